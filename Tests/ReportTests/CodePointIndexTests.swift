import AccountModel
import Testing

@testable import Report

@Test func everyOffsetCountsAsTheTextItselfCounts() {
  let text = DecodedText(String(repeating: "aé漢😀\n“x”\r\n", count: 60))
  let index = CodePointIndex(text)
  for offset in 0...text.utf8.count where text.isBoundary(offset) {
    let position = text.position(of: offset)
    #expect(index.codePoints(before: offset) == text.codePoints(in: 0..<offset))
    #expect(index.position(of: offset) == (position.line, position.column))
  }
}

@Test func offsetsOutsideATextCountAsItsEnds() {
  let index = CodePointIndex(DecodedText("aé"))
  #expect(index.codePoints(before: -5) == 0)
  #expect(index.codePoints(before: 99) == 2)
  #expect(CodePointIndex(DecodedText("")).position(of: 7) == (1, 1))
}
