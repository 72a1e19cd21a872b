/// Finds the attributions of a sentence: each verb or phrase that gives words to a source.
struct AttributionFinder {
  let page: Page
  let mentions: MentionFinder

  init(page: Page) {
    self.page = page
    mentions = MentionFinder(page: page)
  }

  /// The attributions of a sentence, in reading order, none overlapping another.
  func attributions(in sentence: Range<Int>) -> [Attribution] {
    var found: [Attribution] = []
    var floor = sentence.lowerBound
    for index in sentence where page.tokens[index].kind == .word && !page.isQuoted(index) {
      guard index >= floor, let next = attribution(at: index, floor: floor, sentence, found) else { continue }
      if next.extent.lowerBound < floor { continue }
      found.append(next)
      floor = next.extent.upperBound
    }
    return found
  }

  private func attribution(at index: Int, floor: Int, _ sentence: Range<Int>, _ before: [Attribution]) -> Attribution? {
    if page.isWord(index, "according"), page.isWord(index + 1, "to") { return according(index, sentence) }
    let token = page.tokens[index]
    guard token.has(.cue), !token.isCapital || index == sentence.lowerBound, isVerb(index, floor, sentence) else {
      return nil
    }
    if token.has(.cueParticiple), !page.has(index - 1, .be) { return participle(index, sentence) }
    if page.ends(index, "ing") { return nil }
    if let shown = shown(index, sentence, before) { return shown }
    if let inverted = inverted(index, floor, sentence) { return inverted }
    if let (subject, isNegated) = mentions.subject(leftOf: index, floor: floor) {
      return isNegated ? nil : finite(index, subject, sentence)
    }
    return withoutSubject(index, sentence, before)
  }

  // MARK: Rules

  /// "according to NAME".
  private func according(_ index: Int, _ sentence: Range<Int>) -> Attribution? {
    var end = index + 2
    while end < sentence.upperBound, end - index < 24, continuesSource(end) { end += 1 }
    guard end > index + 2 else { return nil }
    let opens = index <= sentence.lowerBound + 1
    let goesOn = end + 1 < sentence.upperBound && !page.isKind(end, .stop) && !page.has(end + 1, [.role, .person])
    return Attribution(
      cue: index..<(index + 2), mention: (index + 2)..<end, extent: index..<end,
      side: opens ? .right : goesOn ? .both : .left, rule: "according to", classes: .say)
  }

  private func continuesSource(_ index: Int) -> Bool {
    let token = page.tokens[index]
    if token.kind == .stop { return mentions.isAbbreviationStop(index) }
    return token.isWordLike && !page.isQuoted(index) && !token.has([.auxiliary, .modal]) && !page.isWord(index, "that")
      && !page.isWord(index, "who")
  }

  /// ", adding that …"
  private func participle(_ index: Int, _ sentence: Range<Int>) -> Attribution? {
    let stands =
      page.isKind(index - 1, .comma) || page.isKind(index - 1, .dash) || page.has(index - 1, [.conjunction, .adverb])
    guard stands, index + 2 < sentence.upperBound, !page.isKind(index + 1, .stop) else { return nil }
    return Attribution(
      cue: index..<(index + 1), mention: nil, extent: index..<skipAudience(index, sentence), side: .right,
      rule: "participle", classes: page.tokens[index].classes, takesSourceBefore: true)
  }

  /// ", said Lee, a neighbor."
  private func inverted(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Attribution? {
    guard page.has(index, [.say, .tell]), page.tokens[index].has(.say), index > floor else { return nil }
    let before = index - 1
    guard
      page.isKind(before, .comma) || page.isQuoted(before) || page.isKind(before, .dash) || page.isKind(before, .stop)
    else { return nil }
    guard let (subject, end) = mentions.subject(rightOf: index, ceiling: sentence.upperBound) else { return nil }
    var stop = end
    if let apposition = mentions.apposition(after: subject, ceiling: sentence.upperBound) {
      stop = apposition.upperBound
    }
    return Attribution(
      cue: index..<(index + 1), mention: subject, extent: index..<stop,
      side: quotationFollows(stop, sentence) ? .both : .left,
      rule: "inverted", classes: page.tokens[index].classes)
  }

  /// "Lee said (that) …", "…, Lee said.", "…, Lee said, …"
  private func finite(_ index: Int, _ subject: Range<Int>, _ sentence: Range<Int>) -> Attribution? {
    let token = page.tokens[index]
    if isNoCue(index) { return nil }
    if token.has(.think), !token.has([.say, .tell]), !isHolder(subject) { return nil }
    if token.has(.show), !token.has([.say, .tell, .about]), !isRecord(subject) { return nil }
    let end = skipAudience(index, sentence)
    if let hanging = afterQuotation(index, subject, end, sentence) { return hanging }
    let closed = end >= sentence.upperBound || !page.tokens[end].isWordLike && page.tokens[end].kind != .colon
    let hangs = closed && isParenthetical(subject.lowerBound, sentence)
    if closed, !hangs, !startsContent(end, sentence) { return nil }
    let side: Attribution.Side = !hangs ? .right : goesOn(end, sentence) ? .both : .left
    if token.has(.think), !token.has(.say), side != .right, !token.has(.about) { return nil }
    return Attribution(
      cue: index..<max(index + 1, end), mention: subject, extent: subject.lowerBound..<end, side: side,
      rule: hangs ? "subject and cue after the words" : "subject and cue before the words", classes: token.classes)
  }

  /// "the reported theft", "the van slammed into a wall": an adjective, and a deed.
  private func isNoCue(_ index: Int) -> Bool {
    if page.isWord(index - 1, "the") || page.isWord(index - 1, "a") || page.isWord(index - 1, "an") { return true }
    return page.has(index, .violence) && page.has(index + 1, .preposition)
  }

  /// "“…,” she said in her remarks to the crowd": what follows the cue is no content, unless a quotation goes on.
  private func afterQuotation(_ index: Int, _ subject: Range<Int>, _ end: Int, _ sentence: Range<Int>) -> Attribution? {
    let start = subject.lowerBound
    guard start > sentence.lowerBound, page.has(index, [.say, .tell]), !page.isWord(end, "that"),
      page.isQuoted(start - 1) || page.isKind(start - 1, .comma) && page.isQuoted(start - 2), end < sentence.upperBound,
      page.tokens[end].isWordLike, !page.isQuoted(end)
    else { return nil }
    let mark = span(end, sentence.upperBound).first { page.isQuoted($0) && page.isKind($0 - 1, .comma) }
    return Attribution(
      cue: index..<max(index + 1, end), mention: subject, extent: start..<(mark ?? end),
      side: mark == nil ? .left : .both,
      rule: "subject and cue after the words", classes: page.tokens[index].classes)
  }

  /// "Videos taken by neighbors show …": footage or a document at the head of the sentence, whatever stands between.
  private func shown(_ index: Int, _ sentence: Range<Int>, _ before: [Attribution]) -> Attribution? {
    guard page.has(index, .show), before.isEmpty, index - sentence.lowerBound < 28, !page.isKind(index - 1, .comma)
    else { return nil }
    let head = sentence.lowerBound..<min(index, sentence.lowerBound + 5)
    guard let noun = head.first(where: { page.has($0, [.footage, .document]) && !page.has($0, .title) }),
      !(head.lowerBound..<noun).contains(where: { page.has($0, [.preposition, .auxiliary, .finite]) }),
      !(noun..<index).contains(where: { page.has($0, [.auxiliary, .modal]) && !page.has($0, .be) })
    else { return nil }
    return Attribution(
      cue: index..<(index + 1), mention: head.lowerBound..<index, extent: head.lowerBound..<(index + 1),
      side: .right,
      rule: "what footage or a document shows", classes: .show)
  }

  /// "… and said that …" and, at the head of a sentence, "Said she …": the source is the one before.
  private func withoutSubject(_ index: Int, _ sentence: Range<Int>, _ before: [Attribution]) -> Attribution? {
    let isJoined =
      page.has(index - 1, .conjunction) || page.has(index - 2, .conjunction) && page.has(index - 1, .adverb)
    if isJoined, before.isEmpty { return sharedSubject(index, sentence) }
    let joins = isJoined
    let heads = index == sentence.lowerBound && page.has(index, .say) && page.ends(index, "d")
    guard joins || heads, page.tokens[index].has([.say, .tell, .about]), !page.ends(index, "s") else { return nil }
    return Attribution(
      cue: index..<(index + 1), mention: nil, extent: index..<skipAudience(index, sentence), side: .right,
      rule: "cue with the subject left out", classes: page.tokens[index].classes, takesSourceBefore: true)
  }

  /// "A man came up to the tape and said, “…”": the subject is that of the verb before.
  private func sharedSubject(_ index: Int, _ sentence: Range<Int>) -> Attribution? {
    let end = skipAudience(index, sentence)
    let saysWords = page.isQuoted(end) || page.isQuoted(end + 1) || page.isWord(end, "that")
    guard page.has(index, [.say, .tell]), saysWords,
      let subject = mentions.firstSubject(before: index, floor: sentence.lowerBound)
    else {
      return nil
    }
    return Attribution(
      cue: index..<(index + 1), mention: subject, extent: index..<end, side: .right, rule: "cue that shares a subject",
      classes: page.tokens[index].classes)
  }

  // MARK: Tests

  /// Verbs stand where verbs stand: not after an article, "to", a modal or an adjective.
  private func isVerb(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Bool {
    guard index > floor, !page.isKind(index - 1, .stop) || mentions.isAbbreviationStop(index - 1) else {
      return index == sentence.lowerBound || page.isQuoted(index - 1) || index == floor
    }
    if page.isWord(index - 1, "to") || page.isWord(index - 1, "been") { return false }
    let token = page.tokens[index]
    if page.has(index - 1, [.determiner, .possessive]), !page.has(index - 1, .pronoun), token.has(.cueNoun) {
      return false
    }
    if page.isKind(index - 1, .possessive) { return false }
    if page.has(index - 1, .be), !token.has(.cueParticiple) { return false }
    if token.has(.cueNoun) {
      return isPlainlyVerb(index) || token.has(.show) && page.has(index + 1, [.determiner, .pronoun])
    }
    return true
  }

  /// "claims", "reports", "posts": a verb where a clause or a quotation follows and a subject stands before.
  private func isPlainlyVerb(_ index: Int) -> Bool {
    let before = page.tokens[index - 1]
    guard before.isCapital || before.has([.pronoun, .source, .adverb]) || page.isKind(index - 1, .comma) else {
      return false
    }
    return page.has(index + 1, [.determiner, .subordinator, .pronoun]) || page.isKind(index + 1, .quote)
      || page.isKind(index + 1, .stop) || page.isKind(index + 1, .comma)
  }

  private func isHolder(_ subject: Range<Int>) -> Bool {
    if subject.count == 1, page.isWord(subject.lowerBound, "i") || page.isWord(subject.lowerBound, "you") {
      return false
    }
    return subject.contains { page.has($0, [.person, .group, .role, .pronoun]) || page.tokens[$0].isCapital }
  }

  private func isRecord(_ subject: Range<Int>) -> Bool {
    subject.contains { page.has($0, [.document, .footage]) }
  }

  /// True where the subject is cut off from what stands before it, so that it can follow its own words.
  private func isParenthetical(_ start: Int, _ sentence: Range<Int>) -> Bool {
    guard start > sentence.lowerBound else { return false }
    let before = start - 1
    return page.isKind(before, .comma) || page.isKind(before, .dash) || page.isQuoted(before)
      || page.isKind(before, .close)
      || page.isKind(before, .stop)
  }

  private func startsContent(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index + 1 < sentence.upperBound else { return false }
    return page.isKind(index, .quote) || page.isKind(index, .colon)
      || page.isKind(index, .comma) && index + 2 < sentence.upperBound
  }

  private func quotationFollows(_ index: Int, _ sentence: Range<Int>) -> Bool {
    span(index, min(sentence.upperBound, index + 3)).contains { page.isQuoted($0) }
  }

  private func goesOn(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index + 2 < sentence.upperBound else { return false }
    return page.isKind(index, .comma) || page.isKind(index, .dash)
  }

  /// Past whom the words were said to, where and when: "told reporters on Tuesday", "said in a statement".
  private func skipAudience(_ cue: Int, _ sentence: Range<Int>) -> Int {
    var end = cue + 1
    if page.has(cue, .tell) { end = audienceEnd(end, sentence) }
    while let next = adjunctEnd(end, sentence) { end = next }
    return min(end, sentence.upperBound)
  }

  private func audienceEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
    var end = start
    while end < sentence.upperBound, end - start < 6 {
      let token = page.tokens[end]
      if token.has(.audience) { return end + 1 }
      if token.isCapital && !token.has(.pronoun) || token.has(.possessive) || token.has(.title)
        || token.kind == .possessive
        || end == start && token.has(.determiner)
      {
        end += 1
      } else {
        break
      }
    }
    if end > start, page.has(end, .source) { end += 1 }
    return end
  }

  /// Past one adjunct: a day, "in a statement", "at a news conference", "via Twitter".
  private func adjunctEnd(_ start: Int, _ sentence: Range<Int>) -> Int? {
    guard start < sentence.upperBound, !page.isQuoted(start) else { return nil }
    if page.has(start, [.weekday, .dayPart]) { return start + 1 }
    if page.has(start, .adverb), !page.has(start, .determiner), !page.isWord(start, "there"),
      !page.isWord(start, "even")
    {
      return start + 1
    }
    guard page.has(start, .preposition), !page.isWord(start, "to") || page.has(start + 1, .audience) else { return nil }
    var end = start + 1
    while end < sentence.upperBound, end - start < 9, page.tokens[end].isWordLike, !page.isQuoted(end) {
      let token = page.tokens[end]
      if token.has([.document, .weekday, .month, .dayPart, .audience]) || isOccasion(end) { return end + 1 }
      if token.has([.auxiliary, .modal, .subordinator, .pronoun, .finite]), !token.has(.determiner) { return nil }
      end += 1
    }
    return nil
  }

  private func isOccasion(_ index: Int) -> Bool {
    page.isWord(index, "conference") || page.isWord(index, "interview") || page.isWord(index, "briefing")
      || page.isWord(index, "facebook") || page.isWord(index, "twitter") || page.isWord(index, "tweet")
      || page.isWord(index, "court") || page.isWord(index, "email") || page.isWord(index, "rally")
      || page.isWord(index, "services") || page.isWord(index, "hearing")
  }
}
