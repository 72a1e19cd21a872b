import AccountModel
import TextCells

/// Draws one of the three list panes.
enum ListView {
  static func view(_ pane: Pane, _ state: State, _ size: Size, _ renderer: Renderer) -> Grid {
    var grid = Grid(size)
    guard size.rows > 0, let list = state.lists[pane] else { return grid }
    drawTitle(pane, list, state, on: &grid)
    if list.rows.isEmpty { drawHint(for: pane, state, on: &grid) }
    for line in 1..<max(1, size.rows) {
      let index = list.top + line - 1
      guard list.rows.indices.contains(index) else { break }
      let row = rowOnShow(at: index, isTop: line == 1, in: list)
      if case .item(let place) = row {
        let isNamed = pane != .quotes || list.heading(above: index) == nil
        let source = ListLine.Source(place: place, columns: size.columns - 5, namesSpeaker: isNamed)
        if let words = renderer.line(source, in: state) { draw(words, of: place, state, line, &grid) }
      } else {
        draw(renderer.text(of: row) { text(of: row, state) }, of: row, line, &grid)
      }
      if list.chosen == index, row.isChoosable { mark(line, hasFocus: state.focus == pane, &grid) }
    }
    return grid
  }

  /// The pane's name and how many items it lists; where a filter narrows it, the filter, and of how many they are.
  private static func drawTitle(_ pane: Pane, _ list: ListPane, _ state: State, on grid: inout Grid) {
    let name = "\(pane.rawValue) \(pane.title)"
    guard let narrowing = state.narrowing else {
      return PaneFrame.title(name, right: "\(list.count)", hasFocus: state.focus == pane, on: &grid)
    }
    let count = "\(list.count) of \(narrowing.totals[pane] ?? 0)"
    let room = grid.size.columns - displayWidth(name) - displayWidth(count) - 9
    let filter = room < 4 ? " [*]" : " [\(cut(narrowing.filter.line, toColumns: room))]"
    PaneFrame.title(name + filter, right: count, hasFocus: state.focus == pane, on: &grid)
  }

  /// The row at an index; on the top line the speaker's heading stays in view while any of the statements does.
  private static func rowOnShow(at index: Int, isTop: Bool, in list: ListPane) -> ListRow {
    let isHidden = isTop && list.chosen != index
    return isHidden ? list.heading(above: index) ?? list.rows[index] : list.rows[index]
  }

  /// What a row says that is no item.
  private static func text(of row: ListRow, _ state: State) -> String {
    switch row {
    case .account(let index):
      return "\(Case.letter(ofAccount: index)) \(state.incident.accounts[index].account.path)"
    case .speaker(let name, let account):
      let speaker = name.flatMap { state.incident.accounts[account].speaker(named: $0) }
      let role = speaker?.role.map { ", \($0)" } ?? ""
      let named = name.map { $0.lowercased().contains(speaker?.role?.lowercased() ?? "\u{0}") ? $0 : $0 + role }
      return named ?? "Speaker not given"
    case .conflict(let account, let index):
      let found = state.incident.accounts[account].conflicts[index]
      let settled = found.state == .resolved ? ", settled" : ""
      return "⇄ \(found.conflict.sides.count) sides\(settled): \(found.conflict.question ?? found.conflict.about)"
    case .item: return ""
    }
  }

  private static func draw(_ text: String, of row: ListRow, _ line: Int, _ grid: inout Grid) {
    switch row {
    case .account: grid.write(text, row: line, column: 1, style: Style(.heading, bold: true))
    case .speaker: grid.write(text, row: line, column: 1, style: Style(.heading))
    case .conflict, .item: grid.write(text, row: line, column: 4, style: Style(.question))
    }
  }

  /// Marks the chosen row.
  private static func mark(_ line: Int, hasFocus: Bool, _ grid: inout Grid) {
    grid.write("▶", row: line, column: 0)
    guard hasFocus else { return }
    // One even bar: words that stand back elsewhere do not where they are chosen.
    grid.restyle(row: line, columns: 0..<grid.size.columns) {
      $0 = Style($0.role == .quiet ? .normal : $0.role, bold: $0.isBold, reversed: true)
    }
  }

  private static func draw(
    _ words: ListLine, of place: ItemPlace, _ state: State, _ line: Int, _ grid: inout Grid
  ) {
    drawMarks(words, of: place, state, line, &grid)
    let column = grid.write(words.order, row: line, column: 4, style: Style(.quiet))
    grid.write(words.text, row: line, column: column, style: words.style)
  }

  /// Not looked at, status or state, note: one column each.
  private static func drawMarks(
    _ words: ListLine, of place: ItemPlace, _ state: State, _ line: Int, _ grid: inout Grid
  ) {
    if !state.incident.accounts[place.account].lookedAt.contains(.item(words.stop)) {
      grid.write("·", row: line, column: 0, style: .normal)
    }
    if let mark = words.mark { grid.write(mark.text, row: line, column: 1, style: mark.style) }
    if state.difference(at: place) != nil {
      grid.write("≠", row: line, column: 2, style: Style(.warning, bold: true))
    } else if words.isMoved {
      grid.write("≈", row: line, column: 2, style: Style(.warning))
    }
    if words.hasNote, !words.isMoved { grid.write("+", row: line, column: 2, style: Style(.quiet)) }
    if state.marked.contains(place) { grid.write("*", row: line, column: 3, style: Style(.warning, bold: true)) }
  }

  private static func drawHint(for pane: Pane, _ state: State, on grid: inout Grid) {
    let what =
      switch pane {
      case .sequence: "No events found."
      case .quotes: "No statements found."
      default: "No open questions found."
      }
    let byHand =
      "\(what) Only English is read by the machine: in another language, select words in the text "
      + "(\(state.keys.label(of: .pane(.text)))) and press \(state.keys.label(of: .addItem)) to add them."
    let filtered = state.narrowing.map {
      "Nothing here matches “\($0.filter.line)”. \(state.keys.label(of: .clearFilter)) shows all again, "
        + "\(state.keys.label(of: .filter)) changes the filter."
    }
    let hint = state.incident.accounts.isEmpty ? state.emptiness : filtered ?? byHand
    for (index, line) in PaneFrame.wrap(hint, columns: grid.size.columns - 2).enumerated() {
      grid.write(line, row: index + 1, column: 1, style: Style(.quiet))
    }
  }
}
