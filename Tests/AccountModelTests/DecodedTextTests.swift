import Testing

@testable import AccountModel

private func lines(of text: String) -> [String] {
  let decoded = DecodedText(text)
  return (0..<decoded.lineCount).map { String(decoding: decoded.utf8[decoded.line($0)], as: UTF8.self) }
}

@Test func linesEndAtEachOfTheThreeLineEnds() {
  #expect(lines(of: "a\nb\r\nc\rd") == ["a", "b", "c", "d"])
  #expect(lines(of: "a\n\r\nb\r\r") == ["a", "", "b", ""])
}

@Test func anEmptyTextHasOneLineAndAFinalLineEndOpensNone() {
  #expect(lines(of: "") == [""])
  #expect(lines(of: "a\n") == ["a"])
}

@Test func aLinePastTheEndIsEmpty() {
  let text = DecodedText("ab")
  #expect(text.line(1) == 2..<2)
  #expect(text.line(-1) == 2..<2)
}

@Test func everyByteStandsOnALine() {
  let text = DecodedText("a\nbc\r\nd")
  #expect((0...7).map(text.lineIndex) == [0, 0, 1, 1, 1, 1, 2, 2])
  #expect(text.lineIndex(at: -3) == 0)
  #expect(text.lineIndex(at: 99) == 2)
}

@Test func positionsCountCodePointsFromOne() {
  let text = DecodedText("é漢\n😀x")
  #expect(text.position(of: 0).description == "1:1")
  #expect(text.position(of: 2).description == "1:2")
  #expect(text.position(of: 6).description == "2:1")
  #expect(text.position(of: 10).description == "2:2")
  #expect(text.position(of: 99).description == "2:3")
  #expect(text.position(of: -1).description == "1:1")
}

@Test func codePointsOutsideATextDoNotCount() {
  let text = DecodedText("é漢")
  #expect(text.codePoints(in: 0..<5) == 2)
  #expect(text.codePoints(in: 2..<99) == 1)
  #expect(text.codePoints(in: 50..<99) == 0)
}

@Test func aPassageLiesInATextOnlyBetweenCharacters() throws {
  let text = DecodedText("é!")
  #expect(text.contains(try #require(Passage(0, 2))))
  #expect(text.contains(try #require(Passage(2, 3))))
  #expect(!text.contains(try #require(Passage(1, 3))))
  #expect(!text.contains(try #require(Passage(0, 4))))
}

@Test func wordsOutsideATextAreNone() throws {
  let text = DecodedText("one two")
  #expect(text.words(of: try #require(Passage(4, 7))) == "two")
  #expect(text.words(of: try #require(Passage(4, 8))) == "")
}
