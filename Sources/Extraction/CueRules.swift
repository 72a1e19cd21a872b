/// Tells a verb that gives words to a source from the same word used as a noun, an adjective or a deed.
struct CueRules {
  let page: Page
  let mentions: MentionFinder

  /// Verbs stand where verbs stand: not after an article, "to", a modal or an adjective.
  func isVerb(_ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Bool {
    guard index > floor, !page.isKind(index - 1, .stop) || mentions.isAbbreviationStop(index - 1) else {
      return index == sentence.lowerBound || page.isQuoted(index - 1) || index == floor
    }
    if page.isWord(index - 1, "to") || page.isWord(index - 1, "been") { return false }
    let token = page.tokens[index]
    let isNounAsWell = token.has(.cueNoun)
    if page.has(index - 1, [.determiner, .possessive]), !page.has(index - 1, .pronoun), isNounAsWell { return false }
    if page.ends(index, "ed"), page.has(index - 1, .possessive), !page.isWord(index - 1, "her") { return false }
    if page.isKind(index - 1, .possessive) { return false }
    if page.has(index - 1, .be), !page.ends(index, "ing") { return false }
    if page.isAny(index - 1, of: ["of", "in", "for", "with", "from", "by", "at", "on"]), page.ends(index, "ed") {
      return false
    }
    if page.isAny(index, of: ["state", "states"]) { return isRecordOrPronoun(index - 1) }
    if isNounAsWell {
      return isPlainlyVerb(index) || token.has(.show) && page.has(index + 1, [.determiner, .pronoun])
    }
    return true
  }

  /// "the order states", "it states": the noun is commoner than the verb.
  private func isRecordOrPronoun(_ index: Int) -> Bool {
    page.has(index, [.document, .pronoun]) || page.isWord(index + 2, "that") || page.tokens[index].isCapital
  }

  /// "claims", "reports", "posts": a verb where a clause or a quotation follows and a subject stands before.
  private func isPlainlyVerb(_ index: Int) -> Bool {
    let before = page.tokens[index - 1]
    let opensWords = page.isKind(index + 1, .quote) || page.isWord(index + 1, "that")
    if opensWords, before.kind == .word, !before.has([.preposition, .determiner, .possessive]) { return true }
    guard
      before.isCapital || before.has([.pronoun, .source, .adverb, .modal, .negation, .auxiliary, .conjunction])
        || before.kind == .comma
        || before.kind == .close
    else { return false }
    if page.isWord(index + 1, "to"), page.has(index, .wish) { return true }
    if before.isCapital || before.has(.document), page.token(index + 1)?.isCapital == true,
      !page.has(index + 1, [.weekday, .month])
    {
      return true
    }
    return page.has(index + 1, [.determiner, .subordinator, .pronoun]) || page.isKind(index + 1, .quote)
      || page.isKind(index + 1, .stop) || page.isKind(index + 1, .comma) && !page.isTagged(index, .init(.noun))
      || before.has([.pronoun, .modal, .negation]) && page.isKind(index + 1, .word)
  }

  /// "the reported theft", "the van slammed into a wall": an adjective, and a deed.
  func isNoCue(_ index: Int) -> Bool {
    if page.isWord(index - 1, "the") || page.isWord(index - 1, "a") || page.isWord(index - 1, "an") { return true }
    if page.has(index, .about), page.ends(index, "ed"), page.isAny(index + 1, of: ["of", "by"]), topicEnd(index) == nil
    {
      return true
    }
    return page.has(index, .violence) && page.has(index + 1, .preposition)
  }

  /// True where the subject can do what the verb says: think, wish, show.
  func fits(_ subject: Range<Int>, _ index: Int) -> Bool {
    let token = page.tokens[index]
    if token.has([.think, .wish]), !token.has([.say, .tell]), !isHolder(subject) { return false }
    if token.has(.show), !token.has([.say, .tell, .about, .think]), !isRecord(subject) { return false }
    return true
  }

  /// "the court heard that …", "the inquest heard …".
  func isCourt(_ subject: Range<Int>) -> Bool {
    subject.contains {
      page.isAny(
        $0,
        of: [
          "court", "inquest", "jury", "jurors", "tribunal", "inquiry", "hearing", "trial", "commission", "committee",
          "panel",
        ])
    }
  }

  /// "The woman who reported the theft said …": the verb of the relative clause only tells who is meant.
  func isInRelative(_ index: Int, _ subject: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard subject.count == 1, page.isWord(subject.lowerBound, "who"), !page.isKind(subject.lowerBound - 1, .comma),
      page.has(index + 1, [.determiner, .preposition]), !page.isWord(index + 1, "that")
    else { return false }
    let reach = span(index + 2, min(sentence.upperBound, index + 8))
    return reach.prefix { page.tokens[$0].isWordLike }.contains {
      page.has($0, [.say, .tell]) && !page.has($0, .cueNoun)
    }
  }

  /// Verbs that do nothing but give words, so that no "that" and no quotation need follow.
  func isPlainCue(_ index: Int) -> Bool {
    page.has(index, [.say, .tell]) && !page.has(index, [.cueNoun, .quoteOnly, .happening])
  }

  /// Where a cue of two words ends: "pointed out", "ruled out"; `nil` for one word.
  func phraseEnd(_ index: Int) -> Int? {
    if page.isAny(index, of: ["expressed", "expresses", "expressing", "express", "voiced", "voices", "voicing"]),
      let noun = span(index + 1, index + 5).first(where: { page.has($0, .accountNoun) && page.isWord($0 + 1, "that") })
    {
      return noun + 1
    }
    if let end = topicEnd(index) { return end }
    let isPhrase = page.has(index, .say) || page.isWord(index, "rule") || page.isWord(index, "ruled")
    return isPhrase && page.isWord(index + 1, "out") ? index + 2 : nil
  }

  /// Past the word by which a verb takes what it is about: "complained of", "warned against", "lashed out at".
  func topicEnd(_ index: Int) -> Int? {
    if page.isAny(index, of: ["lashed", "lashes", "lashing"]), page.isWord(index + 1, "out"),
      page.isWord(index + 2, "at")
    {
      return index + 3
    }
    if page.isAny(index, of: ["railed", "rails", "railing"]) {
      return page.isWord(index + 1, "against") ? index + 2 : nil
    }
    guard page.isAny(index, of: Self.ofTopics) else { return nil }
    return page.isAny(index + 1, of: ["of", "about", "against"]) ? index + 2 : nil
  }

  private static let ofTopics = WordSet([
    "complained", "complains", "complain", "complaining", "warned", "warns", "warn", "warning", "boasted", "boasts",
    "boasting", "bragged", "brags", "joked", "jokes", "joking",
  ])

  /// Somebody who can think or wish: not "I" and "you", whose thoughts are the narrator's and the reader's.
  func isHolder(_ subject: Range<Int>) -> Bool {
    if subject.count == 1, page.isWord(subject.lowerBound, "i") || page.isWord(subject.lowerBound, "you") {
      return false
    }
    return subject.contains { page.has($0, [.person, .group, .role, .pronoun]) || page.tokens[$0].isCapital }
  }

  /// Footage or a document.
  func isRecord(_ subject: Range<Int>) -> Bool {
    subject.contains { page.has($0, [.document, .footage]) }
  }

  /// A line most of whose longer words begin with capitals, so that a capital says nothing about a verb.
  func isHeadline(_ sentence: Range<Int>) -> Bool {
    guard sentence.count < 40, sentence.count > 3 else { return false }
    let (words, capitals) = page.longWords(in: sentence)
    return words > 2 && capitals * 10 >= words * 8
  }
}
