import AccountModel

/// Finds questions on which the sources of one account differ.
///
/// Opposed readings of a point (``ConflictReadings``); a source denies or rejects what another says; what one asserts
/// the account elsewhere says cannot be told; different numbers (``NumberConflicts``), names and dates
/// (``NameConflicts``) of one thing. "Gave no indication" denies nothing: it joins a conflict as a side that does not
/// address the point.
final class ConflictFinder {
  /// How many statements or events around a point are compared with it.
  private static let reach = 60

  private let page: Page
  private let told: StatementResolver.Told
  private let events: [Event]
  /// The telling words of statements and events, read where they are asked for.
  private var statementKeys: [KeySet?]
  private var eventKeys: [KeySet?]
  private var found: [Conflict] = []

  /// The conflicts in reading order, and the facts by which some of them were found.
  static func conflicts(
    of page: Page, told: StatementResolver.Told, clauses: Clauses, events: [Event], questions: [OpenQuestion]
  ) -> (conflicts: [Conflict], facts: [ConflictFact]) {
    let reader = ConflictClaims(page: page, told: told, clauses: clauses)
    let claims = reader.all()
    let finder = ConflictFinder(page: page, told: told, events: events)
    finder.found = ConflictReadings(page: page).conflicts(among: claims)
    finder.findDenials()
    finder.findUnsettled(questions)
    finder.found += NumberConflicts(page: page).conflicts(among: told)
    finder.found += NameConflicts(page: page, told: told, clauses: clauses).conflicts()
    let facts = FactFinder(page: page, told: told, clauses: clauses, owners: reader.owners).facts()
    let disputes = DisputeFinder(page: page, told: told)
    finder.absorb(EllipsisConflicts(page: page, told: told).conflicts())
    finder.absorb(disputes.conflicts(among: facts) + disputes.estimates())
    finder.absorb(FactConflicts.conflicts(among: facts, page: page))
    let start = { (conflict: Conflict) in conflict.sides.first?.passage.lower ?? 0 }
    return (finder.found.sorted { start($0) < start($1) }, facts)
  }

  /// Takes in what was found by comparing clauses, but for what a conflict holds already.
  private func absorb(_ further: [Conflict]) {
    for conflict in further {
      let isKnown = found.contains { known in
        conflict.sides.allSatisfy { side in known.sides.contains { $0.passage.overlaps(side.passage) } }
      }
      if !isKnown { found.append(conflict) }
    }
  }

  private init(page: Page, told: StatementResolver.Told, events: [Event]) {
    self.page = page
    self.told = told
    self.events = events
    statementKeys = Array(repeating: nil, count: told.statements.count)
    eventKeys = Array(repeating: nil, count: events.count)
  }

  private func keys(ofStatement index: Int) -> KeySet {
    if let known = statementKeys[index] { return known }
    let keys = Keywords.of(told.statements[index].content, in: page.text)
    statementKeys[index] = keys
    return keys
  }

  private func keys(ofEvent index: Int) -> KeySet {
    if let known = eventKeys[index] { return known }
    let keys = Keywords.of([events[index].passage], in: page.text)
    eventKeys[index] = keys
    return keys
  }

  // MARK: One denies what another says

  private func findDenials() {
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
    guard let range = draft.content.first,
      let owner = range.first(where: { owner in
        page.isKind(owner + 1, .possessive) && (2...3).contains { page.has(owner + $0, .accountNoun) }
      })
    else { return nil }
    let name = page.words(owner..<(owner + 1)).lowercased()
    let start = max(0, index - Self.reach)
    return (start..<index).last { told.statements[$0].speaker?.lowercased().hasSuffix(name) ?? false }
  }

  /// The nearest statement of another source that shares two telling words and half of what is denied, which must be
  /// a clause: "rejected the offer" contradicts nobody.
  private func sharing(_ index: Int) -> Int? {
    let verbs = VerbRules(page: page)
    guard told.drafts[index].content.joined().contains(where: verbs.isPredicate) else { return nil }
    let own = keys(ofStatement: index)
    let near = max(0, index - Self.reach)..<min(told.statements.count, index + Self.reach)
    return near.filter { $0 != index && isOther(told.statements[$0].speaker, told.statements[index].speaker) }
      .filter { told.drafts[$0].end <= told.drafts[index].start || told.drafts[index].end <= told.drafts[$0].start }
      .filter { other in
        let common = keys(ofStatement: other).countShared(with: own)
        return common >= 2 && common * 2 >= own.count
      }
      .min { abs($0 - index) < abs($1 - index) }
  }

  /// Two sources whose names end alike may be one that the text names in two ways.
  private func isOther(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left != right }
    return !left.lastWord.elementsEqual(right.lastWord)
  }

  private func append(_ first: Int, _ second: Int, _ stance: Stance) {
    guard let one = side(told.statements[first], .saysSo), let other = rejection(second, stance) else { return }
    if let place = standing(against: one), found[place].sides.count < 8 {
      if found[place].sides.contains(where: { $0.passage.overlaps(other.passage) }) { return }
      found[place].sides = (found[place].sides + [other]).sorted { $0.passage < $1.passage }
      return
    }
    let common = keys(ofStatement: first).intersection(keys(ofStatement: second))
    let about =
      common.isEmpty
      ? "what \(told.statements[first].speaker ?? "a source") says" : Keywords.words(common, in: other.passage, page)
    found.append(
      Conflict(
        about: about, sides: [one, other].sorted { $0.passage < $1.passage },
        reason: "one source denies or rejects what another says"))
  }

  /// The conflict that has words of what is rejected as a side already; one with an open side before others.
  private func standing(against target: Conflict.Side) -> Int? {
    let holding = found.indices.filter { index in
      found[index].sides.contains { target.passage.encloses($0.passage) && $0.speaker == target.speaker }
    }
    return holding.last { index in found[index].sides.contains { $0.stance == .cannotTell } } ?? holding.last
  }

  /// The rejecting words, up to an "and" with a verb of its own after it.
  private func rejection(_ index: Int, _ stance: Stance) -> Conflict.Side? {
    guard var side = side(told.statements[index], stance), let range = told.drafts[index].content.first else {
      return nil
    }
    let verbs = VerbRules(page: page)
    let join = range.first { page.isWord($0, "and") && (verbs.isPredicate($0 + 1) || verbs.isPredicate($0 + 2)) }
    guard let join else { return side }
    var words = page.trimmed(range.lowerBound..<join)
    if page.isKind(words.upperBound, .quote), words.contains(where: { page.isKind($0, .quote) }) {
      words = words.lowerBound..<(words.upperBound + 1)
    }
    if let short = page.passage(words) { side.passage = short }
    return side
  }

  private func side(_ statement: Statement, _ stance: Stance) -> Conflict.Side? {
    statement.content.first.map {
      Conflict.Side(
        account: 0, passage: $0, speaker: statement.speaker.map(Asserter.speaker) ?? .narrator, stance: stance)
    }
  }

  // MARK: Asserted here, open there

  private func findUnsettled(_ questions: [OpenQuestion]) {
    for question in questions where question.kind == .stated {
      guard let wanted = asked(question), !isSide(question.passage) else { continue }
      let place = insertionPoint(question.passage.lower)
      let near = max(0, place - Self.reach)..<min(events.count, place + Self.reach)
      let best = near.filter { events[$0].assertedBy != .narrator && !events[$0].passage.overlaps(question.passage) }
        .map { ($0, keys(ofEvent: $0).intersection(wanted)) }
        .filter { $0.1.count >= 2 && $0.1.count * 2 >= wanted.count }.max { $0.1.count < $1.1.count }
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

  /// The telling words after "whether" or "if"; `nil` where the question asks nothing of the kind.
  private func asked(_ question: OpenQuestion) -> KeySet? {
    let low = firstToken(at: question.passage.lower)
    let reach = span(low, min(page.tokens.count, low + 60)).prefix {
      Int(page.tokens[$0].upper) <= question.passage.upper
    }
    guard let word = reach.first(where: { page.isWord($0, "whether") || page.isWord($0, "if") }),
      let asked = Passage(Int(page.tokens[word].upper), question.passage.upper)
    else { return nil }
    return Keywords.of([asked], in: page.text)
  }

  private func isSide(_ passage: Passage) -> Bool {
    found.contains { $0.sides.contains { $0.stance == .cannotTell && $0.passage.overlaps(passage) } }
  }

  private func firstToken(at offset: Int) -> Int {
    var (low, high) = (0, page.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(page.tokens[middle].lower) < offset { low = middle + 1 } else { high = middle }
    }
    return low
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
