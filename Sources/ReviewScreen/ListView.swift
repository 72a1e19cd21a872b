import AccountModel
import TextCells

/// Draws one of the three list panes.
enum ListView {
  static func view(_ pane: Pane, _ state: State, _ size: Size) -> Grid {
    var grid = Grid(size)
    guard size.rows > 0, let list = state.lists[pane] else { return grid }
    drawTitle(pane, list, state, on: &grid)
    if list.rows.isEmpty { drawHint(for: pane, state, on: &grid) }
    for line in 1..<max(1, size.rows) {
      let index = list.top + line - 1
      guard list.rows.indices.contains(index) else { break }
      draw(rowOnShow(at: index, isTop: line == 1, in: list), isChosen: list.chosen == index, pane, state, line, &grid)
    }
    return grid
  }

  /// The pane's name and how many items it lists; where a filter narrows it, the filter, and of how many they are.
  private static func drawTitle(_ pane: Pane, _ list: ListPane, _ state: State, on grid: inout Grid) {
    let name = "\(pane.rawValue) \(pane.title)"
    let count = state.narrowing.map { "\(list.count) of \($0.totals[pane] ?? 0)" } ?? "\(list.count)"
    let room = grid.size.columns - displayWidth(name) - displayWidth(count) - 9
    let filter = state.narrowing.map { room < 4 ? " [*]" : " [\(cut($0.filter.line, toColumns: room))]" } ?? ""
    PaneFrame.title(name + filter, right: count, hasFocus: state.focus == pane, on: &grid)
  }

  /// The row at an index; on the top line the speaker's heading stays in view while any of the statements does.
  private static func rowOnShow(at index: Int, isTop: Bool, in list: ListPane) -> ListRow {
    let isHidden = isTop && list.chosen != index
    return isHidden ? list.heading(above: index) ?? list.rows[index] : list.rows[index]
  }

  private static func draw(
    _ row: ListRow, isChosen: Bool, _ pane: Pane, _ state: State, _ line: Int, _ grid: inout Grid
  ) {
    switch row {
    case .account(let index):
      let account = state.incident.accounts[index].account
      grid.write(
        "\(Case.letter(ofAccount: index)) \(account.path)", row: line, column: 1, style: Style(.heading, bold: true))
    case .speaker(let name, let account):
      drawHeading(name, account, state, line, &grid)
    case .conflict(let account, let index):
      let found = state.incident.accounts[account].conflicts[index]
      let settled = found.state == .resolved ? ", settled" : ""
      let text =
        "⇄ \(found.conflict.sides.count) sides\(settled): \(found.conflict.question ?? found.conflict.about)"
      grid.write(text, row: line, column: 4, style: Style(.question))
      mark(isChosen, pane, state, line, &grid)
    case .item(let place):
      drawItem(place, isChosen, pane, state, line, &grid)
      mark(isChosen, pane, state, line, &grid)
    }
  }

  private static func drawHeading(_ name: String?, _ account: Int, _ state: State, _ line: Int, _ grid: inout Grid) {
    let speaker = name.flatMap { state.incident.accounts[account].speaker(named: $0) }
    let role = speaker?.role.map { ", \($0)" } ?? ""
    let named = name.map { $0.lowercased().contains(speaker?.role?.lowercased() ?? "\u{0}") ? $0 : $0 + role }
    grid.write(named ?? "Speaker not given", row: line, column: 1, style: Style(.heading))
  }

  private static func mark(_ isChosen: Bool, _ pane: Pane, _ state: State, _ line: Int, _ grid: inout Grid) {
    guard isChosen else { return }
    grid.write("▶", row: line, column: 0)
    guard state.focus == pane else { return }
    // One even bar: words that stand back elsewhere do not where they are chosen.
    grid.restyle(row: line, columns: 0..<grid.size.columns) {
      $0 = Style($0.role == .quiet ? .normal : $0.role, bold: $0.isBold, reversed: true)
    }
  }

  private static func drawItem(
    _ place: ItemPlace, _ isChosen: Bool, _ pane: Pane, _ state: State, _ line: Int, _ grid: inout Grid
  ) {
    guard let item = state.incident[place]?.item else { return }
    drawMarks(of: place, item, state, line, &grid)
    var column = 4
    if case .event(let event) = item {
      let rank = state.incident.accounts[place.account].rank(of: place.index) ?? event.order
      column = grid.write(orderMark(rank), row: line, column: 4, style: Style(.quiet))
    }
    let isNamedAbove =
      pane == .quotes && state.lists[pane]?.heading(above: state.lists[pane]?.rowOfItem[place] ?? 0) != nil
    let style = Style(item.isBackground ? .quiet : .normal)
    let text = state.incident.line(of: place, namesSpeaker: !(isNamedAbove && item.asserter != .narrator))
    let cut = cut(text, toColumns: max(0, grid.size.columns - column - 1))
    grid.write(cut + sayingMark(of: place, state), row: line, column: column, style: style)
  }

  /// Place in the sequence, three columns and a blank.
  private static func orderMark(_ rank: Int) -> String {
    let digits = String(rank)
    return String(repeating: " ", count: max(0, 3 - digits.count)) + digits + " "
  }

  /// Not looked at, status or state, note: one column each.
  private static func drawMarks(of place: ItemPlace, _ item: Item, _ state: State, _ line: Int, _ grid: inout Grid) {
    let stop = state.incident.claim(of: place)?.index ?? place.index
    if !state.incident.accounts[place.account].lookedAt.contains(.item(stop)) {
      grid.write("·", row: line, column: 0, style: Style(.quiet))
    }
    let record = state.incident.record(of: place)
    if item.kind == .question {
      grid.write(String((record?.questionState ?? .open).mark), row: line, column: 1, style: Style(.question))
    } else if let status = state.incident.status(of: place) {
      grid.write(String(status.letter), row: line, column: 1, style: Style(status))
    }
    if state.difference(at: place) != nil {
      grid.write("≠", row: line, column: 2, style: Style(.warning, bold: true))
    } else if record?.anchor?.outcome == .moved {
      grid.write("≈", row: line, column: 2, style: Style(.warning))
    }
    if record?.note != nil, record?.anchor?.outcome != .moved {
      grid.write("+", row: line, column: 2, style: Style(.quiet))
    }
    if state.marked.contains(place) { grid.write("*", row: line, column: 3, style: Style(.warning, bold: true)) }
  }

  private static func sayingMark(of place: ItemPlace, _ state: State) -> String {
    guard let claim = state.incident.claim(of: place), let saying = state.incident.record(of: claim)?.saying,
      saying != .asPrinted
    else { return "" }
    return " (\(saying.mark))"
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
    let hint = state.incident.accounts.isEmpty ? "Reading…" : filtered ?? byHand
    for (index, line) in PaneFrame.wrap(hint, columns: grid.size.columns - 2).enumerated() {
      grid.write(line, row: index + 1, column: 1, style: Style(.quiet))
    }
  }
}

extension Item {
  /// True for an event that a timeline of the incident could leave out.
  fileprivate var isBackground: Bool {
    if case .event(let event) = self { !event.isCore } else { false }
  }
}
