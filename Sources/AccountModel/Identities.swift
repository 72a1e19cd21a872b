/// Which records mean the same account or the same item.
///
/// Two windows, or two reviewers whose files were merged, may each record one text and one item that extraction found
/// in it. The record that comes first in the log then stands for all of them, so that what was done through any of them
/// is done to the one account or item. What reviewers made by hand is never taken for one.
struct Identities: Sendable {
  private struct Words: Hashable {
    var sha256: String
    var kind: Item.Kind
    /// Most items have one passage, for which no list is made.
    var first: Passage?
    var rest: ArraySlice<Passage>

    init(_ stored: StoredItem) {
      (sha256, kind) = (stored.sha256, stored.item.kind)
      if case .event(let event) = stored.item {
        (first, rest) = (event.passage, [])
      } else {
        (first, rest) = (stored.item.passages.first, stored.item.passages.dropFirst())
      }
    }
  }

  private var accountOfRevision: [String: ActionID] = [:]
  private var itemOfWords: [Words: ActionID] = [:]
  private var conflictOfSides: [StoredConflict: ActionID] = [:]
  private var standing: [ActionID: ActionID] = [:]

  /// Makes room for further items.
  mutating func reserveCapacity(forItems count: Int) { itemOfWords.reserveCapacity(itemOfWords.count + count) }

  /// Takes note of what an action records.
  mutating func add(_ action: Action) {
    switch action.body {
    case .account(let record):
      note(action.id, as: accountOfRevision[record.revision.sha256])
      accountOfRevision[record.revision.sha256] = self[action.id]
    case .item(let stored) where stored.origin == .extraction:
      let words = Words(stored)
      note(action.id, as: itemOfWords[words])
      itemOfWords[words] = self[action.id]
    case .conflict(let stored) where stored.origin == .extraction:
      note(action.id, as: conflictOfSides[stored])
      conflictOfSides[stored] = self[action.id]
    case .revision(let record):
      if let account = action.account { accountOfRevision[record.revision.sha256] = self[account] }
    default: break
    }
  }

  /// The id that stands for an account or an item, in most cases its own.
  subscript(id: ActionID) -> ActionID { standing[id] ?? id }

  private mutating func note(_ id: ActionID, as former: ActionID?) {
    if let former, former != id { standing[id] = former }
  }
}
