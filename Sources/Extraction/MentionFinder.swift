/// Finds the words that name a source beside a cue.
///
/// There is no parser: a mention is what stands between the cue and the nearest boundary (a comma, a mark, a
/// subordinating word, another verb), with an apposition between commas taken along.
struct MentionFinder {
  /// The most tokens that a mention with its appositions holds.
  private static let reach = 34

  let page: Page

  /// The subject left of a cue, not reaching below `floor`; `nil` where none can be made out. Adverbs and auxiliaries
  /// between the two are stepped over; `isNegated` tells of "did not say".
  func subject(leftOf cue: Int, floor: Int) -> (range: Range<Int>, isNegated: Bool)? {
    var end = cue
    var isNegated = false
    while end > floor, isBetween(end - 1) {
      isNegated = isNegated || page.has(end - 1, .negation)
      end -= 1
    }
    guard end > floor, !page.isQuoted(end - 1) else { return nil }
    if page.isKind(end - 1, .comma) || page.isKind(end - 1, .dash) {
      return appositive(end: end, floor: max(floor, cue - Self.reach)).map { ($0, isNegated) }
    }
    if page.has(end - 1, .pronoun), !page.tokens[end - 1].isCapital || page.tokens[end - 1].range.count < 5 {
      return ((end - 1)..<end, isNegated)
    }
    let start = nounPhraseStart(end: end, floor: max(floor, cue - Self.reach))
    let range = stripped(start..<end)
    return range.isEmpty || !isSource(range) ? nil : (range, isNegated)
  }

  /// The subject right of an inverted cue ("said Lee, a neighbor"), and where the apposition ends.
  func subject(rightOf cue: Int, ceiling: Int) -> (range: Range<Int>, end: Int)? {
    let limit = min(ceiling, cue + Self.reach)
    var end = cue + 1
    while end < limit, page.has(end, .adverb), !page.tokens[end].isCapital { end += 1 }
    let start = end
    while end < limit, continuesName(end, start) { end += 1 }
    while end > start, page.has(end - 1, [.preposition, .conjunction]) { end -= 1 }
    guard end > start, isName(start..<end), !page.has(start, .pronoun) || end == start + 1 else { return nil }
    guard !isFollowedByVerb(end, limit) else { return nil }
    return (start..<end, end)
  }

  /// The apposition that follows a mention between commas, as the editor reads it ("a neighbor", "33").
  func apposition(after mention: Range<Int>, ceiling: Int) -> Range<Int>? {
    guard page.isKind(mention.upperBound, .comma), mention.upperBound + 1 < ceiling else { return nil }
    let start = mention.upperBound + 1
    guard page.has(start, [.determiner, .role, .person]) || page.isWord(start, "who") else { return nil }
    var end = start
    while end < ceiling, end - start < 18, page.tokens[end].isWordLike, !page.isQuoted(end) {
      if page.has(end, .say), !page.has(end, .source) { return nil }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// The subject of the clause in which the cue stands further right: from its last comma, or its start, to its verb.
  func firstSubject(before cue: Int, floor: Int) -> Range<Int>? {
    let verbs = VerbRules(page: page)
    var start = max(floor, cue - Self.reach)
    guard start < cue else { return nil }
    for place in start..<cue where page.isKind(place, .comma) && !page.isQuoted(place) {
      let reach = (place + 1)..<max(place + 1, min(cue, place + 10))
      if page.has(place + 1, [.determiner, .pronoun, .source]) || page.token(place + 1)?.isCapital == true,
        reach.contains(where: verbs.isPredicate)
      {
        start = place + 1
      }
    }
    guard let verb = (start..<cue).first(where: { verbs.isPredicate($0) && !page.isQuoted($0) }) else { return nil }
    let range = stripped(page.trimmed(start..<verb))
    return range.isEmpty || range.count > 12 || !isSource(range) ? nil : range
  }

  // MARK: Left of the cue

  private func isBetween(_ index: Int) -> Bool {
    guard page.isKind(index, .word), !page.isQuoted(index) else { return false }
    if page.has(index, [.auxiliary, .modal, .negation, .have]) { return true }
    guard page.has(index, .adverb) || page.ends(index, "ly") else { return false }
    return !page.tokens[index].isCapital && !page.has(index, [.pronoun, .source])
  }

  /// "Lee, 33, a neighbor who saw it, said": back over appositions to the head.
  private func appositive(end: Int, floor: Int) -> Range<Int>? {
    var place = end - 2
    var best: Range<Int>?
    while place > floor {
      if page.isQuoted(place) || page.isKind(place, .stop) && !isAbbreviationStop(place)
        || page.isKind(place, .semicolon)
      {
        break
      }
      if page.isKind(place, .comma) || page.isKind(place, .dash) {
        let start = nounPhraseStart(end: place, floor: floor)
        let range = stripped(start..<place)
        if !range.isEmpty, isHead(range) {
          best = span(range.lowerBound, end - 1)
          if startsClause(range.lowerBound, floor) { break }
        }
      }
      place -= 1
    }
    return best
  }

  private func isHead(_ range: Range<Int>) -> Bool {
    let last = page.tokens[range.upperBound - 1]
    return (last.isCapital && !last.has([.month, .weekday])) || last.has([.person, .role, .group])
      || page.has(range.lowerBound, .determiner) && range.contains { page.has($0, .source) }
  }

  private func startsClause(_ index: Int, _ floor: Int) -> Bool {
    index <= floor || page.isKind(index - 1, .quote) || page.has(index - 1, [.subordinator, .conjunction])
  }

  /// Where the noun phrase that ends before `end` begins.
  private func nounPhraseStart(end: Int, floor: Int) -> Int {
    var start = end
    while start > floor, continuesNounPhrase(start - 1, end: end) { start -= 1 }
    return start
  }

  private func continuesNounPhrase(_ index: Int, end: Int) -> Bool {
    let token = page.tokens[index]
    if page.isQuoted(index) { return false }
    let beginsAnew =
      index + 1 < end && page.tokens[index + 1].isCapital && page.has(index + 1, [.determiner, .pronoun])
    if beginsAnew, !page.isKind(index + 2, .stop) { return false }
    if token.kind == .stop { return isAbbreviationStop(index) }
    guard token.isWordLike || token.kind == .symbol && token.range.count == 1 else { return false }
    if token.kind != .word || token.isCapital && !token.has([.subordinator, .auxiliary]) { return true }
    if token.has([.auxiliary, .modal, .negation, .finite])
      || token.has(.subordinator) && !page.isWord(index, "after") && !page.isWord(index, "before")
    {
      return isRelative(index, end)
    }
    if token.has(.conjunction) { return page.isWord(index, "and") && joinsNouns(index, end) }
    if token.has([.pronoun]) && !token.has(.determiner) { return false }
    if token.has(.cue), !token.has(.source), !token.has(.cueNoun) { return false }
    return !(token.has(.happening) && !token.has([.source, .eventNoun, .notVerb]) && end - index < 2)
  }

  /// "a woman who knows the family": the clause belongs to the mention where a source stands before "who".
  private func isRelative(_ index: Int, _ end: Int) -> Bool {
    if page.isWord(index, "who") { return page.has(index - 1, .source) }
    var place = index - 1
    while place > max(0, index - 6), page.isKind(place, .word) {
      if page.isWord(place, "who") { return page.has(place - 1, .source) }
      place -= 1
    }
    return false
  }

  private func joinsNouns(_ index: Int, _ end: Int) -> Bool {
    guard index > 0, index + 1 < end else { return false }
    let before = page.tokens[index - 1]
    return before.isCapital || before.has(.source)
  }

  /// True for the period of "Sgt." or an initial inside a name.
  func isAbbreviationStop(_ index: Int) -> Bool {
    guard index > 0, page.isKind(index, .stop), !page.tokens[index].shape.contains(.spaced) else { return false }
    let word = page.tokens[index - 1]
    return word.has([.abbreviationName, .abbreviation, .title]) && word.isCapital
      || word.range.count <= 3 && word.isCapital
  }

  /// Takes off what may stand before a subject: "But", "On Tuesday", "Later".
  private func stripped(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, isLeadIn(start) { start += 1 }
    if start < range.upperBound, page.has(start, .preposition), !page.has(start, .source) {
      start = lastPhrase(start..<range.upperBound)
    }
    while start < range.upperBound, !page.tokens[start].isWordLike { start += 1 }
    return start..<range.upperBound
  }

  private func isLeadIn(_ index: Int) -> Bool {
    let token = page.tokens[index]
    if token.kind != .word { return token.kind != .number }
    if token.has(.source) { return false }
    return token.has([.conjunction, .subordinator, .weekday, .dayPart]) || token.has(.adverb) && !token.has(.determiner)
  }

  /// After a leading preposition ("In a statement Tuesday Lee"): the last phrase before the cue.
  private func lastPhrase(_ range: Range<Int>) -> Int {
    var place = range.upperBound - 1
    if page.tokens[place].isCapital {
      while place > range.lowerBound, page.tokens[place - 1].isCapital || page.isKind(place - 1, .stop),
        !page.has(place - 1, [.weekday, .month])
      { place -= 1 }
      return place
    }
    while place > range.lowerBound, !page.has(place, .determiner), !page.has(place, .group) { place -= 1 }
    return place
  }

  /// A source can be named, a person, a group, a document; words of time and bare verbs are none.
  private func isSource(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let token = page.tokens[index]
      if token.has([.weekday, .month, .dayPart]) { return false }
      return token.isCapital && !token.has([.preposition, .conjunction]) || token.has(.source) || token.has(.pronoun)
    } || page.ends(range.upperBound - 1, "s") || page.has(range.lowerBound, .determiner)
  }

  // MARK: Right of the cue

  private func continuesName(_ index: Int, _ start: Int) -> Bool {
    let token = page.tokens[index]
    if page.isQuoted(index) { return false }
    if token.kind == .stop { return isAbbreviationStop(index) && page.token(index + 1)?.isCapital == true }
    guard token.isWordLike else { return false }
    if token.has(.weekday) || token.kind == .number && index > start { return false }
    if token.has(.subordinator) || token.has([.auxiliary, .modal]) { return false }
    if token.has(.pronoun) { return index == start }
    if token.has(.preposition) {
      return index > start
        && (page.isWord(index, "of") || page.isWord(index, "for") || page.isWord(index, "with")
          || page.isWord(index, "at"))
    }
    return !token.has(.finite) || token.isCapital
  }

  private func isName(_ range: Range<Int>) -> Bool {
    range.contains { page.tokens[$0].isCapital || page.has($0, .source) } || page.has(range.lowerBound, .pronoun)
  }

  /// "said police had found": what looks like an inverted subject is the content's own.
  private func isFollowedByVerb(_ end: Int, _ limit: Int) -> Bool {
    page.has(end, [.auxiliary, .modal, .finite, .have]) || page.has(end, .happening) && page.isKind(end, .word)
      || page.ends(end, "ed") && page.isKind(end, .word)
  }
}
