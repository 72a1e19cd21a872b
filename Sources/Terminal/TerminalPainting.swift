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
      if !columns.isEmpty { painter?.paint(grid, row: row, columns: columns) }
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

  func definePair(_ role: Style.Role) {
    guard coloring.palette != .none else { return }
    init_pair(Int16(CellPainter.pair(of: role)), coloring.look(of: Style(role)).color ?? -1, -1)
  }

  /// Makes the whole screen, and what is cleared, of plain text's pair.
  ///
  /// It looks like the terminal's own pair, 0; but on the way to that, ncurses takes all attributes back, which is six
  /// bytes more wherever coloured words end.
  func setBackground() {
    if coloring.palette != .none { curses_set_background(CellPainter.pair(of: .normal)) }
  }

  private func show(_ cursor: (row: Int, column: Int)?) {
    if let cursor { curses_move(Int32(cursor.row), Int32(cursor.column)) }
    guard isCursorShown != (cursor != nil) else { return }
    curs_set(cursor == nil ? 0 : 1)
    isCursorShown = cursor != nil
  }
}
