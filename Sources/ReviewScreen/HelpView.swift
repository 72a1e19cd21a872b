import AccountModel
import TextCells

/// Draws the list of keys, straight from the key table: those that matter in the pane with the focus, then all.
enum HelpView {
  /// One line of the help.
  struct Line: Hashable {
    var keys: String
    var help: String
    var isHeading = false
    /// Why the key would do nothing now.
    var obstacle: String?
  }

  /// Every line of a table, group by group.
  static func lines(_ table: KeyTable) -> [Line] {
    Binding.Group.allCases.flatMap { group -> [Line] in
      let bindings = table.bindings(of: group)
      return [Line(keys: group.rawValue, help: "", isHeading: true)]
        + bindings.map { Line(keys: $0.label, help: $0.help) } + [Line(keys: "", help: "")]
    }
  }

  /// The lines for a screen; while something is looked for, those that hold it, each once.
  static func lines(_ state: State, _ help: Help) -> [Line] {
    if let needle = Needle(help.query.text) {
      return state.keys.bindings.map { line($0, state) }.filter {
        needle.isFound(in: $0.keys) || needle.isFound(in: $0.help)
      }
    }
    let here = state.keys.bindings.filter { isAtHome($0, in: state.focus) }
    let groups = Binding.Group.allCases.flatMap { group in
      [Line(keys: group.rawValue, help: "", isHeading: true)]
        + state.keys.bindings(of: group).map { line($0, state) } + [Line(keys: "", help: "")]
    }
    return [Line(keys: "In this pane: \(state.focus.title)", help: "", isHeading: true)]
      + here.map { line($0, state) } + [Line(keys: "", help: "")] + groups
  }

  static func draw(_ state: State, _ help: Help, on grid: inout Grid) {
    let lines = lines(state, help)
    let page = max(0, grid.size.rows - 2)
    if lines.isEmpty { grid.write("No key does that.", row: 1, column: 2, style: Style(.quiet)) }
    for (row, line) in lines.dropFirst(max(0, help.top)).prefix(page).enumerated() {
      draw(line, row: row + 1, on: &grid)
    }
  }

  private static func draw(_ line: Line, row: Int, on grid: inout Grid) {
    guard !line.isHeading else {
      grid.write(line.keys, row: row, column: 2, style: Style(.heading, bold: true))
      return
    }
    let style = Style(line.obstacle == nil ? .normal : .quiet)
    grid.write(line.keys, row: row, column: 2, style: Style(style.role, bold: line.obstacle == nil), limit: 16)
    let end = grid.write(line.help, row: row, column: 16, style: style)
    if let obstacle = line.obstacle { grid.write(" (\(obstacle))", row: row, column: end, style: Style(.quiet)) }
  }

  private static func line(_ binding: Binding, _ state: State) -> Line {
    Line(keys: binding.label, help: binding.help, obstacle: state.obstacle(to: binding.command))
  }

  /// Whether a key belongs to what is done in a pane before anything else.
  private static func isAtHome(_ binding: Binding, in pane: Pane) -> Bool {
    switch (pane, binding.command) {
    case (.sequence, .placeLater), (.sequence, .placeEarlier), (.sequence, .changeTime): true
    case (.quotes, .cycleSaying), (.quotes, .changeSpeaker), (.quotes, .setBasis): true
    case (.questions, .cycleQuestion), (.questions, .setSettler), (.questions, .open): true
    case (.sequence, .tag), (.quotes, .tag), (.sequence, .clearStatus), (.quotes, .clearStatus): true
    case (.sequence, .walk), (.quotes, .walk), (.questions, .walk), (.text, .walk): true
    case (.questions, .editNote), (.quotes, .editNote), (.sequence, .editNote): true
    case (.text, .nextWord), (.text, .nextSentence), (.text, .nextParagraph), (.text, .addItem), (.text, .search): true
    case (.text, _) where binding.group == .selecting: true
    case (.detail, .next), (.detail, .open), (.detail, .changeKind), (.detail, .dismiss), (.detail, .leave): true
    default: false
    }
  }
}

extension State {
  /// Why a command would do nothing to what is chosen, in a few words; `nil` where it would do something, or where only
  /// trying tells.
  func obstacle(to command: Command) -> String? {
    if command.actsOnOneAlone, !marked.isEmpty { return "not while items are marked" }
    let kind = chosen?.place.flatMap { incident[$0]?.item.kind }
    switch command {
    case .tag, .tagAndStay:
      if chosenConflict != nil { return "not on a conflict" }
      return kind == .question ? "not on a question" : readOnly == nil ? nil : "read only"
    case .cycleSaying: return kind == .statement ? nil : "only on a statement"
    case .placeLater, .placeEarlier: return kind == .event ? nil : "only on an event"
    case .cycleQuestion: return kind == .question || chosenConflict != nil ? nil : "only on a question or a conflict"
    case .setSettler: return kind == .question ? nil : "only on a question"
    case .clearFilter: return narrowing == nil ? "no filter is set" : nil
    case .nextHit, .previousHit: return lastSearch == nil ? "nothing was searched for" : nil
    case .back: return trail.behind.isEmpty ? "nowhere to go back to" : nil
    case .forward: return trail.ahead.isEmpty ? "nowhere to go" : nil
    default: return nil
    }
  }
}
