import AccountModel
import TextCells

// Searching as one types, and going from hit to hit.

extension State {
  /// True while something can be done without waiting for anyone: the program then sends ``Message/work``.
  public var hasWork: Bool { search?.hasWork ?? false }

  /// True while words to search for are being typed.
  var isSearching: Bool {
    if case .entering(let entry) = mode, case .search = entry.purpose { true } else { false }
  }

  mutating func beginSearch() -> [Effect] {
    guard !incident.accounts.isEmpty else { return refuse("no account is open") }
    let standpoint = Standpoint(text: text, focus: focus, isZoomed: isZoomed)
    mode = .entering(Entry(.search(from: standpoint), label: keys.label(of: .search)))
    return []
  }

  /// Searches for what is typed so far, and shows the nearest place where it stands. Nothing is chosen yet.
  mutating func search(for typed: String, from standpoint: Standpoint) {
    guard let needle = Needle(typed) else {
      search = nil
      return stand(at: standpoint)
    }
    if let search, needle.narrows(search.needle) {
      self.search?.narrow(to: needle, in: incident)
    } else {
      search = Search(needle, from: standpoint.text.account, count: incident.accounts.count)
    }
    search?.advance(in: incident)
    showNearestHit(from: standpoint)
  }

  /// Goes on searching while there is nothing else to do.
  mutating func work() {
    let hadNone = search?.hits.isEmpty ?? true
    search?.advance(in: incident)
    if hadNone, case .entering(let entry) = mode, case .search(let standpoint) = entry.purpose {
      showNearestHit(from: standpoint)
    }
  }

  private mutating func showNearestHit(from standpoint: Standpoint) {
    guard let search, let index = search.hit(atOrAfter: standpoint.text.cursor, in: standpoint.text.account) else {
      return stand(at: standpoint)
    }
    show(hit: index)
  }

  /// Brings a hit into view without choosing anything.
  private mutating func show(hit index: Int) {
    search?.current = index
    guard let hit = search?.hits[index] else { return }
    show(account: hit.account)
    text.cursor = offset(of: hit)
    if isZoomed, focus != .text { isZoomed = false }
  }

  private func offset(of hit: Search.Hit) -> Int {
    guard case .conflict(let index) = hit.kind else { return hit.range.lowerBound }
    return incident.accounts[hit.account].conflicts[index].conflict.sides.first?.passage.lower ?? text.cursor
  }

  /// While words are being typed: shows the hit after or before.
  mutating func step(toHit forward: Bool) {
    if let next = search?.neighbour(forward: forward, of: text.cursor, in: text.account) { show(hit: next) }
  }

  /// Keeps the search and chooses what stands at the hit. Enter alone searches on for the words before.
  mutating func keepSearch(_ typed: String, from standpoint: Standpoint) -> [Effect] {
    guard Needle(typed) != nil else {
      search = lastSearch
      return goToHit(forward: true)
    }
    while search?.hits.isEmpty == true, hasWork { search?.advance(in: incident) }
    if search?.current == nil { showNearestHit(from: standpoint) }
    guard let current = search?.current else {
      stand(at: standpoint)
      search = nil
      return refuse("“\(typed)” stands nowhere in the accounts")
    }
    lastSearch = search
    return go(toHit: current)
  }

  mutating func goToHit(forward: Bool) -> [Effect] {
    if search == nil { search = lastSearch }
    guard let search else { return refuse("nothing was searched for yet: \(keys.label(of: .search)) searches") }
    guard let next = search.neighbour(forward: forward, of: text.cursor, in: text.account) else {
      return refuse("“\(search.needle.words)” stands nowhere in the accounts")
    }
    return go(toHit: next)
  }

  private mutating func go(toHit index: Int) -> [Effect] {
    guard let hit = search?.hits[index] else { return [] }
    if let chosen { trail.leave(chosen) }
    show(hit: index)
    message = search.map { Remark(text: "“\($0.needle.words)” \($0.count)", notice: .plain) }
    switch hit.kind {
    case .text:
      focus = .text
      return moveCursor(to: hit.range.lowerBound, orInItsSentence: true)
    case .item(let item): return choose(.item(ItemPlace(account: hit.account, index: item)), keepsFocus: false)
    case .conflict(let index):
      (focus, list) = (.questions, .questions)
      return choose(.conflict(account: hit.account, index: index), keepsFocus: true)
    }
  }

  /// Where the words searched for stand in a stretch of the text on show, and which of them is the current one.
  func hits(in range: Range<Int>) -> (all: [Range<Int>], current: Range<Int>?) {
    guard let search, let shown = shownText else { return ([], nil) }
    // A match may begin above the stretch; as far up as the longest words reach.
    let start = max(0, range.lowerBound - 4 * search.needle.words.utf8.count - 64)
    let current = search.current.map { search.hits[$0] }
    let isOnShow = current?.account == text.account && current?.kind == .text
    return (
      search.needle.matches(in: shown.utf8, beginningIn: start..<range.upperBound), isOnShow ? current?.range : nil
    )
  }
}
