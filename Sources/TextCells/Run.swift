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
  /// A row as runs of one style, left to right; together they cover the row. A wide character looks as its first cell
  /// does. Empty outside the grid.
  public func runs(row: Int) -> [Run] {
    var runs: [Run] = []
    var (start, text) = (0, "")
    for column in 0..<(row >= 0 && row < size.rows ? size.columns : 0) where !isSecondHalf(row, column) {
      let style = self.style(row, column)
      if column > start, style != self.style(row, start) {
        runs.append(Run(column: start, text: text, style: self.style(row, start)))
        (start, text) = (column, "")
      }
      append(row, column, to: &text)
    }
    if !text.isEmpty { runs.append(Run(column: start, text: text, style: style(row, start))) }
    return runs
  }
}
