/// Which steps there are, whose they are, and which of them are still in force.
struct StepRegister: Sendable {
  private struct Step: Sendable {
    var first: Action
    var items: [ActionID] = []
    var target: ActionID?
    /// The same as `items`, kept only where a step touches many.
    private var index: Set<ActionID> = []

    init(first: Action) { self.first = first }

    mutating func touch(_ item: ActionID) {
      if index.isEmpty, items.count >= 16 { index = Set(items) }
      let isKnown = index.isEmpty ? items.contains(item) : !index.insert(item).inserted
      if !isKnown { items.append(item) }
    }
  }

  private var steps: [ActionID: Step] = [:]
  /// The steps that take a step back.
  private var undoings: [ActionID: [ActionID]] = [:]
  /// Every reviewer's steps in the log's order.
  private var order: [String: [ActionID]] = [:]

  /// How many reviewers have a step.
  var reviewerCount: Int { order.count }

  /// Notes an action, and the item it concerns, as part of its step.
  mutating func add(_ action: Action, touching item: ActionID?) {
    if steps[action.step] == nil { open(action) }
    if let item { steps[action.step]?.touch(item) }
    guard case .undo(let target) = action.body, steps[action.step]?.target == nil else { return }
    steps[action.step]?.target = target
    undoings[target, default: []].append(action.step)
  }

  /// True where no step in force takes it back.
  ///
  /// Works without recursion, however long the chain of undos of undos that a file holds.
  func isInForce(_ step: ActionID) -> Bool {
    guard undoings[step] != nil else { return true }
    var concerned = [step]
    var next = 0
    while next < concerned.count {
      concerned += undoings[concerned[next], default: []].filter { target(of: $0) == concerned[next] }
      next += 1
    }
    // Whatever takes a step back stands behind it in the list, and so is judged before it.
    var takenBack: Set<ActionID> = []
    for judged in concerned.reversed() where !takenBack.contains(judged) {
      if let target = target(of: judged) { takenBack.insert(target) }
    }
    return !takenBack.contains(step)
  }

  /// The items that a step touched; for an undo, those of the step that it takes back.
  func items(of step: ActionID) -> Set<ActionID> { Set(itemsInOrder(of: step)) }

  /// The same, in the order of the step's actions.
  func itemsInOrder(of step: ActionID) -> [ActionID] {
    var step = step
    while let target = target(of: step) { step = target }
    return steps[step]?.items ?? []
  }

  /// The step that an undo step takes back; `nil` as long as that step has not arrived.
  ///
  /// Only an earlier step can be taken back: a damaged log must not make two steps undo each other for ever.
  func target(of step: ActionID) -> ActionID? {
    guard let undoing = steps[step], let target = undoing.target,
      let first = steps[target]?.first, first.precedes(undoing.first)
    else { return nil }
    return target
  }

  /// The reviewer's latest step in force that takes nothing back.
  func latestOrdinary(by reviewer: String) -> ActionID? {
    order[reviewer]?.last { steps[$0]?.target == nil && isInForce($0) }
  }

  /// The latest step of anybody that is in force and takes nothing back, and whose it is. Cost: linear in the reviewers,
  /// and in the steps at the end that were taken back.
  var latestOrdinary: (id: ActionID, reviewer: String)? {
    order.keys.compactMap { reviewer in
      latestOrdinary(by: reviewer).flatMap { step in steps[step].map { (step, reviewer, $0.first) } }
    }
    .max { $0.2.precedes($1.2) }.map { ($0.0, $0.1) }
  }

  /// The reviewer's latest undo of an ordinary step, where it is in force and nothing ordinary was done since.
  func latestUndo(by reviewer: String) -> ActionID? {
    for step in (order[reviewer] ?? []).reversed() {
      guard steps[step]?.target != nil else { return nil }
      if isInForce(step), let target = target(of: step), steps[target]?.target == nil { return step }
    }
    return nil
  }

  private mutating func open(_ action: Action) {
    steps[action.step] = Step(first: action)
    var own = order.removeValue(forKey: action.reviewer) ?? []
    let place = own.lastIndex { steps[$0]?.first.precedes(action) == true }.map { $0 + 1 } ?? 0
    own.insert(action.step, at: place)
    order[action.reviewer] = own
  }
}
