/// Everything under review: the accounts with their items, and what the reviewers have done to them.
///
/// The panes and the exports read a case and nothing else. It changes in three ways: an account is added, actions from
/// the log are applied, something is looked at.
public struct Case: Sendable {
  /// The accounts, in the order in which they were opened.
  public private(set) var accounts: [CaseAccount] = []
  /// What the log's actions amount to.
  public private(set) var review: Review
  /// How far the review has come, over all accounts.
  public private(set) var tally = Tally()

  private var tallies: [Tally] = []
  private var marks: Set<LookedMark>

  /// A case without accounts.
  ///
  /// - Parameters:
  ///   - review: what the log held at the start.
  ///   - looked: what was looked at in earlier sessions.
  public init(review: Review = Review(), looked: Set<LookedMark> = []) {
    self.review = review
    marks = looked
  }

  /// Adds an account and what was found in it, matched to what the review holds of that revision.
  public mutating func add(_ account: Account, reading: Reading, extractor: String) {
    var added = CaseAccount(account, reading: reading, extractor: extractor)
    added.id = id(of: account.revision.sha256)
    if let id = added.id { added.take(review, of: id) }
    if !marks.isEmpty {
      added.lookedAt = Set(added.stops.filter { added.lookedMark(of: $0).map(marks.contains) ?? false })
    }
    accounts.append(added)
    tallies.append(Tally())
    count(accounts.count - 1)
  }

  /// The account of the review whose revision it is: the one under review, else an earlier one.
  private func id(of sha256: String) -> ActionID? {
    review.accounts.lazy.filter { $0.value.sha256 == sha256 }.map(\.key).min()
      ?? review.accounts.lazy.filter { $0.value.hashes.contains(sha256) }.map(\.key).min()
  }

  /// Folds in actions that stand in the log.
  ///
  /// - Returns: the accounts of which something was touched, counted from 0, in order: by an undo those of the step that
  ///   it takes back. Nothing of any other account has changed.
  @discardableResult
  public mutating func apply(_ actions: [Action]) -> [Int] {
    var changed: [ActionID: [ActionID]] = [:]
    for action in actions {
      let touched = review.apply(action)
      if case .account(let record) = action.body { recordAccount(record.revision, id: action.id) }
      if case .revision(let record) = action.body, let id = action.account {
        recordAccount(record.revision, id: review.standing(for: id))
      }
      for subject in touched {
        if let account = review.owner(of: subject) { changed[account, default: []].append(subject) }
      }
    }
    // One text under two paths is one account to the review: both show what was done.
    return accounts.indices.filter { index in
      guard let id = accounts[index].id, let subjects = changed[id] else { return false }
      accounts[index].take(review, of: id, changed: subjects)
      count(index)
      return true
    }
  }

  /// Notes that something was looked at. An event inside a statement's words counts as that statement.
  ///
  /// - Returns: the mark to remember it by; `nil` where it was looked at before.
  public mutating func look(at stop: Stop, account: Int) -> LookedMark? {
    guard accounts.indices.contains(account) else { return nil }
    guard let stop = listed(stop, in: accounts[account]), let mark = accounts[account].lookedMark(of: stop),
      accounts[account].lookedAt.insert(stop).inserted
    else { return nil }
    tally.lookedAt += 1
    tallies[account].lookedAt += 1
    marks.insert(mark)
    return mark
  }

  /// Where the walk stops for what was looked at: for an event inside a statement's words, at the statement; `nil` for
  /// an item that is not there or that no pane lists.
  private func listed(_ stop: Stop, in account: CaseAccount) -> Stop? {
    guard case .item(let index) = stop else { return stop }
    guard let item = account[index], !item.isDismissed else { return nil }
    return .item(item.claim ?? index)
  }

  /// The account that an id means, counted from 0: of several with one text the first, of several revisions the one
  /// under review.
  public func account(of id: ActionID) -> Int? {
    let standing = review.standing(for: id)
    return accounts.firstIndex { $0.id == standing && !$0.isSuperseded } ?? accounts.firstIndex { $0.id == standing }
  }

  /// Where an item of the review stands.
  public func place(of id: ActionID) -> ItemPlace? {
    let standing = review.standing(for: id)
    guard let account = review.items[standing]?.account.flatMap(account(of:)),
      let index = accounts[account].items.firstIndex(where: { $0.id == standing })
    else { return nil }
    return ItemPlace(account: account, index: index)
  }

  private mutating func recordAccount(_ revision: Revision, id: ActionID) {
    for index in accounts.indices
    where accounts[index].id == nil && accounts[index].account.revision.sha256 == revision.sha256 {
      accounts[index].id = id
    }
  }
}

// MARK: - Reading a case

extension Case {
  /// The item at a place; `nil` where there is none.
  public subscript(place: ItemPlace) -> CaseItem? {
    accounts.indices.contains(place.account) ? accounts[place.account][place.index] : nil
  }

  /// What the review holds of the very item at a place: note, saying, question state.
  public func record(of place: ItemPlace) -> ItemRecord? { self[place]?.id.flatMap { review.items[$0] } }

  /// The place of the item whose status counts for the one at `place`; `nil` for a question.
  public func claim(of place: ItemPlace) -> ItemPlace? {
    self[place]?.claim.map { ItemPlace(account: place.account, index: $0) }
  }

  /// The status of the claim at a place; `nil` while undecided, and for questions.
  public func status(of place: ItemPlace) -> Status? { claim(of: place).flatMap { record(of: $0)?.status } }

  /// True where the narrator asserts the claim and names no source: it must stand on the outlet's own authority.
  public func isOwnVoice(_ place: ItemPlace) -> Bool {
    guard let claim = claim(of: place), let item = self[claim]?.item else { return false }
    return item.asserter == .narrator
  }

  /// The register's entry for whoever asserts the item; `nil` for the narrator.
  public func speaker(of place: ItemPlace) -> Speaker? {
    guard self[place] != nil, let name = accounts[place.account].asserter(of: place.index).name else { return nil }
    return accounts[place.account].speaker(named: name) ?? Speaker(name: name, kind: .person)
  }

  /// The letter by which exports name an account, counted from 0: A to Z, then AA, AB …
  public static func letter(ofAccount index: Int) -> String {
    var (rest, letters) = (max(0, index), "")
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}

// MARK: - Counting

extension Case {
  /// Counts one account anew. Cost: linear in its items.
  private mutating func count(_ account: Int) {
    var counted = Tally()
    for stop in accounts[account].stops { count(stop, of: account, in: &counted) }
    tally -= tallies[account]
    tally += counted
    tallies[account] = counted
  }

  private func count(_ stop: Stop, of account: Int, in tally: inout Tally) {
    tally.total += 1
    if accounts[account].lookedAt.contains(stop) { tally.lookedAt += 1 }
    guard case .item(let index) = stop else { return }
    guard let claim = accounts[account].items[index].claim else {
      if let state = record(index, of: account)?.questionState, state != .open { tally.decided += 1 }
      return
    }
    let status = record(claim, of: account)?.status
    tally.claims[status] += 1
    if status != nil { tally.decided += 1 }
    if accounts[account].items[claim].item.isNarrated { tally.ownVoice += 1 }
  }

  private func record(_ index: Int, of account: Int) -> ItemRecord? {
    accounts[account].items[index].id.flatMap { review.items[$0] }
  }
}
