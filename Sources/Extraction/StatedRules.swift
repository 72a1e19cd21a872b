/// The ways in which an account says that something is open.
struct StatedRules {
  let page: Page
  private let inquiries: InquiryRules

  init(page: Page) {
    self.page = page
    inquiries = InquiryRules(page: page)
  }

  /// Words of which each statement that something is open has one.
  static let starters: WordClasses = [.openWord, .negation, .sensitive]

  /// What shows that something is open, and the word that is named with it.
  struct Ground {
    var text: StaticString
    var word: Int?
  }

  /// Why the clause states an open question; `nil` where it does not.
  func reason(in clause: Range<Int>) -> String? {
    ground(in: clause).map { ground in
      ground.word.map { "\(ground.text): \(page.words($0..<($0 + 1)))" } ?? "\(ground.text)"
    }
  }

  /// What shows that the clause states an open question, without making words of it.
  func ground(in clause: Range<Int>) -> Ground? {
    for index in clause where page.has(index, Self.starters) {
      if let ground = ground(at: index, clause) { return ground }
    }
    return nil
  }

  /// True where the clause tells of nothing but what is not known, withheld or being looked into.
  func leavesAllOpen(_ clause: Range<Int>) -> Bool {
    clause.contains {
      page.has($0, Self.starters)
        && (isWithheld($0, clause) || inquiries.fillsClause($0, clause) || isLacking($0, clause)
          || declines($0, clause) || isUnreached($0, clause))
    }
  }

  private func ground(at index: Int, _ clause: Range<Int>) -> Ground? {
    if open(index, .plain) { return Ground(text: "says that something is not known", word: index) }
    if isWithheld(index, clause) { return Ground(text: "says that something is not known or not released") }
    if isUnreached(index, clause) { return Ground(text: "somebody who was asked did not answer") }
    if inquiries.isInquiry(index, clause) { return Ground(text: "is being investigated or looked for") }
    if inquiries.isOut(index, clause) { return Ground(text: "somebody or something is not found", word: index) }
    if isLacking(index, clause) { return Ground(text: "says that there is none, or no more, of it") }
    if declines(index, clause) { return Ground(text: "somebody declines to say, or cannot yet") }
    if awaitsCharges(index, clause) { return Ground(text: "charges are still to come") }
    if isPutAsQuestion(index, clause) { return Ground(text: "says that it is a question", word: index) }
    if deniesAccount(index, clause) { return Ground(text: "is denied or disputed", word: index) }
    return nil
  }

  private func open(_ index: Int, _ classes: OpenClasses) -> Bool { OpenWords.shared.has(index, classes, on: page) }

  // MARK: Not known, not released

  /// "was not released", "have not yet identified", "did not say", "don't know", "nobody was arrested".
  private func isWithheld(_ index: Int, _ clause: Range<Int>) -> Bool {
    if page.has(index, .negation), !page.isWord(index, "without"), !page.isWord(index, "no") {
      return !page.isWord(index - 2, "you") && tellsNothing(after: index, clause)
    }
    let isNobody = open(index, .nobody) || page.isWord(index, "no") && page.isWord(index + 1, "one")
    return isNobody ? lacksAll(index, clause) : page.isWord(index, "no") && lacksNoun(index, clause)
  }

  private func tellsNothing(after index: Int, _ clause: Range<Int>) -> Bool {
    for place in span(index + 1, min(clause.upperBound, index + 7)) {
      if page.has(place, .sensitive) { return true }
      if open(place, .unseen), page.isWord(place - 1, "been") { return true }
      if page.has(place, .withheld) { return allows(place, after: index, clause) }
      if !isStep(place) { return false }
    }
    return false
  }

  /// Words between a negation and what it negates: "not yet been able to publicly …".
  private func isStep(_ place: Int) -> Bool {
    page.has(place, [.auxiliary, .adverb, .determiner, .negation]) || page.ends(place, "ly")
      || page.isAny(place, of: ["yet", "able", "fully", "further", "more", "any", "anything"])
      || page.isWord(place, "to")
        && page.isAny(place - 1, of: ["able", "going", "willing", "prepared", "ready", "yet"])
  }

  /// "has not been charged" is open, "he was not arrested" tells how it is; "never said" is somebody's silence then;
  /// "I don't know what to do" asks nothing of the incident.
  private func allows(_ place: Int, after index: Int, _ clause: Range<Int>) -> Bool {
    if open(place, .stay) {
      return page.has(index - 1, .have) || page.has(index, .have)
        || (index..<place).contains { page.isWord($0, "yet") }
    }
    if page.isAny(place, of: ["identified", "named"]), page.isWord(place - 1, "be"), page.isWord(place - 2, "to") {
      return false
    }
    if page.isWord(index, "never") { return page.isAny(place, of: ["found", "identified", "recovered", "solved"]) }
    if page.isAny(place, of: ["tell", "told", "give", "given"]), page.isAny(place + 1, of: ["him", "them", "up", "in"])
    {
      return false
    }
    if page.isAny(place, of: ["rule", "ruled"]) { return page.isAny(place + 1, of: ["out", "on"]) }
    return !isPlea(place, clause)
  }

  private func isPlea(_ place: Int, _ clause: Range<Int>) -> Bool {
    guard page.has(place + 1, .wh), page.isAny(place, of: ["know", "sure"]) else { return false }
    return span(place + 2, min(page.tokens.count, place + 6)).contains {
      page.isAny($0, of: ["to", "needs", "should", "i'd", "we'd", "would", "else", "i'm", "we're"])
    }
  }

  /// "Nobody has been arrested", "none of the victims was identified".
  private func lacksAll(_ index: Int, _ clause: Range<Int>) -> Bool {
    let tail = span(index + 1, min(clause.upperBound, index + 9))
    guard let verb = tail.first(where: { page.has($0, .withheld) }) else { return false }
    return !page.isAny(verb, of: ["said", "told", "say", "tell", "give", "given"])
      && tail.contains { $0 < verb && page.has($0, .auxiliary) }
  }

  /// "No cause was given", "no weapon has been found".
  private func lacksNoun(_ index: Int, _ clause: Range<Int>) -> Bool {
    let tail = span(index + 2, min(clause.upperBound, index + 5))
    guard let auxiliary = tail.first(where: { page.has($0, .auxiliary) }) else { return false }
    if span(index + 1, auxiliary).contains(where: { page.has($0, .preposition) || page.isKind($0, .comma) }) {
      return false
    }
    guard
      let verb = span(auxiliary + 1, min(clause.upperBound, auxiliary + 4)).first(where: { page.has($0, .withheld) })
    else { return false }
    let tellsHowItIs = page.isAny(verb, of: ["released", "found", "located", "recovered"])
    return !tellsHowItIs || page.has(auxiliary, .have)
      || page.isAny(auxiliary - 1, of: ["weapon", "weapons", "gun", "firearm", "knife", "suspect", "body", "names"])
  }

  /// "did not return a call", "could not be reached", "calls were not answered".
  private func isUnreached(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard page.has(index, .negation) || page.isWord(index, "unavailable"), !page.isWord(index, "no") else {
      return false
    }
    let tail = span(index, min(clause.upperBound, index + 5))
    guard let verb = tail.first(where: { open($0, .contact) }), span(index + 1, verb).allSatisfy(isStep) else {
      return false
    }
    return page.isWord(verb, "reached") && page.isWord(verb - 1, "be")
      || clause.contains { $0 != verb && open($0, .request) }
  }

  // MARK: None of it

  /// "no suspects", "few details", "no more information", "details were scarce".
  private func isLacking(_ index: Int, _ clause: Range<Int>) -> Bool {
    if open(index, .sign) { return isWithoutTrace(index) }
    guard page.has(index, .sensitive) else { return false }
    if page.isAny(index, of: ["cause", "charges", "leads", "answers"]), page.isAny(index + 1, of: ["for", "to"]) {
      return page.isWord(index - 1, "no") && !page.isWord(index, "cause")
    }
    let before = span(max(clause.lowerBound, index - 4), index)
    if let lack = before.last(where: { open($0, .scarce) && !page.isWord($0, "any") }) {
      return !span(lack + 1, index).contains { page.has($0, [.preposition, .auxiliary]) || page.isKind($0, .comma) }
    }
    let after = span(index + 1, min(clause.upperBound, index + 5))
    return after.contains { page.isAny($0, of: ["scarce", "sketchy", "scant", "limited", "sparse"]) }
  }

  /// "no sign of the boy": not "no sign of a struggle", which is a finding; "keeps an open mind".
  private func isWithoutTrace(_ index: Int) -> Bool {
    if page.isWord(index, "mind") { return page.isWord(index - 1, "open") }
    let findings: [_ of Word] = ["forced", "foul", "a", "trauma", "violence", "any", "tampering", "injury", "life"]
    return page.isWord(index - 1, "no") && page.isWord(index + 1, "of") && !page.isAny(index + 2, of: findings)
  }

  // MARK: Declined

  /// "declined to say", "refused comment", "has yet to identify", "too early to tell".
  private func declines(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard open(index, .refuse) else { return false }
    let next = index + 1
    if page.isWord(next, "comment") || page.isWord(next + 1, "comment") || page.isWord(next + 1, "interview") {
      return true
    }
    guard page.isWord(next, "to"), !hidesName(next + 1) else { return false }
    if page.isAny(index, of: ["early", "soon"]), !page.isWord(index - 1, "too") { return false }
    if page.isAny(index, of: ["hard", "difficult", "impossible"]) {
      return page.isAny(next + 1, of: ["say", "tell", "know"])
    }
    return span(next + 1, min(clause.upperBound, next + 4)).contains { page.has($0, .withheld) }
  }

  /// A source that "declined to be named" leaves nothing of the incident open.
  private func hidesName(_ index: Int) -> Bool {
    if page.isWord(index, "be") {
      return page.isAny(index + 1, of: ["named", "identified", "quoted"]) || page.ends(index + 1, "ly")
    }
    return page.isAny(index, of: ["give", "provide", "share", "disclose", "reveal"])
      && page.has(index + 1, .possessive) && page.isAny(index + 2, of: ["name", "names", "last", "full", "first"])
  }

  /// "is expected to face charges", "could be charged".
  private func awaitsCharges(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard open(index, .charge) else { return false }
    let before = span(max(clause.lowerBound, index - 6), index)
    guard let expects = before.last(where: { open($0, .expect) }) else { return false }
    return span(expects + 1, index).contains { page.isAny($0, of: ["face", "be", "file", "bring", "filing"]) }
      && !page.has(expects + 1, .have)
  }

  // MARK: Questions and denials

  /// "Questions remain about …", "whether he still had the keys", "it remains to be seen".
  private func isPutAsQuestion(_ index: Int, _ clause: Range<Int>) -> Bool {
    if page.isWord(index, "whether") {
      return !clause.contains {
        page.isAny(
          $0, of: ["regardless", "matter", "decide", "decides", "deciding", "vote", "depends", "depending", "or"])
      } && !page.has(index + 1, [.auxiliary, .preposition]) && clause.upperBound - index > 3
    }
    if page.isAny(index, of: ["questions", "question"]) {
      return span(index + 1, min(clause.upperBound, index + 5)).contains { open($0, .remain) }
        || span(max(clause.lowerBound, index - 3), index).contains { open($0, .remain) }
    }
    return page.isAny(index, of: ["remains", "remained"]) && page.isWord(index + 1, "to")
      && page.isWord(index + 2, "be")
  }

  /// "rejected the claim that …", "the suggestion was dismissed by …".
  private func hasAccount(_ clause: Range<Int>, _ side: Range<Int>) -> Bool {
    side.contains {
      page.has($0, .accountNoun) || page.isAny($0, of: ["suggestion", "suggestions", "reports", "report"])
    }
  }

  /// "disputed the police version", "denied that …".
  private func deniesAccount(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard open(index, .deny), index + 1 < clause.upperBound else { return false }
    if page.isAny(index, of: ["dispute", "disputes", "contest", "contests"]),
      !page.has(index + 1, [.determiner, .possessive]) || page.isWord(index + 1, "that")
    {
      return false
    }
    let isPassive = page.has(index - 1, .be)
    let needsAccount =
      isPassive
      || page.isAny(
        index,
        of: [
          "reject", "rejects", "rejected", "rejecting", "dismiss", "dismisses", "questioned",
          "dismissed", "dismissing",
        ])
    if needsAccount,
      !hasAccount(clause, isPassive ? span(clause.lowerBound, index) : span(index + 1, clause.upperBound))
    {
      return false
    }
    if page.has(index - 1, .preposition) { return false }
    return !page.isAny(index + 1, of: ["access", "bail", "bond", "entry", "to", "him", "her", "them", "a"])
      && (page.ends(index, "s") || page.ends(index, "ed") || page.ends(index, "ing") || page.ends(index, "y")
        || page.ends(index, "e"))
  }
}
