import AccountModel
import TextCells

/// Draws the account's text, with the chosen words lit and the other items' words marked by kind.
enum TextView {
  /// Columns in front of the words. Where there is room: the line's number, a dot where something on the row was not
  /// looked at, and a letter for what begins on it. In a narrow window only the dot.
  static func gutter(_ columns: Int, of text: DecodedText?) -> Int {
    columns >= 60 ? max(3, String(text?.lineCount ?? 0).utf8.count) + 3 : 1
  }

  /// The widest a row of words gets, in columns: longer rows are hard to read.
  static let measure = 110

  /// Rows and columns for words, in an area for the pane.
  static func inner(of area: Layout.Area, of text: DecodedText?) -> Size {
    let room = area.size.columns - gutter(area.size.columns, of: text) - 1
    return Size(rows: area.size.rows - 1, columns: min(measure, room))
  }

  static func view(_ state: State, _ size: Size) -> Grid {
    var grid = Grid(size)
    guard size.rows > 0 else { return grid }
    guard let text = state.shownText else {
      PaneFrame.title("4 Text", hasFocus: state.focus == .text, on: &grid)
      drawEmptiness(state, on: &grid)
      return grid
    }
    drawTitle(state, text, on: &grid)
    let inner = inner(of: Layout.Area(size: size), of: text)
    let rows = TextFlow(text, columns: inner.columns).rows(from: state.text.top, count: inner.rows)
    let paint = TextPaint(state, text, over: rows)
    for (index, row) in rows.enumerated() { draw(row, paint, text, line: index + 1, inner.columns, on: &grid) }
    TextGutter.draw(rows, state, text, on: &grid)
    placeCursor(state, rows, text, on: &grid)
    return grid
  }

  /// That no account is there yet, or why none could be read.
  private static func drawEmptiness(_ state: State, on grid: inout Grid) {
    let reasons = state.hasReadAll ? state.unread.prefix(grid.size.rows) : []
    let lines = ([state.emptiness] + reasons).flatMap { PaneFrame.wrap($0, columns: grid.size.columns - 2) }
    for (index, line) in lines.enumerated().prefix(grid.size.rows - 1) {
      grid.write(line, row: index + 1, column: 1, style: Style(.quiet))
    }
  }

  private static func drawTitle(_ state: State, _ text: DecodedText, on grid: inout Grid) {
    let account = state.incident.accounts[state.text.account].account
    let line = text.lineIndex(at: state.text.cursor) + 1
    let share = text.utf8.isEmpty ? 100 : state.text.cursor * 100 / text.utf8.count
    let letter = state.incident.accounts.count > 1 ? Case.letter(ofAccount: state.text.account) + " " : ""
    let kept = account.isKept ? " (the review’s copy)" : ""
    PaneFrame.title(
      "4 \(letter)\(account.name)\(kept)\(doubt(account.revision.encoding))",
      right: "line \(line) of \(text.lineCount), \(share)%",
      hasFocus: state.focus == .text, on: &grid)
  }

  /// The encoding, where the reviewer should know that it was not plain.
  private static func doubt(_ encoding: TextEncoding) -> String {
    var parts: [String] = []
    if encoding.name.uppercased() != "UTF-8" || encoding.isDoubtful { parts.append(encoding.name) }
    if encoding.ground == .guess { parts.append("a guess") }
    if encoding.replacements > 0 { parts.append("\(encoding.replacements) unreadable") }
    return parts.isEmpty ? "" : " · " + parts.joined(separator: ", ")
  }

  private static func draw(
    _ row: TextFlow.Row, _ paint: TextPaint, _ text: DecodedText, line: Int, _ columns: Int, on grid: inout Grid
  ) {
    let gutter = gutter(grid.size.columns, of: text)
    let (end, limit) = (row.range.upperBound, gutter + columns + 1)
    var (offset, column) = (row.range.lowerBound, gutter + row.indent)
    while offset < end, column < limit {
      let tab = text.utf8[offset..<end].firstIndex(of: UInt8(ascii: "\t")) ?? end
      column = grid.write(
        text.utf8, in: offset..<tab, row: line, column: column, styles: paint.styles(from: offset), limit: limit)
      guard tab < end else { return }
      let blanks = String(repeating: " ", count: TextFlow.tabColumns - (column - gutter) % TextFlow.tabColumns)
      column = grid.write(blanks, row: line, column: column, style: paint.style(at: tab), limit: limit)
      offset = tab + 1
    }
  }

  private static func placeCursor(_ state: State, _ rows: [TextFlow.Row], _ text: DecodedText, on grid: inout Grid) {
    guard state.focus == .text, case .browsing = state.mode else { return }
    let cursor = state.text.cursor
    guard let index = rows.lastIndex(where: { $0.range.lowerBound <= cursor }), cursor <= rows[index].range.upperBound
    else { return }
    let before = String(decoding: text.utf8[rows[index].range.lowerBound..<min(cursor, text.utf8.count)], as: UTF8.self)
    grid.cursor = (index + 1, gutter(grid.size.columns, of: text) + rows[index].indent + displayWidth(before))
  }
}

/// The style of every byte on show.
struct TextPaint {
  private let base: Int
  private var styles: [Style]

  init(_ state: State, _ text: DecodedText, over rows: [TextFlow.Row]) {
    base = rows.first?.range.lowerBound ?? 0
    let end = max(base, rows.last?.range.upperBound ?? base)
    styles = Array(repeating: .normal, count: end - base)
    let spans = state.text.map.spans(in: base..<max(end, base + 1))
    for kind in [nil, Item.Kind.statement, .event, .question] {
      for span in spans where span.kind == kind { fill(span.passage) { $0.role = Self.role(of: kind) } }
    }
    for passage in text.skipped where passage.lower < end { fill(passage) { $0 = Style(.quiet) } }
    light(state)
    lightHits(state, end)
  }

  func style(at offset: Int) -> Style {
    styles.indices.contains(offset - base) ? styles[offset - base] : .normal
  }

  /// The styles of the bytes on show from one on.
  func styles(from offset: Int) -> ArraySlice<Style> { styles.dropFirst(max(0, offset - base)) }

  /// Marks the words that are searched for; the hit at which the reviewer stands is lit, and while she types nothing
  /// else is.
  private mutating func lightHits(_ state: State, _ end: Int) {
    guard state.search != nil else { return }
    let hits = state.hits(in: base..<end)
    if state.isSearching { for index in styles.indices { styles[index].isReversed = false } }
    for hit in hits.all {
      fill(hit) { $0 = Style(.warning, bold: true, underlined: true, reversed: $0.isReversed) }
    }
    if let current = hits.current { fill(current) { $0.isReversed = state.isSearching || !$0.isReversed } }
  }

  private mutating func light(_ state: State) {
    if case .splitting(let splitting) = state.mode, splitting.place.account == state.text.account {
      for passage in splitting.passages {
        if let first = Passage(passage.lower, min(passage.upper, splitting.cut)) {
          fill(first) { $0.isReversed = true }
        }
        if let second = Passage(max(passage.lower, splitting.cut), passage.upper) {
          fill(second) { $0 = Style($0.role, bold: true, underlined: true) }
        }
      }
    } else if let selected = state.selectedPassage {
      fill(selected) { $0.isReversed = true }
    } else {
      for passage in state.chosenPassages { fill(passage) { $0.isReversed = true } }
    }
  }

  private mutating func fill(_ passage: Passage, _ change: (inout Style) -> Void) { fill(passage.range, change) }

  private mutating func fill(_ range: Range<Int>, _ change: (inout Style) -> Void) {
    for index in range.clamped(to: base..<base + styles.count) { change(&styles[index - base]) }
  }

  private static func role(of kind: Item.Kind?) -> Style.Role {
    switch kind {
    case .event: .event
    case .statement: .statement
    case .question: .question
    case nil: .quiet
    }
  }
}

extension State {
  /// The words of what is chosen, in the account on show.
  var chosenPassages: [Passage] {
    switch chosen {
    case .item(let place) where place.account == text.account: incident[place]?.item.passages ?? []
    case .sentence(let passage, let account) where account == text.account: [passage]
    case .conflict(let account, let index) where account == text.account:
      focus == .detail
        ? [chosenSide?.passage].compactMap(\.self)
        : incident.accounts[account].conflicts[index].conflict.sides.map(\.passage)
    default: []
    }
  }
}
