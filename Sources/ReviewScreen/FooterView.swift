import AccountModel
import TextCells

/// Draws the bottom row: a question being answered, a message, or the keys that matter here.
enum FooterView {
  static func draw(_ state: State, _ renderer: Renderer, on grid: inout Grid) {
    let row = grid.size.rows - 1
    switch state.mode {
    case .asking(let prompt): PromptView.draw(prompt, row, on: &grid)
    case .splitting:
      grid.write(" Split where? ← → word, ↑ ↓ clause, Enter splits, Esc leaves whole", row: row, style: Style(.heading))
    case .help(let help): draw(help, state, row, on: &grid)
    case .reading: grid.write(" \(moving(state))Esc closes", row: row, style: Style(.heading))
    case .entering(let entry): draw(entry, state, row, on: &grid)
    case .browsing:
      if let message = state.message {
        grid.write(" " + cut(message.text, toColumns: grid.size.columns - 2), row: row, style: style(message.notice))
      } else {
        drawKeys(renderer.hints(Situation(state)) { hintsThatFit(state) }, row, on: &grid)
      }
    }
  }

  private static func style(_ notice: Notice) -> Style {
    switch notice {
    case .good: Style(.good)
    case .warning: Style(.warning)
    case .error: Style(.error, bold: true)
    case .plain: Style(.heading)
    }
  }

  /// The line being typed; beside words that are searched for, where they were found.
  private static func draw(_ entry: Entry, _ state: State, _ row: Int, on grid: inout Grid) {
    PromptView.draw(entry.prompt, row, on: &grid)
    guard case .search = entry.purpose, let search = state.search else { return }
    let count = " \(search.count) "
    let column = grid.size.columns - displayWidth(count)
    guard column > (grid.cursor?.column ?? 0) else { return }
    grid.write(count, row: row, column: column, style: Style(search.hits.isEmpty ? .warning : .heading))
  }

  private static func draw(_ help: Help, _ state: State, _ row: Int, on grid: inout Grid) {
    let key = state.keys.label(of: .search)
    guard help.isTyping || !help.query.text.isEmpty else {
      let searching = key.isEmpty ? "" : "\(key) searches, "
      grid.write(" \(moving(state))\(searching)Esc closes", row: row, style: Style(.heading))
      return
    }
    var prompt = Prompt(label: key, purpose: .entry)
    prompt.field = help.query
    PromptView.draw(prompt, row, on: &grid)
    if !help.isTyping { grid.cursor = nil }
  }

  /// For instance `j k move, `; empty where no keys move.
  private static func moving(_ state: State) -> String {
    state.keys.labels(of: .next, .previous).map { "\($0) move, " } ?? ""
  }

  private static func drawKeys(_ hints: [PlacedHint], _ row: Int, on grid: inout Grid) {
    for hint in hints { grid.write(hint.text, row: row, column: hint.column, style: Style(.quiet)) }
  }

  /// What decides, beside the keys and the case, which keys matter.
  struct Situation: Hashable {
    let columns: Int
    let marked: Int
    let isSelecting: Bool
    let isInDetail: Bool
    let isConflict: Bool
    let isQuestion: Bool

    init(_ state: State) {
      (columns, marked) = (state.size.columns, state.marked.count)
      (isSelecting, isInDetail) = (state.text.anchor != nil, state.focus == .detail)
      isConflict = state.chosenConflict != nil
      isQuestion = state.chosen?.place.map { state.incident[$0]?.item.kind == .question } ?? false
    }
  }

  /// A hint, and where it stands.
  typealias PlacedHint = (text: String, column: Int, command: Command?)

  /// What can be pressed with the mouse: the footer's columns and what they do.
  static func buttons(_ state: State) -> [(columns: Range<Int>, command: Command)] {
    hintsThatFit(state).compactMap { hint in
      hint.command.map { (hint.column..<hint.column + displayWidth(hint.text), $0) }
    }
  }

  /// As many hints as there is room for, each with its column; help always stands last. A command that no key gives has
  /// none.
  private static func hintsThatFit(_ state: State) -> [PlacedHint] {
    let last = hint(.help, "help", state)
    let room = state.size.columns - 3 - (last.map { displayWidth($0.text) } ?? 0)
    var column = 1
    var fitting: [PlacedHint] = []
    for hint in hints(state).compactMap(\.self) where column + displayWidth(hint.text) <= room {
      fitting.append((hint.text, column, hint.command))
      column += displayWidth(hint.text) + 2
    }
    return fitting + (last.map { [($0.text, column, $0.command)] } ?? [])
  }

  /// A hint, and the command that pressing it with the mouse gives; `nil` where it names several keys.
  private struct Hint {
    var text: String
    var command: Command?
  }

  private static func hints(_ state: State) -> [Hint?] {
    let walk = hint(.walk, "next", state)
    if !state.marked.isEmpty {
      return [
        Hint(text: "\(state.marked.count) marked" + (tagging(state).map { ": \($0) … tags them all" } ?? "")),
        hint(.dismiss, "dismiss", state),
        hint(.setLabel, "label", state), hint(.join, "join", state),
      ]
    }
    if state.text.anchor != nil {
      return [
        selecting(state), hint(.addItem, "add", state),
        tagging(state).map { Hint(text: "\($0) … tags the words") }, hint(.leave, "drop", state),
      ]
    }
    if state.chosenConflict != nil { return conflictHints(state) }
    if let place = state.chosen?.place, state.incident[place]?.item.kind == .question {
      return [walk] + [Command.cycleQuestion, .editNote, .dismiss, .undo].map { hint($0, word($0), state) }
    }
    let statuses = Status.allCases.map { hint(.tag($0), state.preferences.name(of: $0), state) }
    let rest: [Command] = [.clearStatus, .editNote, .split, .undo, .search, .filter, .writeSummary]
    return [walk] + statuses + rest.map { hint($0, word($0), state) }
  }

  /// The key of the first status that has one.
  private static func tagging(_ state: State) -> String? {
    Status.allCases.lazy.map { state.keys.label(of: .tag($0)) }.first { !$0.isEmpty }
  }

  /// For instance `Shift-arrows or , select`.
  private static func selecting(_ state: State) -> Hint? {
    let ways = [
      state.keys.labels(of: .extendLeft, .extendRight), state.keys.labels(of: .toggleSelection),
    ]
    let named = ways.compactMap(\.self)
    return named.isEmpty ? nil : Hint(text: "\(named.joined(separator: " or ")) select")
  }

  private static func conflictHints(_ state: State) -> [Hint?] {
    let settled = hint(.cycleQuestion, "settled", state)
    if state.focus == .detail {
      return [
        state.keys.labels(of: .next, .previous).map { Hint(text: "\($0) sides") }, hint(.open, "words", state),
        hint(.changeKind, "stance", state),
        hint(.dismiss, "no side", state), settled,
      ]
    }
    return [hint(.open, "all sides", state), hint(.dismiss, "no conflict", state), settled]
  }

  private static func hint(_ command: Command, _ word: String, _ state: State) -> Hint? {
    state.keys.labels(of: command).map { Hint(text: "\($0) \(word)", command: command) }
  }

  private static func word(_ command: Command) -> String {
    switch command {
    case .cycleQuestion: "asked, answered, dropped"
    case .editNote: "note"
    case .dismiss: "dismiss"
    case .undo: "undo"
    case .search: "search"
    case .filter: "filter"
    case .split: "split"
    case .clearStatus: "undecide"
    case .writeSummary: "summary"
    default: ""
    }
  }
}
