import AccountModel

/// Finds what an account says happened.
///
/// Each clause with a verb of happenings, told as done, is one event. What lies in a statement's words is asserted by
/// its speaker; a sentence without an attribution that follows what footage or a document shows inherits that source.
final class EventFinder {
  private let page: Page
  private let told: StatementResolver.Told
  private let calendar: Calendar
  private let clauses: Clauses
  private let verbs: VerbRules
  private let times: TimeExpressions
  private let stated: StatedRules
  private let stages: StageRules
  private let words: EventWords
  /// For each token the innermost statement that holds it, -1 for none.
  private var statementOf: [Int32]
  private var found: [FoundEvent] = []
  /// The last moment told, from which "the next day" is counted.
  private var lastMoment: Moment?

  /// The events in reading order; further tellings of one happening are joined to it.
  static func events(of page: Page, told: StatementResolver.Told, clauses: Clauses, account: Account)
    -> [FoundEvent]
  {
    let finder = EventFinder(page: page, told: told, clauses: clauses, account: account)
    finder.run()
    finder.found = TimeClauses.joined(finder.found, page: page)
    finder.takeReports()
    return EventMerger.merged(finder.found, timings: account.timings)
  }

  private init(page: Page, told: StatementResolver.Told, clauses: Clauses, account: Account) {
    self.page = page
    self.told = told
    calendar = Calendar(account: account)
    self.clauses = clauses
    verbs = clauses.verbs
    times = TimeExpressions(page: page)
    stated = StatedRules(page: page)
    stages = StageRules(page: page)
    words = EventWords(page: page, verbs: verbs)
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

  private func run() {
    var source: Asserter?
    for (number, sentence) in page.sentences.enumerated() {
      let carried = carriedSource(sentence, before: source)
      if !clauses.isBoilerplate(number) {
        for clause in clauses.of(number) { take(clause, sentence, carried) }
        dateBefore(sentence)
      }
      source = shownSource(sentence) ?? carried
    }
  }

  private func take(_ clause: Range<Int>, _ sentence: Range<Int>, _ carried: Asserter?) {
    let clause = withoutLead(clause)
    guard !isOpen(clause, sentence), !stated.leavesAllOpen(clause), let verb = verbs.happening(in: clause),
      let passage = page.passage(clause), clause.count > 2, !isChat(verb)
    else { return }
    let time = times.dating(verb, in: clause, of: sentence)
    let stage = stages.stage(of: verb, clause, time: times.first(in: clause) == nil ? nil : time)
    var event = Event(
      passage: passage, isCore: page.has(verb, .coreVerb) && stage != .background, order: 1, time: time.map(page.words),
      assertedBy: .narrator,
      reason: "verb: \(page.words(verb..<(verb + 1)))")
    give(&event, at: verb, carried)
    let moment = time.flatMap { self.moment($0) }
    add(
      FoundEvent(
        event: event, clause: clause, verb: verb, stage: stage, words: words.telling(clause, without: verb),
        stem: words.stem(of: verb), verbKey: Keywords.key(page.text.utf8[page.tokens[verb].range]),
        sentence: page.sentenceIndex(of: verb), joiner: stages.joiner(of: clause),
        moment: moment, victim: words.victim(of: verb, in: clause),
        isOccurrence: verbs.isOccurrence(verb, clause) && !words.tellsOfFurther(clause),
        harmed: words.harmed(by: verb, in: clause), age: words.age(in: clause)))
  }

  private func moment(_ time: Range<Int>) -> Moment? {
    let moment = calendar.read(time, page: page, after: lastMoment)
    if let moment { lastMoment = lastMoment.map(moment.onDay) ?? moment }
    return moment
  }

  /// "It was at about 4:10 p.m.": a sentence that only dates what was told before it.
  private func dateBefore(_ sentence: Range<Int>) {
    guard let last = found.indices.last, sentence.count < 16, let first = sentence.first,
      page.isAny(first, of: ["that", "it", "this"]), page.isAny(first + 1, of: ["was", "happened", "occurred"]),
      page.sentenceIndex(of: first) - found[last].sentence == 1, let time = times.first(in: sentence)
    else { return }
    let moment = moment(time)
    found[last].date(by: page.words(time), moment)
  }

  private func add(_ event: FoundEvent) {
    var event = event
    event.visits = [
      .init(
        verb: event.verb, sentence: event.sentence, stage: event.stage, asserter: event.event.assertedBy,
        isEarlier: verbs.isPastPerfect(event.verb, event.clause),
        isBare: event.joiner != .none && event.joiner != .when,
        meetsResponders: stages.meetsResponders(event.clause),
        setsScene: stages.setsScene(page.sentences[event.sentence]))
    ]
    found.append(event)
  }

  /// In quoted speech people tell of their lives and feelings: there only the verbs of incidents count.
  private func isChat(_ verb: Int) -> Bool {
    let owner = Int(statementOf[verb])
    guard told.statements.indices.contains(owner), told.statements[owner].kind == .direct else { return false }
    return !page.has(verb, .happening)
  }

  /// Gives the event to the speaker of the statement that it lies in, or to the source that runs on.
  private func give(_ event: inout Event, at verb: Int, _ carried: Asserter?) {
    let owner = Int(statementOf[verb])
    guard told.statements.indices.contains(owner) else {
      event.assertedBy = carried ?? .narrator
      event.isInherited = carried != nil
      return
    }
    event.basis = told.statements[owner].basis
    if let speaker = told.statements[owner].speaker { event.assertedBy = .speaker(speaker) }
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

  // MARK: Words that are deeds

  /// "A caller told police …", "Lee admitted that …": that it was reported or found out is itself a happening.
  private func takeReports() {
    let narrated = told.drafts.filter { draft in
      guard let cue = draft.cue, draft.mention != nil else { return false }
      if page.has(cue.lowerBound, .inquiry) { return draft.kind == .indirect }
      guard page.has(cue.lowerBound, .tell) else { return false }
      return cue.dropFirst().contains { isTold($0) }
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
      add(
        FoundEvent(
          event: event, clause: clause, verb: cue.lowerBound,
          stage: .phase(page.has(cue.lowerBound, .inquiry) ? .inquiry : .report),
          words: words.telling(clause, without: cue.lowerBound), stem: EventWords.told,
          sentence: page.sentenceIndex(of: cue.lowerBound)))
    }
    found.sort { ($0.clause.lowerBound, $0.verb) < ($1.clause.lowerBound, $1.verb) }
  }

  /// Somebody in the story, and not the press, hears of it.
  private func isTold(_ index: Int) -> Bool {
    if page.has(index, .group) && page.has(index, .audience) { return true }
    return page.has(index, [.person, .role]) && !page.isAny(index, of: ["reporter", "reporters", "author", "editor"])
      || page.isAny(index, of: ["dispatcher", "dispatchers", "supervisors", "911", "staff", "court", "jury", "jurors"])
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
