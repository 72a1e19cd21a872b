/// How far the work on a conflict has come.
public enum ConflictState: String, Hashable, Sendable, Codable, CaseIterable {
  /// The sides stand against each other.
  case open
  /// Settled, and by what.
  case resolved
  /// No conflict at all: it does not come back by itself.
  case dismissed
}

/// A conflict as the reviewer saw it when it was first acted on.
public struct StoredConflict: Hashable, Sendable, Codable {
  /// One source's words on the question.
  public struct Side: Hashable, Sendable, Codable {
    /// The words.
    public var passage: Passage
    /// The same as text: what finds them again in another revision.
    public var words: String
    /// Who speaks.
    public var speaker: Asserter
    /// How they stand to the question.
    public var stance: Stance

    /// Describes a side.
    public init(passage: Passage, words: String, speaker: Asserter, stance: Stance) {
      (self.passage, self.words, self.speaker, self.stance) = (passage, words, speaker, stance)
    }
  }

  /// What it is about, in a few words.
  public var about: String
  /// The question, where it can be put without inventing.
  public var question: String?
  /// The sides, in the order spoken.
  public var sides: [Side]
  /// The revision in which the passages count.
  public var sha256: String
  /// Where the conflict comes from.
  public var origin: StoredItem.Origin
  /// Why it was found.
  public var reason: String

  /// Describes a conflict.
  public init(
    about: String, question: String?, sides: [Side], sha256: String, origin: StoredItem.Origin, reason: String
  ) {
    (self.about, self.question, self.sides) = (about, question, sides)
    (self.sha256, self.origin, self.reason) = (sha256, origin, reason)
  }
}

/// The state of one conflict, folded from its actions.
public struct ConflictRecord: Hashable, Sendable {
  /// The conflict as it was first recorded.
  public let stored: StoredConflict
  /// The account it belongs to.
  public let account: ActionID?
  /// The revision in which the sides' passages count.
  public private(set) var sha256: String
  /// The sides as they stand now.
  public private(set) var sides: [StoredConflict.Side]
  /// How far the work has come.
  public private(set) var state = ConflictState.open
  /// What settled it, or why it is none.
  public private(set) var reason: String?

  /// Folds a conflict's actions; `nil` where none of them records the conflict.
  ///
  /// - Parameters:
  ///   - history: the conflict's actions, in the log's order.
  ///   - account: the account it belongs to.
  ///   - isInForce: whether a step counts, or was taken back.
  init?(history: [Action], of account: ActionID?, isInForce: (ActionID) -> Bool) {
    guard let first = history.lazy.compactMap(Self.recording).first else { return nil }
    (stored, sides, self.account) = (first.stored, first.stored.sides, account)
    sha256 = first.stored.sha256
    if stored.origin == .reviewer, !isInForce(first.action.step) { state = .dismissed }
    for action in history where isInForce(action.step) { apply(action.body) }
  }

  private static func recording(_ action: Action) -> (action: Action, stored: StoredConflict)? {
    if case .conflict(let stored) = action.body { (action, stored) } else { nil }
  }

  private mutating func apply(_ body: Action.Body) {
    switch body {
    case .sides(let sides): self.sides = sides
    case .conflictState(let state, let reason): (self.state, self.reason) = (state, reason)
    case .anchor(let anchor): stand(at: anchor)
    default: break
    }
  }

  /// In another revision a conflict stands where every side was found again; else nowhere.
  private mutating func stand(at anchor: Anchor) {
    sha256 = anchor.sha256
    guard anchor.passages.count == sides.count, anchor.words.count == sides.count else { return sides = [] }
    for index in sides.indices {
      (sides[index].passage, sides[index].words) = (anchor.passages[index], anchor.words[index])
    }
  }

  /// The conflict as the panes show it. Its sides' account is 0: a conflict's passages count in its own account.
  public var conflict: Conflict {
    Conflict(
      about: stored.about, question: stored.question,
      sides: sides.map { Conflict.Side(account: 0, passage: $0.passage, speaker: $0.speaker, stance: $0.stance) },
      reason: stored.reason)
  }
}
