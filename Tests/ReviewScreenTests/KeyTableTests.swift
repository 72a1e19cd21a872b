import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Test func noKeyIsClaimedTwiceAndNoCommandListedTwice() {
  let bindings = KeyTable.standard.bindings
  let keys = bindings.flatMap(\.keys)
  #expect(Set(keys).count == keys.count)
  #expect(Set(bindings.map(\.command)).count == bindings.count)
}

@Test func everyStatusHasItsLetterAndItsCapital() {
  for status in Status.allCases {
    #expect(KeyTable.standard.command(for: .character(status.letter)) == .tag(status))
    let capital = Character(status.letter.uppercased())
    #expect(KeyTable.standard.command(for: .character(capital)) == .tagAndStay(status))
  }
}

@Test func everyBindingHasHelpOnOneLine() {
  for binding in KeyTable.standard.bindings {
    #expect(!binding.help.isEmpty && !binding.help.contains("\n") && binding.help.last != ".")
  }
}

@Test func thePageListsEveryKey() {
  let page = KeyTable.standard.page
  for binding in KeyTable.standard.bindings {
    #expect(page.contains("| `\(binding.keys[0].label)`"))
    #expect(page.contains(binding.help))
  }
}

@Test func ofTwoLinesThatClaimAKeyTheFirstHasIt() {
  let table = KeyTable([
    Binding(keys: [.tab], command: .quit, group: .program, help: "a"),
    Binding(keys: [.tab], command: .help, group: .program, help: "b"),
  ])
  #expect(table.command(for: .tab) == .quit)
}
