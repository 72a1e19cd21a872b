import AccountModel
import TextCells

// The mouse: chooses, scrolls, drags borders, presses the footer's keys. Each does what some key does.

extension State {
  /// Rows that a turn of the wheel moves.
  private static let wheelRows = 3

  mutating func take(_ mouse: Mouse) -> [Effect] {
    switch mouse.action {
    case .pressed: return press(mouse)
    case .moved: return dragOn(mouse)
    case .released:
      drag = nil
      return []
    case .scrolledUp: return scroll(mouse, by: -Self.wheelRows)
    case .scrolledDown: return scroll(mouse, by: Self.wheelRows)
    }
  }

  private mutating func press(_ mouse: Mouse) -> [Effect] {
    guard case .browsing = mode else { return [] }
    if mouse.row == size.rows - 1 { return pressFooter(mouse) }
    message = nil
    let layout = layout
    drag = layout.border(atRow: mouse.row, column: mouse.column).map(Drag.border)
    guard let pane = layout.pane(atRow: mouse.row, column: mouse.column) else { return [] }
    let area = layout.area(of: pane)
    guard mouse.row > area.row else { return go(to: pane) }
    switch pane {
    case .text: return pressText(mouse, area)
    case .detail: return go(to: .detail)
    case .sequence, .quotes, .questions: return pressList(pane, line: mouse.row - area.row)
    }
  }

  private mutating func pressFooter(_ mouse: Mouse) -> [Effect] {
    if message != nil {
      message = nil
      return []
    }
    let button = FooterView.buttons(self).first { $0.columns.contains(mouse.column) }
    return button.map { perform($0.command) } ?? []
  }

  private mutating func pressList(_ pane: Pane, line: Int) -> [Effect] {
    (focus, list) = (pane, pane)
    adrift = []
    let row = (lists[pane]?.top ?? 0) + line - 1
    guard let choice = choice(ofRow: row, in: pane) else { return [] }
    lists[pane]?.chosen = row
    return choose(choice, keepsFocus: true)
  }

  private mutating func pressText(_ mouse: Mouse, _ area: Layout.Area) -> [Effect] {
    focus = .text
    text.anchor = nil
    guard let offset = byte(at: mouse, area) else { return [] }
    drag = .selection(from: offset)
    adrift.insert(.text)
    return moveCursor(to: offset)
  }

  private mutating func dragOn(_ mouse: Mouse) -> [Effect] {
    switch drag {
    case .border(let border):
      let position = border == .left ? mouse.column : mouse.row
      sizes = layout.moving(border, to: max(1, position), sizes)
    case .selection(let start):
      guard let offset = byte(at: mouse, layout.text), offset != start || text.anchor != nil else { return [] }
      (text.anchor, text.cursor) = (start, offset)
    case nil: break
    }
    return []
  }

  /// The first byte of the word at a place of the text pane; of the row's last word behind its end.
  private func byte(at mouse: Mouse, _ area: Layout.Area) -> Int? {
    guard let shown = shownText, area.holds(mouse.row, mouse.column) else { return nil }
    let flow = TextFlow(shown, columns: inner.columns)
    let rows = flow.rows(from: text.top, count: inner.rows)
    let line = mouse.row - area.row - 1
    guard rows.indices.contains(line), !rows[line].range.isEmpty else { return nil }
    let column = mouse.column - area.column - TextView.gutter(area.size.columns, of: shown)
    let offset = flow.offset(atColumn: column, in: rows[line])
    return Words.isBlank(shown.utf8[offset])
      ? Words.previous(before: offset, in: shown) ?? offset : Words.start(at: offset, in: shown)
  }

  private mutating func scroll(_ mouse: Mouse, by rows: Int) -> [Effect] {
    if case .help(let help) = mode {
      mode = .help(scrolled(help, by: rows))
      return []
    }
    guard case .browsing = mode, let pane = layout.pane(atRow: mouse.row, column: mouse.column) else { return [] }
    switch pane {
    case .text: scrollText(by: rows)
    case .detail: break
    case .sequence, .quotes, .questions:
      let height = max(1, layout.area(of: pane).size.rows - 1)
      guard let shown = lists[pane] else { return [] }
      lists[pane]?.top = max(0, min(shown.top + rows, shown.rows.count - height))
    }
    adrift.insert(pane)
    return []
  }

  private mutating func scrollText(by rows: Int) {
    guard let shown = shownText else { return }
    let flow = TextFlow(shown, columns: inner.columns)
    if rows < 0 {
      text.top = flow.start(ofRowAbove: text.top, by: -rows)
    } else if flow.rows(from: text.top, count: inner.rows + 1).count > inner.rows {
      text.top = flow.rows(from: text.top, count: rows + 1).last?.range.lowerBound ?? text.top
    }
  }
}

// MARK: - The panes' sizes

extension State {
  /// Makes the pane with the focus larger or smaller by moving the border that it has for that.
  mutating func resize(larger: Bool) -> [Effect] {
    guard !isZoomed else { return refuse("this pane has the whole window; \(keys.label(of: .open)) gives it back") }
    let layout = layout
    let (border, step) = layout.divider == nil ? narrowBorder : wideBorder
    let position = layout.position(of: border) + (larger ? step : -step)
    let moved = layout.moving(border, to: max(1, position), sizes)
    let after = Layout(size: size, focus: focus, list: list, isZoomed: false, sizes: moved)
    guard after != layout else { return refuse(larger ? "there is no more room" : "it cannot be smaller") }
    sizes = moved
    return []
  }

  private var wideBorder: (Layout.Border, Int) {
    switch focus {
    case .sequence: (.second, 1)
    case .quotes: (.third, 1)
    case .questions: (.third, -1)
    case .text: (.left, -4)
    case .detail: (.detail, -1)
    }
  }

  private var narrowBorder: (Layout.Border, Int) {
    switch focus {
    case .sequence, .quotes, .questions: (.narrowText, 1)
    case .text: (.narrowText, -1)
    case .detail: (.narrowDetail, -1)
    }
  }
}
