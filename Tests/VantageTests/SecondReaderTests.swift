import Foundation
import Testing

/// `vantage merge` and `vantage agreement`: what a second reader is for.
struct SecondReaderTests {
  private let (mine, theirs): (Scratch, Scratch)

  init() throws {
    (mine, theirs) = (try Scratch(), try Scratch())
    for scratch in [mine, theirs] { try scratch.write(Accounts.wire, to: "wire.txt") }
    try Self.tag(as: "ed", ["U", "O", "I"], in: mine)
    try Self.tag(as: "kim", ["U", "I"], in: theirs)
  }

  /// Decides on claims one after the other, from the first.
  private static func tag(as reviewer: String, _ keys: [String], in scratch: Scratch) throws {
    let session = try Session(["--reviewer", reviewer, "wire.txt"], in: scratch)
    let before = try #require(try session.wait("the first screen") { $0.decided != nil }.decided)
    try session.press("1", "g")
    for (index, key) in keys.enumerated() {
      try session.press(key)
      try session.wait("\(index + 1) tags") { $0.decided == before + index + 1 }
      try session.press("]")
    }
    try session.press("q")
    try session.waitForEnd()
  }

  private func run(_ arguments: String...) throws -> Program.Outcome { try Program.run(arguments, in: mine) }

  @Test func agreementIsGivenInPerCentAndKappaWithWhatDiffers() throws {
    let outcome = try run("agreement", ".", theirs.folder)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.first == "2 items decided in both, each for itself: 1 alike, 1 different")
    // Shares 1/2 and 1/2 against 1/2 and 1/2 of two statuses, one of which both used: pₑ 1/4, kappa (1/2 − 1/4) / (3/4).
    #expect(lines.dropFirst().first == "agreement 50.0 per cent, Cohen's kappa 0.333")
    #expect(lines.last?.hasSuffix(" in 'wire.txt': opinion (ed) or inconclusive (kim)") == true, "\(outcome.text)")
    let json = try run("agreement", "--format", "json", "review.vantage", theirs.path("review.vantage"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(object["kappa"] as? Double == 0.3333 && object["observed"] as? Double == 0.5)
    #expect((object["onlyFirst"] as? Int, object["onlySecond"] as? Int) == (1, 0))
    #expect((object["differences"] as? [Any])?.count == 1)
  }

  @Test func twoFilesUniteInAnyOrderAndDifferencesAreListedUntilSettled() throws {
    let one = try run("merge", ".", theirs.folder, "--into", "one.vantage")
    let other = try run("merge", theirs.folder, ".", "--into", "other.vantage")
    #expect(one.status == 0 && other.status == 0, "\(one.errors)\(other.errors)")
    #expect(mine.bytes(of: "one.vantage") == mine.bytes(of: "other.vantage"))
    #expect(
      one.text.contains("\n1 item on which reviewers differ, until one decides who has seen both:\n"), "\(one.text)")
    #expect(one.text.contains("opinion (ed)") && one.text.contains("inconclusive (kim)"))
    let merged = try run("merge", ".", theirs.folder)
    #expect(merged.text.hasPrefix("Added ") && merged.text.contains("1 item on which reviewers differ"))
    #expect(try run("log", "--verify").status == 0)
    // Whoever decides now has seen both.
    let session = try Session(["--reviewer", "ed", "wire.txt"], in: mine)
    try session.wait("the review") { $0.decided == 3 }
    try session.press("1", "g", "j", "U")
    try session.wait(for: " → unverified")
    try session.press("q")
    try session.waitForEnd()
    #expect(try run("merge", ".", theirs.folder).text.split(separator: "\n").count == 1)
  }

  @Test func aDamagedFileIsRefusedByNameAndNothingIsChanged() throws {
    var bytes = try #require(theirs.bytes(of: "review.vantage"))
    for index in stride(from: 4096, to: bytes.count, by: 4096) { bytes[index] = 0xEE }
    try theirs.write(bytes, to: "review.vantage")
    let before = mine.bytes(of: "review.vantage")
    for arguments in [["merge", ".", theirs.folder], ["merge", theirs.folder, ".", "--into", "c.vantage"]] {
      let outcome = try Program.run(arguments, in: mine)
      #expect(outcome.status == 1)
      #expect(outcome.complaints.count == 1)
      #expect(outcome.errors.contains(theirs.path("review.vantage")), "\(outcome.errors)")
    }
    #expect(mine.bytes(of: "review.vantage") == before)
    #expect(try !mine.names().contains("c.vantage"))
  }
}
