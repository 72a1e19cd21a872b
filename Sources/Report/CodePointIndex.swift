import AccountModel

/// Turns byte offsets of one text into counts of Unicode code points, and into lines and columns.
///
/// It keeps the count at every 64th byte, so that a text in one endless line costs no more than any other: building
/// is one pass over the bytes, each question reads at most 64 of them.
package struct CodePointIndex {
  private static let block = 64

  private let text: DecodedText
  /// Code points before byte 0, 64, 128 …; never empty.
  private let before: [Int]

  /// Cost: one pass over the text.
  package init(_ text: DecodedText) {
    self.text = text
    var (counts, total, start) = ([0], 0, 0)
    counts.reserveCapacity(text.utf8.count / Self.block + 1)
    while start + Self.block <= text.utf8.count {
      total += Self.scalars(in: text.utf8, start, start + Self.block)
      counts.append(total)
      start += Self.block
    }
    before = counts
  }

  /// Code points before the byte at `offset`; offsets outside the text count as its ends.
  func codePoints(before offset: Int) -> Int {
    let offset = min(max(0, offset), text.utf8.count)
    let block = offset / Self.block
    let isPlain = block + 1 < before.count && before[block + 1] - before[block] == Self.block
    if isPlain { return before[block] + offset % Self.block }  // nothing but ASCII
    return before[block] + Self.scalars(in: text.utf8, block * Self.block, offset)
  }

  /// Line and column of the byte at `offset`, as ``AccountModel/DecodedText/position(of:)`` gives them.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let line = text.lineIndex(at: offset)
    let start = text.line(line).lowerBound
    return (line + 1, codePoints(before: max(offset, start)) - codePoints(before: start) + 1)
  }

  private static func scalars(in utf8: [UInt8], _ start: Int, _ end: Int) -> Int {
    utf8.withUnsafeBufferPointer { bytes in
      var count = 0
      for index in start..<end where bytes[index] & 0b1100_0000 != 0b1000_0000 { count += 1 }
      return count
    }
  }
}
