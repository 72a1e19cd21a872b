import AccountModel
import Testing

@testable import Report

@Test func whiteSpaceIsFoldedAndCutAtTheEnds() {
  #expect(folded("  a\r\n\t b\u{2028}c\u{A0}") == "a b c")
  #expect(folded("") == "")
}

@Test func skippedStretchesPartAPassage() throws {
  let skipped = [Passage(0, 2), Passage(4, 6), Passage(8, 10)].compactMap { $0 }
  let text = DecodedText(utf8: Array("xxabxxcdxx".utf8), skipped: skipped)
  #expect(text.shownWords(of: try #require(Passage(0, 10))) == "ab cd")
  #expect(text.shownWords(of: try #require(Passage(5, 7))) == "c")
  #expect(text.shownWords(of: try #require(Passage(4, 6))) == "")
  #expect(text.shownWords(of: try #require(Passage(7, 99))) == "")
}
