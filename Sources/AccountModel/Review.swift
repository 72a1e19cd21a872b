/// What the log's actions amount to: the state of every account, item and conflict the reviewers have acted on.
///
/// A pure fold, by subject: an action touches its own account, item or conflict only, and each is folded from its own
/// actions in the log's order, whatever the order in which they arrive.
public struct Review: Sendable {
  /// Every account on record, by id.
  public private(set) var accounts: [ActionID: AccountState] = [:]
  /// Every item on record, by id.
  public private(set) var items: [ActionID: ItemRecord] = [:]
  /// Every conflict on record, by id.
  public private(set) var conflicts: [ActionID: ConflictRecord] = [:]
  /// How many actions were folded.
  public private(set) var actionCount = 0

  private var histories: [ActionID: [Action]] = [:]
  private var undos: [Action] = []
  private var itemsOfAccount: [ActionID: [ActionID]] = [:]
  private var conflictsOfAccount: [ActionID: [ActionID]] = [:]
  private var identities = Identities()
  private var steps = StepRegister()

  /// A review in which nothing was done.
  public init() {}

  /// Folds one action in.
  ///
  /// - Returns: the accounts, items and conflicts whose state may have changed.
  @discardableResult
  public mutating func apply(_ action: Action) -> Set<ActionID> {
    var touched: Set<ActionID> = []
    register(action, touching: &touched)
    for subject in touched { refold(subject) }
    return touched
  }

  /// Folds many actions in, each subject once at the end: for a whole log many times cheaper than one by one.
  ///
  /// - Returns: the accounts, items and conflicts whose state may have changed.
  @discardableResult
  public mutating func apply(_ actions: [Action]) -> Set<ActionID> {
    // As a table grows by doubling, all that is in it would be hashed and moved each time.
    let recorded = actions.count { $0.body.kind == .item }
    histories.reserveCapacity(histories.count + recorded)
    items.reserveCapacity(items.count + recorded)
    identities.reserveCapacity(forItems: recorded)
    steps.reserveCapacity(forMore: actions.count { $0.id == $0.step })
    var touched = Set<ActionID>(minimumCapacity: recorded)
    for action in actions { register(action, touching: &touched) }
    for subject in touched { refold(subject) }
    return touched
  }

  /// The step that `z` takes back: this reviewer's latest that is still in force and takes back nothing itself.
  public func stepToUndo(by reviewer: String) -> ActionID? { steps.latestOrdinary(by: reviewer) }

  /// The latest step of anybody that is still in force and takes back nothing itself, and whose it is.
  public var latestStep: (id: ActionID, reviewer: String)? { steps.latestOrdinary }

  /// The step that `Z` takes back: this reviewer's latest undo, unless something was done since.
  public func stepToRedo(by reviewer: String) -> ActionID? { steps.latestUndo(by: reviewer) }

  /// The step that an undo step takes back.
  public func target(ofUndo step: ActionID) -> ActionID? { steps.target(of: step) }

  /// The accounts, items and conflicts that a step touched, in the order of its actions; for an undo, those of the
  /// step it takes back.
  public func itemsTouched(by step: ActionID) -> [ActionID] { steps.itemsInOrder(of: step) }

  /// Items on which reviewers differ and which nobody has settled, by the id that stands for the item. Cost: for a log
  /// of one reviewer none, else that of ``unsettledDifferences(in:)`` over the whole log.
  public var differences: [ActionID: Difference] {
    guard steps.reviewerCount > 1 else { return [:] }
    let found = unsettledDifferences(in: histories.values.flatMap(\.self) + undos)
    return Dictionary(found.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the log holds of one account, item or conflict, in the log's order.
  public func history(of item: ActionID) -> [Action] { histories[identities[item]] ?? [] }

  /// The id that stands for an account or an item, where several records mean the same one.
  public func standing(for id: ActionID) -> ActionID { identities[id] }

  /// The items recorded for an account, in the order in which they were folded.
  public func items(of account: ActionID) -> [ActionID] { itemsOfAccount[account] ?? [] }

  /// The conflicts recorded for an account, in the order in which they were folded.
  public func conflicts(of account: ActionID) -> [ActionID] { conflictsOfAccount[account] ?? [] }

  /// The account to which an account, an item or a conflict belongs.
  public func owner(of subject: ActionID) -> ActionID? {
    if accounts[subject] != nil { return subject }
    return items[subject]?.account ?? conflicts[subject]?.account
  }

  /// Takes an action into the histories, and what it concerns into `touched`.
  private mutating func register(_ action: Action, touching touched: inout Set<ActionID>) {
    actionCount += 1
    identities.add(action)
    let subject = subject(of: action)
    steps.add(action, touching: subject)
    if case .undo(let step) = action.body {
      undos.append(action)
      touched.formUnion(steps.itemsInOrder(of: step))
    } else if let subject {
      histories[subject, default: []].insert(action) { $0.precedes(action) }
      list(action, as: subject)
      touched.insert(subject)
    }
  }

  /// What an action is about: the item or conflict it names or records, else the account.
  private func subject(of action: Action) -> ActionID? {
    switch action.body {
    case .item, .conflict, .account: identities[action.id]
    default: (action.item ?? action.account).map { identities[$0] }
    }
  }

  private mutating func list(_ action: Action, as subject: ActionID) {
    guard subject == action.id, let account = action.account else { return }
    if case .item = action.body { itemsOfAccount[identities[account], default: []].append(subject) }
    if case .conflict = action.body { conflictsOfAccount[identities[account], default: []].append(subject) }
  }

  private func accountConcerned(by history: [Action]) -> ActionID? {
    history.lazy.compactMap(\.account).first.map { identities[$0] }
  }

  private mutating func refold(_ subject: ActionID) {
    let history = histories[subject] ?? []
    let isInForce = { [steps] (step: ActionID) in steps.isInForce(step) }
    switch history.first(where: { $0.body.kind.isRecording })?.body.kind {
    case .account: accounts[subject] = AccountState(history: history, isInForce: isInForce)
    case .conflict:
      conflicts[subject] = ConflictRecord(
        history: history, of: accountConcerned(by: history), isInForce: isInForce)
    default: items[subject] = ItemRecord(history: history, of: accountConcerned(by: history), isInForce: isInForce)
    }
  }
}

extension Action.Body.Kind {
  /// True for a kind that records an account, an item or a conflict.
  fileprivate var isRecording: Bool { self == .account || self == .item || self == .conflict }
}
