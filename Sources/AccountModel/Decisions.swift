/// The status actions of a log that are in force, by item.
struct Decisions {
  /// Every item's status actions that no step in force took back, in the log's order, by the id that stands for the item.
  let ofItem: [ActionID: [Action]]

  /// Sorts a log out.
  ///
  /// - Parameters:
  ///   - actions: all of one log, in its order.
  ///   - identities: what the records of this log, or of it and others, mean.
  init(_ actions: [Action], _ identities: Identities) {
    var steps = StepRegister()
    for action in actions { steps.add(action, touching: action.item) }
    var found: [ActionID: [Action]] = [:]
    for action in actions where action.body.kind == .status && steps.isInForce(action.step) {
      if let item = action.item { found[identities[item], default: []].append(action) }
    }
    ofItem = found
  }
}

extension Identities {
  /// What the records of a log mean.
  init(_ actions: [Action]) {
    self.init()
    for action in actions { add(action) }
  }
}

extension [Action] {
  /// In the log's order: by Lamport number, writer and number.
  var inLogOrder: [Action] { sorted { $0.precedes($1) } }
}
