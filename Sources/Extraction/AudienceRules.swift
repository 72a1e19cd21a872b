/// Steps past what stands between a cue and the words it gives: to whom, where, when and in what they were said.
struct AudienceRules {
  let page: Page

  /// Past whom the words were said to, where and when: "told reporters on Tuesday", "said in a statement".
  func end(after cue: Int, _ sentence: Range<Int>) -> Int {
    if let mark = leadIn(cue, sentence) { return mark }
    var end = cue + 1
    if page.has(cue, .tell) { end = audienceEnd(end, sentence) }
    if let that = clauseStart(end, sentence) { return that }
    while let next = adjunctEnd(end, sentence) { end = next }
    return min(end, sentence.upperBound)
  }

  /// "told a crowd of shopkeepers on Tuesday: “…”": all up to the colon or comma before a quotation.
  private func leadIn(_ cue: Int, _ sentence: Range<Int>) -> Int? {
    let isOpen =
      page.has(cue, .tell) || page.has(cue + 1, [.preposition, .weekday, .adverb])
      || page.token(cue + 1)?.isCapital == true || page.isAny(cue + 1, of: ["last", "this", "earlier", "later"])
    var place = cue + 1
    while place < sentence.upperBound, place - cue < 16, !page.isQuoted(place) {
      let isMark = page.isKind(place, .colon) || isOpen && page.isKind(place, .comma)
      if isMark, place > cue + 1, page.isQuoted(place + 1) { return place }
      if !page.tokens[place].isWordLike && !page.isKind(place, .comma) || isClauseWord(place) { return nil }
      if page.has(place, .say), page.ends(place, "ing"), page.isKind(place - 1, .comma) { return nil }
      place += 1
    }
    return nil
  }

  /// "said on the radio that …", "told the Harbor Post that …": all up to "that", as long as no other verb stands between.
  private func clauseStart(_ start: Int, _ sentence: Range<Int>) -> Int? {
    guard
      page.has(start, [.preposition, .weekday, .adverb])
        || page.tokens.indices.contains(start) && page.tokens[start].isCapital
        || page.has(start, .conjunction) && page.token(start + 1)?.isCapital == true
    else { return nil }
    var place = start
    while place < sentence.upperBound, place - start < 18, page.tokens[place].isWordLike, !page.isQuoted(place) {
      if page.isWord(place, "that"), place > start, !page.has(place - 1, .preposition) {
        return VerbRules(page: page).isPredicate(place + 1) ? nil : place
      }
      if isClauseWord(place) { return nil }
      place += 1
    }
    return nil
  }

  /// Words that a clause of its own would have.
  private func isClauseWord(_ index: Int) -> Bool {
    page.has(index, [.auxiliary, .modal, .finite, .have]) && !page.tokens[index].isCapital
      || page.has(index, .pronoun) && !page.has(index, .audience)
      || page.has(index, .subordinator) && !page.isWord(index, "after") && !page.isWord(index, "before")
  }

  /// True where nothing but an adjunct stands between here and the next mark: "in Port Ellen," "as he left the court."
  func isAdjunctToMark(_ start: Int, _ sentence: Range<Int>) -> Int? {
    let opens = page.has(start, .preposition) || page.isAny(start, of: ["as", "when", "while"])
    guard opens,
      !page.isWord(start, "to") || page.has(start + 1, [.determiner, .possessive]) || page.ends(start + 1, "s")
    else { return nil }
    let hasClause = page.isAny(start, of: ["as", "when", "while", "after", "before"])
    var place = start + 1
    while place < sentence.upperBound, place - start < 16, page.tokens[place].isWordLike, !page.isQuoted(place) {
      if !hasClause, isClauseWord(place) || page.ends(place, "ed") && !page.tokens[place].isCapital { return nil }
      place += 1
    }
    let isMark =
      place >= sentence.upperBound || page.isKind(place, .comma) || page.isKind(place, .stop)
      || page.isQuoted(place)
    return isMark && place > start + 1 ? place : nil
  }

  private func audienceEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
    var end = start
    while end < sentence.upperBound, end - start < 6 {
      let token = page.tokens[end]
      if token.has(.audience) { return end + 1 }
      if token.isCapital && !token.has(.pronoun) || token.has(.possessive) || token.has(.title)
        || token.kind == .possessive
        || end == start && token.has(.determiner)
        || token.kind == .number && end > start && page.token(end + 1)?.isCapital == true
      {
        end += 1
      } else {
        break
      }
    }
    if end > start, page.has(end, .source) || isListener(end, start) { end += 1 }
    return end
  }

  /// "told the crowd he …": any noun after an article, where the words follow at once.
  private func isListener(_ index: Int, _ start: Int) -> Bool {
    page.isKind(index, .word) && !page.tokens[index].isCapital && page.has(index - 1, [.determiner, .possessive])
      && (page.has(index + 1, .pronoun) || page.isWord(index + 1, "that") || page.isKind(index + 1, .comma)
        || page.has(index + 1, .determiner) && !page.has(index, .finite))
  }

  /// Past one adjunct: a day, "in a statement", "at a news conference", "via Twitter".
  private func adjunctEnd(_ start: Int, _ sentence: Range<Int>) -> Int? {
    guard start < sentence.upperBound, !page.isQuoted(start) else { return nil }
    if page.has(start, [.weekday, .dayPart]) { return start + 1 }
    if page.has(start, .adverb), !page.has(start, .determiner), !page.isAny(start, of: Self.limiting) {
      return start + 1
    }
    let isTo = page.isWord(start, "to")
    if isTo, page.has(start + 1, .determiner), page.has(start + 2, [.role, .group, .organisation]),
      page.isKind(start + 3, .comma)
    {
      return start + 3
    }
    guard page.has(start, .preposition), !isTo || page.has(start + 1, .audience) else { return nil }
    var end = start + 1
    while end < sentence.upperBound, end - start < 9, page.tokens[end].isWordLike, !page.isQuoted(end) {
      let token = page.tokens[end]
      if token.has([.document, .weekday, .month, .dayPart, .audience]) || isOccasion(end) {
        while page.has(end + 1, .document), !page.isQuoted(end + 1), end + 1 < sentence.upperBound { end += 1 }
        return end + 1
      }
      if token.has([.auxiliary, .modal, .subordinator, .pronoun, .finite]), !token.has(.determiner) { return nil }
      end += 1
    }
    return nil
  }

  /// Adverbs that belong to what is said: "said only one boat sank", "praised first responders".
  private static let limiting = WordSet([
    "there", "even", "only", "just", "nearly", "almost", "first", "both", "perhaps", "mostly", "here",
  ])

  private func isOccasion(_ index: Int) -> Bool { page.isAny(index, of: Self.occasions) }

  private static let occasions = WordSet([
    "conference", "interview", "interviews", "briefing", "facebook", "twitter", "tweet", "court", "email", "rally",
    "services",
    "hearing", "speech", "instagram", "phone", "radio", "television", "tv", "testimony", "column", "meeting",
    "broadcast",
    "podcast", "appearance", "address", "remarks", "vigil", "update", "media", "telephone", "thread", "x",
  ])
}
