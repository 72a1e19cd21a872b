import AccountModel
import TextCells

/// How an account's text falls into rows of a given width: wrapped between words, long words broken.
///
/// Nothing is kept: a row is found from the bytes around it, so that opening and scrolling cost the same in a text of
/// 50 MB as in one of 50 lines. A line longer than ``blockBytes`` is laid out block by block, each starting a row.
struct TextFlow {
  /// A row of the screen.
  struct Row: Hashable {
    /// Bytes shown, without the end of line.
    var range: Range<Int>
    /// The line it belongs to, from 1, where the row is the line's first; else `nil`.
    var lineNumber: Int?
    /// Columns left free in front: rows that go on with a bullet, a number, a speaker's label or an indented line hang
    /// below its words.
    var indent = 0
  }

  let text: DecodedText
  /// Columns for words; at least 1.
  let columns: Int

  /// Bytes laid out at a time: enough for a screenful of any size, small enough to do again on each key.
  static let blockBytes = 4096
  static let tabColumns = 4

  init(_ text: DecodedText, columns: Int) {
    (self.text, self.columns) = (text, max(1, columns))
  }

  /// The rows from the one that holds `offset` on, at most `count`.
  func rows(from offset: Int, count: Int) -> [Row] {
    guard count > 0 else { return [] }
    var found: [Row] = []
    var block: Range<Int>? = self.block(holding: offset)
    while let current = block, found.count < count {
      let rows = self.rows(of: current)
      let skip = found.isEmpty ? rows.lastIndex { $0.range.lowerBound <= offset } ?? 0 : 0
      found += rows[skip...].prefix(count - found.count)
      block = self.block(after: current)
    }
    return found
  }

  /// Where the row begins that stands `count` rows above the one holding `offset`; the first row's start at the least.
  func start(ofRowAbove offset: Int, by count: Int) -> Int {
    var block = self.block(holding: offset)
    var rows = self.rows(of: block)
    var index = rows.lastIndex { $0.range.lowerBound <= offset } ?? 0
    var left = count
    while left > index {
      guard let before = self.block(before: block) else { return rows.first?.range.lowerBound ?? 0 }
      left -= index + 1
      block = before
      rows = self.rows(of: block)
      index = rows.count - 1
    }
    return rows[index - left].range.lowerBound
  }

  // MARK: Blocks

  /// The block that holds a byte; the last one for an offset past the end.
  func block(holding offset: Int) -> Range<Int> {
    let line = text.line(text.lineIndex(at: offset))
    let step = max(0, min(offset, line.upperBound) - line.lowerBound) / Self.blockBytes
    let start = cut(step, of: line)
    return start > offset ? cut(step - 1, of: line)..<start : start..<cut(step + 1, of: line)
  }

  private func block(after block: Range<Int>) -> Range<Int>? {
    let index = text.lineIndex(at: block.lowerBound)
    if block.upperBound < text.line(index).upperBound { return self.block(holding: block.upperBound) }
    return index + 1 < text.lineCount ? self.block(holding: text.line(index + 1).lowerBound) : nil
  }

  private func block(before block: Range<Int>) -> Range<Int>? {
    let index = text.lineIndex(at: block.lowerBound)
    if block.lowerBound > text.line(index).lowerBound { return self.block(holding: block.lowerBound - 1) }
    guard index > 0 else { return nil }
    let line = text.line(index - 1)
    return self.block(holding: max(line.lowerBound, line.upperBound - 1))
  }

  /// Where block number `step` of a line begins: at a multiple of ``blockBytes`` from the line's start, moved on to
  /// behind the next blank within 256 bytes, else to the next character; the line's end past the last block.
  private func cut(_ step: Int, of line: Range<Int>) -> Int {
    let place = line.lowerBound + max(0, step) * Self.blockBytes
    guard step > 0 else { return line.lowerBound }
    guard place < line.upperBound else { return line.upperBound }
    let reach = min(place + 256, line.upperBound)
    if let blank = (place..<reach).first(where: { text.utf8[$0] == UInt8(ascii: " ") }) { return blank + 1 }
    return (place..<line.upperBound).first(where: text.isBoundary) ?? line.upperBound
  }

  // MARK: Rows

  /// The rows of one block, at least one.
  private func rows(of block: Range<Int>) -> [Row] {
    let lineIndex = text.lineIndex(at: block.lowerBound)
    let isFirst = block.lowerBound == text.line(lineIndex).lowerBound
    let indent = hangingIndent(of: text.line(lineIndex))
    var rows = wrap(block, indent, isFirst: isFirst).map { Row(range: $0, lineNumber: nil, indent: indent) }
    if isFirst { (rows[0].lineNumber, rows[0].indent) = (lineIndex + 1, 0) }
    return rows
  }

  /// Breaks bytes into rows after blanks, and inside words that are longer than a row. Blanks at the end of a row may
  /// stand past the edge.
  private func wrap(_ block: Range<Int>, _ indent: Int, isFirst: Bool) -> [Range<Int>] {
    text.utf8.withUnsafeBufferPointer { utf8 in
      var rows: [Range<Int>] = []
      var start = block.lowerBound
      var lastBreak: Int?
      var (offset, column) = (start, isFirst ? 0 : indent)
      while offset < block.upperBound {
        let reach = min(block.upperBound, offset + max(0, columns - column) + 2)
        let word = Self.plainWord(utf8, at: offset, end: reach)
        if word > 0, column + word <= columns {
          (offset, column) = (offset + word, column + word)
          continue
        }
        let (byteCount, width, isBlank) = Self.measure(utf8, at: offset, end: block.upperBound, column: column)
        if column + width > columns, !isBlank, offset > start {
          let end = lastBreak ?? offset
          rows.append(start..<end)
          (start, offset, column, lastBreak) = (end, end, indent, nil)
          continue
        }
        offset += byteCount
        column += width
        if isBlank { lastBreak = offset }
      }
      rows.append(start..<block.upperBound)
      return rows
    }
  }

  /// How many bytes, from one on, are characters of one column each and no blanks; of what reaches beyond `end` at least
  /// as many as stand before it but one.
  private static func plainWord(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Int {
    var offset = start
    while offset < end, utf8[offset] > 0x20, utf8[offset] < 0x7F { offset += 1 }
    // What is no ASCII may combine with the character before it.
    let isSafe = offset == utf8.count || utf8[offset] < 0x80
    return isSafe ? offset - start : max(0, offset - start - 1)
  }

  /// The byte shown at a column of a row, counted from the row's left edge; the first or last one for columns outside.
  func offset(atColumn column: Int, in row: Row) -> Int {
    var (offset, at) = (row.range.lowerBound, row.indent)
    while offset < row.range.upperBound {
      let (byteCount, width, _) = measure(at: offset, end: row.range.upperBound, column: at)
      if column < at + width || offset + byteCount >= row.range.upperBound { return offset }
      (offset, at) = (offset + byteCount, at + width)
    }
    return row.range.lowerBound
  }

  /// Bytes and columns of what stands at a place, and whether a row may break after it.
  func measure(at offset: Int, end: Int, column: Int) -> (byteCount: Int, width: Int, isBlank: Bool) {
    text.utf8.withUnsafeBufferPointer { Self.measure($0, at: offset, end: end, column: column) }
  }

  @inline(__always)
  private static func measure(
    _ utf8: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int, column: Int
  ) -> (byteCount: Int, width: Int, isBlank: Bool) {
    switch utf8[offset] {
    case UInt8(ascii: " "): return (1, 1, true)
    case UInt8(ascii: "\t"): return (1, tabColumns - column % tabColumns, true)
    case 0x21..<0x7F where offset + 1 >= end || utf8[offset + 1] < 0x80: return (1, 1, false)
    default:
      let glyph = Glyph.next(in: utf8, at: offset, end: end)
      return (glyph.byteCount, glyph.width, false)
    }
  }
}
