import AccountModel
import Testing

@testable import ReviewScreen

private let text = DecodedText("He ran to the quay, then he called the office and waited.")
private let whole = Passage(0, text.utf8.count)!
private let place = ItemPlace(account: 0, index: 0)

@Test func aSplitIsProposedWhereAClauseBegins() throws {
  let splitting = try #require(Splitting(place: place, passages: [whole], text: text))
  let parts = splitting.parts(in: text)
  #expect(parts.first.map(text.words(of:)) == ["He ran to the quay,"])
  #expect(parts.second.map(text.words(of:)) == ["then he called the office and waited."])
}

@Test func theCutMovesByWordsAndByClauses() throws {
  var splitting = try #require(Splitting(place: place, passages: [whole], text: text))
  splitting.moveClause(forward: true)
  #expect(splitting.parts(in: text).second.map(text.words(of:)) == ["and waited."])
  splitting.moveWord(forward: true)
  #expect(splitting.parts(in: text).second.map(text.words(of:)) == ["waited."])
  splitting.moveWord(forward: true)
  #expect(splitting.parts(in: text).second.map(text.words(of:)) == ["waited."])
  for _ in 0..<99 { splitting.moveWord(forward: false) }
  #expect(splitting.parts(in: text).first.map(text.words(of:)) == ["He"])
}

@Test func aBrokenQuoteIsSplitAtItsGap() throws {
  let passages = [Passage(0, 6)!, Passage(25, 34)!]
  let splitting = try #require(Splitting(place: place, passages: passages, text: text))
  #expect(splitting.clauses.contains(25))
}

@Test func theEndOfASentenceIsProposedBeforeThatOfAClause() throws {
  let text = DecodedText("We waited, and then it sank. Nobody came, and we swam.")
  let sentences = [Passage(0, 28)!, Passage(29, text.utf8.count)!]
  var splitting = try #require(
    Splitting(place: place, passages: [Passage(0, text.utf8.count)!], text: text, sentences: sentences))
  #expect(splitting.parts(in: text).first.map(text.words(of:)) == ["We waited, and then it sank."])
  splitting.moveClause(forward: true)
  #expect(splitting.parts(in: text).second.map(text.words(of:)) == ["and we swam."])
  splitting.moveClause(forward: false)
  #expect(splitting.parts(in: text).second.map(text.words(of:)) == ["Nobody came, and we swam."])
}

@Test func aSplitOfTwoSentencesIsProposedBetweenThem() {
  var desk = Desk()
  desk.press("1g++s<enter>")
  #expect(desk.chosenWords == "The ferry left the quay at noon.")
}

@Test func aSingleWordCannotBeSplit() {
  #expect(Splitting(place: place, passages: [Passage(0, 2)!], text: text) == nil)
}
