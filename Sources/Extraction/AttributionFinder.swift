/// Finds the attributions of a sentence: each verb or phrase that gives words to a source.
struct AttributionFinder {
  let page: Page
  let mentions: MentionFinder
  let rules: CueRules
  let audience: AudienceRules

  init(page: Page) {
    self.page = page
    mentions = MentionFinder(page: page)
    rules = CueRules(page: page, mentions: mentions)
    audience = AudienceRules(page: page)
  }

  /// The attributions of a sentence, in reading order, none overlapping another.
  func attributions(in sentence: Range<Int>) -> [Attribution] {
    var found: [Attribution] = []
    var floor = sentence.lowerBound
    let isHeadline = rules.isHeadline(sentence)
    for index in sentence where page.tokens[index].kind == .word && !page.isQuoted(index) {
      guard index >= floor, var next = attribution(at: index, floor: floor, sentence, found, isHeadline) else {
        continue
      }
      if next.extent.lowerBound < floor { continue }
      if !isFruitful(next, sentence) {
        guard let turned = turned(next, sentence) else { continue }
        next = turned
      }
      found.append(next)
      floor = next.extent.upperBound
    }
    return found
  }

  private func attribution(
    at index: Int, floor: Int, _ sentence: Range<Int>, _ before: [Attribution], _ isHeadline: Bool
  ) -> Attribution? {
    if let phrase = phrase(at: index, floor: floor, sentence) { return phrase }
    let token = page.tokens[index]
    guard token.has(.cue) else { return nil }
    if token.isCapital, index != sentence.lowerBound, !isHeadline || !token.has([.say, .tell]) { return nil }
    if let passive = passive(index, floor, sentence) { return passive }
    guard rules.isVerb(index, floor, sentence) else { return nil }
    if page.ends(index, "ing"), !page.has(index - 1, .be) { return participle(index, floor, sentence) }
    if page.ends(index, "ing"), !token.has([.say, .about]) { return nil }
    return verb(at: index, floor: floor, sentence, before)
  }

  /// "The road was shut, Ruiz said during her walk to be a warden.": where nothing right of the cue can be its words,
  /// they stand left of it.
  private func turned(_ attribution: Attribution, _ sentence: Range<Int>) -> Attribution? {
    let cue = attribution.cue.lowerBound
    guard let mention = attribution.mention, mention.upperBound <= cue, page.isKind(mention.lowerBound - 1, .comma),
      page.isAny(cue, of: ["said", "says", "say", "added", "wrote"]),
      !page.has(sentence.lowerBound, [.preposition, .subordinator]),
      ContentRules(page: page).hasVerb(sentence.lowerBound..<mention.lowerBound)
    else { return nil }
    let end = span(attribution.extent.upperBound, sentence.upperBound).first { !page.tokens[$0].isWordLike }
    guard end ?? sentence.upperBound >= sentence.upperBound - 1 else { return nil }
    var found = attribution
    (found.extent, found.side) = (mention.lowerBound..<(end ?? sentence.upperBound), .left)
    found.rule = "subject and cue after the words"
    return found
  }

  /// True where something can be said by it; what cannot must not cut the words of another short.
  private func isFruitful(_ attribution: Attribution, _ sentence: Range<Int>) -> Bool {
    guard attribution.side == .right else { return true }
    let rules = ContentRules(page: page)
    return rules.accepts(page.trimmed(rules.start(after: attribution, sentence)..<sentence.upperBound), of: attribution)
  }

  /// A cue that is the verb of a clause, with its subject before it, after it, or left out.
  private func verb(at index: Int, floor: Int, _ sentence: Range<Int>, _ before: [Attribution]) -> Attribution? {
    if let shown = shown(index, sentence, before) { return shown }
    if let inverted = inverted(index, floor, sentence) { return inverted }
    if let (subject, isNegated) = mentions.subject(leftOf: index, floor: floor) {
      return isNegated && !mayBeNegated(index) ? nil : finite(index, subject, sentence)
    }
    return afterRelative(index, sentence, before) ?? withoutSubject(index, sentence, before)
  }

  /// "does not believe that …", "did not rule out …": "not" changes what is held, not that it is held.
  private func mayBeNegated(_ index: Int) -> Bool {
    page.has(index, .think) && !page.has(index, [.say, .about, .show, .quoteOnly])
      || page.isWord(index, "rule") && page.isWord(index + 1, "out")
  }

  // MARK: Rules

  /// "according to NAME".
  func according(_ index: Int, _ sentence: Range<Int>) -> Attribution? {
    var end = index + 2
    while end < sentence.upperBound, end - index < 24, continuesSource(end) { end += 1 }
    guard end > index + 2 else { return nil }
    let opens = index <= ContentRules(page: page).bodyStart(of: sentence) + 1
    if let apposition = apposition(after: end, sentence) { end = apposition }
    let rest = span(min(end + 1, sentence.upperBound), sentence.upperBound)
    let goesOn = goesOn(end, sentence) && !page.has(end + 1, .relative) && ContentRules(page: page).hasVerb(rest)
    return Attribution(
      cue: index..<(index + 2), mention: (index + 2)..<end, extent: index..<end,
      side: opens ? .right : goesOn ? .both : .left, rule: "according to", classes: .say)
  }

  /// ", a baker," after the source: up to the next comma, where no verb stands between.
  private func apposition(after end: Int, _ sentence: Range<Int>) -> Int? {
    guard page.isKind(end, .comma), page.has(end + 1, [.determiner, .role, .person]) else { return nil }
    let stop = span(end + 1, min(sentence.upperBound, end + 16)).first { !page.tokens[$0].isWordLike }
    guard let stop, page.isKind(stop, .comma) || page.isKind(stop, .stop),
      !(end + 1..<stop).contains(where: { VerbRules(page: page).isPredicate($0) })
    else { return nil }
    return stop
  }

  private func continuesSource(_ index: Int) -> Bool {
    let token = page.tokens[index]
    if token.kind == .stop { return mentions.isAbbreviationStop(index) }
    return token.isWordLike && !page.isQuoted(index) && !token.has([.auxiliary, .modal]) && !page.isWord(index, "that")
      && !page.isWord(index, "who")
  }

  /// ", adding that …"; "with police saying …"; "a statement saying …".
  private func participle(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Attribution? {
    guard index + 2 < sentence.upperBound, !page.isKind(index + 1, .stop) else { return nil }
    let end = audience.end(after: index, sentence)
    var found = Attribution(
      cue: index..<max(index + 1, end), mention: nil, extent: index..<max(index + 1, end), side: .right,
      rule: "participle", classes: page.tokens[index].classes, takesSourceBefore: true)
    let stands =
      page.isKind(index - 1, .comma) || page.isKind(index - 1, .dash) || page.has(index - 1, [.conjunction, .adverb])
    if stands { return page.has(index, .think) && !page.has(index, [.say, .about]) ? nil : found }
    guard page.has(index, .say), page.isKind(index - 1, .word) else { return nil }
    (found.takesSourceBefore, found.rule) = (false, "participle after its source")
    if page.has(index - 1, .document) {
      found.mention = mentions.firstSubject(before: index, floor: sentence.lowerBound)
      return found.mention == nil ? nil : found
    }
    guard let (subject, _) = mentions.subject(leftOf: index, floor: floor), !page.has(index, .quoteOnly),
      page.isWord(subject.lowerBound - 1, "with") || page.isWord(index + 1, "that") || page.isWord(index, "saying")
    else { return nil }
    found.mention = subject
    return found
  }

  /// ", said Lee, a neighbor."
  private func inverted(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Attribution? {
    guard page.has(index, [.say, .tell]), page.tokens[index].has(.say), index > floor else { return nil }
    let before = index - 1
    guard
      page.isKind(before, .comma) || page.isQuoted(before) || page.isKind(before, .dash) || page.isKind(before, .stop)
    else { return nil }
    guard let (subject, end) = mentions.subject(rightOf: index, ceiling: sentence.upperBound),
      endsSubject(end, sentence),
      page.isQuoted(before) || !isQuotationsSubject(end, before, floor) && namesSomebody(subject, end),
      page.isQuoted(before) || page.isQuoted(before - 1) || end + 1 >= sentence.upperBound
        || !opensClause(after: index, sentence)
    else { return nil }
    var stop = end
    if let apposition = mentions.apposition(after: subject, ceiling: sentence.upperBound) {
      stop = apposition.upperBound
    }
    return Attribution(
      cue: index..<(index + 1), mention: subject, extent: index..<stop,
      side: quotationFollows(stop, sentence) ? .both : .left,
      rule: "inverted", classes: page.tokens[index].classes)
  }

  /// "said the woman", "said Ruiz": not "said their speeches", which are what is spoken of.
  private func namesSomebody(_ subject: Range<Int>, _ end: Int) -> Bool {
    !page.isKind(end - 2, .possessive)
      && subject.contains {
        page.tokens[$0].isCapital || page.has($0, [.source, .pronoun]) && !page.has($0, .determiner)
      }
  }

  /// "Ruiz, a baker, said the mayor “knew all along”": the name right of the cue belongs to what is quoted after it.
  private func isQuotationsSubject(_ end: Int, _ before: Int, _ floor: Int) -> Bool {
    page.isKind(end, .quote) && page.isQuoted(end) && page.isKind(before, .comma) && !page.isQuoted(before - 1)
      && mentions.subject(leftOf: before + 1, floor: floor) != nil
  }

  /// "Lee said (that) …", "…, Lee said.", "…, Lee said, …"
  func finite(_ index: Int, _ subject: Range<Int>, _ sentence: Range<Int>) -> Attribution? {
    let token = page.tokens[index]
    if rules.isNoCue(index) || !rules.fits(subject, index) || rules.isInRelative(index, subject, sentence) {
      return nil
    }
    let end = rules.phraseEnd(index) ?? audience.end(after: index, sentence)
    if let hanging = afterQuotation(index, subject, end, sentence) { return hanging }
    if let aside = asSaid(index, subject, end, sentence) { return aside }
    if let mark = audience.isAdjunctToMark(end, sentence), isParenthetical(subject.lowerBound, sentence),
      token.has([.say, .tell]),
      !token.has(.quoteOnly) || page.isQuoted(subject.lowerBound - 1) || page.isQuoted(subject.lowerBound - 2)
    {
      var found = hanging(index, subject, end, goesOn(mark, sentence) ? .both : .left)
      found.extent = subject.lowerBound..<mark
      return found
    }
    let closed =
      end >= sentence.upperBound
      || !page.tokens[end].isWordLike && page.tokens[end].kind != .colon && !opensWithMark(end, sentence)
    let hangs = closed && isParenthetical(subject.lowerBound, sentence)
    if closed, !hangs, !startsContent(end, sentence) { return nil }
    if hangs, token.has(.quoteOnly), !page.isAny(index, of: ["asked", "asks", "wondered"]),
      !page.isQuoted(subject.lowerBound - 1), !page.isQuoted(subject.lowerBound - 2)
    {
      return nil
    }
    let side: Attribution.Side = !hangs ? .right : goesOn(end, sentence) ? .both : .left
    if token.has(.think), !token.has(.say), side != .right, !token.has(.about),
      !ContentRules(page: page).hasVerb(sentence.lowerBound..<subject.lowerBound)
    {
      return nil
    }
    return hangs
      ? hanging(index, subject, end, side)
      : Attribution(
        cue: index..<max(index + 1, end), mention: subject, extent: subject.lowerBound..<end, side: side,
        rule: "subject and cue before the words", classes: token.classes)
  }

  /// "…, as police have said.", "…, as Ana Ruiz noted in the Post.": what stands before is the source's.
  private func asSaid(_ index: Int, _ subject: Range<Int>, _ end: Int, _ sentence: Range<Int>) -> Attribution? {
    let before = subject.lowerBound - 1
    guard page.isWord(before, "as"), page.isKind(before - 1, .comma), page.has(index, [.say, .tell]),
      ContentRules(page: page).hasVerb(span(sentence.lowerBound, before))
    else { return nil }
    let closed = end >= sentence.upperBound || page.isKind(end, .stop)
    guard let stop = closed ? end : audience.isAdjunctToMark(end, sentence), stop >= sentence.upperBound - 1 else {
      return nil
    }
    var found = hanging(index, subject, end, .left)
    found.extent = before..<stop
    return found
  }

  private func hanging(_ index: Int, _ subject: Range<Int>, _ end: Int, _ side: Attribution.Side) -> Attribution {
    Attribution(
      cue: index..<max(index + 1, end), mention: subject, extent: subject.lowerBound..<end, side: side,
      rule: "subject and cue after the words", classes: page.tokens[index].classes)
  }

  /// "“…,” she said in her remarks to the crowd": what follows the cue is no content, unless a quotation goes on.
  private func afterQuotation(_ index: Int, _ subject: Range<Int>, _ end: Int, _ sentence: Range<Int>) -> Attribution? {
    let start = subject.lowerBound
    guard start > sentence.lowerBound, page.has(index, [.say, .tell]), !page.isWord(end, "that"),
      page.isQuoted(start - 1) || page.isKind(start - 1, .comma) && page.isQuoted(start - 2), end < sentence.upperBound,
      page.tokens[end].isWordLike, !page.isQuoted(end),
      !startsClause(end, sentence) || page.has(index, .tell)
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
      !(head.lowerBound..<index).contains(where: page.isQuoted), !isSetApart(index, noun),
      !(noun..<index).contains(where: { page.isKind($0, .dash) && page.tokens[$0].shape.contains(.spaced) }),
      !(noun..<index).contains(where: { page.isKind($0, .comma) && page.isWord($0 + 1, "which") }), !isView(index),
      !(head.lowerBound..<noun).contains(where: { page.has($0, [.preposition, .auxiliary, .finite]) }),
      !(noun..<index).contains(where: { page.has($0, [.auxiliary, .modal]) && !page.has($0, .be) })
    else { return nil }
    return Attribution(
      cue: index..<(index + 1), mention: head.lowerBound..<index, extent: head.lowerBound..<(index + 1),
      side: .right,
      rule: "what footage or a document shows", classes: .show)
  }

  /// "Reports described the push as hopeless": a view, and no clause.
  private func isView(_ index: Int) -> Bool {
    page.has(index, .about)
      && span(index + 1, index + 10).prefix { page.isWordLike($0) }.contains { page.isWord($0, "as") }
  }

  /// "The records, police said, …": the verb has a subject of its own between commas.
  private func isSetApart(_ index: Int, _ noun: Int) -> Bool {
    guard page.has(index, .say), let subject = mentions.subject(leftOf: index, floor: noun) else { return false }
    return page.isKind(subject.range.lowerBound - 1, .comma) && !subject.range.contains(noun)
  }

  /// "Lee, who said …, believes …": after a relative clause the subject is the one of "who".
  private func afterRelative(_ index: Int, _ sentence: Range<Int>, _ before: [Attribution]) -> Attribution? {
    guard page.isKind(index - 1, .comma), let last = before.last, let who = last.mention, who.count == 1,
      page.isAny(who.lowerBound, of: ["who", "which"]), page.isKind(who.lowerBound - 1, .comma),
      page.has(index, [.say, .tell, .think])
    else { return nil }
    return finite(index, who, sentence).map {
      Attribution(
        cue: $0.cue, mention: who, extent: index..<$0.extent.upperBound, side: .right,
        rule: "cue after a relative clause", classes: $0.classes)
    }
  }

  /// "… and said that …" and, at the head of a sentence, "Said she …": the source is the one before.
  private func withoutSubject(_ index: Int, _ sentence: Range<Int>, _ before: [Attribution]) -> Attribution? {
    let isJoined =
      page.has(index - 1, .conjunction) || page.has(index - 2, .conjunction) && page.has(index - 1, .adverb)
    if isJoined, before.isEmpty { return sharedSubject(index, sentence) }
    let joins = isJoined
    let heads =
      index == sentence.lowerBound && page.has(index, .say) && page.ends(index, "d")
      && !page.isAny(index, of: ["asked", "pressed"])
    guard joins || heads, page.tokens[index].has([.say, .tell, .about, .think]) else { return nil }
    let thinksOn = page.has(index, .think) && !page.has(index, [.say, .tell, .about])
    if thinksOn, before.last?.side == .right, !page.isKind(index - 2, .comma) { return nil }
    return Attribution(
      cue: index..<(index + 1), mention: nil, extent: index..<audience.end(after: index, sentence), side: .right,
      rule: "cue with the subject left out", classes: page.tokens[index].classes, takesSourceBefore: true)
  }

  /// "A man came up to the tape and said, “…”": the subject is that of the verb before.
  private func sharedSubject(_ index: Int, _ sentence: Range<Int>) -> Attribution? {
    let end = audience.end(after: index, sentence)
    let saysWords = page.isQuoted(end) || page.isQuoted(end + 1) || page.isWord(end, "that")
    guard page.has(index, [.say, .tell]), saysWords || rules.isPlainCue(index),
      let subject = mentions.firstSubject(before: index, floor: sentence.lowerBound)
    else {
      return nil
    }
    return Attribution(
      cue: index..<(index + 1), mention: subject, extent: index..<end, side: .right, rule: "cue that shares a subject",
      classes: page.tokens[index].classes)
  }

  // MARK: Tests

  /// True where the subject is cut off from what stands before it, so that it can follow its own words.
  private func isParenthetical(_ start: Int, _ sentence: Range<Int>) -> Bool {
    guard start > sentence.lowerBound else { return false }
    let before = start - 1
    return page.isKind(before, .comma) || page.isKind(before, .dash) || page.isQuoted(before)
      || page.isKind(before, .close)
      || page.isKind(before, .stop)
  }

  /// "said $200 was found", "said (the boy) was found": words that begin with a sign, or with a bracket in which no
  /// remark on the saying stands, as the clause goes on behind it.
  private func opensWithMark(_ index: Int, _ sentence: Range<Int>) -> Bool {
    if page.isSign(index) { return true }
    guard page.isKind(index, .open),
      let close = span(index + 1, min(sentence.upperBound, index + 9)).first(where: { page.isKind($0, .close) }),
      close > index + 1, page.isWordLike(close + 1), close + 1 < sentence.upperBound,
      !page.has(close + 1, [.preposition, .conjunction, .subordinator])
    else { return false }
    return ContentRules(page: page).hasVerb(close + 1..<sentence.upperBound)
  }

  private func startsContent(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index + 1 < sentence.upperBound else { return false }
    return page.isKind(index, .quote) || page.isKind(index, .colon)
      || page.isKind(index, .comma) && index + 2 < sentence.upperBound
  }

  /// "Lee, a baker, said the road was shut": a clause of its own follows, so that the subject is the one before.
  private func opensClause(after cue: Int, _ sentence: Range<Int>) -> Bool {
    let verbs = VerbRules(page: page)
    let isPlain = page.isAny(cue, of: ["said", "says"])
    if !isPlain, !(sentence.lowerBound..<cue).contains(where: { verbs.isPredicate($0) || page.isTagged($0, .finite) }) {
      return true
    }
    for place in span(cue + 1, min(sentence.upperBound, cue + 30)) {
      if !page.tokens[place].isWordLike, !mentions.isAbbreviationStop(place) || page.has(place, .relative) {
        return false
      }
      if page.isAny(place, of: ["who", "whose", "as", "when", "while", "after", "before"]) { return false }
      if verbs.isPredicate(place) && !page.tokens[place].isCapital || page.ends(place, "n't") || page.ends(place, "n’t")
      {
        return true
      }
    }
    return false
  }

  /// What can stand after an inverted subject: a mark, or where and when it was said.
  private func endsSubject(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound, !page.isQuoted(index), page.isKind(index, .word) else { return true }
    return page.has(index, [.preposition, .weekday, .adverb, .relative]) && !page.has(index, .auxiliary)
      || page.isAny(index, of: ["as", "when", "while", "to", "and"]) || page.ends(index, "ing")
  }

  /// "his campaign was closing": a subject and its verb, right after a cue.
  private func startsClause(_ index: Int, _ sentence: Range<Int>) -> Bool {
    (page.has(index, [.determiner, .possessive, .pronoun, .wh]))
      && span(index + 1, min(sentence.upperBound, index + 7)).prefix { page.tokens[$0].isWordLike }
        .contains(where: VerbRules(page: page).isPredicate)
  }

  private func quotationFollows(_ index: Int, _ sentence: Range<Int>) -> Bool {
    span(index, min(sentence.upperBound, index + 3)).contains { page.isQuoted($0) }
  }

  private func goesOn(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index + 2 < sentence.upperBound else { return false }
    return page.isKind(index, .comma) || page.isKind(index, .dash)
  }
}
