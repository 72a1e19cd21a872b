import CNcurses
public import TextCells

extension Terminal {
  /// Shows a grid. Only rows that differ from what stands there are handed to ncurses, and of those only cells that
  /// differ reach the terminal.
  public func paint(_ grid: Grid) {
    guard isRunning else { return }
    if painted?.size != grid.size { clear() }
    let size = size
    for row in 0..<min(grid.size.rows, size.rows) where painted?.showsSame(row: row, as: grid) != true {
      paint(grid.runs(row: row), row: row)
    }
    show(grid.cursor)
    curses_update()
    painted = grid
  }

  /// Makes the next ``paint(_:)`` send everything again, for when something else has written onto the screen.
  public func redraw() { painted = nil }

  private func clear() {
    curses_clear()
    curses_redraw()
    painted = nil
  }

  private func paint(_ runs: [Run], row: Int) {
    curses_clear_line(Int32(row))
    for run in runs {
      setStyle(run.style)
      curses_put(Int32(row), Int32(run.column), run.text)
    }
  }

  private func setStyle(_ style: Style) {
    let look = coloring.look(of: style)
    var attributes: UInt32 = 0
    if look.isBold { attributes |= curses_bold() }
    if look.isDim { attributes |= curses_dim() }
    if look.isUnderlined { attributes |= curses_underline() }
    if look.isReversed { attributes |= curses_reverse() }
    curses_set_style(attributes, look.color == nil ? 0 : Self.pair(of: style.role))
  }

  func definePair(_ role: Style.Role) {
    if let color = coloring.look(of: Style(role)).color { init_pair(Int16(Self.pair(of: role)), color, -1) }
  }

  /// ncurses' number for a role's colour on the terminal's own background; 0 is the terminal's own pair.
  private static func pair(of role: Style.Role) -> Int32 { Int32(role.rawValue) + 1 }

  private func show(_ cursor: (row: Int, column: Int)?) {
    if let cursor { curses_move(Int32(cursor.row), Int32(cursor.column)) }
    guard isCursorShown != (cursor != nil) else { return }
    curs_set(cursor == nil ? 0 : 1)
    isCursorShown = cursor != nil
  }
}
