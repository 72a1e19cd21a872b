import AccountModel
import Testing

@testable import ReviewScreen

private func rows(_ text: String, _ columns: Int, from offset: Int = 0, count: Int = 50) -> [String] {
  let flow = TextFlow(DecodedText(text), columns: columns)
  return flow.rows(from: offset, count: count).map { String(decoding: flow.text.utf8[$0.range], as: UTF8.self) }
}

@Test func rowsBreakBetweenWordsAndLongWordsInside() {
  #expect(rows("one two three", 7) == ["one two ", "three"])
  #expect(rows("abcdefghij kl", 4) == ["abcd", "efgh", "ij ", "kl"])
  #expect(rows("", 10) == [""])
}

@Test func wideCharactersCountTwoColumns() {
  #expect(rows("目撃者は言う", 6) == ["目撃者", "は言う"])
}

@Test func everyEndOfLineBeginsANumberedRow() {
  let flow = TextFlow(DecodedText("a\r\nb\rc\nd e"), columns: 2)
  let rows = flow.rows(from: 0, count: 9)
  #expect(rows.map(\.lineNumber) == [1, 2, 3, 4, nil])
}

@Test func scrollingUpFindsTheSameRowsAsScrollingDown() {
  let text = DecodedText((0..<40).map { "line \($0) with some words to wrap" }.joined(separator: "\n"))
  let flow = TextFlow(text, columns: 11)
  let starts = flow.rows(from: 0, count: 1000).map(\.range.lowerBound)
  for (index, start) in starts.enumerated() {
    #expect(flow.start(ofRowAbove: start, by: 3) == starts[max(0, index - 3)])
    #expect(flow.rows(from: start, count: 1).first?.range.lowerBound == start)
  }
}

@Test func aLineOfManyBlocksKeepsEveryByteOnce() {
  let word = String(repeating: "é", count: 3000)
  let text = DecodedText((0..<20).map { _ in "some words " + word }.joined(separator: " "))
  let flow = TextFlow(text, columns: 33)
  let rows = flow.rows(from: 0, count: .max)
  #expect(rows.first?.range.lowerBound == 0)
  #expect(rows.last?.range.upperBound == text.utf8.count)
  #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
  #expect(rows.allSatisfy { text.isBoundary($0.range.lowerBound) })
  let middle = rows[rows.count / 2].range.lowerBound
  #expect(flow.rows(from: middle, count: 1).first?.range.lowerBound == middle)
}
