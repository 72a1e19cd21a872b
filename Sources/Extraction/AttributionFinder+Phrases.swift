/// Attributions by phrases and by passives, where no verb with a subject before it gives the words.
extension AttributionFinder {
  /// An attribution that begins with this word and is no verb of its own.
  func phrase(at index: Int, floor: Int, _ sentence: Range<Int>) -> Attribution? {
    if page.isWord(index, "according"), page.isWord(index + 1, "to") { return according(index, sentence) }
    if page.isWord(index, "as") { return asPutIt(index, sentence) }
    if page.isWord(index, "quoted"), isPassive(index) { return quoted(index, floor, sentence) }
    if page.isAny(index, of: ["heard", "hears"]) { return heard(index, floor, sentence) }
    if page.isWord(index, "per") { return per(index, sentence) }
    if page.isAny(index, of: ["put", "puts"]) { return putAt(index, floor, sentence) }
    if page.isWord(index, "in") || page.isWord(index, "by"),
      index == sentence.lowerBound || page.isKind(index - 1, .comma)
    {
      return inWords(index, sentence)
    }
    if page.has(index, .accountNoun), page.isWord(index + 1, "that") { return noun(index, floor, sentence) }
    if page.isWord(index, "clear"), page.isWord(index + 1, "that") { return madeClear(index, floor, sentence) }
    if page.isAny(index, of: Self.mindful) { return minded(index, floor, sentence) }
    return nil
  }

  /// "was confident that …", "are worried the river will rise": what somebody holds, told by an adjective.
  private func minded(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Attribution? {
    var verb = index - 1
    while verb > floor, page.has(verb, .adverb) || page.ends(verb, "ly") { verb -= 1 }
    let hasThat = page.isWord(index + 1, "that")
    guard verb > floor, page.has(verb, .be), hasThat || opensWords(index + 1, sentence),
      let (subject, isNegated) = mentions.subject(leftOf: verb, floor: floor), !isNegated, rules.isHolder(subject)
    else { return nil }
    return Attribution(
      cue: verb..<(index + 1), mention: subject, extent: subject.lowerBound..<(index + 1), side: .right,
      rule: "subject and cue before the words", classes: [.think, .say])
  }

  private func opensWords(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard page.has(index, [.determiner, .possessive, .pronoun]) || page.token(index)?.isCapital == true else {
      return false
    }
    return span(index + 1, min(sentence.upperBound, index + 7)).prefix { page.tokens[$0].isWordLike }
      .contains(where: VerbRules(page: page).isPredicate)
  }

  private static let mindful = WordSet([
    "confident", "convinced", "certain", "sure", "skeptical", "optimistic", "hopeful", "worried", "concerned", "afraid",
    "adamant", "doubtful", "glad", "proud", "sorry", "angry", "frustrated", "disappointed", "surprised", "grateful",
    "thankful", "shocked", "relieved", "aware", "positive",
  ])

  /// "As Ruiz put it, …", "…, as the chief put it."
  private func asPutIt(_ index: Int, _ sentence: Range<Int>) -> Attribution? {
    let reach = span(index + 2, min(sentence.upperBound, index + 9))
    guard
      let put = reach.first(where: { page.isAny($0, of: ["put", "puts", "phrased"]) && page.isWord($0 + 1, "it") }),
      !span(index + 1, put).contains(where: { !page.tokens[$0].isWordLike })
    else { return nil }
    return aside(cue: put..<(put + 2), mention: (index + 1)..<put, index..<(put + 2), sentence, "as somebody put it")
  }

  /// "In Ruiz's words, …", "in the chief's view", "in the words of the judge".
  private func inWords(_ index: Int, _ sentence: Range<Int>) -> Attribution? {
    let reach = span(index + 1, min(sentence.upperBound, index + 8))
    guard
      let noun = reach.first(where: {
        page.isAny(
          $0,
          of: [
            "words", "view", "opinion", "account", "telling", "version", "eyes", "judgment", "reckoning", "admission",
            "estimate", "count",
          ])
      }), noun > index + 1
    else { return nil }
    if page.isWord(noun + 1, "of"), page.isWord(noun - 1, "the") {
      let end = span(noun + 2, min(sentence.upperBound, noun + 12)).first { !page.tokens[$0].isWordLike }
      guard let end, end > noun + 2 else { return nil }
      return aside(cue: index..<(noun + 2), mention: (noun + 2)..<end, index..<end, sentence, "in somebody's words")
    }
    let owner = (index + 1)..<(page.isKind(noun - 1, .possessive) ? noun - 1 : noun)
    guard page.isKind(noun - 1, .possessive) || page.has(noun - 1, .possessive), !page.tokens[noun + 1].isWordLike,
      !page.isWord(noun - 1, "my"), !page.isWord(noun - 1, "our")
    else { return nil }
    return aside(cue: noun..<(noun + 1), mention: owner, index..<(noun + 1), sentence, "in somebody's words")
  }

  /// "the court heard that …": what was said there, by whom is left open.
  private func heard(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Attribution? {
    guard page.isWord(index + 1, "that") || page.has(index + 1, [.determiner, .pronoun]),
      let (subject, isNegated) = mentions.subject(leftOf: index, floor: floor), !isNegated, rules.isCourt(subject)
    else { return nil }
    return Attribution(
      cue: index..<(index + 1), mention: subject, extent: subject.lowerBound..<(index + 1), side: .right,
      rule: "subject and cue before the words", classes: .say)
  }

  /// "…, as per the report", "…, per police".
  private func per(_ index: Int, _ sentence: Range<Int>) -> Attribution? {
    let start = page.isWord(index - 1, "as") ? index - 1 : index
    guard start < index || page.isKind(index - 1, .comma),
      page.has(index + 1, [.determiner, .source]) || page.token(index + 1)?.isCapital == true
    else { return nil }
    return according(index, sentence).map {
      var found = $0
      (found.cue, found.mention, found.extent) = (
        start..<(index + 1), (index + 1)..<$0.extent.upperBound, start..<$0.extent.upperBound
      )
      return found
    }
  }

  /// "police put the toll at nine": an estimate.
  private func putAt(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Attribution? {
    let reach = span(index + 2, min(sentence.upperBound, index + 8))
    guard let at = reach.first(where: { page.isWord($0, "at") }),
      page.isWord(index + 1, "it") || page.isAny(at - 1, of: Self.counted),
      let (subject, isNegated) = mentions.subject(leftOf: index, floor: floor), !isNegated
    else { return nil }
    return Attribution(
      cue: index..<at, mention: subject, extent: subject.lowerBound..<at, side: .right,
      rule: "subject and cue before the words", classes: .say)
  }

  private static let counted = WordSet([
    "toll", "number", "dead", "figure", "damage", "cost", "injured", "count", "total", "loss", "losses", "deaths",
    "crowd",
    "wounded", "missing", "value", "bill", "speed", "time", "distance", "range",
  ])

  /// An attribution between commas, before, after or inside the words.
  private func aside(
    cue: Range<Int>, mention: Range<Int>, _ extent: Range<Int>, _ sentence: Range<Int>, _ rule: StaticString
  ) -> Attribution? {
    let end = extent.upperBound
    let closes = end >= sentence.upperBound || page.isKind(end, .stop)
    guard closes || page.isKind(end, .comma) || page.isKind(end, .colon) || page.isQuoted(end) else { return nil }
    let opens = extent.lowerBound <= ContentRules(page: page).bodyStart(of: sentence) + 1
    return Attribution(
      cue: cue, mention: mention, extent: extent, side: opens ? .right : closes ? .left : .both, rule: rule,
      classes: .say)
  }

  /// "his claim that …", "Ruiz's argument that …", "expressed fear that …", "an allegation by the owner that …".
  private func noun(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Attribution? {
    var found = Attribution(
      cue: index..<(index + 1), mention: nil, extent: index..<(index + 2), side: .right, rule: "noun with a clause",
      classes: .say)
    var owner = index - 1
    while owner > floor, page.isKind(owner, .word), !page.has(owner, [.possessive, .determiner, .finite, .preposition])
    {
      owner -= 1
    }
    if page.isKind(owner, .possessive), owner > floor {
      found.mention = mentions.subject(leftOf: owner, floor: floor)?.range
    } else if page.isAny(owner, of: ["his", "her", "their"]), owner >= floor {
      found.mention = owner..<(owner + 1)
    } else if isAtHead(owner, floor), page.has(owner, .determiner) || owner == index - 1, isCommunicated(index) {
      return found
    } else if let verb = holdingVerb(before: index, floor) {
      found.mention = mentions.subject(leftOf: verb, floor: floor)?.range
      found.cue = verb..<(index + 1)
    }
    return found.mention == nil ? nil : found
  }

  /// Nothing but a number stands before it in the sentence.
  private func isAtHead(_ index: Int, _ floor: Int) -> Bool {
    index - floor < 4 && !span(floor, index).contains { page.isKind($0, .word) }
  }

  /// "The allegation that …", with nobody named who made it.
  private func isCommunicated(_ index: Int) -> Bool {
    page.isAny(
      index,
      of: [
        "allegation", "allegations", "claim", "claims", "accusation", "accusations", "suggestion", "assertion", "rumor",
        "rumors",
      ])
  }

  /// "expressed", "voiced", "made", "rejected" and the like, at most three words before the noun.
  private func holdingVerb(before index: Int, _ floor: Int) -> Int? {
    span(max(floor + 1, index - 4), index).last {
      page.isAny(
        $0,
        of: [
          "expressed", "expresses", "voiced", "voices", "made", "makes", "repeated", "repeats", "raised", "raises",
          "issued",
          "has", "have", "had", "shared", "shares", "echoed", "stood", "offered", "gave", "floated", "pushed",
        ])
    }
  }

  /// "made clear that …", "made it clear that …".
  private func madeClear(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Attribution? {
    let verb = span(max(floor + 1, index - 3), index).last { page.isAny($0, of: ["made", "makes", "make"]) }
    guard let verb, let (subject, isNegated) = mentions.subject(leftOf: verb, floor: floor), !isNegated else {
      return nil
    }
    return Attribution(
      cue: verb..<(index + 1), mention: subject, extent: subject.lowerBound..<(index + 2), side: .right,
      rule: "subject and cue before the words", classes: .say)
  }

  // MARK: Passives

  /// "was told by dispatch that …", "was described by police as …", "was quoted as saying …".
  func passive(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Attribution? {
    guard isPassive(index), page.ends(index, "d"), index + 1 < sentence.upperBound else { return nil }
    let agent = agent(after: index, sentence)
    var next = agent?.upperBound ?? index + 1
    if page.isWord(next, "as"), page.has(index, .about), let agent {
      return Attribution(
        cue: index..<agent.lowerBound, mention: agent, extent: index..<(next + 1), side: .right, rule: "passive cue",
        classes: [.say, .about])
    }
    guard page.has(index, .tell), !page.has(index, .quoteOnly), !page.isWord(next, "to") else { return nil }
    if let hanging = wasTold(index, next, agent, floor, sentence) { return hanging }
    if page.isWord(next, "that") { next += 1 }
    let opensClause =
      next > (agent?.upperBound ?? index + 1) || page.isKind(next, .comma) || page.isQuoted(next)
      || page.has(next, [.pronoun, .determiner, .possessive, .source]) || page.token(next)?.isCapital == true
      || page.isSign(next)
    guard opensClause else { return nil }
    return Attribution(
      cue: index..<(index + 1), mention: agent, extent: index..<next, side: .right, rule: "passive cue",
      classes: page.tokens[index].classes)
  }

  /// "…, detectives were told."
  private func wasTold(_ index: Int, _ end: Int, _ agent: Range<Int>?, _ floor: Int, _ sentence: Range<Int>)
    -> Attribution?
  {
    guard end >= sentence.upperBound || page.isKind(end, .stop),
      let (subject, _) = mentions.subject(leftOf: index, floor: floor),
      page.isKind(subject.lowerBound - 1, .comma)
        || page.isQuoted(subject.lowerBound - 1)
    else { return nil }
    return Attribution(
      cue: index..<(index + 1), mention: agent, extent: subject.lowerBound..<end, side: .left, rule: "passive cue",
      classes: page.tokens[index].classes)
  }

  private func isPassive(_ index: Int) -> Bool {
    var place = index - 1
    if page.has(place, .adverb) || page.ends(place, "ly") { place -= 1 }
    if page.has(place, .be) { return true }
    guard let token = page.token(place), token.kind == .word else { return false }
    return page.ends(place, "'re") || page.ends(place, "’re")
  }

  /// "by" and the source after it, up to "as", "that" or a mark.
  private func agent(after index: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard page.isWord(index + 1, "by") else { return nil }
    var end = index + 2
    while end < sentence.upperBound, end - index < 12, page.tokens[end].isWordLike, !page.isQuoted(end),
      !page.has(end, [.auxiliary, .modal, .subordinator]), !page.isWord(end, "as")
    { end += 1 }
    return end > index + 2 ? (index + 2)..<end : nil
  }

  private func quoted(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Attribution? {
    let saying = span(index + 1, min(sentence.upperBound, index + 9)).first { page.isWord($0, "saying") }
    guard let saying, let (subject, _) = mentions.subject(leftOf: index, floor: floor) else { return nil }
    return Attribution(
      cue: index..<(saying + 1), mention: subject, extent: subject.lowerBound..<(saying + 1), side: .right,
      rule: "passive cue", classes: .say)
  }
}
