/// Neighbouring cells of one style.
public struct Run: Hashable, Sendable {
  /// Where it begins, in columns from 0.
  public let column: Int
  /// What is shown.
  public let text: String
  /// How all of it looks.
  public let style: Style

  /// A run.
  public init(column: Int, text: String, style: Style) {
    (self.column, self.text, self.style) = (column, text, style)
  }
}

extension Grid {
  /// A row, or a stretch of it, as runs of one style, left to right; together they cover it. A wide character looks as
  /// its first cell does. Empty outside the grid.
  public func runs(row: Int, columns: Range<Int>? = nil) -> [Run] {
    guard row >= 0, row < size.rows else { return [] }
    let columns = (columns ?? 0..<size.columns).clamped(to: 0..<size.columns)
    var runs: [Run] = []
    // Bytes are put together faster than characters.
    var (start, text) = (columns.lowerBound, [UInt8]())
    for column in columns where !isSecondHalf(row, column) {
      let style = self.style(row, column)
      if column > start, style != self.style(row, start) {
        runs.append(Run(column: start, text: String(decoding: text, as: UTF8.self), style: self.style(row, start)))
        start = column
        text.removeAll(keepingCapacity: true)
      }
      append(row, column, to: &text)
    }
    if !text.isEmpty {
      runs.append(Run(column: start, text: String(decoding: text, as: UTF8.self), style: style(row, start)))
    }
    return runs
  }
}
