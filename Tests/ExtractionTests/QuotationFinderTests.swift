import AccountModel
import Testing

@testable import Extraction

private func quoted(_ text: String) -> [String] {
  let page = Page(DecodedText(text))
  return page.quotations.map { page.words($0.inner) }
}

@Test(arguments: [
  "He said “I saw it” twice.", "He said \"I saw it\" twice.", "He said ''I saw it'' twice.",
  "He said ``I saw it'' twice.",
  "He said «I saw it» twice.", "He said ‘I saw it’ twice.", "He said 'I saw it' twice.",
])
func everyPairOfMarksIsKnown(_ text: String) {
  #expect(quoted(text) == ["I saw it"])
}

@Test func anApostropheIsNoMark() {
  #expect(quoted("The drivers' strike at O'Neil's didn't end.").isEmpty)
}

@Test func anOpeningMarkEndsAQuotationThatWasNeverClosed() {
  #expect(quoted("“It was dark. I ran. “Nobody helped,” she said.") == ["It was dark. I ran.", "Nobody helped,"])
}

@Test func anUnclosedQuotationEndsWithItsParagraph() {
  #expect(quoted("“It was dark.\n\nThe road is closed.") == ["It was dark."])
}

@Test func aParagraphThatOpensAgainCarriesTheQuotationOn() {
  let page = Page(DecodedText("“It was dark.\n\n“I ran.” She wept."))
  #expect(page.quotations.map(\.continues) == [false, true])
}

@Test func marksWithinMarksBelongToTheOuterQuotation() {
  #expect(quoted("“He called it ‘a game’ then,” she said.") == ["He called it ‘a game’ then,"])
}

@Test func marksTurnedTheWrongWayAreAPair() {
  #expect(quoted("”I saw it,“ she said. ”I ran,“ she said.") == ["I saw it,", "I ran,"])
}

@Test func anAttributionEndsAQuotationThatWasNeverClosed() {
  #expect(quoted("“The roof came down, said Ana Ruiz. She ran.") == ["The roof came down,"])
}
