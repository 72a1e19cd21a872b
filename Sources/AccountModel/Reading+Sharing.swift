extension Reading {
  /// The same reading, with equal reasons kept once. An account has hundreds of items and a few dozen reasons, and most
  /// are too long to stand in the item itself. Cost: linear in the items.
  public func sharingReasons() -> Reading {
    var shared = self
    var reasons: Set<String> = []
    let share = { (reason: inout String) in reason = reasons.insert(reason).memberAfterInsert }
    for index in statements.indices { share(&shared.statements[index].reason) }
    for index in events.indices { share(&shared.events[index].reason) }
    for index in questions.indices { share(&shared.questions[index].reason) }
    return shared
  }
}
