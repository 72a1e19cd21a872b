import CNcurses
import TextCells

/// Makes ncurses' cells of a grid's. What each style looks like is asked once: thousands of cells are painted for a key.
struct CellPainter {
  private struct Entry {
    var attributes: UInt32
    var pair: Int32
    /// A cell of the style, from which others are made.
    var blank: cchar_t
    var showsBlanks: Bool
  }

  /// By ``Style/number``.
  private let entries: [Entry]
  private var cells: [cchar_t] = []

  /// To be made when ncurses has started, and knows its colours if there are any.
  init(_ coloring: Coloring) {
    let plain = Self.entry(.normal, coloring)
    var entries = Array(repeating: plain, count: 256)
    for role in Style.Role.allCases {
      for bits in 0..<8 {
        let style = Style(role, bold: bits & 1 != 0, underlined: bits & 2 != 0, reversed: bits & 4 != 0)
        entries[Int(style.number)] = Self.entry(style, coloring)
      }
    }
    self.entries = entries
  }

  private static func entry(_ style: Style, _ coloring: Coloring) -> Entry {
    let look = coloring.look(of: style)
    var attributes: UInt32 = 0
    if look.isBold { attributes |= curses_bold() }
    if look.isDim { attributes |= curses_dim() }
    if look.isUnderlined { attributes |= curses_underline() }
    if look.isReversed { attributes |= curses_reverse() }
    let pair = coloring.palette == .none ? 0 : pair(of: style.role, coloring)
    return Entry(
      attributes: attributes, pair: pair, blank: curses_blank(attributes, pair), showsBlanks: look.showsBlanks)
  }

  /// The pair of the first role that has the same colour: between two pairs ncurses sends the colour again.
  private static func pair(of role: Style.Role, _ coloring: Coloring) -> Int32 {
    let color = coloring.look(of: Style(role)).color
    return pair(of: Style.Role.allCases.first { coloring.look(of: Style($0)).color == color } ?? role)
  }

  /// ncurses' number for a role's colour on the terminal's own background; 0 is the terminal's own pair.
  static func pair(of role: Style.Role) -> Int32 { Int32(role.rawValue) + 1 }

  /// Hands a stretch of a row to ncurses.
  mutating func paint(_ grid: Grid, row: Int, columns: Range<Int>) {
    var painted = cells
    painted.removeAll(keepingCapacity: true)
    grid.withCells(ofRow: row) { bits in
      var styles = BlankStyles()
      // A row's last cell is plain: captures of a terminal show each row by itself.
      let end = bits.count - 2
      for column in 0..<min(columns.upperBound, bits.count) {
        let (code, style) = (bits[column] & 0xFF_FFFF, UInt8(bits[column] >> 24))
        let shows = entries[Int(style)].showsBlanks
        let shown =
          column > end && !shows
          ? Style.normal.number : styles.next(style, isBlank: code == 0x20, shows: shows)
        // ncurses makes the second cell of a wide character itself.
        guard column >= columns.lowerBound, code != 0 else { continue }
        let isCluster = code > 0x10FFFF
        painted.append(
          isCluster
            ? cluster(grid[row, column].text, entries[Int(style)]) : curses_cell(entries[Int(shown)].blank, code))
      }
    }
    painted.withUnsafeBufferPointer {
      curses_put(Int32(row), Int32(columns.lowerBound), $0.baseAddress, Int32($0.count))
    }
    cells = painted
  }

  private func cluster(_ text: String, _ entry: Entry) -> cchar_t {
    let scalars = text.unicodeScalars.map(\.value) + Array(repeating: 0, count: Int(CCHARW_MAX))
    return scalars.withUnsafeBufferPointer { curses_cluster(entry.attributes, entry.pair, $0.baseAddress) }
  }
}
