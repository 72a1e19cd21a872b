/// Where an item stands in a ``Case``: which account, and which of that account's items. Stays the same while the case
/// is open: items are added at the end and leave a place empty rather than closing up.
public struct ItemPlace: Hashable, Sendable, Comparable {
  /// The account, counted from 0.
  public let account: Int
  /// The item among ``CaseAccount/items``.
  public let index: Int

  /// Names a place.
  public init(account: Int, index: Int) { (self.account, self.index) = (account, index) }

  /// By account, then by index.
  public static func < (left: ItemPlace, right: ItemPlace) -> Bool {
    (left.account, left.index) < (right.account, right.index)
  }
}

/// An item of a case: as extraction found it, or as the review has it once it was acted on.
public struct CaseItem: Hashable, Sendable {
  /// The item.
  public internal(set) var item: Item
  /// Its id in the review; `nil` until the first action on it.
  public internal(set) var id: ActionID?
  /// Whether extraction found it or the reviewer made it.
  public internal(set) var origin: StoredItem.Origin
  /// True where no pane lists it.
  public internal(set) var isDismissed: Bool
  /// The item of this account whose status counts for it: the statement in whose words an event lies, else itself;
  /// `nil` for a question, which is no claim.
  public internal(set) var claim: Int?
  /// Place in the sequence, for an event: as it was found, unless the reviewer put it elsewhere, in which case it may
  /// lie between two whole numbers. 0 for statements and questions.
  public internal(set) var place: Double

  init(_ item: Item, id: ActionID? = nil, origin: StoredItem.Origin = .extraction, isDismissed: Bool = false) {
    (self.item, self.id, self.origin, self.isDismissed) = (item, id, origin, isDismissed)
    place = if case .event(let event) = item { Double(event.order) } else { 0 }
  }

  init(_ record: ItemRecord, id: ActionID) {
    self.init(record.item, id: id, origin: record.stored.origin, isDismissed: record.isDismissed)
    place = record.place ?? place
  }
}

/// A conflict of a case: as extraction found it, or as the review has it once it was acted on.
public struct CaseConflict: Hashable, Sendable {
  /// The conflict.
  public internal(set) var conflict: Conflict
  /// Its id in the review; `nil` until the first action on it.
  public internal(set) var id: ActionID?
  /// How far the work on it has come.
  public internal(set) var state = ConflictState.open
  /// What settled it, or why it is none.
  public internal(set) var reason: String?

  init(_ conflict: Conflict) { self.conflict = conflict }

  init(_ record: ConflictRecord, id: ActionID) {
    (conflict, self.id, state, reason) = (record.conflict, id, record.state, record.reason)
  }
}

/// One place at which the walk through an account stops: whatever wants a decision, in reading order.
public enum Stop: Hashable, Sendable {
  /// A claim or a question, by its index among ``CaseAccount/items``.
  case item(Int)
  /// A sentence in which nothing was found.
  case sentence(Passage)
}

/// That the walk stopped somewhere, or that something was chosen there: names the words, so that it holds from one
/// session to the next whether or not the item was ever acted on.
public struct LookedMark: Hashable, Sendable {
  /// The revision in which the passage counts.
  public let sha256: String
  /// What was looked at; `nil` for a sentence in which nothing was found.
  public let kind: Item.Kind?
  /// Its words, from the first to the last.
  public let passage: Passage

  /// Describes a mark.
  public init(sha256: String, kind: Item.Kind?, passage: Passage) {
    (self.sha256, self.kind, self.passage) = (sha256, kind, passage)
  }
}
