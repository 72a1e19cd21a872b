import AccountModel

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
    if let range = withBrackets(end: end, floor: floor) { return (range, isNegated) }
    if page.isKind(end - 1, .comma) || page.isKind(end - 1, .dash) {
      return appositive(end: end, floor: max(floor, cue - Self.reach)).map { ($0, isNegated) }
    }
    if page.has(end - 1, .pronoun), !page.tokens[end - 1].isCapital || page.tokens[end - 1].range.count < 5 {
      return ((end - 1)..<end, isNegated)
    }
    if page.isWord(end - 1, "which"), page.isKind(end - 2, .comma) { return ((end - 1)..<end, isNegated) }
    let start = nounPhraseStart(end: end, floor: max(floor, cue - Self.reach))
    if page.isWord(start - 1, "who"), page.isKind(start - 2, .comma), start - 2 > floor,
      let head = appositive(end: start - 1, floor: max(floor, cue - Self.reach))
    {
      return (head.lowerBound..<end, isNegated)
    }
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

  /// What stands before the first verb of a sentence.
  func headSubject(of sentence: Range<Int>) -> Range<Int>? {
    let verbs = VerbRules(page: page)
    let reach = sentence.prefix(14)
    guard let verb = reach.first(where: { verbs.isPredicate($0) && !page.isQuoted($0) }) else { return nil }
    let range = stripped(page.trimmed(sentence.lowerBound..<verb))
    return range.isEmpty || range.count > 8 || !isSource(range) ? nil : range
  }

  /// The subject beside a cue, else that of the clause before it.
  func speaker(before cue: Int, floor: Int) -> Range<Int>? {
    subject(leftOf: cue, floor: floor)?.range ?? firstSubject(before: cue, floor: floor)
  }

  // MARK: Left of the cue

  /// "Lee (D-Nev.) said", "Ana Ruiz (33) said": what stands in brackets belongs to the name before it.
  private func withBrackets(end: Int, floor: Int) -> Range<Int>? {
    guard page.isKind(end - 1, .close) else { return nil }
    let open = span(max(floor + 1, end - 26), end - 1).last { page.isKind($0, .open) }
    guard let open, !page.isQuoted(open - 1) else { return nil }
    let range = stripped(nounPhraseStart(end: open, floor: max(floor, open - Self.reach))..<open)
    return range.isEmpty || !isSource(range) ? nil : range.lowerBound..<end
  }

  private func isBetween(_ index: Int) -> Bool {
    guard page.isKind(index, .word), !page.isQuoted(index) else { return false }
    if page.tokens[index].isCapital, page.has(index, .modal), page.ends(index + 1, "d") { return false }
    if page.has(index, [.auxiliary, .modal, .negation, .have]) { return true }
    guard page.has(index, .adverb) || page.ends(index, "ly") || page.isWord(index, "yet") else { return false }
    if page.tokens[index].isCapital, !isLoud(index) || !isLoud(index + 1) { return false }
    return !page.has(index, [.pronoun, .source])
  }

  /// Written in capitals throughout.
  private func isLoud(_ index: Int) -> Bool { page.token(index)?.shape.contains(.allCapitals) == true }

  /// "Lee, 33, a neighbor who saw it, said": back over appositions to the head.
  private func appositive(end: Int, floor: Int) -> Range<Int>? {
    var place = end - 2
    var best: Range<Int>?
    let name = nameAlone(before: end - 1, floor)
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
    return best ?? name ?? headed(end: end, floor: floor)
  }

  /// "A federal official, who was not allowed to speak, said", "A driver, speaking on a bridge, said": the noun phrase
  /// that opens the sentence, with all that stands between commas after it.
  private func headed(end: Int, floor: Int) -> Range<Int>? {
    let start = stripped(floor..<end).lowerBound
    guard start < end - 2, page.has(start, [.determiner, .numberWord, .source]) || page.tokens[start].isCapital,
      let comma = (start..<(end - 1)).first(where: { page.isKind($0, .comma) }), comma - start < 12,
      !page.has(start, [.preposition, .subordinator, .pronoun]), isSource(start..<comma)
    else { return nil }
    let verbs = VerbRules(page: page)
    let isRelative = (start..<comma).contains { page.isWord($0, "who") }
    guard isRelative || !(start..<comma).contains(where: verbs.isPredicate) else { return nil }
    let opensAside =
      page.has(comma + 1, [.relative, .determiner, .preposition, .role, .person]) || page.ends(comma + 1, "ing")
      || page.tokens[comma + 1].isCapital || page.isKind(comma + 1, .number) || page.ends(comma + 1, "ed")
    return opensAside ? start..<(end - 1) : nil
  }

  /// "Another resident of the street, Ana Ruiz, said": the name between the last two commas.
  private func nameAlone(before comma: Int, _ floor: Int) -> Range<Int>? {
    var start = comma
    while start > floor, page.tokens[start - 1].isCapital || isAbbreviationStop(start - 1) { start -= 1 }
    return comma - start > 1 && start > floor && page.isKind(start - 1, .comma) ? start..<comma : nil
  }

  private func isHead(_ range: Range<Int>) -> Bool {
    let end = page.isKind(range.upperBound - 1, .stop) && range.count > 1 ? range.upperBound - 2 : range.upperBound - 1
    let last = page.tokens[end]
    let isName = last.isCapital && (!last.has([.month, .weekday]) || endsName(range))
    return isName || last.has([.person, .role, .group])
      || page.has(range.lowerBound, .determiner) && range.contains { page.has($0, .source) }
  }

  /// "Ida Poe May": a month behind two names is a name.
  private func endsName(_ range: Range<Int>) -> Bool {
    range.count > 2 && range.suffix(3).allSatisfy { page.tokens[$0].isCapital }
  }

  private func startsClause(_ index: Int, _ floor: Int) -> Bool {
    index <= floor || page.isKind(index - 1, .quote) || page.has(index - 1, [.subordinator, .conjunction])
  }

  /// Where the noun phrase that ends before `end` begins.
  private func nounPhraseStart(end: Int, floor: Int) -> Int {
    var start = end
    while start > floor {
      if let bracket = bracketed(before: start, floor) {
        start = bracket
      } else if continuesNounPhrase(start - 1, end: end) {
        start -= 1
      } else {
        break
      }
    }
    return start
  }

  /// "Ida Poe (D)", "Tom Poe (49)": the opening bracket of a short remark beside a name.
  private func bracketed(before end: Int, _ floor: Int) -> Int? {
    guard page.isKind(end - 1, .close), !page.isQuoted(end - 1) else { return nil }
    let open = span(max(floor, end - 8), end - 1).last { page.isKind($0, .open) }
    return open.flatMap { $0 > floor && page.tokens[$0 - 1].isCapital ? $0 : nil }
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
    if token.has([.auxiliary, .modal, .negation, .finite, .subordinator]) { return isRelative(index, end) }
    if token.has(.conjunction) { return page.isWord(index, "and") && joinsNouns(index, end) }
    if token.has([.pronoun]) && !token.has(.determiner) { return false }
    let isGerund = page.ends(index, "ing") && page.has(index - 1, [.determiner, .possessive])
    if token.has(.cue), !token.has(.source), !token.has(.cueNoun), !isGerund { return false }
    return !(token.has(.happening) && !token.has([.source, .eventNoun, .notVerb]) && end - index < 2)
  }

  /// "a woman who knows the family": the clause belongs to the mention where a source stands before "who".
  private func isRelative(_ index: Int, _ end: Int) -> Bool {
    if page.isWord(index, "who") { return heads(index - 1) }
    var place = index - 1
    while place > max(0, index - 22), page.tokens[place].isWordLike {
      if page.isWord(place, "who") { return heads(place - 1) }
      place -= 1
    }
    return false
  }

  /// A noun that "who" can follow: a source, a name, any plural, "those".
  private func heads(_ index: Int) -> Bool {
    guard page.isKind(index, .word) else { return page.isWord(index - 1, "percent") }
    return page.has(index, .source) || page.tokens[index].isCapital || page.isWord(index, "those")
      || page.ends(index, "s") && !page.has(index, [.auxiliary, .pronoun, .cue])
  }

  private func joinsNouns(_ index: Int, _ end: Int) -> Bool {
    guard index > 0, index + 1 < end else { return false }
    let before = page.tokens[index - 1]
    if page.isTagged(index - 1, .init(.adjective)), page.isTagged(index + 1, .init(.adjective)) { return true }
    return before.isCapital || before.has(.source) || page.ends(index - 1, "s") && !before.has([.cue, .pronoun])
  }

  /// True for the period of "Sgt." or an initial inside a name.
  func isAbbreviationStop(_ index: Int) -> Bool {
    guard index > 0, page.isKind(index, .stop), !page.tokens[index].shape.contains(.spaced) else { return false }
    let word = page.tokens[index - 1]
    return word.has([.abbreviationName, .abbreviation, .title]) && word.isCapital
      || word.range.count <= 3 && word.isCapital || isPartyAndState(word) || isInitials(word)
  }

  /// "F.B.I", "N.A.A.C.P": letters with a period between each two.
  private func isInitials(_ word: Token) -> Bool {
    word.isCapital && word.count > 3 && word.second == Byte.period
  }

  /// "D-Nev.", "R-Ky.": how news names a lawmaker's party and state.
  private func isPartyAndState(_ word: Token) -> Bool {
    word.isCapital && (4...8).contains(word.count) && word.second == UInt8(ascii: "-")
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
    if token.kind != .word { return token.kind != .number && !page.isWord(index, "@") }
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
      if token.has([.weekday, .month, .dayPart]), !isSurnameMay(index) { return false }
      if page.isWord(index, "@") { return true }
      return token.isCapital && !token.has([.preposition, .conjunction]) || token.has(.source) || token.has(.pronoun)
    } || page.ends(range.upperBound - 1, "s") || page.has(range.lowerBound, [.determiner, .numberWord])
      || page.isKind(range.lowerBound, .number) || page.ends(range.lowerBound, "s") && range.count > 2
      || page.isKind(range.upperBound - 1, .number)
      || page.isAny(range.upperBound - 1, of: ["half", "percent", "cent", "third", "them", "us", "most", "none"])
  }

  private func isSurnameMay(_ index: Int) -> Bool {
    page.isWord(index, "may") && page.tokens[index].isCapital && !page.isKind(index + 1, .number)
      && !page.has(index - 1, .preposition)
  }

  // MARK: Right of the cue

  private func continuesName(_ index: Int, _ start: Int) -> Bool {
    let token = page.tokens[index]
    if page.isQuoted(index) { return false }
    if token.kind == .stop { return isAbbreviationStop(index) && page.token(index + 1)?.isCapital == true }
    guard token.isWordLike else { return false }
    if token.has(.weekday) || token.kind == .number && index > start + 1 { return false }
    if token.kind == .number, index > start, !page.has(start, .determiner) { return false }
    if token.has(.subordinator) || token.has([.auxiliary, .modal]) && !isGivenName(index) { return false }
    if token.has(.pronoun) { return index == start }
    if token.has(.preposition) {
      return index > start
        && (page.isWord(index, "of") || page.isWord(index, "for") || page.isWord(index, "with")
          || page.isWord(index, "at"))
    }
    return !token.has(.finite) || token.isCapital
  }

  /// "said Will Poe": a capital in mid-sentence with a capital after it is a name, whatever else the word may be.
  private func isGivenName(_ index: Int) -> Bool {
    page.tokens[index].isCapital && page.token(index + 1)?.isCapital == true
  }

  private func isName(_ range: Range<Int>) -> Bool {
    if page.has(range.lowerBound, .pronoun) || page.has(range.lowerBound, .determiner) && range.count > 1 {
      return true
    }
    return range.contains { page.tokens[$0].isCapital || page.has($0, .source) }
  }

  /// "said police had found": what looks like an inverted subject is the content's own.
  private func isFollowedByVerb(_ end: Int, _ limit: Int) -> Bool {
    page.has(end, [.auxiliary, .modal, .finite, .have]) || page.has(end, .happening) && page.isKind(end, .word)
      || page.ends(end, "ed") && page.isKind(end, .word)
  }
}
