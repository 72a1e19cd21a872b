import AccountModel

/// What was searched for, and where it was found so far.
///
/// The accounts are searched a stretch at a time (``stretch`` bytes for each key pressed, the rest while nothing else
/// is to be done), the one on show first, then those after it, round to those before it. Longer words only narrow what
/// was found. Cost: about 1 ns a byte searched; ``limit`` hits are kept at most, and found anew from there on when
/// words become rarer.
struct Search: Sendable {
  /// One place at which the words stand.
  struct Hit: Hashable, Sendable {
    /// In which words: the account's own, or those that an item has besides (the question put, a note, an answer).
    enum Kind: Hashable, Sendable {
      case text
      case item(Int)
      case conflict(Int)
    }

    let account: Int
    var range: Range<Int>
    let kind: Kind
  }

  private(set) var needle: Needle
  /// In the order in which the accounts are searched; of one account, those in its text first, in reading order.
  private(set) var hits: [Hit] = []
  /// Which hit the reviewer stands at.
  var current: Int?

  /// The accounts in the order in which they are searched.
  private var order: [Int]
  /// How many of them are done.
  private var done = 0
  /// From which byte on the next one is still to be searched.
  private var offset = 0

  /// Bytes searched at a time.
  static let stretch = 2 << 20
  /// The most hits kept.
  static let limit = 50_000

  /// - Parameters:
  ///   - needle: the words.
  ///   - first: the account to begin with.
  ///   - count: how many accounts there are.
  init(_ needle: Needle, from first: Int, count: Int) {
    self.needle = needle
    order = Array(first..<max(first, count)) + Array(0..<min(first, count))
  }

  /// True once all was searched.
  var isComplete: Bool { done == order.count }
  /// True where there are too many hits to go on.
  var isFull: Bool { hits.count >= Self.limit }
  /// True while there is something to search.
  var hasWork: Bool { !isComplete && !isFull }

  /// For instance `3 of 17`; with a plus where not all is searched.
  var count: String {
    let more = isComplete ? "" : "+"
    if hits.isEmpty { return isComplete ? "not found" : "searching…" }
    return current.map { "\($0 + 1) of \(hits.count)\(more)" } ?? "\(hits.count)\(more)"
  }

  /// Takes longer words: what was found is held against them.
  mutating func narrow(to needle: Needle, in incident: Case) {
    self.needle = needle
    current = nil
    hits = hits.compactMap { hit in
      var hit = hit
      switch hit.kind {
      case .text:
        let end = incident.accounts[hit.account].account.text.utf8.withUnsafeBufferPointer {
          needle.match(in: $0, at: hit.range.lowerBound)
        }
        guard let end else { return nil }
        hit.range = hit.range.lowerBound..<end
      case .item(let index): guard isFound(inItem: index, hit.account, incident) else { return nil }
      case .conflict(let index): guard isFound(inConflict: index, hit.account, incident) else { return nil }
      }
      return hit
    }
  }

  /// Searches the next stretch.
  mutating func advance(in incident: Case, bytes: Int = Self.stretch) {
    order += order.count..<max(order.count, incident.accounts.count)
    var left = bytes
    while left > 0, hasWork {
      let account = order[done]
      let utf8 = incident.accounts[account].account.text.utf8
      let end = min(utf8.count, offset + left)
      left -= max(1, end - offset)
      searchText(utf8, offset..<end, account)
      guard offset >= utf8.count, !isFull else { continue }
      searchItems(of: account, in: incident)
      (done, offset) = (done + 1, 0)
    }
  }

  private mutating func searchText(_ utf8: [UInt8], _ range: Range<Int>, _ account: Int) {
    utf8.withUnsafeBufferPointer { bytes in
      offset = range.lowerBound
      while !isFull, let match = needle.firstMatch(in: bytes, beginningIn: offset..<max(offset, range.upperBound)) {
        hits.append(Hit(account: account, range: match, kind: .text))
        offset = match.upperBound
      }
      if !isFull { offset = max(offset, range.upperBound) }
    }
  }

  private mutating func searchItems(of account: Int, in incident: Case) {
    let holder = incident.accounts[account]
    for index in holder.items.indices
    where holder.items[index].id != nil || holder.items[index].item.kind == .question {
      // What the account says there was found already.
      guard let extent = holder.items[index].item.extent, isFound(inItem: index, account, incident),
        needle.matches(in: holder.account.text.utf8, beginningIn: extent.range).isEmpty
      else { continue }
      hits.append(Hit(account: account, range: extent.range, kind: .item(index)))
    }
    for index in holder.conflicts.indices where isFound(inConflict: index, account, incident) {
      hits.append(Hit(account: account, range: 0..<0, kind: .conflict(index)))
    }
  }

  /// Whether the words stand in what an item says besides the account's own words.
  private func isFound(inItem index: Int, _ account: Int, _ incident: Case) -> Bool {
    let place = ItemPlace(account: account, index: index)
    guard let item = incident[place], !item.isDismissed else { return false }
    var texts: [String?] = []
    if case .question(let question) = item.item { texts.append(question.question) }
    if let record = incident.record(of: place) {
      texts += [record.note, record.answer, record.settler] + record.labels + record.evidence.map(\.reference)
    }
    return texts.contains { $0.map(needle.isFound(in:)) ?? false }
  }

  private func isFound(inConflict index: Int, _ account: Int, _ incident: Case) -> Bool {
    let found = incident.accounts[account].conflicts[index]
    guard found.state != .dismissed else { return false }
    return needle.isFound(in: found.conflict.question ?? found.conflict.about)
  }
}

// MARK: - Going from hit to hit

extension Search {
  /// The hit at or after a byte of an account; the first one where none follows in it.
  func hit(atOrAfter offset: Int, in account: Int) -> Int? {
    hits.firstIndex { $0.account == account && $0.range.lowerBound >= offset && $0.kind == .text }
      ?? (hits.isEmpty ? nil : 0)
  }

  /// The hit after (or before) the current one, or, where the reviewer went elsewhere since, after the cursor; round
  /// the end.
  func neighbour(forward: Bool, of offset: Int, in account: Int) -> Int? {
    guard !hits.isEmpty else { return nil }
    if let current, hits.indices.contains(current), stands(at: current, offset, account) {
      return (current + (forward ? 1 : hits.count - 1)) % hits.count
    }
    let own = hits.indices.filter { hits[$0].account == account && hits[$0].kind == .text }
    guard let first = own.first, let last = own.last else { return current ?? 0 }
    if forward { return own.first { hits[$0].range.lowerBound > offset } ?? (last + 1) % hits.count }
    return own.last { hits[$0].range.lowerBound < offset } ?? (first + hits.count - 1) % hits.count
  }

  private func stands(at index: Int, _ offset: Int, _ account: Int) -> Bool {
    let hit = hits[index]
    return hit.account == account && (hit.kind != .text || hit.range.contains(offset) || hit.range.lowerBound == offset)
  }
}
