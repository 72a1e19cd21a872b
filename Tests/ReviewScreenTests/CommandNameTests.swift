import AccountModel
import Testing

@testable import ReviewScreen

@Suite struct CommandNameTests {
  @Test func everyCommandWithAKeyIsInTheListOfAll() {
    let all = Set(Command.all)
    for binding in KeyTable.standard.bindings { #expect(all.contains(binding.command), "\(binding.command)") }
  }

  @Test func everyNameIsUniqueAndLeadsBack() {
    #expect(Set(Command.all).count == Command.all.count)
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
    for command in Command.all { #expect(Command(name: command.name) == command) }
  }

  @Test func namesAreLowerCaseWordsWithHyphens() {
    for command in Command.all {
      #expect(command.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }, "\(command.name)")
    }
  }

  @Test(arguments: [
    (Command.next, "next"), (.halfPageDown, "half-page-down"), (.pane(.sequence), "pane-sequence"),
    (.tag(.unverified), "tag-unverified"), (.tagAndStay(.false), "tag-false-and-stay"),
    (.writeSummary, "write-summary"),
  ])
  func namesAreThoseOfTheDocumentation(command: Command, name: String) {
    #expect(command.name == name)
  }

  @Test(arguments: ["", "Next", "tag-", "tag-established", "pane-6", "next "]) func otherNamesAreNone(name: String) {
    #expect(Command(name: name) == nil)
  }
}
