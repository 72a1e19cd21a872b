/// What the writer of an action certainly had before it: a lower bound, derived from the log alone.
///
/// An action's Lamport number is one more than the count of actions in the file in which it was written, for it is one
/// more than the greater of that count and of the highest Lamport number there, and the highest never exceeds the count.
/// A file holds with every action all those that its writer had, since files only grow and are merged whole. From this
/// follows what is certain:
///
/// - if the log holds exactly as many actions with a lower Lamport number as the file had, the writer had them all;
/// - the writer had its own chain up to there, and what it had known;
/// - the writer had what the action names (its account, its item, a step), and what *their* writers had known.
///
/// What is not certain counts as not known: a difference shown once too often is settled by a key, one that is hidden is
/// lost.
struct Knowledge: Sendable {
  /// Every action of the log with a Lamport number up to this.
  private var through = 0
  /// Of these writers' chains all actions up to these numbers.
  private var numbers: [WriterName: Int] = [:]

  /// True where an action was certainly there.
  func holds(_ action: Action) -> Bool {
    action.lamport <= through || action.id.number <= numbers[action.id.chain] ?? 0
  }

  /// Takes in an action, by its name, and what its writer had.
  fileprivate mutating func include(_ id: ActionID, _ other: Knowledge) {
    through = max(through, other.through)
    numbers.merge(other.numbers) { max($0, $1) }
    numbers[id.chain] = max(numbers[id.chain] ?? 0, id.number)
  }

  /// Everything with a lower Lamport number.
  fileprivate mutating func includeAll(before lamport: Int) {
    (through, numbers) = (max(through, lamport - 1), [:])
  }
}

/// What every writer of a log certainly knew.
struct KnowledgeRegister {
  private var known: [ActionID: Knowledge] = [:]

  /// Works it out.
  ///
  /// - Parameter actions: a whole log, in its order. Actions of kinds that this program does not know are missing here,
  ///   and make it less certain.
  init(_ actions: [Action]) {
    var (lower, lamport) = (0, 0)  // how many actions have a lower Lamport number than the one at hand
    for (index, action) in actions.enumerated() {
      if action.lamport > lamport { (lower, lamport) = (index, action.lamport) }
      note(action, lower: lower)
    }
  }

  /// What the writer of an action certainly had.
  subscript(action: ActionID) -> Knowledge { known[action] ?? Knowledge() }

  private mutating func note(_ action: Action, lower: Int) {
    var knowledge = Knowledge()
    if lower == action.lamport - 1 {
      knowledge.includeAll(before: action.lamport)
    } else {
      for id in named(by: action) { if let there = known[id] { knowledge.include(id, there) } }
    }
    known[action.id] = knowledge
  }

  private func named(by action: Action) -> [ActionID] {
    let former = ActionID(chain: action.id.chain, number: action.id.number - 1)
    let undone: ActionID? = if case .undo(let step) = action.body { step } else { nil }
    return [former, action.account, action.item, undone].compactMap(\.self)
  }
}
