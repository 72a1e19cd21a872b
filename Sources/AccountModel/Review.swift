/// What the log's actions amount to: the state of every account and item the reviewers have acted on.
///
/// A pure fold, by item: an action touches its own item only, and each item is folded from its own actions in the
/// log's order, whatever the order in which they arrive.
public struct Review: Sendable {
  /// Every account on record, by id.
  public private(set) var accounts: [ActionID: AccountRecord] = [:]
  /// Every item on record, by id.
  public private(set) var items: [ActionID: ItemRecord] = [:]
  /// How many actions were folded.
  public private(set) var actionCount = 0

  private var historyOfItem: [ActionID: [Action]] = [:]
  private var itemsOfAccount: [ActionID: [ActionID]] = [:]
  private var identities = Identities()
  private var steps = StepRegister()

  /// A review in which nothing was done.
  public init() {}

  /// Folds one action in.
  ///
  /// - Returns: the items whose state may have changed.
  @discardableResult
  public mutating func apply(_ action: Action) -> Set<ActionID> { refold(register(action)) }

  /// Folds many actions in, each item once at the end: for a whole log many times cheaper than one by one.
  ///
  /// - Returns: the items whose state may have changed.
  @discardableResult
  public mutating func apply(_ actions: some Sequence<Action>) -> Set<ActionID> {
    var touched: Set<ActionID> = []
    for action in actions { touched.formUnion(register(action)) }
    return refold(touched)
  }

  /// The step that `z` takes back: this reviewer's latest that is still in force and takes back nothing itself.
  public func stepToUndo(by reviewer: String) -> ActionID? { steps.latestOrdinary(by: reviewer) }

  /// The step that `Z` takes back: this reviewer's latest undo, unless something was done since.
  public func stepToRedo(by reviewer: String) -> ActionID? { steps.latestUndo(by: reviewer) }

  /// The step that an undo step takes back.
  public func target(ofUndo step: ActionID) -> ActionID? { steps.target(of: step) }

  /// The items that a step touched, in the order of its actions; for an undo, those of the step it takes back.
  public func itemsTouched(by step: ActionID) -> [ActionID] { steps.itemsInOrder(of: step) }

  /// What the log holds of one item, in the log's order.
  public func history(of item: ActionID) -> [Action] { historyOfItem[identities[item]] ?? [] }

  /// The id that stands for an account or an item, where several records mean the same one.
  public func standing(for id: ActionID) -> ActionID { identities[id] }

  /// The items recorded for an account, in the order in which they were folded.
  public func items(of account: ActionID) -> [ActionID] { itemsOfAccount[account] ?? [] }

  /// Takes an action into the histories.
  ///
  /// - Returns: the items that it concerns.
  private mutating func register(_ action: Action) -> Set<ActionID> {
    actionCount += 1
    identities.add(action)
    let item = itemConcerned(by: action)
    steps.add(action, touching: item)
    if case .account(let record) = action.body, identities[action.id] == action.id { accounts[action.id] = record }
    if case .undo(let step) = action.body { return steps.items(of: step) }
    guard let item else { return [] }
    insert(action, intoHistoryOf: item)
    if case .item = action.body, item == action.id, let account = action.account {
      itemsOfAccount[identities[account], default: []].append(item)
    }
    return [item]
  }

  private func itemConcerned(by action: Action) -> ActionID? {
    if case .item = action.body { return identities[action.id] }
    return action.item.map { identities[$0] }
  }

  private func accountConcerned(by history: [Action]) -> ActionID? {
    history.lazy.compactMap(\.account).first.map { identities[$0] }
  }

  private mutating func insert(_ action: Action, intoHistoryOf item: ActionID) {
    var history = historyOfItem.removeValue(forKey: item) ?? []
    let place = history.lastIndex { $0.precedes(action) }.map { $0 + 1 } ?? 0
    history.insert(action, at: place)
    historyOfItem[item] = history
  }

  private mutating func refold(_ touched: Set<ActionID>) -> Set<ActionID> {
    for item in touched {
      let history = historyOfItem[item] ?? []
      items[item] = ItemRecord(history: history, of: accountConcerned(by: history)) { steps.isInForce($0) }
    }
    return touched
  }
}
