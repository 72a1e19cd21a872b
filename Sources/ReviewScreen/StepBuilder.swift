import AccountModel

/// Puts a step together: records the account and the item first where the log does not know them yet, so that one key
/// press is one step whatever it needs.
struct StepBuilder {
  private let incident: Case
  private(set) var actions: [ActionDraft] = []
  /// The accounts whose bytes are to be kept with the step.
  private(set) var keeping: [Int] = []
  private var accounts: [Int: ActionDraft.Subject] = [:]
  private var items: [ItemPlace: ActionDraft.Subject] = [:]
  private var conflicts: [ConflictPlace: ActionDraft.Subject] = [:]

  init(_ incident: Case) { self.incident = incident }

  /// Adds an action on an item of the case.
  mutating func act(on place: ItemPlace, status: Status? = nil, _ body: Action.Body) {
    guard let item = subject(of: place) else { return }
    actions.append(ActionDraft(account: subject(ofAccount: place.account), item: item, status: status, body: body))
  }

  /// Adds an item that the reviewer makes.
  mutating func make(
    _ item: Item, account: Int, partOf whole: ItemPlace? = nil, status: Status? = nil, restsOn: String? = nil
  ) {
    let owner = subject(ofAccount: account)
    let partOf = whole.flatMap { incident[$0]?.id }
    let stored = store(item, account: account, origin: .reviewer, partOf: partOf)
    actions.append(ActionDraft(account: owner, body: .item(stored)))
    guard let status else { return }
    let made = ActionDraft.Subject.recordedHere(actions.count - 1)
    actions.append(ActionDraft(account: owner, item: made, status: status, body: .status(restsOn: restsOn)))
  }

  /// Adds an action on a conflict of the case.
  mutating func act(on place: ConflictPlace, _ body: Action.Body) {
    guard let conflict = subject(of: place) else { return }
    actions.append(ActionDraft(account: subject(ofAccount: place.account), item: conflict, body: body))
  }

  /// Adds an action on an account as a whole.
  mutating func act(onAccount index: Int, _ body: Action.Body) {
    actions.append(ActionDraft(account: subject(ofAccount: index), body: body))
  }

  /// A conflict's sides, as a log has them.
  func storedSides(of place: ConflictPlace) -> [StoredConflict.Side] {
    let holder = incident.accounts[place.account]
    guard holder.conflicts.indices.contains(place.index) else { return [] }
    return holder.conflicts[place.index].conflict.sides.map { side in
      StoredConflict.Side(
        passage: side.passage, words: holder.account.text.words(of: side.passage), speaker: side.speaker,
        stance: side.stance)
    }
  }

  private mutating func subject(of place: ConflictPlace) -> ActionDraft.Subject? {
    let holder = incident.accounts[place.account]
    guard holder.conflicts.indices.contains(place.index) else { return nil }
    let found = holder.conflicts[place.index]
    if let id = found.id { return .known(id) }
    if let subject = conflicts[place] { return subject }
    let stored = StoredConflict(
      about: found.conflict.about, question: found.conflict.question, sides: storedSides(of: place),
      sha256: holder.account.revision.sha256, origin: .extraction, reason: found.conflict.reason)
    let owner = subject(ofAccount: place.account)
    actions.append(ActionDraft(account: owner, body: .conflict(stored)))
    let subject = ActionDraft.Subject.recordedHere(actions.count - 1)
    conflicts[place] = subject
    return subject
  }

  /// Makes an account of the case, which the log does not know, a further revision of one that it knows.
  mutating func makeRevision(_ index: Int, of id: ActionID, follows sha256: String) {
    let account = incident.accounts[index].account
    let record = RevisionRecord(path: account.path, revision: account.revision, follows: sha256)
    actions.append(ActionDraft(account: .known(id), body: .revision(record)))
    keeping.append(index)
  }

  /// Adds an action on what the log knows: an item or a conflict of an account.
  mutating func act(onKnown subject: ActionID, of account: ActionID, _ body: Action.Body) {
    actions.append(ActionDraft(account: .known(account), item: .known(subject), body: body))
  }

  /// Adds an action on no item.
  mutating func act(_ body: Action.Body) { actions.append(ActionDraft(body: body)) }

  private mutating func subject(ofAccount index: Int) -> ActionDraft.Subject {
    if let id = incident.accounts[index].id { return .known(id) }
    if let subject = accounts[index] { return subject }
    let account = incident.accounts[index].account
    actions.append(ActionDraft(body: .account(AccountRecord(path: account.path, revision: account.revision))))
    keeping.append(index)
    let subject = ActionDraft.Subject.recordedHere(actions.count - 1)
    accounts[index] = subject
    return subject
  }

  private mutating func subject(of place: ItemPlace) -> ActionDraft.Subject? {
    guard let item = incident[place] else { return nil }
    if let id = item.id { return .known(id) }
    if let subject = items[place] { return subject }
    let owner = subject(ofAccount: place.account)
    let stored = store(item.item, account: place.account, origin: .extraction, partOf: nil)
    actions.append(ActionDraft(account: owner, body: .item(stored)))
    let subject = ActionDraft.Subject.recordedHere(actions.count - 1)
    items[place] = subject
    return subject
  }

  private func store(_ item: Item, account: Int, origin: StoredItem.Origin, partOf: ActionID?) -> StoredItem {
    let holder = incident.accounts[account]
    return StoredItem(
      item: item, words: item.passages.map(holder.account.text.words(of:)),
      sha256: holder.account.revision.sha256, origin: origin, extractor: holder.extractor, partOf: partOf)
  }
}
