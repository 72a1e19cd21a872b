/// One entry of the review's log: who did what to what, and when. Never changed and never removed.
public struct Action: Hashable, Sendable {
  /// Its name; what it records (an account, an item) bears this name from then on.
  public let id: ActionID
  /// The step it belongs to: all actions of one key press, named after the first of them.
  public let step: ActionID
  /// Lamport number: greater than that of every action its writer had seen.
  public let lamport: Int
  /// When, as `YYYY-MM-DDThh:mm:ssZ`. Shown only: order never rests on a clock.
  public let time: String
  /// Who.
  public let reviewer: String
  /// The account concerned, if one is.
  public let account: ActionID?
  /// The item concerned, if one is.
  public let item: ActionID?
  /// The status given, for a ``Body-swift.enum/status(restsOn:)`` action; `nil` there takes the decision back.
  public let status: Status?
  /// What was done.
  public let body: Body

  /// Describes an action that stands in a log.
  public init(
    id: ActionID, step: ActionID, lamport: Int, time: String, reviewer: String, account: ActionID?, item: ActionID?,
    status: Status?, body: Body
  ) {
    (self.id, self.step, self.lamport, self.time, self.reviewer) = (id, step, lamport, time, reviewer)
    (self.account, self.item, self.status, self.body) = (account, item, status, body)
  }

  /// True where this action comes before `other` in the log of every file that holds both.
  public func precedes(_ other: Action) -> Bool { place < other.place }

  /// Where it stands in that order.
  var place: LogPlace { LogPlace(lamport: lamport, id: id) }
}

extension Action {
  /// What an action does. What is much larger than a status is stored apart: a log of statuses would else be copied about
  /// at that size each.
  public enum Body: Hashable, Sendable {
    /// Records an account: its place and the revision under review.
    indirect case account(AccountRecord)
    /// Records an item as the reviewer saw it.
    case item(StoredItem)
    /// Gives a claim the action's status, and says what it rests on or by whom.
    case status(restsOn: String?)
    /// Sets an item's note; an empty one takes it away.
    case note(String)
    /// Marks the saying.
    case saying(Saying)
    /// Says how far the work on a question has come, with the answer and what it rests on.
    case question(QuestionState, answer: String?)
    /// Takes an item off the panes, and says why.
    case dismissal(reason: String)
    /// Takes an item off the panes, since others stand for its parts.
    case split(into: Int)
    /// Takes an item off the panes, since one item stands for it and for others.
    case join(of: Int)
    /// Puts right what was read wrongly about an item.
    indirect case correction(Correction)
    /// Says how the item's source knows, and who told it where it was told.
    case basis(Basis, toldBy: String?)
    /// Grades an item; `nil` takes the grade away.
    case grade(Grade?)
    /// Attaches evidence to an item, or takes it away.
    indirect case evidence(Evidence, isRemoved: Bool)
    /// Puts a label on an item, or takes it off.
    case label(String, isRemoved: Bool)
    /// Says who could settle a question; an empty one takes that away.
    case settler(String)
    /// Fills in an account's card.
    indirect case card(AccountCard)
    /// Puts right which names of an account are one source's.
    indirect case speakers(SpeakerCorrection)
    /// Records a conflict as the reviewer saw it.
    indirect case conflict(StoredConflict)
    /// Sets a conflict's sides.
    case sides([StoredConflict.Side])
    /// Says how far the work on a conflict has come, and what settled it or why it is none.
    case conflictState(ConflictState, reason: String)
    /// Makes a text a further revision of an account.
    indirect case revision(RevisionRecord)
    /// Says what became of an item in a further revision.
    indirect case anchor(Anchor)
    /// Takes back a step. A step that takes back such a step does it again.
    case undo(ActionID)

    /// The kinds, as the log's column has them.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case account, item, status, note, saying, question, dismissal, split, undo
      case join, correction, basis, grade, evidence, label, settler, card, speakers, conflict, sides
      case conflictState = "conflict-state"
      case revision, anchor
    }

    /// Which kind this is.
    public var kind: Kind {
      switch self {
      case .account: .account
      case .item: .item
      case .status: .status
      case .note: .note
      case .saying: .saying
      case .question: .question
      case .dismissal: .dismissal
      case .split: .split
      case .undo: .undo
      case .join: .join
      case .correction: .correction
      case .basis: .basis
      case .grade: .grade
      case .evidence: .evidence
      case .label: .label
      case .settler: .settler
      case .card: .card
      case .speakers: .speakers
      case .conflict: .conflict
      case .sides: .sides
      case .conflictState: .conflictState
      case .revision: .revision
      case .anchor: .anchor
      }
    }
  }
}

/// An account as the log records it.
public struct AccountRecord: Hashable, Sendable, Codable {
  /// Relative to the review file's folder where that is possible.
  public var path: String
  /// The revision under review.
  public var revision: Revision

  /// Describes an account.
  public init(path: String, revision: Revision) { (self.path, self.revision) = (path, revision) }
}
