import AccountModel

extension TextFlow {
  /// Columns by which rows that go on with a line are set in: below the words behind a bullet or a number, by two
  /// behind a speaker's label ("OFFICER LIND:", "Q:"), else as far as the line itself is. Never more than a third of
  /// the row.
  func hangingIndent(of line: Range<Int>) -> Int {
    var (offset, column) = (line.lowerBound, 0)
    while offset < line.upperBound, text.utf8[offset] == UInt8(ascii: " ") || text.utf8[offset] == UInt8(ascii: "\t") {
      column += text.utf8[offset] == UInt8(ascii: "\t") ? Self.tabColumns - column % Self.tabColumns : 1
      offset += 1
    }
    let head = text.utf8[offset..<min(line.upperBound, offset + Self.labelBytes)]
    return min(column + Self.mark(head), columns / 3)
  }

  /// The longest label, in bytes.
  private static let labelBytes = 40

  /// Columns of a bullet or a number with the blank behind it; 2 for a label; 0 where the line begins with neither.
  private static func mark(_ head: ArraySlice<UInt8>) -> Int {
    guard let first = head.first else { return 0 }
    let blank = UInt8(ascii: " ")
    let second = head.dropFirst().first
    if [UInt8(ascii: "-"), UInt8(ascii: "*")].contains(first) { return second == blank ? 2 : 0 }
    if bullets.contains(where: head.starts(with:)) { return head.dropFirst(bulletBytes(head)).first == blank ? 2 : 0 }
    let digits = head.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    if (1...3).contains(digits), [UInt8(ascii: "."), UInt8(ascii: ")")].contains(head.dropFirst(digits).first) {
      return head.dropFirst(digits + 1).first == blank ? digits + 2 : 0
    }
    return isLabel(head) ? 2 : 0
  }

  private static let bullets: [[UInt8]] = ["•", "–", "—", "‣", "·"].map { Array($0.utf8) }

  private static func bulletBytes(_ head: ArraySlice<UInt8>) -> Int {
    bullets.first(where: head.starts(with:))?.count ?? 0
  }

  /// Capitals, figures and points up to a colon with a blank behind it, in a stretch short enough for a name.
  private static func isLabel(_ head: ArraySlice<UInt8>) -> Bool {
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")), colon > head.startIndex,
      head.index(after: colon) < head.endIndex, head[head.index(after: colon)] == UInt8(ascii: " ")
    else { return false }
    return head[..<colon].allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
