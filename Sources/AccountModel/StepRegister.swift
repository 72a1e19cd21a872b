/// Which steps there are, whose they are, and which of them are still in force.
struct StepRegister: Sendable {
  private struct Step: Sendable {
    var first: Action
    var items: [ActionID]
    var target: ActionID?
  }

  private var steps: [ActionID: Step] = [:]
  /// The steps that take a step back.
  private var undoings: [ActionID: [ActionID]] = [:]
  /// Every reviewer's steps in the log's order.
  private var order: [String: [ActionID]] = [:]

  /// Notes an action as part of its step.
  mutating func add(_ action: Action) {
    let item = if case .item = action.body { Optional(action.id) } else { action.item }
    if steps[action.step] == nil { open(action) }
    if let item, steps[action.step]?.items.contains(item) == false { steps[action.step]?.items.append(item) }
    // Only an earlier step can be taken back: a damaged log must not make two steps undo each other for ever.
    guard case .undo(let target) = action.body, steps[target]?.first.precedes(action) == true else { return }
    steps[action.step]?.target = target
    undoings[target, default: []].append(action.step)
  }

  /// True where no step in force takes it back.
  func isInForce(_ step: ActionID) -> Bool {
    guard let takenBackBy = undoings[step] else { return true }
    return !takenBackBy.contains(where: isInForce)
  }

  /// The items that a step touched; for an undo, those of the step that it takes back.
  func items(of step: ActionID) -> Set<ActionID> { Set(itemsInOrder(of: step)) }

  /// The same, in the order of the step's actions.
  func itemsInOrder(of step: ActionID) -> [ActionID] {
    var step = step
    while let target = steps[step]?.target { step = target }
    return steps[step]?.items ?? []
  }

  /// The step that an undo step takes back.
  func target(of step: ActionID) -> ActionID? { steps[step]?.target }

  /// The reviewer's latest step in force that takes nothing back.
  func latestOrdinary(by reviewer: String) -> ActionID? {
    order[reviewer]?.last { steps[$0]?.target == nil && isInForce($0) }
  }

  /// The reviewer's latest undo of an ordinary step, where it is in force and nothing ordinary was done since.
  func latestUndo(by reviewer: String) -> ActionID? {
    for step in (order[reviewer] ?? []).reversed() {
      guard let target = steps[step]?.target else { return nil }
      if isInForce(step), steps[target]?.target == nil { return step }
    }
    return nil
  }

  private mutating func open(_ action: Action) {
    steps[action.step] = Step(first: action, items: [], target: nil)
    var own = order.removeValue(forKey: action.reviewer) ?? []
    let place = own.lastIndex { steps[$0]?.first.precedes(action) == true }.map { $0 + 1 } ?? 0
    own.insert(action.step, at: place)
    order[action.reviewer] = own
  }
}
