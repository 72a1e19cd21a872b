/// What a reviewer put right about the sources of an account.
public enum SpeakerCorrection: Hashable, Sendable {
  /// Two names are one source's: what `name` asserts is asserted by `into` from now on.
  case merge(name: String, into: String)
  /// A name that was merged stands for itself again.
  case separate(name: String)
}

/// A further revision of an account's text.
public struct RevisionRecord: Hashable, Sendable, Codable {
  /// Where it stands, relative to the review file's folder where that is possible.
  public var path: String
  /// The revision.
  public var revision: Revision
  /// The hash of the revision that it follows.
  public var follows: String

  /// Describes a revision.
  public init(path: String, revision: Revision, follows: String) {
    (self.path, self.revision, self.follows) = (path, revision, follows)
  }
}

/// What becomes of an item in a further revision of its account: recorded once, never computed again.
public struct Anchor: Hashable, Sendable, Codable {
  /// How the item was found again.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The same words, attributed in the same way.
    case same
    /// Found again, but something about it changed: to be looked at.
    case moved
    /// Not found; its words are kept in the list of the lost.
    case lost
    /// Two places fit equally well: the reviewer is asked.
    case ambiguous
    /// The reviewer said that this is the place.
    case placed
    /// The reviewer gave it up.
    case givenUp = "given-up"

    /// True where the reviewer still has to say what holds.
    public var isWaiting: Bool { self == .moved || self == .ambiguous }
    /// True where the item stands nowhere in the revision.
    public var isAway: Bool { self == .lost || self == .givenUp }
  }

  /// The revision.
  public var sha256: String
  /// How it was found.
  public var outcome: Outcome
  /// Where it stands there; for an ambiguous one the places to choose from; empty for a lost one.
  public var passages: [Passage]
  /// Its words there, one string a passage.
  public var words: [String]
  /// What changed, in an editor's words, each a phrase ("the speaker changed").
  public var reasons: [String]

  /// Describes an outcome.
  public init(sha256: String, outcome: Outcome, passages: [Passage], words: [String], reasons: [String] = []) {
    (self.sha256, self.outcome, self.passages) = (sha256, outcome, passages)
    (self.words, self.reasons) = (words, reasons)
  }
}

/// The state of one account, folded from its actions.
public struct AccountState: Hashable, Sendable {
  /// The account as it was first recorded.
  public let record: AccountRecord
  /// What the reviewers know of its origin; `nil` where nobody filled the card in.
  public private(set) var card: AccountCard?
  /// Names that stand for another, by the name merged.
  public private(set) var mergedSpeakers: [String: String] = [:]
  /// The revisions after the first, in the order in which they were taken up.
  public private(set) var revisions: [RevisionRecord] = []

  /// The hash of the revision under review.
  public var sha256: String { revisions.last?.revision.sha256 ?? record.revision.sha256 }
  /// Where that revision stood.
  public var path: String { revisions.last?.path ?? record.path }
  /// How it was read as text.
  public var encoding: TextEncoding { revisions.last?.revision.encoding ?? record.revision.encoding }
  /// The hashes of all its revisions, first to last.
  public var hashes: [String] { [record.revision.sha256] + revisions.map(\.revision.sha256) }

  /// Folds an account's actions; `nil` where none of them records the account.
  init?(history: [Action], isInForce: (ActionID) -> Bool) {
    guard let record = history.lazy.compactMap(Self.recording).first else { return nil }
    self.record = record
    for action in history where isInForce(action.step) { apply(action.body) }
  }

  private static func recording(_ action: Action) -> AccountRecord? {
    if case .account(let record) = action.body { record } else { nil }
  }

  private mutating func apply(_ body: Action.Body) {
    switch body {
    case .card(let card): self.card = card
    case .speakers(.merge(let name, let into)): if name != into { mergedSpeakers[name] = into }
    case .speakers(.separate(let name)): mergedSpeakers[name] = nil
    case .revision(let revision): revisions.append(revision)
    default: break
    }
  }

  /// The source for which a name stands after all merges. Two names merged into each other stop where the circle closes.
  public func speaker(for name: String) -> String {
    var (name, seen) = (name, Set<String>())
    while let next = mergedSpeakers[name], seen.insert(name).inserted { name = next }
    return name
  }
}
