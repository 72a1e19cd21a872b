/// The state of one item, folded from its actions.
public struct ItemRecord: Hashable, Sendable {
  /// The item as it was first recorded.
  public let stored: StoredItem
  /// The account it belongs to, by the id of the action that recorded the account.
  public let account: ActionID?
  /// What the reviewer decided; `nil`: undecided.
  public private(set) var status: Status?
  /// What the status rests on, or by whom.
  public private(set) var restsOn: String?
  /// Who disputed it last. The link outlives any later status.
  public private(set) var disputedBy: String?
  /// The reviewer's note; never empty.
  public private(set) var note: String?
  /// The mark on the saying.
  public private(set) var saying = Saying.asPrinted
  /// How far the work has come, for a question.
  public private(set) var questionState = QuestionState.open
  /// The answer and what it rests on, for a question.
  public private(set) var answer: String?
  /// True where the panes do not list it: dismissed, split, or made by a step that was taken back.
  public private(set) var isDismissed = false

  /// Folds an item's actions; `nil` where none of them records the item.
  ///
  /// - Parameters:
  ///   - history: the item's actions, in the log's order.
  ///   - account: the account it belongs to.
  ///   - isInForce: whether a step counts, or was taken back.
  public init?(history: [Action], of account: ActionID?, isInForce: (ActionID) -> Bool) {
    guard let first = history.lazy.compactMap(Self.recording).first else { return nil }
    (stored, self.account) = (first.stored, account)
    isDismissed = stored.origin == .reviewer && !isInForce(first.action.step)
    for action in history where isInForce(action.step) { apply(action) }
  }

  private static func recording(_ action: Action) -> (action: Action, stored: StoredItem)? {
    if case .item(let stored) = action.body { (action, stored) } else { nil }
  }

  private mutating func apply(_ action: Action) {
    switch action.body {
    case .status(let restsOn): decide(action.status, restsOn: restsOn)
    case .note(let text): note = text.isEmpty ? nil : text
    case .saying(let saying): self.saying = saying
    case .question(let state, let answer): (questionState, self.answer) = (state, answer)
    case .dismissal, .split: isDismissed = true
    case .account, .item, .undo: break
    }
  }

  private mutating func decide(_ status: Status?, restsOn: String?) {
    (self.status, self.restsOn) = (status, restsOn)
    if status == .disputed { disputedBy = restsOn ?? disputedBy }
  }
}
