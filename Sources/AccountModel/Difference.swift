/// An item on which reviewers differ, and which nobody has settled.
public struct Difference: Hashable, Sendable {
  /// The item, by the id that stands for it.
  public let item: ActionID
  /// The decisions that stand against each other, one a reviewer, in the log's order: at least two, of which at least
  /// two give different statuses.
  public let decisions: [Action]
}

/// Lists the items on which reviewers differ and which nobody has settled.
///
/// Two reviewers differ where their latest statuses in force on one item are different ones and neither decided knowing
/// the other's. Who decides knowing what stands there settles it, whoever that is: what was known is superseded. An item
/// that a reviewer made undecided again holds no status of hers.
///
/// What a decision was made knowing follows from Lamport numbers, chains and names in the log (``Knowledge``); where that
/// leaves it open, the difference is listed.
///
/// - Parameter actions: a whole log, in any order.
/// - Returns: in the order of the items' ids. Cost: a sort of the log, then about 1 µs an action.
public func unsettledDifferences(in actions: [Action]) -> [Difference] {
  let actions = actions.inLogOrder
  let decisions = Decisions(actions, Identities(actions))
  let several = decisions.ofItem.filter { Set($0.value.map(\.reviewer)).count > 1 }
  if several.isEmpty { return [] }
  let known = KnowledgeRegister(actions)
  return several.compactMap { item, decided in
    let standing = standing(among: decided, known)
    return Set(standing.map(\.status)).count > 1 ? Difference(item: item, decisions: standing) : nil
  }.sorted { $0.item < $1.item }
}

/// Each reviewer's latest decision, without those that another was made knowing and without those that were taken back.
private func standing(among decided: [Action], _ known: KnowledgeRegister) -> [Action] {
  var latest: [String: Action] = [:]
  for action in decided { latest[action.reviewer] = action }
  return latest.values.filter { action in
    action.status != nil && !latest.values.contains { $0.reviewer != action.reviewer && known[$0.id].holds(action) }
  }.inLogOrder
}
