import AccountModel
import Testing

@testable import ReviewScreen

@Suite struct DependenceTests {
  private func warning(_ other: (String, Speaker.Kind), _ own: (String, Speaker.Kind)) -> String? {
    let desk = Desk([Sample.account("Nobody said a word.", path: "a.txt")])
    guard let account = desk.state.incident.accounts.first else { return nil }
    return Dependence(
      of: Speaker(name: other.0, kind: other.1), on: Speaker(name: own.0, kind: own.1), in: account
    ).warning
  }

  @Test func aGroupMayContainAPersonAndNothingElse() {
    #expect(warning(("dock workers", .group), ("Ida Marsh", .person)) == "may contain Ida Marsh")
    #expect(warning(("Ida Marsh", .person), ("dock workers", .group)) == "may be one of dock workers")
    #expect(warning(("dock workers", .group), ("the port log", .document)) == nil)
    #expect(warning(("dock workers", .group), ("the camera", .footage)) == "dock workers may know it from the footage")
  }

  @Test func twoGroupsMayBeTheSamePeopleUnlessOneIsABody() {
    #expect(warning(("witnesses", .group), ("three dock workers", .group)) == "may be the same people")
    #expect(warning(("police", .group), ("three dock workers", .group)) == nil)
  }

  @Test func personsOfOneBodyAreWarnedOf() {
    #expect(
      warning(("Police Chief Ada Quill", .person), ("Port Police Sgt. Tom Poe", .person))
        == "may be of one agency (police)")
    #expect(warning(("Ada Quill", .person), ("Tom Poe", .person)) == nil)
  }
}
