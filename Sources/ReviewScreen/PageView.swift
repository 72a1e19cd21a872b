import TextCells

/// Lines that fill the screen and are read, not worked with: for instance what changed between two versions.
public struct Page: Hashable, Sendable {
  /// What the lines are about.
  public var title: String
  /// The lines, each as long as it likes: they are wrapped. What may not be shown in them becomes visible marks.
  public var lines: [String]
  /// The first row on show.
  var top = 0

  /// A page that begins at its first line.
  public init(title: String, lines: [String]) { (self.title, self.lines) = (title, lines) }

  /// The rows of a window so many columns wide.
  func rows(columns: Int) -> [String] { lines.flatMap { PaneFrame.wrap($0, columns: max(1, columns - 3)) } }
}

/// Draws a page.
enum PageView {
  static func draw(_ page: Page, on grid: inout Grid) {
    grid.rule("─", row: 1, style: Style(.border))
    grid.write(" \(page.title) ", row: 1, column: 1, style: Style(.heading, bold: true))
    let room = max(0, grid.size.rows - 3)
    for (row, line) in page.rows(columns: grid.size.columns).dropFirst(page.top).prefix(room).enumerated() {
      grid.write(line, row: row + 2, column: 2)
    }
  }
}

extension State {
  mutating func turn(_ page: Page, by key: Key) -> [Effect] {
    var page = page
    let room = max(1, size.rows - 4)
    let last = max(0, page.rows(columns: size.columns).count - room)
    switch keys.command(for: key) {
    case .next: page.top = min(last, page.top + 1)
    case .previous: page.top = max(0, page.top - 1)
    case .pageDown, .halfPageDown, .walk: page.top = min(last, page.top + room)
    case .pageUp, .halfPageUp: page.top = max(0, page.top - room)
    case .first: page.top = 0
    case .last: page.top = last
    case .redraw: return [.redraw]
    default:
      mode = .browsing
      return []
    }
    mode = .reading(page)
    return []
  }
}
