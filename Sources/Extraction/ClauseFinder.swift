/// Cuts a sentence into clauses, without a parser.
///
/// A clause ends at a strong mark, at an attribution, before a relative or subordinating word with a verb after it,
/// and before "and" or "but" with a subject and a verb after it. Verbs joined by a bare "and" stay in one clause.
struct ClauseFinder {
  let page: Page
  let verbs: VerbRules
  /// For each token, true where it belongs to an attribution.
  private let isAttribution: [Bool]

  init(page: Page, drafts: [Draft]) {
    self.page = page
    verbs = VerbRules(page: page)
    var marks = [Bool](repeating: false, count: page.tokens.count)
    for draft in drafts {
      let parts = [Self.ownMention(draft), draft.cue, Self.listener(draft, page), draft.repeater]
      for range in parts.compactMap({ $0 }) {
        for place in range where marks.indices.contains(place) { marks[place] = true }
      }
    }
    Self.markSources(in: &marks, page)
    isAttribution = marks
  }

  /// "according to the log" names a source wherever it stands, also inside another's words.
  private static func markSources(in marks: inout [Bool], _ page: Page) {
    for index in page.tokens.indices where !marks[index] && page.isWord(index, "according") {
      guard page.isWord(index + 1, "to") else { continue }
      var end = index
      while end < page.tokens.count, end - index < 12, page.isWordLike(end), !page.has(end, [.auxiliary, .modal]),
        !page.isWord(end, "that"), !page.isWord(end, "who")
      {
        marks[end] = true
        end += 1
      }
    }
  }

  /// A source that stands well before its cue is the subject of a clause between the two: "a man came up and said".
  private static func ownMention(_ draft: Draft) -> Range<Int>? {
    guard let mention = draft.mention, let cue = draft.cue else { return draft.mention }
    return cue.lowerBound > mention.upperBound + 3 ? nil : mention
  }

  /// "A man hid there, detectives were told": whoever is told stands between the words and their cue.
  private static func listener(_ draft: Draft, _ page: Page) -> Range<Int>? {
    guard let cue = draft.cue, !draft.content.isEmpty, page.has(cue.lowerBound - 1, .be),
      (1...8).contains(cue.lowerBound - draft.end)
    else { return nil }
    return draft.end..<cue.lowerBound
  }

  /// The clauses of a sentence as token ranges without marks at their ends, in order. Cost: linear in the sentence.
  func clauses(of sentence: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    cut(sentence, into: &found)
    return found
  }

  /// The same clauses, put behind those that were found before.
  func cut(_ sentence: Range<Int>, into found: inout [Range<Int>]) {
    var start = sentence.lowerBound
    var hasVerb = false
    func cut(at end: Int) {
      let clause = page.trimmed(start..<max(start, end))
      if clause.count > 1 { found.append(clause) }
      hasVerb = false
    }
    for index in sentence {
      if isAttribution[index] || isStrongMark(index) {
        cut(at: index)
        start = index + 1
      } else if hasVerb, endsQuotation(index, start, sentence) {
        cut(at: index)
        start = index + 1
      } else if index > start, hasVerb || page.isKind(index - 1, .comma), opensClause(index, sentence) {
        cut(at: index)
        start = index
        hasVerb = verbs.isResult(index)
      } else if hasVerb, endsLeadingClause(index, start, sentence) {
        cut(at: index)
        start = index
      } else if verbs.isPredicate(index) {
        hasVerb = true
      }
    }
    cut(at: sentence.upperBound)
  }

  private func isStrongMark(_ index: Int) -> Bool {
    switch page.tokens[index].kind {
    case .semicolon, .colon: true
    case .dash: page.tokens[index].shape.contains(.spaced)
    case .stop: !MentionFinder(page: page).isAbbreviationStop(index) && !page.has(index - 1, .clock)
    default: false
    }
  }

  /// True where a word begins a clause of its own.
  private func opensClause(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard page.tokens[index].kind == .word else { return false }
    if page.has(index, .relative), page.isWord(index, "who") || page.isWord(index, "which") {
      if findsSomebody(before: index) { return false }
      return hasPredicate(after: index, in: sentence, reach: 6)
    }
    if separates(index) {
      if page.ends(index + 1, "ing") { return verbs.isGerund(index + 1) }
      return hasPredicate(after: index, in: sentence, reach: 14)
    }
    if page.has(index, .subordinator), !page.isWord(index, "that") {
      return hasCoreVerb(after: index, in: sentence) || interrupts(index, sentence)
    }
    if verbs.isResult(index) { return true }
    if page.has(index, .conjunction) {
      return opensJoined(index, sentence) || opensPassive(index) || verbs.isResult(index + 1)
    }
    return page.isKind(index - 1, .comma) && page.has(index, .pronoun)
      && hasPredicate(after: index, in: sentence, reach: 4)
  }

  /// "When Lee came in, the guard …": the comma after a clause that a sentence opens with ends it.
  private func endsLeadingClause(_ index: Int, _ start: Int, _ sentence: Range<Int>) -> Bool {
    guard page.isKind(index - 1, .comma), page.has(start, .subordinator), !page.isWord(start, "who"),
      !page.isWord(start, "which"),
      page.has(index, [.determiner, .pronoun, .possessive, .source]) || page.tokens[index].isCapital
    else { return false }
    return !verbs.isPredicate(index) && hasPredicate(after: index, in: sentence, reach: 7)
  }

  /// "“He ran,” officers were told": the closing mark of a quotation in which the clause stands, or whose comma ends
  /// a clause within it, with a subject and its verb outside.
  private func endsQuotation(_ index: Int, _ start: Int, _ sentence: Range<Int>) -> Bool {
    guard page.isKind(index, .quote), let number = page.quotation(at: index) else { return false }
    let quotation = page.quotations[number]
    guard quotation.isClosed, quotation.marked.upperBound == index + 1,
      quotation.marked.lowerBound <= start
        || page.isKind(index - 1, .comma) && quotation.inner.contains(where: verbs.isPredicate)
    else { return false }
    let next = page.isKind(index + 1, .comma) ? index + 2 : index + 1
    guard next < sentence.upperBound, page.isWordLike(next), !page.isQuoted(next), !verbs.isPredicate(next),
      !page.has(next, [.preposition, .conjunction, .subordinator, .relative]) || page.has(next, .determiner)
    else { return false }
    return hasPredicate(after: next - 1, in: sentence, reach: 9, within: true)
  }

  /// Words of order and contrast begin a happening of their own; "when", "as" and "while" belong to the one told.
  private func separates(_ index: Int) -> Bool {
    page.has(index, [.subordinator, .preposition]) && page.isAny(index, of: Self.separators)
  }

  private static let separators = WordSet([
    "after", "before", "until", "though", "although", "whether", "if", "since", "because",
  ])

  /// "found a clerk who had been robbed": what was found is the relative clause as well.
  private func findsSomebody(before index: Int) -> Bool {
    (max(0, index - 4)..<index).contains {
      page.has($0, .response) && (page.isWord($0, "found") || page.isWord($0, "discovered"))
    }
      && !page.isKind(index - 1, .comma)
  }

  /// "when they were ambushed": what no timeline could leave out is a happening beside the one that dates it.
  private func hasCoreVerb(after index: Int, in sentence: Range<Int>) -> Bool {
    let reach = (index + 1)..<max(index + 1, min(sentence.upperBound, index + 8))
    guard let verb = reach.first(where: { verbs.isPredicate($0) && !page.has($0, [.auxiliary, .modal]) }) else {
      return false
    }
    return page.has(verb, .coreVerb) && !reach.prefix(verb - index).contains { page.isKind($0, .comma) }
  }

  /// "They were standing outside when a car drove up", "A man died when a car hit him": what was going on, or what came
  /// of it, and what broke in.
  private func interrupts(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard page.isWord(index, "when"), hasPredicate(after: index, in: sentence, reach: 9) else { return false }
    let reach = max(sentence.lowerBound, index - 24)..<index
    return reach.contains { page.has($0, .be) && page.ends($0 + 1, "ing") || page.has($0, .death) }
  }

  /// "… and was rushed to a hospital": what befell somebody next, told with a passive of its own.
  private func opensPassive(_ index: Int) -> Bool {
    page.isAny(index + 1, of: ["was", "were"]) && page.has(index + 2, .happening)
      && page.tokens[index + 2].forms.has(.participle)
  }

  /// "and the driver fled": a subject stands between the conjunction and its verb.
  private func opensJoined(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound, !verbs.isPredicate(next), !page.has(next, [.preposition, .auxiliary]) else {
      return false
    }
    let hasSubject =
      page.has(next, [.determiner, .pronoun, .source, .adverb]) || page.tokens[next].isCapital
      || page.isKind(next, .number) || page.isSign(next)
    if hasSubject { return hasPredicate(after: next - 1, in: sentence, reach: 9, within: true) }
    return page.isTagged(next, .nominal) && page.isTagged(next + 1, .finite) && verbs.isPredicate(next + 1)
  }

  /// Within one clause, the search ends at "when" and the like: "Ash and Elm streets when she noticed" has no verb at hand.
  private func hasPredicate(after index: Int, in sentence: Range<Int>, reach: Int, within: Bool = false) -> Bool {
    var place = index + 1
    while place < sentence.upperBound, place - index <= reach {
      if verbs.isPredicate(place) { return true }
      if within, place > index + 1, page.isAny(place, of: ["when", "while", "who", "which"]) { return false }
      if page.isKind(place, .stop) || page.isKind(place, .semicolon) { return false }
      if page.isKind(place, .comma), place > index + 1 { return false }
      place += 1
    }
    return false
  }
}
