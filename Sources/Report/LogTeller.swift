import AccountModel
import TextCells

/// Tells a log action by action: keeps what the actions so far have recorded, so that each can be told in words.
struct LogTeller {
  private var review = Review()
  private var steps: [ActionID: Step] = [:]

  /// What a step came to.
  private struct Step {
    var reviewer: String
    var words: String
    /// The step that it takes back; for one that does it again, the undo.
    var target: ActionID?
  }

  /// Widths in columns: the log has one line an action.
  private enum Width {
    static let name = 24
    static let speaker = 24
    static let words = 60
    static let said = 80
    static let path = 40
  }

  /// Tells the next action, in the log's order.
  mutating func tell(_ action: Action) -> ActionLine {
    let line = line(of: action)
    review.apply(action)
    note(line.words, of: action)
    return line
  }

  /// A step is told by its last action: those before it record what it is about.
  private mutating func note(_ words: String, of action: Action) {
    var target: ActionID?
    if case .undo(let step) = action.body { target = step }
    // An undo of an undo is told by what it does again, however long the chain.
    let told = target.flatMap { steps[$0]?.words } ?? words
    steps[action.step] = Step(reviewer: action.reviewer, words: told, target: target)
  }

  // MARK: What the telling needs to know

  /// The status of an action's item before the action.
  func status(before action: Action) -> Status? {
    action.item.flatMap { review.items[review.standing(for: $0)]?.status }
  }

  /// An action's item in a few words, and the account that it belongs to.
  func item(of action: Action) -> String {
    action.item.map(item) ?? "the review"
  }

  /// An item in a few words, and the account that it belongs to.
  func item(_ id: ActionID) -> String {
    guard let record = review.items[review.standing(for: id)] else { return "an item that is not in this file" }
    return label(of: record.stored) + place(ofAccount: record.account)
  }

  /// ` in 'wire.txt'`; empty where the action names no account.
  func place(of action: Action) -> String { place(ofAccount: action.account) }

  private func place(ofAccount id: ActionID?) -> String {
    guard let id, let record = review.accounts[review.standing(for: id)] else { return "" }
    return " in \(file(record.path))"
  }

  /// Whoever made a step; `nil` for one that is not there.
  func reviewer(ofStep step: ActionID) -> String? { steps[step]?.reviewer }

  /// What a step did.
  func words(ofStep step: ActionID) -> String? { steps[step]?.words }

  /// True for a step that takes one back.
  func isUndo(_ step: ActionID) -> Bool { steps[step]?.target != nil }

  // MARK: Words from outside

  /// An item's words after its source's name, both cut and between quotation marks that nothing inside can end: an
  /// allegation never stands without its speaker.
  func label(of stored: StoredItem) -> String {
    let words = folded(stored.words.joined(separator: " … "))
    if words.isEmpty { return "(words withheld)" }
    let speaker = stored.item.asserter.name.map { cut(folded($0), toColumns: Width.speaker) + ": " } ?? ""
    return "“\(without("“”\"", speaker + cut(words, toColumns: Width.words)))”"
  }

  /// The reviewer's words: between angle marks that nothing inside can end.
  func said(_ text: String) -> String { "«\(without("«»", cut(folded(text), toColumns: Width.said)))»" }

  /// A file's name.
  func file(_ path: String) -> String {
    path.isEmpty ? "(name withheld)" : "'\(without("'", cut(folded(path), toColumns: Width.path)))'"
  }

  /// A reviewer's name.
  func name(_ reviewer: String) -> String { cut(folded(reviewer), toColumns: Width.name) }

  /// A text in which marks that would seem to end it stand as apostrophes.
  private func without(_ marks: String, _ text: String) -> String {
    String(text.map { marks.contains($0) ? "’" : $0 })
  }
}
