/// The name of an action: which writer's, and which of that writer's. Items and accounts bear the id of the action
/// that first recorded them.
public struct ActionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The writer: 16 hexadecimal digits, drawn at random for each chain of actions.
  public let writer: String
  /// The place in the writer's chain, from 1.
  public let number: Int

  /// Names an action.
  public init(writer: String, number: Int) { (self.writer, self.number) = (writer, number) }

  /// Reads `writer-number`; `nil` where the text is no such name.
  public init?(_ text: String) {
    guard let dash = text.lastIndex(of: "-"), dash > text.startIndex,
      let number = Int(text[text.index(after: dash)...]), number > 0
    else { return nil }
    self.init(writer: String(text[..<dash]), number: number)
  }

  /// `writer-number`.
  public var description: String { "\(writer)-\(number)" }

  /// By writer, then by number: for a stable order, not for an order in time.
  public static func < (left: ActionID, right: ActionID) -> Bool {
    (left.writer, left.number) < (right.writer, right.number)
  }
}

extension ActionID: Codable {
  /// Reads `"writer-number"`.
  ///
  /// - Throws: `DecodingError.dataCorrupted` where the text is no such name.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    guard let id = ActionID(try value.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "not the name of an action")
    }
    self = id
  }

  /// Writes `"writer-number"`.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(description)
  }
}

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
  public func precedes(_ other: Action) -> Bool {
    (lamport, id.writer, id.number) < (other.lamport, other.id.writer, other.id.number)
  }
}

extension Action {
  /// What an action does.
  public enum Body: Hashable, Sendable {
    /// Records an account: its place and the revision under review.
    indirect case account(AccountRecord)
    /// Records an item as the reviewer saw it. Stored apart, since it is many times as large as any other body: a log
    /// of statuses would else be copied about at an item's size each.
    indirect case item(StoredItem)
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
    case correction(Correction)
    /// Says how the item's source knows, and who told it where it was told.
    case basis(Basis, toldBy: String?)
    /// Grades an item; `nil` takes the grade away.
    case grade(Grade?)
    /// Attaches evidence to an item, or takes it away.
    case evidence(Evidence, isRemoved: Bool)
    /// Puts a label on an item, or takes it off.
    case label(String, isRemoved: Bool)
    /// Says who could settle a question; an empty one takes that away.
    case settler(String)
    /// Fills in an account's card.
    case card(AccountCard)
    /// Puts right which names of an account are one source's.
    case speakers(SpeakerCorrection)
    /// Records a conflict as the reviewer saw it.
    indirect case conflict(StoredConflict)
    /// Sets a conflict's sides.
    case sides([StoredConflict.Side])
    /// Says how far the work on a conflict has come, and what settled it or why it is none.
    case conflictState(ConflictState, reason: String)
    /// Makes a text a further revision of an account.
    case revision(RevisionRecord)
    /// Says what became of an item in a further revision.
    case anchor(Anchor)
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

/// An item as the reviewer saw it when it was first acted on.
public struct StoredItem: Hashable, Sendable, Codable {
  /// Where the item comes from.
  public enum Origin: String, Hashable, Sendable, Codable {
    /// Extraction found it.
    case extraction
    /// The reviewer made it.
    case reviewer
  }

  /// The item.
  public var item: Item
  /// Its words, one string a passage: what finds it again in another revision.
  public var words: [String]
  /// The revision in which its passages count.
  public var sha256: String
  /// Where it comes from.
  public var origin: Origin
  /// The version of the extractor that read the account.
  public var extractor: String
  /// The item of which this is a part, after a split.
  public var partOf: ActionID?

  /// Describes an item.
  public init(
    item: Item, words: [String], sha256: String, origin: Origin, extractor: String, partOf: ActionID? = nil
  ) {
    (self.item, self.words, self.sha256) = (item, words, sha256)
    (self.origin, self.extractor, self.partOf) = (origin, extractor, partOf)
  }
}
