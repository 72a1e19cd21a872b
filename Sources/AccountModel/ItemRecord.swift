/// The state of one item, folded from its actions.
public struct ItemRecord: Hashable, Sendable {
  /// The item as it was first recorded.
  public let stored: StoredItem
  /// The account it belongs to, by the id of the action that recorded the account.
  public let account: ActionID?
  /// The item as it stands now: what was put right, and where it stands in the latest revision it was found in.
  public private(set) var item: Item {
    get { (changed ?? stored).item }
    set {
      changed = newValue == stored.item ? nil : stored
      changed?.item = newValue
    }
  }
  /// The revision in which ``item``'s passages count.
  public private(set) var sha256: String
  /// What the reviewer decided; `nil`: undecided.
  public private(set) var status: Status?
  /// What the status rests on, or by whom.
  public private(set) var restsOn: String?
  /// Who disputed it last. The link outlives any later status.
  public private(set) var disputedBy: String?
  /// Who gave the status.
  public private(set) var decidedBy: String?
  /// The reviewer's note; never empty.
  public private(set) var note: String?
  /// The mark on the saying.
  public private(set) var saying = Saying.asPrinted
  /// Who told the source what it says, where the reviewer said so.
  public private(set) var toldBy: String?
  /// How source and information are graded.
  public private(set) var grade: Grade?
  /// What was attached, in the order in which it was.
  public private(set) var evidence: [Evidence] = []
  /// The labels, in the order in which they were put on.
  public private(set) var labels: [String] = []
  /// Where an event was put in the sequence; `nil` where it stands as it was found.
  public private(set) var place: Double?
  /// How far the work has come, for a question.
  public private(set) var questionState = QuestionState.open
  /// The answer and what it rests on, for a question.
  public private(set) var answer: String?
  /// Who could settle a question.
  public private(set) var settler: String?
  /// What became of it in the latest revision; `nil` as long as there was none since.
  public private(set) var anchor: Anchor?
  /// True where the panes do not list it: dismissed, split, joined, or made by a step that was taken back.
  public private(set) var isDismissed = false
  /// Why it was dismissed; `nil` where it was not, or where other items stand for it.
  public private(set) var dismissal: String?

  /// Holds the item where it is no longer as it was recorded.
  private var changed: StoredItem?

  /// Folds an item's actions; `nil` where none of them records the item.
  ///
  /// - Parameters:
  ///   - history: the item's actions, in the log's order.
  ///   - account: the account it belongs to.
  ///   - isInForce: whether a step counts, or was taken back.
  public init?(history: [Action], of account: ActionID?, isInForce: (ActionID) -> Bool) {
    guard let first = history.lazy.compactMap(Self.recording).first else { return nil }
    (stored, self.account) = (first.stored, account)
    sha256 = first.stored.sha256
    isDismissed = stored.origin == .reviewer && !isInForce(first.action.step)
    for action in history where isInForce(action.step) { apply(action) }
  }

  private static func recording(_ action: Action) -> (action: Action, stored: StoredItem)? {
    if case .item(let stored) = action.body { (action, stored) } else { nil }
  }

  private mutating func apply(_ action: Action) {
    switch action.body {
    case .status(let restsOn): decide(action, restsOn: restsOn)
    case .note(let text): note = text.isEmpty ? nil : text
    case .saying(let saying): self.saying = saying
    case .question(let state, let answer): (questionState, self.answer) = (state, answer)
    case .settler(let name): settler = name.isEmpty ? nil : name
    case .grade(let grade): self.grade = grade
    case .evidence(let evidence, let isRemoved): Self.put(evidence, isRemoved, into: &self.evidence)
    case .label(let label, let isRemoved): Self.put(label, isRemoved, into: &labels)
    case .dismissal(let reason): (isDismissed, dismissal) = (true, reason)
    case .split, .join: isDismissed = true
    default: correct(action.body)
    }
  }

  /// What changes the item itself.
  private mutating func correct(_ body: Action.Body) {
    switch body {
    case .correction(let correction):
      item = item.corrected(by: correction)
      place = correction.place ?? place
    case .basis(let basis, let source):
      item = item.based(on: basis)
      toldBy = source
    case .anchor(let anchor): stand(at: anchor)
    default: break
    }
  }

  private mutating func decide(_ action: Action, restsOn: String?) {
    (status, self.restsOn, decidedBy) = (action.status, restsOn, action.reviewer)
    if status == .disputed { disputedBy = restsOn ?? disputedBy }
  }

  private mutating func stand(at anchor: Anchor) {
    (self.anchor, sha256) = (anchor, anchor.sha256)
    guard anchor.outcome != .ambiguous, !anchor.outcome.isAway, !anchor.passages.isEmpty else { return }
    var correction = Correction()
    correction.passages = anchor.passages
    item = item.corrected(by: correction).withoutAttributionPassages
  }

  private static func put<Thing: Equatable>(_ thing: Thing, _ isRemoved: Bool, into things: inout [Thing]) {
    things.removeAll { $0 == thing }
    if !isRemoved { things.append(thing) }
  }
}

extension Item {
  /// The item with another basis; a question has none.
  fileprivate func based(on basis: Basis) -> Item {
    switch self {
    case .event(var event):
      event.basis = basis
      return .event(event)
    case .statement(var statement):
      statement.basis = basis
      return .statement(statement)
    case .question: return self
    }
  }

  /// The item without passages that count in an earlier revision: a statement's mention and cue, an event's retellings.
  fileprivate var withoutAttributionPassages: Item {
    switch self {
    case .event(var event):
      event.also = []
      return .event(event)
    case .statement(var statement):
      (statement.mention, statement.cue) = (nil, nil)
      return .statement(statement)
    case .question: return self
    }
  }
}
