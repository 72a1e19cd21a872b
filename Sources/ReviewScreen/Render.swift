import AccountModel
import TextCells

/// Draws the screen, for who draws it once. See ``Renderer/render(_:)``.
public func render(_ state: State) -> Grid { Renderer().render(state) }

extension Renderer {
  func drawn(_ state: State) -> Grid {
    var grid = Grid(state.size)
    if case .help(let help) = state.mode {
      HelpView.draw(state, help, on: &grid)
    } else if case .reading(let page) = state.mode {
      PageView.draw(page, on: &grid)
    } else {
      drawPanes(state, on: &grid)
    }
    HeaderView.draw(state, self, on: &grid)
    if state.size.rows > 1 { FooterView.draw(state, self, on: &grid) }
    return grid
  }

  private func drawPanes(_ state: State, on grid: inout Grid) {
    let layout = state.layout
    for (pane, area) in layout.lists {
      grid.paste(ListView.view(pane, state, area.size, self), row: area.row, column: area.column)
    }
    grid.paste(TextView.view(state, layout.text.size), row: layout.text.row, column: layout.text.column)
    grid.paste(DetailView.view(state, layout.detail.size), row: layout.detail.row, column: layout.detail.column)
    guard let divider = layout.divider else { return }
    for row in 1..<max(1, state.size.rows - 1) { grid.write("│", row: row, column: divider, style: Style(.border)) }
  }
}

/// What panes have in common.
enum PaneFrame {
  /// Draws a pane's top row: a rule with the title at its left and a remark at its right.
  static func title(_ title: String, right: String = "", hasFocus: Bool, on grid: inout Grid) {
    let columns = grid.size.columns
    grid.rule("─", row: 0, style: Style(.border))
    let style = Style(.heading, bold: hasFocus, reversed: hasFocus)
    let end = grid.write(" \(title) ", row: 0, column: min(1, columns), style: style)
    let width = displayWidth(right) + 2
    guard !right.isEmpty, end + width < columns else { return }
    grid.write(" \(right) ", row: 0, column: columns - width - 1, style: Style(.heading))
  }

  /// Text broken into rows between words.
  static func wrap(_ text: String, columns: Int) -> [String] {
    let flow = TextFlow(DecodedText(text), columns: columns)
    return flow.rows(from: 0, count: 200).map { String(decoding: flow.text.utf8[$0.range], as: UTF8.self) }
  }
}

extension Style {
  /// The style of a status mark.
  init(_ status: Status) {
    let role: Role =
      switch status {
      case .unverified: .unverified
      case .corroborated: .corroborated
      case .verified: .verified
      case .disputed: .disputed
      case .false: .false
      case .opinion: .opinion
      case .inconclusive: .inconclusive
      }
    self.init(role, bold: true)
  }
}
