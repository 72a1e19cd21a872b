/// Where a byte stands, as a person counts: line and column, both from 1.
public struct TextPosition: Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode code points.
  public let column: Int

  /// `line:column`, the form in which every export leads back to the words.
  public var description: String { "\(line):\(column)" }
}

extension DecodedText {
  /// Line and column of the byte at `offset`. Cost: logarithmic in the lines, linear in the line's bytes before it.
  public func position(of offset: Int) -> TextPosition {
    let index = lineIndex(at: offset)
    let start = lineStarts[index]
    let end = Swift.min(Swift.max(offset, start), utf8.count)
    return TextPosition(line: index + 1, column: codePoints(in: start..<end) + 1)
  }

  /// How many Unicode code points the bytes hold; what lies outside the text does not count. Cost: linear in the range.
  public func codePoints(in range: Range<Int>) -> Int {
    utf8[range.clamped(to: utf8.indices)].reduce(0) { $0 + ($1 & 0b1100_0000 != 0b1000_0000 ? 1 : 0) }
  }
}
