import AccountModel
import TextCells

/// Draws the bottom row: a question being answered, a message, or the keys that matter here.
enum FooterView {
  static func draw(_ state: State, on grid: inout Grid) {
    let row = grid.size.rows - 1
    switch state.mode {
    case .asking(let prompt): PromptView.draw(prompt, row, on: &grid)
    case .splitting:
      grid.write(" Split where? ← → word, ↑ ↓ clause, Enter splits, Esc leaves whole", row: row, style: Style(.heading))
    case .help: grid.write(" j k move, Esc closes", row: row, style: Style(.heading))
    case .browsing:
      if let message = state.message {
        grid.write(" " + cut(message.text, toColumns: grid.size.columns - 2), row: row, style: style(message.notice))
      } else {
        drawKeys(state, row, on: &grid)
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

  /// As many hints as there is room for; help always stands last.
  private static func drawKeys(_ state: State, _ row: Int, on grid: inout Grid) {
    let last = "\(state.keys.label(of: .help)) help"
    var column = 1
    for hint in hints(state) where column + displayWidth(hint) + displayWidth(last) + 3 <= grid.size.columns {
      column = grid.write(hint, row: row, column: column, style: Style(.quiet)) + 2
    }
    grid.write(last, row: row, column: column, style: Style(.quiet))
  }

  private static func hints(_ state: State) -> [String] {
    let walk = "\(state.keys.label(of: .walk)) next"
    if !state.marked.isEmpty {
      return ["\(state.marked.count) marked: u … tags them all", "x dismiss", "L label", "J join"]
    }
    if state.text.anchor != nil { return ["Shift-arrows or , select", "A add", "u … tags the words", "Esc drop"] }
    if state.chosenConflict != nil {
      let onSide = state.focus == .detail
      return (onSide ? ["j k sides", "Enter words", "K stance", "x no side"] : ["Enter all sides", "x no conflict"])
        + ["\(state.keys.label(of: .cycleQuestion)) settled"]
    }
    if let place = state.chosen?.place, state.incident[place]?.item.kind == .question {
      return [walk]
        + [Command.cycleQuestion, .editNote, .dismiss, .undo].map { "\(state.keys.label(of: $0)) \(Self.word($0))" }
    }
    let statuses = Status.allCases.map { "\(state.keys.label(of: .tag($0))) \(state.preferences.name(of: $0))" }
    let rest: [Command] = [.clearStatus, .editNote, .split, .undo, .writeSummary]
    return [walk] + statuses + rest.map { "\(state.keys.label(of: $0)) \(Self.word($0))" }
  }

  private static func word(_ command: Command) -> String {
    switch command {
    case .cycleQuestion: "asked, answered, dropped"
    case .editNote: "note"
    case .dismiss: "dismiss"
    case .undo: "undo"
    case .split: "split"
    case .clearStatus: "undecide"
    case .writeSummary: "summary"
    default: ""
    }
  }
}
