import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Test func escapeTakesTheMarksOffWhenNothingElseIsToBeLeft() {
  var desk = Desk()
  desk.press("1gmm4<esc>")
  #expect(desk.state.marked.count == 2)
  desk.press("<esc>")
  #expect(desk.message == "2 marks taken off")
  #expect(desk.state.marked.isEmpty)
}

@Test func escapeTakesTheMarksOffBeforeItStopsReading() {
  var desk = Desk()
  desk.press("1gm")
  desk.send(.progress(done: 3, of: 60))
  desk.press("<esc>")
  #expect(desk.message == "1 mark taken off")
  #expect(!desk.effects.contains(.stopReading))
}

@Test func aQuestionSaysForHowManyMarkedItemsItIs() {
  var desk = Desk()
  desk.press("2MC")
  #expect(desk.footer.contains("3 items: corroborated by which other source?"))
  desk.press("<esc>b")
  #expect(desk.footer.contains("3 items: how does the source know?"))
}

@Test(arguments: ["{", "}", "(", ")", "s", "+", "="])
func aKeyForOneItemAloneRefusesWhileItemsAreMarked(key: String) {
  var desk = Desk()
  desk.press("1gmm\(key)")
  #expect(desk.message == "2 marked, and this acts on one item alone: Esc takes the marks off")
  #expect(desk.log.actions.isEmpty)
}

@Test func markedItemsDoNotBecomeOfAnotherKindOneByOne() {
  var desk = Desk()
  desk.press("1gmmKno, state<enter>")
  #expect(desk.message.hasPrefix("2 marked, and this acts on one item alone"))
  #expect(desk.log.actions.isEmpty)
}
