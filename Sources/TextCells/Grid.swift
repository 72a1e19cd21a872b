/// Rows and columns of a screen or of a part of it.
public struct Size: Hashable, Sendable {
  /// Rows, at least 0.
  public var rows: Int
  /// Columns, at least 0.
  public var columns: Int

  /// A size; negative numbers count as 0, and what no terminal reports (65,536 and more) as 65,535.
  public init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (min(max(0, rows), 0xFFFF), min(max(0, columns), 0xFFFF))
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
  private var cells: CellStorage
  /// Where the terminal's own cursor stands, if it is shown.
  public var cursor: (row: Int, column: Int)? {
    get { cursorCell.map { ($0 / max(1, size.columns), $0 % max(1, size.columns)) } }
    set { cursorCell = newValue.flatMap { isInside($0.row, $0.column) ? $0.row * size.columns + $0.column : nil } }
  }
  private var cursorCell: Int?

  /// A grid of blanks.
  public init(_ size: Size) {
    self.size = Size(rows: size.rows, columns: size.columns)
    cells = CellStorage(count: self.size.rows * self.size.columns)
  }

  /// The cell at a place; blank outside the grid.
  public subscript(row: Int, column: Int) -> Cell {
    isInside(row, column) ? cells[row * size.columns + column] : .blank
  }

  /// The cells of a row, left to right; empty outside the grid. Cost: the cells are made anew on each call.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return ArraySlice((row * size.columns..<(row + 1) * size.columns).map { cells[$0] })
  }

  /// Lends the cells of a row, from its left edge on, as a terminal needs them; nothing where there is no such row.
  ///
  /// Each has a ``Style/number`` in its high byte. Below stands the character: its Unicode scalar, 0 for the second cell
  /// of a wide one, and from 0x110000 on where there are several scalars, which the cell's text has.
  public func withCells<Result>(ofRow row: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    guard row >= 0, row < size.rows else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return cells.withBits(in: row * size.columns..<(row + 1) * size.columns, body)
  }

  /// From the first to the last column of a row that shows something else than in another grid, no wide character cut
  /// in either; all of the row where there is no other grid of this size; empty where the row shows the same. Cost: a
  /// few nanoseconds a cell.
  public func changedColumns(row: Int, since other: Grid?) -> Range<Int> {
    guard row >= 0, row < size.rows else { return 0..<0 }
    guard let other, other.size == size else { return 0..<size.columns }
    let start = row * size.columns
    guard let differing = cells.difference(from: other.cells, in: start..<start + size.columns) else { return 0..<0 }
    var (first, last) = (differing.lowerBound, differing.upperBound)
    let isHalf = { (index: Int) in cells.isSecondHalf(index) || other.cells.isSecondHalf(index) }
    while first > start, isHalf(first) { first -= 1 }
    while last + 1 < start + size.columns, isHalf(last + 1) { last += 1 }
    return first - start..<last + 1 - start
  }

  /// Puts one glyph at a place. What does not fit whole before `limit` (or the right edge) is not put. Of a wide
  /// character that is half covered, the other half becomes a blank.
  ///
  /// - Returns: the column after the glyph, whether or not it was put.
  @discardableResult
  public mutating func put(_ glyph: Glyph, row: Int, column: Int, style: Style = .normal, limit: Int = .max) -> Int {
    let (end, isTooFar) = column.addingReportingOverflow(glyph.width)
    guard !isTooFar else { return column }
    guard isInside(row, column), end <= min(limit, size.columns) else { return end }
    let index = row * size.columns + column
    clearHalves(row: row, from: column, to: end)
    if glyph.width > 2 {
      spread(glyph.text, from: index, style: style)
    } else {
      place(glyph, at: index, style: style)
    }
    return end
  }

  /// Puts the characters of a mark, which is wider than any character, into cells of their own.
  private mutating func spread(_ text: String, from index: Int, style: Style) {
    var index = index
    Glyph.forEach(in: text) { glyph, _ in
      place(glyph, at: index, style: style)
      index += glyph.width
      return true
    }
  }

  private mutating func place(_ glyph: Glyph, at index: Int, style: Style) {
    cells.set(index, glyph.text, style)
    if glyph.width == 2 { cells.set(index + 1, "", style) }
  }

  /// Writes text, from `column` to the right, up to but not including column `limit`. Cost: what fits, however long
  /// the text is.
  ///
  /// - Returns: the column after the last glyph that was put; `column` where none was.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int = 0, style: Style = .normal, limit: Int = .max
  ) -> Int {
    var (text, column) = (text, column)
    text.withUTF8 { utf8 in
      var offset = 0
      column = write(utf8, &offset, upTo: utf8.count, of: utf8.count, row: row, column: column, style, limit)
    }
    return column
  }

  /// The same for bytes of a longer text, of which each has a style of its own. A character looks as its first byte does.
  ///
  /// - Parameters:
  ///   - utf8: the longer text.
  ///   - range: which of its bytes are written; they lie inside.
  ///   - row: where to.
  ///   - column: where to begin.
  ///   - styles: what each of those bytes looks like; plain where there are fewer.
  ///   - limit: the column before which to stop.
  /// - Returns: the column after the last glyph that was put; `column` where none was.
  @discardableResult
  public mutating func write(
    _ utf8: [UInt8], in range: Range<Int>, row: Int, column: Int = 0, styles: ArraySlice<Style>, limit: Int = .max
  ) -> Int {
    var (offset, column) = (range.lowerBound, column)
    utf8.withUnsafeBufferPointer { utf8 in
      while offset < range.upperBound {
        let before = offset
        let index = styles.startIndex + offset - range.lowerBound
        let style = styles.indices.contains(index) ? styles[index] : .normal
        let run = styles.dropFirst(offset - range.lowerBound).prefix { $0 == style }.count
        let end = run == 0 ? range.upperBound : min(range.upperBound, offset + run)
        column = write(utf8, &offset, upTo: end, of: range.upperBound, row: row, column: column, style, limit)
        if offset == before { return }
      }
    }
    return column
  }

  /// Writes the glyphs that begin before `end` and reach no further than `whole`, as far as they fit.
  private mutating func write(
    _ utf8: UnsafeBufferPointer<UInt8>, _ offset: inout Int, upTo end: Int, of whole: Int, row: Int, column: Int,
    _ style: Style, _ limit: Int
  ) -> Int {
    guard isInside(row, column) else { return column }
    let (edge, start) = (min(limit, size.columns), row * size.columns)
    var column = column
    while offset < end, column < edge {
      let put = putPlain(utf8, &offset, upTo: end, of: whole, at: start + column, count: edge - column, style)
      column += put
      guard put == 0 else { continue }
      let glyph = Glyph.next(in: utf8, at: offset, end: whole)
      guard column + glyph.width <= edge else { break }
      column = self.put(glyph, row: row, column: column, style: style, limit: edge)
      offset += glyph.byteCount
    }
    return column
  }

  /// Puts characters of one column each; 0 where something else comes first. What follows a character may combine
  /// with it, so the last byte before `end` is only safe where the text goes on with a byte that does not.
  private mutating func putPlain(
    _ utf8: UnsafeBufferPointer<UInt8>, _ offset: inout Int, upTo end: Int, of whole: Int, at index: Int, count: Int,
    _ style: Style
  ) -> Int {
    let isSafe = end >= whole || utf8[end] < 0xCC
    let column = index % size.columns
    let halves = column > 0 && cells.isSecondHalf(index)
    let put = cells.set(index, count: count, utf8, &offset, end: isSafe ? end : end - 1, style)
    if put > 0, halves { cells.clear(index - 1) }
    if put > 0, column + put < size.columns, cells.isSecondHalf(index + put) { cells.clear(index + put) }
    return put
  }

  /// Draws a rule: one character again and again, from the left edge to the right.
  public mutating func rule(_ text: String, row: Int, style: Style = .normal) {
    write(String(repeating: text, count: size.columns), row: row, style: style)
  }

  /// Gives a stretch of a row another style, leaving what is shown.
  public mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
    guard row >= 0, row < size.rows else { return }
    for column in columns.clamped(to: 0..<size.columns) { cells.restyle(row * size.columns + column, change) }
  }

  /// Lays another grid onto this one; what lies outside is cut. A wide character that is half cut or half covered
  /// becomes a blank. The other's cursor, if it has one, becomes this one's.
  public mutating func paste(_ other: Grid, row: Int, column: Int) {
    let lines = Self.overlap(of: other.size.rows, at: row, with: size.rows)
    let columns = Self.overlap(of: other.size.columns, at: column, with: size.columns)
    guard !lines.isEmpty, !columns.isEmpty else { return }
    for line in lines { paste(other, line: line, columns: columns, row: row, column: column) }
    if let inner = other.cursor, lines.contains(inner.row), columns.contains(inner.column) {
      cursor = (inner.row + row, inner.column + column)
    }
  }

  private mutating func paste(_ other: Grid, line: Int, columns: Range<Int>, row: Int, column: Int) {
    let source = line * other.size.columns
    let target = (line + row) * size.columns + column
    clearHalves(row: line + row, from: columns.lowerBound + column, to: columns.upperBound + column)
    cells.copy(
      other.cells, from: source + columns.lowerBound..<source + columns.upperBound, to: target + columns.lowerBound)
    let (first, last) = (columns.lowerBound, columns.upperBound - 1)
    if other.cells.isSecondHalf(source + first) { cells.clear(target + first) }
    if last + 1 < other.size.columns, other.cells.isSecondHalf(source + last + 1) { cells.clear(target + last) }
  }

  /// Which of `count` places, laid from `start` on, fall into `0..<room`.
  private static func overlap(of count: Int, at start: Int, with room: Int) -> Range<Int> {
    guard start < room, start > -count else { return 0..<0 }
    return max(0, -start)..<min(count, room - start)
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
    let (first, after) = (row * size.columns + start, row * size.columns + end)
    if start > 0, cells.isSecondHalf(first) { cells.clear(first - 1) }
    if end < size.columns, cells.isSecondHalf(after) { cells.clear(after) }
  }
}
