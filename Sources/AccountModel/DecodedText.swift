/// An account's text after decoding: valid UTF-8 without a byte-order mark, all else as the file has it.
///
/// Lines end at LF, CRLF or CR, and the ends stay in the text. *Skipped* passages (a transcript's cue numbers and
/// times) are never tokenised, shown or exported as words.
public struct DecodedText: Sendable {
  /// The text, as valid UTF-8.
  public let utf8: [UInt8]
  /// What is not words: in reading order, none overlapping another.
  public let skipped: [Passage]
  /// Where each line begins, in bytes, ascending; the first is always 0.
  let lineStarts: [Int]

  /// Takes bytes that are valid UTF-8. Cost: one pass over the bytes, to find the lines.
  ///
  /// - Parameters:
  ///   - utf8: valid UTF-8; repair it first (`String(decoding:as:)`), since nothing here checks it again.
  ///   - skipped: in reading order and free of overlaps.
  public init(utf8: [UInt8], skipped: [Passage] = []) {
    self.utf8 = utf8
    self.skipped = skipped
    lineStarts = Self.findLineStarts(utf8)
  }

  /// The text of a string, for samples and tests.
  public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  /// How many lines there are; an empty text has one, and an end of line at the very end opens no further one.
  public var lineCount: Int { lineStarts.count }

  /// The bytes of a line without its end, counted from 0; an empty range past the last line.
  public func line(_ index: Int) -> Range<Int> {
    guard lineStarts.indices.contains(index) else { return utf8.count..<utf8.count }
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : utf8.count
    while end > start, utf8[end - 1] == Self.lineFeed || utf8[end - 1] == Self.carriageReturn { end -= 1 }
    return start..<end
  }

  /// The line, counted from 0, on which the byte at `offset` stands. Cost: logarithmic in the number of lines.
  public func lineIndex(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The words of a passage as they stand; empty where the passage reaches outside the text.
  public func words(of passage: Passage) -> String {
    guard passage.upper <= utf8.count else { return "" }
    return String(decoding: utf8[passage.range], as: UTF8.self)
  }

  /// True where the passage lies in this text and both its ends stand between characters (Unicode scalars).
  public func contains(_ passage: Passage) -> Bool {
    passage.upper <= utf8.count && isBoundary(passage.lower) && isBoundary(passage.upper)
  }

  /// True where `offset` stands between two Unicode scalars, at the start or at the end.
  public func isBoundary(_ offset: Int) -> Bool {
    offset == utf8.count || (offset >= 0 && offset < utf8.count && utf8[offset] & 0b1100_0000 != 0b1000_0000)
  }

  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  private static func findLineStarts(_ utf8: [UInt8]) -> [Int] {
    var starts = [0]
    utf8.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == lineFeed || bytes[index] == carriageReturn {
        let next = index + 1
        let isFirstOfPair = bytes[index] == carriageReturn && next < bytes.count && bytes[next] == lineFeed
        if !isFirstOfPair, next < bytes.count { starts.append(next) }
      }
    }
    return starts
  }
}
