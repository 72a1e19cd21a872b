import AccountModel

/// Finds questions on which the sources of one account differ.
///
/// Three rules: a source denies or rejects what another says; what one source asserts the account elsewhere says
/// cannot be told; two sources give different numbers of the same thing. "Gave no indication" is none of these.
struct ConflictFinder {
  /// How many statements or events around a point are compared with it.
  private static let reach = 60

  private let page: Page
  private let told: StatementResolver.Told
  private let events: [Event]
  private let keys: [Set<UInt64>]
  private let eventKeys: [Set<UInt64>]
  private var found: [Conflict] = []

  static func conflicts(of page: Page, told: StatementResolver.Told, events: [Event], questions: [OpenQuestion])
    -> [Conflict]
  {
    var finder = ConflictFinder(page: page, told: told, events: events)
    finder.findDenials()
    finder.findUnsettled(questions)
    finder.found += NumberConflicts(page: page).conflicts(among: told)
    return finder.found.sorted { ($0.sides.first?.passage.lower ?? 0) < ($1.sides.first?.passage.lower ?? 0) }
  }

  private init(page: Page, told: StatementResolver.Told, events: [Event]) {
    self.page = page
    self.told = told
    self.events = events
    keys = told.statements.map { Keywords.of($0.content, in: page.text) }
    eventKeys = events.map { Keywords.of([$0.passage], in: page.text) }
  }

  // MARK: One denies what another says

  private mutating func findDenials() {
    for index in told.drafts.indices where isDenial(told.drafts[index]) {
      guard let other = named(in: told.drafts[index], before: index) ?? sharing(index) else { continue }
      let rejects = told.drafts[index].content.joined().contains { page.has($0, .accountNoun) }
      append(other, index, rejects ? .rejects : .denies)
    }
  }

  private func isDenial(_ draft: Draft) -> Bool {
    guard let cue = draft.cue else { return false }
    return page.has(cue.lowerBound, .denial)
  }

  /// "rejected Lee's account": the latest statement of the source whose name stands there.
  private func named(in draft: Draft, before index: Int) -> Int? {
    guard let range = draft.content.first, let owner = range.first(where: { page.isKind($0 + 1, .possessive) }) else {
      return nil
    }
    let name = page.words(owner..<(owner + 1))
    let start = max(0, index - Self.reach)
    return (start..<index).last { told.statements[$0].speaker?.hasSuffix(name) ?? false }
  }

  /// The nearest statement of another source that shares two telling words.
  private func sharing(_ index: Int) -> Int? {
    let near = max(0, index - Self.reach)..<min(told.statements.count, index + Self.reach)
    return near.filter { $0 != index && told.statements[$0].speaker != told.statements[index].speaker }
      .filter { keys[$0].intersection(keys[index]).count >= 2 }
      .min { abs($0 - index) < abs($1 - index) }
  }

  private mutating func append(_ first: Int, _ second: Int, _ stance: Stance) {
    guard let one = side(told.statements[first], .saysSo), let other = side(told.statements[second], stance) else {
      return
    }
    let common = keys[first].intersection(keys[second])
    let about =
      common.isEmpty
      ? "what \(told.statements[first].speaker ?? "a source") says" : Keywords.words(common, in: other.passage, page)
    found.append(
      Conflict(
        about: about, sides: [one, other].sorted { $0.passage < $1.passage },
        reason: "one source denies or rejects what another says"))
  }

  private func side(_ statement: Statement, _ stance: Stance) -> Conflict.Side? {
    statement.content.first.map {
      Conflict.Side(
        account: 0, passage: $0, speaker: statement.speaker.map(Asserter.speaker) ?? .narrator, stance: stance)
    }
  }

  // MARK: Asserted here, open there

  private mutating func findUnsettled(_ questions: [OpenQuestion]) {
    for question in questions where question.kind == .stated && asksWhether(question) {
      let wanted = Keywords.of([question.passage], in: page.text)
      let place = insertionPoint(question.passage.lower)
      let near = max(0, place - Self.reach)..<min(events.count, place + Self.reach)
      let best = near.filter { events[$0].assertedBy != .narrator && !events[$0].passage.overlaps(question.passage) }
        .map { ($0, eventKeys[$0].intersection(wanted)) }
        .filter { $0.1.count >= 2 }.max { $0.1.count < $1.1.count }
      guard let best else { continue }
      let event = events[best.0]
      let sides = [
        Conflict.Side(account: 0, passage: event.passage, speaker: event.assertedBy, stance: .saysSo),
        Conflict.Side(account: 0, passage: question.passage, speaker: .narrator, stance: .cannotTell),
      ]
      found.append(
        Conflict(
          about: Keywords.words(best.1, in: question.passage, page), question: question.question,
          sides: sides.sorted { $0.passage < $1.passage }, reason: "asserted by one source, said to be open elsewhere"))
    }
  }

  private func asksWhether(_ question: OpenQuestion) -> Bool {
    let words = page.text.words(of: question.passage)
    return words.contains("whether ") || words.contains(" if ")
  }

  private func insertionPoint(_ offset: Int) -> Int {
    var (low, high) = (0, events.count)
    while low < high {
      let middle = (low + high) / 2
      if events[middle].passage.lower < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
