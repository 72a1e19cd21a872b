/// Which steps there are, whose they are, and which of them are still in force.
struct StepRegister: Sendable {
  private struct Step: Sendable {
    /// Where its first action stands in the log.
    var first: LogPlace
    var target: ActionID?
    /// The first item, and the others: most steps touch one, for which no list is made.
    private var item: ActionID?
    private var others: [ActionID] = []
    /// The same as `others`, kept only where a step touches many.
    private var index: Set<ActionID> = []

    init(first: LogPlace) { self.first = first }

    var items: [ActionID] { item.map { [$0] + others } ?? [] }

    mutating func touch(_ item: ActionID) {
      guard let first = self.item else { return self.item = item }
      if index.isEmpty, others.count >= 16 { index = Set(others) }
      let isKnown =
        item == first || (index.isEmpty ? others.contains(item) : !index.insert(item).inserted)
      if !isKnown { others.append(item) }
    }
  }

  private var steps: [ActionID: Step] = [:]
  /// The steps that take a step back.
  private var undoings: [ActionID: [ActionID]] = [:]
  /// Every reviewer's steps in the log's order.
  private var order: [String: [ActionID]] = [:]

  /// How many reviewers have a step.
  var reviewerCount: Int { order.count }

  /// Makes room for further steps.
  mutating func reserveCapacity(forMore count: Int) { steps.reserveCapacity(steps.count + count) }

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

  /// The items that a step touched, in the order of the step's actions; for an undo, those of the step that it takes
  /// back.
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
      let first = steps[target]?.first, first < undoing.first
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
    .max { $0.2 < $1.2 }.map { ($0.0, $0.1) }
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
    steps[action.step] = Step(first: action.place)
    let steps = steps
    order[action.reviewer, default: []].insert(action.step) { steps[$0].map { $0.first < action.place } == true }
  }
}

extension Array {
  /// Puts an element behind the last of those that come before it; mostly at the end.
  mutating func insert(_ element: Element, behind comesBefore: (Element) -> Bool) {
    insert(element, at: lastIndex(where: comesBefore).map { $0 + 1 } ?? 0)
  }
}
