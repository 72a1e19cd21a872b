/// Rows and columns of a screen or of a part of it.
public struct Size: Hashable, Sendable {
  /// Rows, at least 0.
  public var rows: Int
  /// Columns, at least 0.
  public var columns: Int

  /// A size; negative numbers count as 0.
  public init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (max(0, rows), max(0, columns))
  }
}

/// One place on the screen.
public struct Cell: Hashable, Sendable {
  /// What is shown: one base character with its combining marks; empty in the second cell of a wide character.
  public var text: String
  /// How it looks.
  public var style: Style

  /// A cell.
  public init(_ text: String, _ style: Style = .normal) { (self.text, self.style) = (text, style) }

  /// An empty place.
  public static let blank = Cell(" ")
}

/// A screen as cells: the result of every view, and all that the terminal layer is given.
///
/// Writing outside the grid does nothing, so that a view need not ask how much room there is. Text reaches a cell only
/// through ``write(_:row:column:style:limit:)`` or as a ``Glyph``: both make what may not be shown visible.
public struct Grid: Hashable, Sendable {
  /// Rows and columns.
  public let size: Size
  /// Row by row; always `size.rows * size.columns`.
  private var cells: [Cell]
  /// Where the terminal's own cursor stands, if it is shown.
  public var cursor: (row: Int, column: Int)? {
    get { cursorCell.map { ($0 / max(1, size.columns), $0 % max(1, size.columns)) } }
    set { cursorCell = newValue.flatMap { isInside($0.row, $0.column) ? $0.row * size.columns + $0.column : nil } }
  }
  private var cursorCell: Int?

  /// A grid of blanks.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place; blank outside the grid.
  public subscript(row: Int, column: Int) -> Cell {
    isInside(row, column) ? cells[row * size.columns + column] : .blank
  }

  /// The cells of a row, left to right; empty outside the grid.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Puts one glyph at a place. What does not fit whole before `limit` (or the right edge) is not put.
  ///
  /// - Returns: the column after the glyph, whether or not it was put.
  @discardableResult
  public mutating func put(_ glyph: Glyph, row: Int, column: Int, style: Style = .normal, limit: Int = .max) -> Int {
    let end = column + glyph.width
    guard isInside(row, column), glyph.width > 0, end <= min(limit, size.columns) else { return end }
    let index = row * size.columns + column
    clearHalves(row: row, from: column, to: end)
    cells[index] = Cell(glyph.text, style)
    for next in index + 1..<index + glyph.width { cells[next] = Cell("", style) }
    return end
  }

  /// Writes text, from `column` to the right, up to but not including column `limit`.
  ///
  /// - Returns: the column after the last glyph that was put.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int = 0, style: Style = .normal, limit: Int = .max
  ) -> Int {
    var column = column
    for glyph in Glyph.glyphs(of: text) {
      guard column + glyph.width <= min(limit, size.columns) else { break }
      column = put(glyph, row: row, column: column, style: style, limit: limit)
    }
    return column
  }

  /// Gives a stretch of a row another style, leaving what is shown.
  public mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
    guard row >= 0, row < size.rows else { return }
    for column in columns.clamped(to: 0..<size.columns) { change(&cells[row * size.columns + column].style) }
  }

  /// Lays another grid onto this one; what lies outside is cut.
  public mutating func paste(_ other: Grid, row: Int, column: Int) {
    for line in 0..<other.size.rows where line + row >= 0 && line + row < size.rows {
      for (offset, cell) in other.row(line).enumerated() where isInside(line + row, column + offset) {
        cells[(line + row) * size.columns + column + offset] = cell
      }
    }
    if let inner = other.cursor { cursor = (inner.row + row, inner.column + column) }
  }

  /// The grid as lines of text, trailing blanks cut: what tests compare.
  public var lines: [String] {
    (0..<size.rows).map { line in
      var text = row(line).map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  private func isInside(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }

  /// Blanks the other half of any wide character that is about to be half covered.
  private mutating func clearHalves(row: Int, from start: Int, to end: Int) {
    let base = row * size.columns
    var first = start
    while first > 0, cells[base + first].text.isEmpty { first -= 1 }
    for column in first..<start { cells[base + column] = Cell(" ", cells[base + column].style) }
    var next = end
    while next < size.columns, cells[base + next].text.isEmpty {
      cells[base + next] = Cell(" ", cells[base + next].style)
      next += 1
    }
  }
}
