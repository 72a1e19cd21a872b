/// An account of a case with its items: what extraction found, matched to what the review holds of it.
public struct CaseAccount: Sendable {
  /// The account.
  public internal(set) var account: Account
  /// Every sentence, in reading order.
  public let sentences: [Passage]
  /// Everyone and everything that is a source.
  public let speakers: [Speaker]
  /// Questions on which the account's own sources differ: those found, then those only the review holds. A conflict's
  /// index never changes.
  public internal(set) var conflicts: [CaseConflict] = []
  /// Names that stand for another source, by the name merged.
  public internal(set) var mergedSpeakers: [String: String] = [:]
  /// Which extractor found it.
  public let extractor: String
  /// The account's id in the review; `nil` until the first action on it.
  public internal(set) var id: ActionID?
  /// Its items: those found, kind by kind in reading order, then those only the review holds. An item's index never
  /// changes.
  public internal(set) var items: [CaseItem] = []
  /// What wants a decision, in reading order.
  public internal(set) var stops: [Stop] = []
  /// For each event on show its place in the sequence, counted from 1 without gaps; where nobody moved one, `nil`: then
  /// the places stand as they were found.
  private var ranks: [Int: Int]?
  /// What of it was looked at.
  public internal(set) var lookedAt: Set<Stop> = []
  /// True for an earlier revision of an account that stands in the case in a later one: nothing of it is listed.
  public internal(set) var isSuperseded = false
  /// Items of the review that stand nowhere in this revision, or of which the reviewer has not yet said where.
  public internal(set) var away: Set<ActionID> = []

  /// The card as the loader filled it in.
  private let foundCard: AccountCard
  private let speakerIndex: [String: Int]
  private var indexOfID: [ActionID: Int] = [:]

  init(_ account: Account, reading: Reading, extractor: String) {
    (self.account, self.extractor, foundCard) = (account, extractor, account.card)
    (sentences, speakers) = (reading.sentences, reading.speakers)
    conflicts = reading.conflicts.map { CaseConflict($0) }
    speakerIndex = Dictionary(
      reading.speakers.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    items = Self.found(in: reading)
    arrange()
  }

  /// The register's entry for a source's name; for a name that was merged, the entry it was merged into.
  public func speaker(named name: String) -> Speaker? { speakerIndex[standing(for: name)].map { speakers[$0] } }

  /// The source for which a name stands after the reviewer merged names; in most cases the name itself.
  public func standing(for name: String) -> String {
    guard !mergedSpeakers.isEmpty else { return name }
    var (name, steps) = (name, 0)
    while let next = mergedSpeakers[name], steps <= mergedSpeakers.count { (name, steps) = (next, steps + 1) }
    return name
  }

  /// Who asserts the item at an index, after the reviewer merged names; the narrator where there is no such item.
  public func asserter(of index: Int) -> Asserter { standing(for: self[index]?.item.asserter ?? .narrator) }

  /// The asserter for whom another stands after the reviewer merged names.
  public func standing(for asserter: Asserter) -> Asserter {
    asserter.name.map { .speaker(standing(for: $0)) } ?? .narrator
  }

  /// The item at an index; `nil` where there is none.
  public subscript(index: Int) -> CaseItem? { items.indices.contains(index) ? items[index] : nil }

  /// The mark by which a stop is remembered as looked at.
  public func lookedMark(of stop: Stop) -> LookedMark? {
    let sha256 = account.revision.sha256
    switch stop {
    case .sentence(let passage): return LookedMark(sha256: sha256, kind: nil, passage: passage)
    case .item(let index):
      guard let item = self[index]?.item, let extent = item.extent else { return nil }
      return LookedMark(sha256: sha256, kind: item.kind, passage: extent)
    }
  }

  private static func found(in reading: Reading) -> [CaseItem] {
    var items: [CaseItem] = []
    items.reserveCapacity(reading.events.count + reading.statements.count + reading.questions.count)
    for event in reading.events { items.append(CaseItem(.event(event))) }
    for statement in reading.statements where !statement.content.isEmpty {
      items.append(CaseItem(.statement(statement)))
    }
    for question in reading.questions { items.append(CaseItem(.question(question))) }
    return items
  }
}

// MARK: - Matching to the review

extension CaseAccount {
  /// Brings the account with its items and conflicts up to what the review holds of them.
  mutating func take(_ review: Review, of id: ActionID) {
    takeState(review.accounts[id])
    match(review.items(of: id), to: review)
    matchConflicts(review.conflicts(of: id), to: review)
  }

  /// The same for what has changed: items and conflicts by their ids, the account by its own.
  mutating func take(_ review: Review, of id: ActionID, changed: [ActionID]) {
    if changed.contains(id) { takeState(review.accounts[id]) }
    match(changed.filter { review.items[$0] != nil }, to: review)
    matchConflicts(changed.filter { review.conflicts[$0] != nil }, to: review)
  }

  private mutating func takeState(_ state: AccountState?) {
    guard let state else { return }
    let isEarlier = state.sha256 != account.revision.sha256
    if isEarlier != isSuperseded {
      isSuperseded = isEarlier
      arrange()
    }
    mergedSpeakers = state.mergedSpeakers
    account.card = state.card ?? foundCard
  }

  /// Brings items up to what the review holds of them.
  ///
  /// Stored items stand as they were recorded; a fresh one that means the same words gives way to them.
  ///
  /// - Parameters:
  ///   - ids: items of this account, in the order in which they were recorded.
  ///   - review: what the log amounts to.
  mutating func match(_ ids: some Sequence<ActionID>, to review: Review) {
    var isRearranged = false
    for id in ids {
      guard let record = review.items[id] else { continue }
      let stands = stands(record)
      if stands { away.remove(id) } else { away.insert(id) }
      isRearranged = (stands ? place(record, id: id) : remove(id)) || isRearranged
    }
    if isRearranged { arrange() }
  }

  /// Whether an item has its place in this revision.
  private func stands(_ record: ItemRecord) -> Bool {
    guard record.sha256 == account.revision.sha256, record.item.isSound(in: account.text) else { return false }
    return record.anchor.map { $0.outcome != .ambiguous && !$0.outcome.isAway } ?? true
  }

  /// Takes an item that stands nowhere any longer off the panes.
  ///
  /// - Returns: true where it was on them.
  private mutating func remove(_ id: ActionID) -> Bool {
    guard let index = indexOfID[id], !items[index].isDismissed else { return false }
    items[index].isDismissed = true
    return true
  }

  /// Puts a record to its item.
  ///
  /// - Returns: true where what the panes list has changed.
  private mutating func place(_ record: ItemRecord, id: ActionID) -> Bool {
    let stored = CaseItem(record, id: id)
    guard let index = indexOfID[id] ?? freshIndex(for: record) else {
      indexOfID[id] = items.count
      items.append(stored)
      return true
    }
    let former = items[index]
    indexOfID[id] = index
    items[index] = stored
    items[index].claim = former.claim
    return former.item != stored.item || former.isDismissed != stored.isDismissed || former.place != stored.place
  }

  /// The fresh item that means the same words: the very same passages, else the one of its kind that shares the most,
  /// at least half of what both cover together.
  private func freshIndex(for record: ItemRecord) -> Int? {
    guard record.stored.origin == .extraction else { return nil }
    // What extraction found is told by the words as it found them, unless they were sought in a later revision.
    let wanted = record.anchor == nil ? record.stored.item : record.item
    let candidates = items.indices.filter { items[$0].id == nil && items[$0].item.kind == wanted.kind }
    if let exact = candidates.first(where: { items[$0].item.passages == wanted.passages }) { return exact }
    let best = candidates.map { ($0, items[$0].item.likeness(to: wanted)) }.max { $0.1 < $1.1 }
    return best.flatMap { $0.1 >= 0.5 ? $0.0 : nil }
  }
}

extension CaseAccount {
  /// Brings conflicts up to what the review holds of them: one on record takes the place of the fresh one that shares
  /// at least half of its sides' words.
  mutating func matchConflicts(_ ids: some Sequence<ActionID>, to review: Review) {
    for id in ids {
      guard let record = review.conflicts[id], record.sha256 == account.revision.sha256 else { continue }
      let passages = record.sides.map(\.passage)
      let index =
        conflicts.firstIndex { $0.id == id }
        ?? conflicts.firstIndex { $0.id == nil && $0.conflict.shares(halfOf: passages) }
      let stored = CaseConflict(record, id: id)
      if let index { conflicts[index] = stored } else { conflicts.append(stored) }
    }
  }
}

extension Conflict {
  /// True where at least half of these passages overlap with a side's.
  fileprivate func shares(halfOf passages: [Passage]) -> Bool {
    let shared = passages.count { passage in sides.contains { $0.passage.overlaps(passage) } }
    return shared > 0 && shared * 2 >= passages.count
  }
}

extension Item {
  /// How much of what two items cover together, from the first word to the last, both cover: 0 to 1.
  fileprivate func likeness(to other: Item) -> Double {
    guard let mine = extent, let theirs = other.extent else { return 0 }
    let shared = min(mine.upper, theirs.upper) - max(mine.lower, theirs.lower)
    let together = max(mine.upper, theirs.upper) - min(mine.lower, theirs.lower)
    return shared > 0 ? Double(shared) / Double(together) : 0
  }
}

// MARK: - What follows from the items

extension CaseAccount {
  /// Ties events to the statements that hold them, and lists what wants a decision.
  mutating func arrange() {
    linkClaims()
    rank()
    guard !isSuperseded else { return stops = [] }
    let places =
      itemStops().map { (stop: Stop.item($0), lower: start(of: $0), order: items[$0].item.kind.paneOrder) }
      + bareSentences().map { (stop: Stop.sentence($0), lower: $0.lower, order: -1) }
    stops = places.sorted { ($0.lower, $0.order) < ($1.lower, $1.order) }.map(\.stop)
  }

  private func start(of index: Int) -> Int { items[index].item.extent?.lower ?? 0 }

  /// The place in the sequence of the event at an index, as panes show it; `nil` for what is no event.
  public func rank(of index: Int) -> Int? {
    guard case .event(let event)? = self[index]?.item else { return nil }
    return ranks?[index] ?? event.order
  }

  private mutating func rank() {
    let events = items.indices.filter { items[$0].item.kind == .event && !items[$0].isDismissed }
    guard events.contains(where: isMoved) else {
      return ranks = nil
    }
    let places = Set(events.map { items[$0].place }).sorted()
    let order = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0 + 1) })
    ranks = Dictionary(uniqueKeysWithValues: events.map { ($0, order[items[$0].place] ?? 0) })
  }

  private func isMoved(_ index: Int) -> Bool {
    if case .event(let event) = items[index].item { Double(event.order) != items[index].place } else { false }
  }

  /// Sentences in which nothing was found, in reading order.
  private func bareSentences() -> [Passage] {
    let taken = takenPassages()
    var next = 0
    var reach = 0  // the end of the longest passage that begins before the sentence's end
    return sentences.filter { sentence in
      while next < taken.count, taken[next].lower < sentence.upper {
        reach = max(reach, taken[next].upper)
        next += 1
      }
      return reach <= sentence.lower
    }
  }

  /// The words of every item on show, in reading order.
  private func takenPassages() -> [Passage] {
    var taken: [Passage] = []
    taken.reserveCapacity(items.count)
    for index in items.indices where !items[index].isDismissed {
      switch items[index].item {
      case .event(let event): taken.append(event.passage)
      case .statement(let statement): taken += statement.content
      case .question(let question): taken.append(question.passage)
      }
    }
    return taken.sorted()
  }

  private func itemStops() -> [Int] {
    items.indices.filter { index in
      !items[index].isDismissed && (items[index].claim ?? index) == index
    }
  }

  private mutating func linkClaims() {
    let spans = statementSpans()
    for index in items.indices {
      switch items[index].item {
      case .question: items[index].claim = nil
      case .statement: items[index].claim = index
      case .event(let event): items[index].claim = Self.holder(of: event.passage, in: spans) ?? index
      }
    }
  }

  /// Every stretch of every statement on show, by first byte.
  private func statementSpans() -> [(passage: Passage, index: Int)] {
    items.indices
      .filter { items[$0].item.kind == .statement && !items[$0].isDismissed }
      .flatMap { index in items[index].item.passages.map { (passage: $0, index: index) } }
      .sorted { $0.passage < $1.passage }
  }

  /// The narrowest statement whose words hold the passage. Looks back over a bounded number of spans: statements nest
  /// a quote or two deep, not more.
  private static func holder(of passage: Passage, in spans: [(passage: Passage, index: Int)]) -> Int? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].passage.lower <= passage.lower { low = middle + 1 } else { high = middle }
    }
    let nearest = spans[max(0, low - 16)..<low].reversed()
    return nearest.filter { $0.passage.encloses(passage) }.min { $0.passage.count < $1.passage.count }?.index
  }
}

extension Item.Kind {
  /// Which of two items that begin with the same word the walk stops at first.
  fileprivate var paneOrder: Int { self == .statement ? 0 : self == .event ? 1 : 2 }
}
