import AccountModel

/// Finds what an account says happened.
///
/// Each clause with a verb of happenings, told as done, is one event. What lies in a statement's words is asserted by
/// its speaker; a sentence without an attribution that follows what footage or a document shows inherits that source.
struct EventFinder {
  private let page: Page
  private let told: StatementResolver.Told
  private let calendar: Calendar
  private let clauses: ClauseFinder
  private let verbs: VerbRules
  private let times: TimeExpressions
  private let stated: StatedRules
  /// For each token the innermost statement that holds it, -1 for none.
  private var statementOf: [Int32]
  private var found: [FoundEvent] = []

  /// The events in reading order; further tellings of one happening are joined to it.
  static func events(of page: Page, told: StatementResolver.Told, account: Account) -> [FoundEvent] {
    var finder = EventFinder(page: page, told: told, account: account)
    finder.run()
    finder.takeReports()
    return EventMerger.merged(finder.found, timings: account.timings)
  }

  private init(page: Page, told: StatementResolver.Told, account: Account) {
    self.page = page
    self.told = told
    calendar = Calendar(account: account)
    clauses = ClauseFinder(page: page, drafts: told.drafts)
    verbs = VerbRules(page: page)
    times = TimeExpressions(page: page)
    stated = StatedRules(page: page)
    statementOf = Self.owners(told.drafts, count: page.tokens.count)
  }

  /// Statements come in reading order, and of two that begin together the shorter first; so the later one to claim a
  /// token is the inner one, unless it is wider.
  private static func owners(_ drafts: [Draft], count: Int) -> [Int32] {
    var owner = [Int32](repeating: -1, count: count)
    for (index, draft) in drafts.enumerated() {
      for range in draft.content {
        for place in range where place < count {
          let known = owner[place]
          let isInner = known < 0 || drafts[Int(known)].end - drafts[Int(known)].start >= draft.end - draft.start
          if isInner { owner[place] = Int32(truncatingIfNeeded: index) }
        }
      }
    }
    return owner
  }

  private mutating func run() {
    var source: Asserter?
    for sentence in page.sentences {
      let carried = carriedSource(sentence, before: source)
      if !Boilerplate(page: page).holds(sentence) {
        for clause in clauses.clauses(of: sentence) { take(clause, sentence, carried) }
      }
      source = shownSource(sentence) ?? carried
    }
  }

  private mutating func take(_ clause: Range<Int>, _ sentence: Range<Int>, _ carried: Asserter?) {
    let clause = withoutLead(clause)
    guard !isOpen(clause, sentence), !stated.leavesAllOpen(clause), let verb = verbs.happening(in: clause),
      let passage = page.passage(clause),
      clause.count > 2
    else { return }
    let owner = Int(statementOf[verb])
    let statement = told.statements.indices.contains(owner) ? told.statements[owner] : nil
    let asserter = statement?.speaker.map(Asserter.speaker)
    let time = times.first(in: clause) ?? times.first(in: sentence)
    let phase = phase(of: verb, clause, time)
    let event = Event(
      passage: passage, isCore: page.has(verb, .coreVerb) && phase >= 0, order: 1, time: time.map(page.words),
      when: time.flatMap { calendar.moment($0, page: page) },
      assertedBy: asserter ?? (statement == nil ? carried : nil) ?? .narrator,
      isInherited: asserter == nil && statement == nil && carried != nil, basis: statement?.basis ?? .notStated,
      reason: "verb: \(page.words(verb..<(verb + 1)))")
    found.append(
      FoundEvent(
        event: event, clause: clause, verb: verb, phase: phase, words: keywords(clause, without: verb), stem: stem(verb)
      ))
  }

  /// Without the "and" or "but" that joins it to the clause before.
  private func withoutLead(_ clause: Range<Int>) -> Range<Int> {
    var start = clause.lowerBound
    while start + 1 < clause.upperBound, page.has(start, .conjunction) || isJoiningThat(start) { start += 1 }
    return start..<clause.upperBound
  }

  private func isJoiningThat(_ index: Int) -> Bool {
    page.isWord(index, "that") && !page.tokens[index].isCapital && !page.isKind(index + 1, .possessive)
      && !page.has(index + 1, .auxiliary)
  }

  /// Conditions, indirect and direct questions tell no happening.
  private func isOpen(_ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard let first = clause.first else { return true }
    if page.isWord(first, "if") || page.isWord(first, "whether") || page.isWord(first, "how")
      || page.isWord(first, "why")
    {
      return true
    }
    guard page.isKind(clause.upperBound, .stop) else { return false }
    return page.text.utf8[page.tokens[clause.upperBound].range].contains(UInt8(ascii: "?"))
  }

  private func phase(of verb: Int, _ clause: Range<Int>, _ time: Range<Int>?) -> Int {
    let isPast = clause.contains {
      page.isWord($0, "ago") || page.isWord($0, "previously") || page.isWord($0, "formerly")
    }
    if isPast { return -1 }
    let phases = WordClasses.phases.indices.filter { page.has(verb, WordClasses.phases[$0]) }
    return (page.has(verb, [.injury, .death]) ? phases.last : phases.first) ?? 0
  }

  private func keywords(_ clause: Range<Int>, without verb: Int) -> Set<UInt64> {
    let plain = clause.lazy.filter {
      $0 != verb && self.page.tokens[$0].isWordLike && self.page.tokens[$0].range.count > 3
        && !self.page.has($0, [.starter, .auxiliary, .preposition, .subordinator, .adverb])
    }
    return Set(plain.prefix(40).map { Keywords.key(self.page.text.utf8[self.page.tokens[$0].range]) })
  }

  private func stem(_ verb: Int) -> String {
    if page.has(verb, .injury) { return "hurt" }
    return String(NameIndex.key(verb, page).prefix(5))
  }

  // MARK: Words that are deeds

  /// "A caller told police …": that it was reported is itself a happening.
  private mutating func takeReports() {
    let narrated = told.drafts.filter { draft in
      guard let cue = draft.cue, draft.mention != nil, page.has(cue.lowerBound, .tell) else { return false }
      return cue.dropFirst().contains { page.has($0, .group) && page.has($0, .audience) }
    }
    for draft in narrated {
      guard let mention = draft.mention, let cue = draft.cue, draft.start >= cue.upperBound,
        draft.end - mention.lowerBound < 40,
        let passage = page.passage(span(mention.lowerBound, draft.end))
      else { continue }
      let owner = Int(statementOf[cue.lowerBound])
      let asserter =
        told.statements.indices.contains(owner) ? told.statements[owner].speaker.map(Asserter.speaker) : nil
      let clause = span(mention.lowerBound, draft.end)
      let event = Event(
        passage: passage, isCore: false, order: 1, assertedBy: asserter ?? .narrator,
        reason: "was reported: \(page.words(cue))")
      let phase = WordClasses.phases.firstIndex(of: .report) ?? 0
      found.append(
        FoundEvent(
          event: event, clause: clause, verb: cue.lowerBound, phase: phase,
          words: keywords(clause, without: cue.lowerBound), stem: "told"))
    }
    found.sort { ($0.clause.lowerBound, $0.verb) < ($1.clause.lowerBound, $1.verb) }
  }

  // MARK: Sources that run on

  /// What footage or a document shows goes on in the next sentence of the paragraph, where that names no source.
  private func carriedSource(_ sentence: Range<Int>, before: Asserter?) -> Asserter? {
    guard let before, let first = sentence.first, !page.tokens[first].shape.contains(.paragraphStart) else {
      return nil
    }
    let hasOwn = sentence.contains { statementOf[$0] >= 0 }
    return hasOwn || !page.has(first, [.determiner, .pronoun, .adverb]) ? nil : before
  }

  private func shownSource(_ sentence: Range<Int>) -> Asserter? {
    guard let place = sentence.first(where: { statementOf[$0] >= 0 }) else { return nil }
    let index = Int(statementOf[place])
    guard told.drafts[index].classes.has(.show), let name = told.statements[index].speaker else { return nil }
    let isRecord = told.statements[index].basis == .videoDescribed || told.statements[index].basis == .document
    return isRecord ? .speaker(name) : nil
  }
}
