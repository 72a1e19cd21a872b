import AccountModel

/// Finds what an account leaves open: stated, hedged or asked.
///
/// Each clause gives at most one question, but for clauses joined by "and" that each leave something open; what is
/// stated to be open comes before what merely hangs on a hedge.
final class QuestionFinder {
  /// The longest clause that is shown whole though only one of its joined parts leaves something open, in tokens.
  private static let longest = 16

  private let page: Page
  private let clauses: QuestionClauses
  private let verbs: VerbRules
  private let stated: StatedRules
  private let hedges: HedgeRules
  private let asking: AskingRules
  private let phrasing: QuestionPhrasing
  private var found: [OpenQuestion] = []

  /// The open questions, in reading order. Cost: linear in the text.
  static func questions(of page: Page, drafts: [Draft], clauses: Clauses) -> [OpenQuestion] {
    let finder = QuestionFinder(page: page, drafts: drafts, clauses: clauses)
    for number in page.sentences.indices where !clauses.isBoilerplate(number) { finder.read(number) }
    return finder.found
  }

  private init(page: Page, drafts: [Draft], clauses: Clauses) {
    self.page = page
    self.clauses = QuestionClauses(page: page, drafts: drafts, clauses: clauses)
    verbs = clauses.verbs
    stated = StatedRules(page: page)
    hedges = HedgeRules(page: page)
    asking = AskingRules(page: page)
    phrasing = QuestionPhrasing(page: page)
  }

  private func read(_ number: Int) {
    let sentence = page.sentences[number]
    if asking.isAsked(sentence) {
      return append(page.trimmed(sentence), .asked, "ends with a question mark", asksItself: true)
    }
    if let asked = asking.asked(in: sentence) {
      return append(asked, .asked, "a question somebody asks", asksItself: true)
    }
    guard mayLeaveOpen(sentence) else { return }
    var parts = withAlternatives(clauses.of(number))[...]
    while let clause = parts.popFirst() { take(clause, of: sentence, &parts) }
  }

  /// False where no word of the sentence is one by which anything is left open (``leavesOpen(_:)``).
  private func mayLeaveOpen(_ sentence: Range<Int>) -> Bool {
    sentence.contains { page.has($0, StatedRules.starters) || hedges.mayHedge($0) }
  }

  /// "The name of the guard or guards was not released" is one clause.
  private func withAlternatives(_ parts: ArraySlice<Range<Int>>) -> [Range<Int>] {
    parts.reduce(into: []) { whole, next in
      if let last = whole.last, page.isWord(next.lowerBound, "or"), last.upperBound == next.lowerBound,
        page.has(next.lowerBound + 1, .source)
      {
        whole[whole.count - 1] = last.lowerBound..<next.upperBound
      } else {
        whole.append(next)
      }
    }
  }

  private func take(_ clause: Range<Int>, of sentence: Range<Int>, _ parts: inout ArraySlice<Range<Int>>) {
    let all = joined(clause)
    let pieces = all.filter(leavesOpen)
    if pieces.count > 1 {
      for piece in pieces.dropLast() { add(piece) }
      return add(withFollowers(pieces[pieces.count - 1], &parts))
    }
    guard all == [clause] ? !pieces.isEmpty : leavesOpen(clause) else { return }
    if let piece = pieces.first, clause.count > Self.longest {
      return add(piece.upperBound == clause.upperBound ? withFollowers(piece, &parts) : piece)
    }
    let whole = withLead(clause, of: sentence)
    add(withFollowers(whole, &parts))
  }

  /// True where there is a reason, which costs words only where it is to be shown.
  private func leavesOpen(_ clause: Range<Int>) -> Bool {
    asking.reason(in: clause) != nil || stated.ground(in: clause) != nil || hedges.hedge(in: clause) != nil
  }

  private func reason(in clause: Range<Int>) -> (kind: OpenQuestion.Kind, words: String)? {
    if let reason = asking.reason(in: clause) { return (.asked, reason) }
    if let reason = stated.reason(in: clause) { return (.stated, reason) }
    return hedges.reason(in: clause).map { (.hedged, $0) }
  }

  private func add(_ range: Range<Int>) {
    guard let (kind, words) = reason(in: range) else { return }
    append(stranger(in: range) ?? shortened(range), kind, words)
  }

  /// The clause cut before each "and" or "but" with a verb or a hedge after it.
  private func joined(_ clause: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = clause.lowerBound
    for index in clause.dropFirst() where page.isWord(index, "and") || page.isWord(index, "but") {
      let next = index + 1
      guard next < clause.upperBound,
        verbs.isPredicate(next) || page.has(next, .hedge)
          || page.has(next, [.pronoun, .adverb]) && verbs.isPredicate(next + 1)
      else { continue }
      pieces.append(page.trimmed(start..<index))
      start = next
    }
    return (pieces + [start..<clause.upperBound]).filter { $0.count > 1 }
  }

  /// In a long clause "an unidentified man" alone is open.
  private func stranger(in range: Range<Int>) -> Range<Int>? {
    guard range.count > 10, let word = range.first(where: { page.isAny($0, of: ["unidentified", "unnamed"]) }),
      !page.has(word - 1, [.auxiliary, .be]), stated.ground(in: range.lowerBound..<word) == nil
    else { return nil }
    let end = span(word + 1, min(range.upperBound, word + 5)).first { page.has($0, [.person, .group, .role]) }
    guard let end else { return nil }
    let start = page.has(word - 1, [.determiner, .numberWord]) ? word - 1 : word
    return start..<(word - range.lowerBound > 2 ? end + 1 : withVerb(end + 1, range))
  }

  /// Up to what goes with the verb after it: "an unidentified man fled".
  private func withVerb(_ start: Int, _ range: Range<Int>) -> Int {
    let tail = span(start, min(range.upperBound, start + 8))
    guard let verb = tail.first(where: verbs.isPredicate) else { return start }
    return tail.first { $0 > verb && (page.has($0, [.preposition, .conjunction]) || page.isKind($0, .comma)) }
      ?? min(range.upperBound, verb + 2)
  }

  /// Of a very long clause without its parts after a comma that leave nothing open.
  private func shortened(_ range: Range<Int>) -> Range<Int> {
    if let whose = range.last(where: { page.isWord($0, "whose") }), whose > range.lowerBound + 2,
      leavesOpen(whose..<range.upperBound)
    {
      return whose..<range.upperBound
    }
    guard range.count > 24 else { return range }
    let end = range.first {
      (page.isKind($0, .comma) || page.isWord($0, "who")) && $0 - range.lowerBound > 4
        && leavesOpen(range.lowerBound..<$0)
    }
    return range.lowerBound..<(end ?? range.upperBound)
  }

  /// "…, police said, declining to say which" takes what it leaves open along.
  private func withLead(_ clause: Range<Int>, of sentence: Range<Int>) -> Range<Int> {
    guard page.ends(clause.lowerBound, "ing"), clause.lowerBound > sentence.lowerBound,
      page.isAny(clause.lowerBound, of: ["declining", "refusing"]), sentence.count < 32
    else { return clause }
    return page.trimmed(sentence.lowerBound..<clause.upperBound)
  }

  /// A clause such as "it is unclear" takes the "whether …" after it along, one that breaks off at "and" what follows.
  private func withFollowers(_ clause: Range<Int>, _ parts: inout ArraySlice<Range<Int>>) -> Range<Int> {
    var whole = clause
    while let next = parts.first,
      page.has(next.lowerBound, .wh) || page.isWord(next.lowerBound, "or") || isFurtherThat(next.lowerBound)
        || breaksOff(whole, before: next),
      next.lowerBound - whole.upperBound < 2 || breaksOff(whole, before: next)
    {
      whole = whole.lowerBound..<next.upperBound
      parts.removeFirst()
    }
    return whole
  }

  /// "and that …" goes on with what is believed or not known.
  private func isFurtherThat(_ index: Int) -> Bool { page.isWord(index, "and") && page.isWord(index + 1, "that") }

  private func breaksOff(_ clause: Range<Int>, before next: Range<Int>) -> Bool {
    page.isWord(clause.upperBound - 1, "and") && next.lowerBound - clause.upperBound < 6
      && next.upperBound - clause.lowerBound < 30
  }

  /// A question in its own words; not one that an attribution breaks.
  private func asIs(_ range: Range<Int>) -> String? {
    range.contains { page.isAny($0, of: ["asked", "asks", "wondered", "said"]) } ? nil : page.words(range) + "?"
  }

  private func append(
    _ range: Range<Int>, _ kind: OpenQuestion.Kind, _ reason: String, asksItself: Bool = false
  ) {
    var range = range
    while range.count > 2,
      page.has(range.lowerBound, [.conjunction, .adverb]) && !page.isWord(range.lowerBound, "there")
        || page.isWord(range.lowerBound, "that")
        || page.isWord(range.lowerBound, "though")
    {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    guard range.count > 1, let passage = page.passage(range) else { return }
    let question = asksItself ? asIs(range) : phrasing.question(for: range, kind: kind)
    found.append(OpenQuestion(passage: passage, kind: kind, question: question, reason: reason))
  }
}
