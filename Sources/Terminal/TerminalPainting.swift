import CNcurses
import CTerminal
import Glibc
public import TextCells

extension Terminal {
  /// Shows a grid. Of rows that differ from what stands there, the stretch that differs is handed to ncurses; of that,
  /// only cells that differ reach the terminal, all in one write.
  public func paint(_ grid: Grid) {
    guard isRunning else { return }
    terminal_frame_begin(outputDescriptor)
    defer { terminal_frame_end(outputDescriptor, STDOUT_FILENO) }
    if painted?.size != grid.size { clear() }
    for row in 0..<min(grid.size.rows, size.rows) {
      let columns = grid.changedColumns(row: row, since: painted)
      if !columns.isEmpty { paint(coloring.joined(grid.runs(row: row, columns: columns)), row: row) }
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
    curses_set_style(
      attributes, coloring.palette == .none ? 0 : Self.pair(of: look.color == nil ? .normal : style.role))
  }

  func definePair(_ role: Style.Role) {
    guard coloring.palette != .none else { return }
    init_pair(Int16(Self.pair(of: role)), coloring.look(of: Style(role)).color ?? -1, -1)
  }

  /// Makes the whole screen, and what is cleared, of plain text's pair.
  ///
  /// It looks like the terminal's own pair, 0; but on the way to that, ncurses takes all attributes back, which is six
  /// bytes more wherever coloured words end.
  func setBackground() {
    if coloring.palette != .none { curses_set_background(Self.pair(of: .normal)) }
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
