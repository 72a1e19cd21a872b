/// Where the words that an attribution gives end before their sentence does.
extension ContentRules {
  /// The words up to a semicolon, a colon that opens a new sentence, a gloss, and the comma after which the main clause
  /// goes on ("While Ruiz said …, the others …"; "Ruiz, who said …, left").
  func cut(_ content: Range<Int>, _ attribution: Attribution) -> Range<Int> {
    if page.has(attribution.cue.upperBound - 1, .accountNoun) { return nounClause(content, attribution) }
    let isInner = isSubordinate(attribution)
    let end = content.dropFirst().first { index in
      guard !page.isQuoted(index) else { return opensGloss(behind: index, content) }
      if page.isKind(index, .semicolon) || page.isWord(index, "but") && page.isWord(index + 1, "i") { return true }
      if page.isKind(index, .colon) { return page.token(index + 1)?.isCapital == true }
      if page.isKind(index, .dash) { return isGloss(after: index, content) }
      guard page.isKind(index, .comma) else { return false }
      if concedes(index + 1) || outweighs(index, content) || isGloss(after: index, content) { return true }
      return isInner && !page.isWord(index + 1, "and") && !page.isWord(index + 1, "or")
    }
    guard let end else { return content }
    return content.lowerBound..<(page.isQuoted(end) ? end + 1 : end)
  }

  /// "said it was “time to leave,” promising a vote": behind a quotation the account goes on in its own words.
  private func opensGloss(behind index: Int, _ content: Range<Int>) -> Bool {
    guard let quotation = page.quotation(at: index), page.quotations[quotation].marked.upperBound == index + 1,
      index + 3 < content.upperBound
    else { return false }
    return page.isKind(index - 1, .comma) && page.ends(index + 1, "ing")
  }

  /// " — a play on words", ", a charge that others deny": what a statement is, said of it by the account. Only where
  /// nothing of the statement itself follows.
  private func isGloss(after mark: Int, _ content: Range<Int>) -> Bool {
    let isDash = page.isKind(mark, .dash)
    if isDash, !page.tokens[mark].shape.contains(.spaced) { return false }
    let opens =
      isDash
      ? page.isAny(mark + 1, of: ["a", "an", "the", "one", "but", "and", "which", "though"])
      : page.isAny(mark + 1, of: ["a", "an", "one", "double"])
    guard opens, hasVerb(content.lowerBound..<mark) else { return false }
    let rest = span(mark + 1, content.upperBound)
    if isDash { return !rest.contains { page.isKind($0, .dash) && page.tokens[$0].shape.contains(.spaced) } }
    guard rest.count > 4, !rest.contains(where: { page.isKind($0, .comma) }) else { return false }
    let isListed = rest.contains { page.isAny($0, of: ["and", "or"]) && page.isAny($0 + 1, of: ["a", "an", "one"]) }
    let isClause = rest.prefix(5).contains { VerbRules(page: page).isPredicate($0) }
    return !isListed && !isClause && !page.isKind(mark - 1, .number)
  }

  /// ", but he left the next day and …", ", which was built in …", ", for whom …": a further clause longer than the
  /// words themselves is the account's own as a rule.
  private func outweighs(_ comma: Int, _ content: Range<Int>) -> Bool {
    guard content.upperBound - comma > comma - content.lowerBound + 1, comma - content.lowerBound > 3,
      hasVerb(content.lowerBound..<comma)
    else { return false }
    if page.isWord(comma + 1, "which") || (comma + 2..<comma + 5).contains(where: { page.isWord($0, "whom") }) {
      return true
    }
    guard page.isWord(comma + 1, "but") else { return false }
    let subject = comma + 2
    return page.has(subject, [.pronoun, .determiner, .possessive, .source]) || page.token(subject)?.isCapital == true
  }

  /// ", though they have not said why": what the account sets against the words is its own.
  private func concedes(_ index: Int) -> Bool {
    page.isAny(index, of: ["though", "although", "while", "whereas", "despite", "compared"])
      || page.isWord(index, "even") && page.isAny(index + 1, of: ["though", "as", "while"])
      || page.isWord(index, "based") && page.isWord(index + 1, "on")
  }

  /// "The claim that the gate was open is false": a clause that belongs to the subject ends before the main verb.
  private func nounClause(_ content: Range<Int>, _ attribution: Attribution) -> Range<Int> {
    let sentence = page.sentences[page.sentenceIndex(of: attribution.cue.lowerBound)]
    let verbs = VerbRules(page: page)
    let isSubject = !(sentence.lowerBound..<attribution.cue.lowerBound).contains(where: verbs.isPredicate)
    var sawVerb = false
    for index in content where !page.isQuoted(index) {
      if page.isKind(index, .comma), sawVerb { return content.lowerBound..<index }
      guard isSubject, verbs.isPredicate(index) else { continue }
      let isNew =
        page.has(index, [.auxiliary, .modal]) && !page.tokens[index].isCapital
        && !page.has(index - 1, [.auxiliary, .modal, .pronoun, .subordinator])
      if sawVerb, isNew { return content.lowerBound..<index }
      sawVerb = true
    }
    return content
  }

  private func isSubordinate(_ attribution: Attribution) -> Bool {
    guard let mention = attribution.mention, attribution.side == .right else { return false }
    let start = mention.lowerBound
    if mention.count == 1, page.isAny(start, of: ["who", "which"]) { return page.isKind(start - 1, .comma) }
    let opens = page.token(start - 1)?.isCapital == true || page.isKind(start - 2, .comma)
    return opens
      && page.isAny(
        start - 1,
        of: ["while", "although", "though", "after", "as", "when", "since", "because", "if", "before", "until"])
  }

  /// True where the content is what a source speaks of, not a clause that it says.
  func isView(_ content: Range<Int>, _ attribution: Attribution) -> Bool {
    if page.isWord(attribution.extent.upperBound, "of"), attribution.classes.has(.tell) { return true }
    if isOfTopic(attribution) { return true }
    guard attribution.classes.has(.about), !page.isWord(attribution.extent.upperBound, "that") else { return false }
    if !attribution.classes.has([.say, .think]) { return true }
    let opening = content.prefix(12).prefix { !page.has($0, [.conjunction, .subordinator]) }
    return !opening.contains { VerbRules(page: page).isPredicate($0) && !page.isQuoted($0) }
  }

  /// What is described or denied ends at a comma and where another clause or a date goes on.
  func view(_ content: Range<Int>) -> Range<Int> {
    let end = content.dropFirst().first { index in
      guard !page.isQuoted(index) else { return false }
      if page.isKind(index, .comma) { return !page.isQuoted(index - 1) }
      if page.isAny(index, of: ["but", "and"]) { return isVerb(index + 1) }
      if page.has(index, .preposition), page.has(index + 1, [.weekday, .month]) || page.isWord(index, "during") {
        return true
      }
      return page.has(index, .weekday)
        || page.isAny(index, of: ["when", "while", "after", "because", "although", "though"])
    }
    return content.lowerBound..<(end ?? content.upperBound)
  }

  /// A verb, an adverb before it stepped over: "and sharply criticized".
  private func isVerb(_ index: Int) -> Bool {
    VerbRules(page: page).isPredicate(page.ends(index, "ly") ? index + 1 : index)
  }

}
