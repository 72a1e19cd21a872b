import AccountModel
import TextCells

/// What one action did, in words an editor understands.
struct ActionLine {
  /// One line, safe to show.
  var words: String
  /// What the action says beyond item, account and status, for other programs: names and values as the log has them.
  var details: [(name: StaticString, value: String)] = []

  init(_ words: String, _ details: [(name: StaticString, value: String)] = []) {
    (self.words, self.details) = (words, details)
  }
}

extension LogTeller {
  /// Tells an action. The one place of the log's listing that knows the kinds of action.
  func line(of action: Action) -> ActionLine {
    switch action.body {
    case .account(let record): tell(record)
    case .item(let stored): tell(stored, action)
    case .status(let restsOn): tellStatus(action, restsOn: restsOn)
    case .note(let text): tellNote(text, on: item(of: action))
    case .saying(let saying):
      ActionLine("marked the saying of \(item(of: action)): \(saying.label)", [("saying", saying.rawValue)])
    case .question(let state, let answer): tellQuestion(state, answer, item(of: action))
    case .dismissal(let reason):
      ActionLine("dismissed \(item(of: action))\(because(reason))", reason.isEmpty ? [] : Self.detail("reason", reason))
    case .split(let parts): ActionLine("split \(item(of: action)) into \(parts)", [("parts", "\(parts)")])
    case .undo(let step): tellUndo(of: step, by: action)
    default: lineOfCorrection(action)
    }
  }

  private func tell(_ record: AccountRecord) -> ActionLine {
    let details: [(StaticString, String)] = [
      ("path", record.path), ("sha256", record.revision.sha256), ("encoding", record.revision.encoding.name),
    ]
    return ActionLine(
      "recorded the account \(file(record.path)), \(plural(record.revision.byteCount, "byte"))", details)
  }

  private func tell(_ stored: StoredItem, _ action: Action) -> ActionLine {
    let verb = stored.origin == .extraction ? "recorded" : stored.partOf == nil ? "added" : "added as a part"
    let words = "\(verb) the \(stored.item.kind.rawValue) \(label(of: stored))\(place(of: action))"
    return ActionLine(words, Self.detail("partOf", stored.partOf?.description))
  }

  private func tellStatus(_ action: Action, restsOn: String?) -> ActionLine {
    let former = status(before: action).map(\.rawValue) ?? "undecided"
    guard let status = action.status else {
      return ActionLine("made undecided \(item(of: action)) (it was \(former))")
    }
    let words = "tagged \(status.rawValue) \(item(of: action)) (it was \(former))"
    return ActionLine(words + because(restsOn ?? ""), Self.detail("restsOn", restsOn))
  }

  private func tellNote(_ text: String, on item: String) -> ActionLine {
    if text.isEmpty { return ActionLine("took away the note on \(item)") }
    return ActionLine("noted on \(item)\(because(text))", [("note", text)])
  }

  private func tellQuestion(_ state: QuestionState, _ answer: String?, _ item: String) -> ActionLine {
    let details: [(StaticString, String)] = [("state", state.rawValue)] + Self.detail("answer", answer)
    return ActionLine("marked \(state.rawValue) the question \(item)\(because(answer ?? ""))", details)
  }

  private func tellUndo(of step: ActionID, by action: Action) -> ActionLine {
    let owner = reviewer(ofStep: step).flatMap { $0 == action.reviewer ? nil : " (by \(name($0)))" } ?? ""
    let verb = isUndo(step) ? "did again" : "took back"
    return ActionLine(
      "\(verb): \(words(ofStep: step) ?? "a step that is not in this file")\(owner)", [("undoes", "\(step)")])
  }

  static func detail(_ name: StaticString, _ value: String?) -> [(name: StaticString, value: String)] {
    value.map { [(name: name, value: $0)] } ?? []
  }

  /// What the reviewer gave as ground, after a colon and in angle marks; empty for none.
  func because(_ text: String) -> String { text.isEmpty ? "" : ": \(said(text))" }
}
