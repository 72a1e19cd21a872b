import AccountModel

/// Finds the words that show a reading of a point, who says them, and how they stand to it.
struct ConflictClaims {
  /// The longest statement or clause that is shown whole, in tokens; of a longer one the part around the marker.
  private static let longest = 17

  private let page: Page
  private let told: StatementResolver.Told
  private let points: ConflictPoints
  private let clauses: Clauses
  /// For each token the innermost statement that holds it; -1 for none.
  let owners: [Int32]
  private let sources: [String: String]

  init(page: Page, told: StatementResolver.Told, clauses: Clauses, points: ConflictPoints = .shared) {
    (self.page, self.told, self.clauses, self.points) = (page, told, clauses, points)
    var owners = [Int32](repeating: -1, count: page.tokens.count)
    for (index, draft) in told.drafts.enumerated() {
      for range in draft.content {
        for place in range.clamped(to: owners.indices) { owners[place] = Int32(truncatingIfNeeded: index) }
      }
    }
    self.owners = owners
    sources = Self.sources(told)
  }

  /// All claims, in reading order. Cost: linear in the text.
  func all() -> [ConflictClaim] {
    var found: [ConflictClaim] = []
    for (number, sentence) in page.sentences.enumerated() {
      var shown: [(phrase: ConflictPoints.Phrase, marker: Range<Int>)] = []
      for index in sentence where page.tokens[index].kind == .word {
        if let phrases = points.phrases(from: hash(index)) { shown += matches(of: phrases, at: index, in: sentence) }
      }
      guard !shown.isEmpty else { continue }
      found += shown.compactMap { claim($0.phrase, $0.marker, clauses.of(number), number) }
    }
    return found
  }

  // MARK: Phrases

  private func matches(of phrases: [ConflictPoints.Phrase], at index: Int, in sentence: Range<Int>)
    -> [(phrase: ConflictPoints.Phrase, marker: Range<Int>)]
  {
    phrases.compactMap { phrase in
      end(of: phrase.rest[...], at: index + 1, sentence.upperBound).map { (phrase, index..<$0) }
    }
  }

  private func hash(_ index: Int) -> UInt64 { Byte.hash(page.text.utf8[page.tokens[index].range]) }

  /// One past the phrase's last token; `nil` where it does not stand here.
  private func end(of parts: ArraySlice<ConflictPoints.Part>, at index: Int, _ limit: Int) -> Int? {
    guard let part = parts.first else { return index }
    switch part {
    case .gap:
      for skipped in 0...3 where index + skipped < limit {
        if let end = end(of: parts.dropFirst(), at: index + skipped, limit) { return end }
      }
      return nil
    case .words(let wanted):
      guard index < limit, wanted.contains(hash(index)) else { return nil }
      return end(of: parts.dropFirst(), at: index + 1, limit)
    }
  }

  // MARK: Claims

  private func claim(
    _ phrase: ConflictPoints.Phrase, _ marker: Range<Int>, _ parts: ArraySlice<Range<Int>>, _ sentence: Int
  )
    -> ConflictClaim?
  {
    let point = points.points[phrase.point]
    guard let clause = parts.first(where: { $0.contains(marker.lowerBound) }),
      !clause.contains(where: { point.unless.contains(hash($0)) }),
      !span(marker.lowerBound - 2, marker.lowerBound).contains(where: {
        point.isFollowing(page.isKind($0, .word) ? hash($0) : nil)
      }),
      let (stance, reading) = stance(phrase, marker, clause, point),
      let passage = page.passage(shown(clause, marker, stance))
    else { return nil }
    let marked = page.passage(marker.prefix(1)).map { Keywords.of([$0], in: page.text) } ?? []
    let wide = page.passage(clause).map { Keywords.of([$0], in: page.text) } ?? []
    return ConflictClaim(
      point: phrase.point, reading: reading, stance: stance, speaker: speaker(marker.lowerBound, stance, sentence),
      passage: passage, marker: marker, sentence: sentence, keys: wide.subtracting(marked))
  }

  /// How the clause stands to the reading; `nil` where it asserts nothing: a question, a condition, a "may have".
  private func stance(
    _ phrase: ConflictPoints.Phrase, _ marker: Range<Int>, _ clause: Range<Int>, _ point: ConflictPoints.Point
  ) -> (Stance, Int)? {
    let sentence = page.sentences[page.sentenceIndex(of: marker.lowerBound)]
    let before = span(max(sentence.lowerBound, marker.lowerBound - 12), marker.lowerBound)
    if before.contains(where: { page.isWord($0, "indication") }) { return (.doesNotAddress, phrase.reading) }
    if asksWhether(before) {
      let isPredicate = !page.has(marker.lowerBound - 1, .determiner)
      return isPredicate && isOpen(sentence) ? (.cannotTell, phrase.reading) : nil
    }
    let near = span(max(clause.lowerBound, marker.lowerBound - 4), marker.lowerBound)
    if near.contains(where: { page.has($0, [.modal, .hedge]) && !page.has($0, .negation) }) { return nil }
    if endsAsQuestion(span(marker.upperBound, sentence.upperBound)) { return nil }
    guard isNegated(marker, clause) else { return (.saysSo, phrase.reading) }
    let wide = span(max(clause.lowerBound, marker.lowerBound - 8), marker.lowerBound)
    if wide.contains(where: { page.has($0, .modal) }) { return nil }
    guard point.flags.contains(.flips), !point.flags.contains(.total) || isTotal(marker, clause) else { return nil }
    return (.denies, point.readings == 2 ? 1 - phrase.reading : phrase.reading + 1)
  }

  private func asksWhether(_ before: Range<Int>) -> Bool {
    before.contains { page.isWord($0, "whether") || page.isWord($0, "if") }
  }

  private func isOpen(_ sentence: Range<Int>) -> Bool {
    let rules = StatedRules(page: page)
    return rules.leavesAllOpen(sentence) || rules.reason(in: sentence) != nil
  }

  private func endsAsQuestion(_ rest: Range<Int>) -> Bool {
    guard let stop = rest.first(where: { page.isKind($0, .stop) }) else { return false }
    return page.text.utf8[page.tokens[stop].range].contains(UInt8(ascii: "?"))
  }

  /// True where a negation stands before the marker. What the phrase itself negates ("no record") it means; only
  /// "nobody" and the like count inside it.
  private func isNegated(_ marker: Range<Int>, _ clause: Range<Int>) -> Bool {
    let before = span(max(clause.lowerBound, marker.lowerBound - 8), marker.lowerBound)
    return isNobody(marker.lowerBound) || before.contains { page.has($0, .negation) || isNobody($0) }
  }

  private func isTotal(_ marker: Range<Int>, _ clause: Range<Int>) -> Bool {
    span(max(clause.lowerBound, marker.lowerBound - 8), marker.upperBound).contains {
      isNobody($0) || page.isWord($0, "no")
    }
  }

  private func isNobody(_ place: Int) -> Bool {
    page.isWord(place, "none") || page.isWord(place, "nobody") || page.isWord(place, "nothing")
      || page.isWord(place, "neither")
  }

  // MARK: What is shown, and whose it is

  private func shown(_ clause: Range<Int>, _ marker: Range<Int>, _ stance: Stance) -> Range<Int> {
    if stance == .cannotTell || stance == .doesNotAddress {
      let sentence = page.sentences[page.sentenceIndex(of: marker.lowerBound)]
      let whole = page.trimmed(sentence)
      if whole.count < 3 * Self.longest { return whole }
    }
    if let owner = owner(marker.lowerBound), owner.content.count == 1, let content = owner.content.first,
      content.count <= Self.longest, content.upperBound >= marker.upperBound
    {
      return content
    }
    return withoutLead(clause.count > 12 ? page.trimmed(conjunct(clause, marker)) : clause, marker)
  }

  /// Without the "and", "but", "who" or "that" by which the words hang on what stands before them.
  private func withoutLead(_ range: Range<Int>, _ marker: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < marker.lowerBound, !page.tokens[start].isWordLike || page.has(start, [.conjunction, .relative]) {
      start += 1
    }
    return start..<range.upperBound
  }

  /// The part of a long clause between "and" with a verb after it, before and after the marker.
  private func conjunct(_ clause: Range<Int>, _ marker: Range<Int>) -> Range<Int> {
    let joins = clause.filter {
      (page.isWord($0, "and") || page.isWord($0, "but")) && clauses.verbs.isPredicate($0 + 1)
    }
    let start = joins.last { $0 < marker.lowerBound }.map { $0 + 1 } ?? clause.lowerBound
    let end = joins.first { $0 >= marker.upperBound } ?? clause.upperBound
    return start..<max(marker.upperBound, end)
  }

  private func owner(_ token: Int) -> Draft? {
    let index = Int(owners[token])
    return told.drafts.indices.contains(index) ? told.drafts[index] : nil
  }

  private func speaker(_ token: Int, _ stance: Stance, _ sentence: Int) -> Asserter {
    let index = Int(owners[token])
    if told.statements.indices.contains(index) {
      return told.statements[index].speaker.map(Asserter.speaker) ?? .narrator
    }
    return stance == .doesNotAddress ? subject(before: token, sentence) : .narrator
  }

  /// "The chief described it but gave no indication that …": the source that the sentence has named before.
  private func subject(before token: Int, _ sentence: Int) -> Asserter {
    let before = span(page.sentences[sentence].lowerBound, token)
    let named = before.last { page.isKind($0, .word) && sources[NameIndex.key($0, page)] != nil }
    return named.flatMap { sources[NameIndex.key($0, page)] }.map(Asserter.speaker) ?? .narrator
  }

  /// Sources by the last word of their names, in small letters.
  private static func sources(_ told: StatementResolver.Told) -> [String: String] {
    told.speakers.reduce(into: [:]) { sources, speaker in
      sources[String(decoding: speaker.name.lastWord.map(Byte.lowered), as: UTF8.self)] = speaker.name
    }
  }
}
