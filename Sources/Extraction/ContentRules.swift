import AccountModel

/// Which words can be the content of a statement.
struct ContentRules {
  let page: Page

  /// Where a sentence's own words begin: after a dateline ("AURORA —") or a short label ("Update:").
  func bodyStart(of sentence: Range<Int>) -> Int {
    var place = sentence.lowerBound
    while place < sentence.upperBound, place - sentence.lowerBound < 14 {
      let token = page.tokens[place]
      let isDash = token.kind == .dash && token.shape.contains(.spaced)
      if isDash,
        page.tokens[sentence.lowerBound].shape.contains(.allCapitals) || page.isKind(sentence.lowerBound, .open)
      {
        return place + 1
      }
      if token.kind == .colon, place - sentence.lowerBound < 5 { return place + 1 }
      if page.isQuoted(place) || token.has([.auxiliary, .finite]) { break }
      place += 1
    }
    return sentence.lowerBound
  }

  /// Where the words right of an attribution begin: past "that", marks, and the "of" of "told of".
  func start(after attribution: Attribution, _ sentence: Range<Int>) -> Int {
    var start = attribution.extent.upperBound
    while start < sentence.upperBound,
      page.isKind(start, .comma) || page.isKind(start, .colon) || page.isWord(start, "that")
    { start += 1 }
    let isOf = page.isWord(start, "of") && attribution.classes.has(.tell)
    let isAs = page.isWord(start, "as") && attribution.classes.has(.about) && start == attribution.cue.upperBound
    return min(isOf || isAs ? start + 1 : start, sentence.upperBound)
  }

  /// True where the words right of a cue are a report and not, say, the object of "called" or "asked for".
  func accepts(_ content: Range<Int>, of attribution: Attribution) -> Bool {
    let classes = attribution.classes.intersection(.cue)
    if content.contains(where: page.isQuoted), content.count > 1 { return true }
    let (cue, first) = (attribution.cue.lowerBound, content.lowerBound)
    if page.isWord(attribution.extent.upperBound - 1, "as"), classes.has(.about) { return !content.isEmpty }
    guard let opening = page.token(first) else { return false }
    if isOfTopic(attribution) { return content.count > 1 || opening.isCapital }
    if classes.has(.wish), page.isWord(first, "to") { return content.count > 2 && acceptsWish(content, attribution) }
    if page.isAny(cue, of: Self.writing), page.isAny(first, of: ["a", "an"]) { return false }
    if page.isAny(cue, of: ["put", "puts"]) { return content.count > 1 }
    if page.isAny(cue, of: ["reported", "reports", "report"]), page.isWord(first, "on") { return false }
    if page.isWord(first, "to") || page.isWord(first, "for") || page.isWord(first, "not") { return false }
    let isClause = opensClause(attribution, first)
    if classes.has(.about), !isClause, acceptsView(content, attribution) { return true }
    guard content.count > 1, classes != .about || isClause, classes != .wish else { return false }
    if page.has(cue, .quoteOnly), !isClause, classes != .show { return false }
    if page.isWord(attribution.extent.upperBound, "that"), content.count > 2 { return true }
    if opening.has(.preposition),
      !opensClauseWithPreposition(content, isPlain: page.isAny(cue, of: ["said", "says", "say"]))
    {
      return false
    }
    if page.isAny(first, of: ["after", "before", "since", "while"]), page.ends(first + 1, "ing") { return false }
    if isGap(content, attribution) { return false }
    return hasVerb(content) || classes == .show && content.count > 2 || isBareClause(content, attribution)
  }

  /// "said the roads remain closed", "recalled hearing a shot": what verbs of saying alone give, whatever its verb.
  private func isBareClause(_ content: Range<Int>, _ attribution: Attribution) -> Bool {
    let (cue, first) = (attribution.cue.lowerBound, content.lowerBound)
    guard attribution.classes.has([.say, .tell]), !page.has(cue, [.quoteOnly, .happening]) else { return false }
    if page.ends(first, "ing") || page.has(first, .pronoun) && content.count > 2 { return true }
    let isTold = attribution.classes.has(.tell) && attribution.extent.upperBound > cue + 1
    guard isTold || page.isAny(cue, of: ["said", "says", "say"]), content.count > 3 else { return false }
    return page.has(first, [.determiner, .pronoun, .possessive]) || page.tokens[first].isCapital
      || page.ends(first, "s") || page.isKind(first, .number) || page.isSign(first)
  }

  /// "that …" after the cue, and the question after "asked".
  private func opensClause(_ attribution: Attribution, _ first: Int) -> Bool {
    if page.isWord(attribution.extent.upperBound, "that") { return true }
    return page.has(first, .wh)
      && page.isAny(
        attribution.cue.lowerBound,
        of: [
          "asked", "asks", "ask", "asking", "wondered", "wonders", "inquired", "questioned", "questions", "questioning",
        ])
  }

  /// "the plan Ruiz proposed was dropped": the noun before the source is what the verb speaks of, and its clause ends
  /// with the verb.
  private func isGap(_ content: Range<Int>, _ attribution: Attribution) -> Bool {
    guard let mention = attribution.mention, page.has(content.lowerBound, [.auxiliary, .modal]),
      page.isTagged(mention.lowerBound - 1, .nominal)
    else { return false }
    return !page.has(attribution.cue.lowerBound, [.say, .think]) || page.has(attribution.cue.lowerBound, .quoteOnly)
  }

  /// "said at least two fled", "said in winter it takes longer", "said about half of the boats were lost": words that
  /// begin with a preposition and are a clause all the same, not where and when something was said.
  private func opensClauseWithPreposition(_ content: Range<Int>, isPlain: Bool) -> Bool {
    let first = content.lowerBound
    if page.isAny(first + 1, of: ["least", "most"]) || page.isKind(first + 1, .number) || page.isSign(first + 1) {
      return true
    }
    if page.has(first + 1, .numberWord) || page.has(first, [.determiner, .subordinator]) { return true }
    if isPlain, page.isAny(first, of: Self.measuring), hasVerb(content.dropFirst()) { return true }
    return followsComma(content) || hasSubject(content)
  }

  private static let measuring = WordSet([
    "about", "nearly", "under", "over", "between", "for", "among", "despite",
  ])

  private func followsComma(_ content: Range<Int>) -> Bool {
    content.prefix(14).contains { page.isKind($0, .comma) }
  }

  /// "in winter it takes longer": a subject and its verb after the words that a clause opens with.
  private func hasSubject(_ content: Range<Int>) -> Bool {
    content.prefix(12).dropFirst(2).contains {
      page.has($0, [.auxiliary, .modal, .finite]) && page.has($0 - 1, .pronoun)
        || page.has($0 - 1, .pronoun) && page.ends($0, "s")
    }
  }

  /// "vowed to find the driver": what a source means to do, not what somebody wanted and did.
  private func acceptsWish(_ content: Range<Int>, _ attribution: Attribution) -> Bool {
    !page.isWord(content.lowerBound + 1, "be") || attribution.classes.has(.say)
  }

  /// "described X as Y", "denied the charge", "blamed X for Y"; not "called police".
  private func acceptsView(_ content: Range<Int>, _ attribution: Attribution) -> Bool {
    let (cue, first) = (attribution.cue.lowerBound, content.lowerBound)
    if page.isAny(cue, of: ["called", "calls", "call", "calling"]), names(content) { return true }
    if page.has(cue, .quoteOnly) {
      return content.count > 2
        && (!page.has(first, [.preposition, .conjunction, .adverb]) || page.has(first, .determiner)
          || page.isWord(first, "to"))
        && content.contains { isJoint($0, of: cue) || page.ends($0, "ing") }
        && !page.isAny(cue, of: ["called", "calls", "call", "calling"])
    }
    if page.isAny(cue, of: ["reported", "report", "reports", "confirmed"]), page.isAny(first, of: Self.articles) {
      return false
    }
    if page.has(cue, .violence), !page.has(first, [.determiner, .possessive]) { return false }
    let token = page.tokens[first]
    if page.ends(first, "ing") { return content.count > 1 }
    if token.has([.preposition, .conjunction, .subordinator, .adverb, .auxiliary]), !token.has(.determiner) {
      return false
    }
    return content.count > 1 || token.isCapital || page.isAny(cue, of: ["denied", "denies", "deny", "denying"])
  }

  /// "called the fire a crime": somebody or something, and what it is said to be.
  private func names(_ content: Range<Int>) -> Bool {
    let first = content.lowerBound
    let opens =
      page.has(first, [.determiner, .pronoun, .possessive]) || page.tokens[first].isCapital
      || page.isAny(first, of: ["him", "them"])
    guard opens, !page.isWord(first, "a"),
      let article = content.dropFirst().prefix(8).first(where: { page.isAny($0, of: ["a", "an"]) })
    else { return false }
    return !page.isAny(
      article + 1, of: ["few", "second", "third", "dozen", "couple", "lot", "moment", "little", "bit", "week", "day"])
      && !page.has(article - 1, [.preposition, .conjunction])
  }

  /// The words that must tie the two halves of a view: "described X as Y", "accused X of Y", "compared X with Y".
  private func isJoint(_ index: Int, of cue: Int) -> Bool {
    page.isWord(index, "as") || !page.has(cue, [.show, .think]) && page.isAny(index, of: ["of", "for", "with", "to"])
  }

  /// What is made when one writes is a thing as often as words: "wrote a book", "posted a picture".
  private static let writing = WordSet([
    "wrote", "writes", "write", "writing", "tweeted", "tweets", "posted", "posts",
  ])

  private static let articles = WordSet([
    "a", "an", "the", "his", "her", "their", "it", "them", "him", "my", "that", "this",
  ])

  /// "complained of the noise".
  func isOfTopic(_ attribution: Attribution) -> Bool {
    let cue = attribution.cue
    return cue.count > 1
      && CueRules(page: page, mentions: MentionFinder(page: page)).topicEnd(cue.lowerBound) == cue.upperBound
  }

  /// "As for the owner, Ruiz said, “…”": words before an attribution that lead to a quotation and are none of it.
  func isLeadIn(_ words: Range<Int>) -> Bool {
    let first = words.lowerBound
    return !hasVerb(words) || page.has(first, [.preposition, .subordinator]) || page.isWord(first, "asked")
  }

  /// A clause has a verb: an auxiliary, a listed past form, or a word that ends like one.
  func hasVerb(_ content: Range<Int>) -> Bool {
    content.contains { index in
      let token = page.tokens[index]
      guard token.kind == .word || token.kind == .possessive else { return false }
      if token.kind == .possessive { return page.has(index - 1, .pronoun) || page.isWord(index - 1, "there") }
      return token.has([.auxiliary, .modal, .finite, .have, .be]) || token.has(.happening) || token.has(.cue)
        || page.isTagged(index, .finite)
        || page.ends(index, "ed") && !token.has(.notVerb) || isContraction(index)
        || page.ends(index, "s") && page.has(index - 1, .pronoun)
    }
  }

  private func isContraction(_ index: Int) -> Bool {
    page.text.utf8[page.tokens[index].range].contains { $0 == Byte.apostrophe || $0 == 0xE2 }
  }
}
