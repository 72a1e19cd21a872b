/// Tells verbs that state something from the same words used as nouns and adjectives, by what stands before them.
struct VerbRules {
  let page: Page

  /// True where the token looks like the finite verb of a clause, or its auxiliary. Cost: constant.
  func isPredicate(_ index: Int) -> Bool { page.isPredicate.indices.contains(index) && page.isPredicate[index] }

  /// For each token whether it is a predicate. Cost: linear.
  static func predicates(of page: Page) -> [Bool] {
    let rules = VerbRules(page: page)
    return page.tokens.indices.map(rules.states)
  }

  private func states(_ index: Int) -> Bool {
    guard let token = page.token(index), token.kind == .word else { return false }
    if token.has([.auxiliary, .modal]) { return true }
    guard !token.isCapital, !followsNounMaker(index) else { return false }
    if page.ends(index, "ing") { return false }
    if page.isTagged(index, .finite) { return true }
    if page.isTagged(index, [.nominal, .init(.adjective)]), !isPlainPast(token) { return false }
    if token.has(.finite) || isPlainPast(token) { return true }
    if token.has(.happening) || token.has(.cue) { return !token.has([.cueNoun, .eventNoun]) || page.ends(index, "ed") }
    return page.ends(index, "ed") && !token.has(.notVerb)
  }

  /// "The two were sitting in a car": what was going on, where it is no work of those who look into things since.
  private func isScene(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard page.ends(index, "ing"), !page.has(index, [.happening, .cue]), !page.tokens[index].forms.has(.state),
      !page.tokens[index].isCapital, !isHabit(index), let auxiliary = auxiliary(before: index, in: clause),
      page.isAny(auxiliary, of: ["was", "were"]), !negates(auxiliary, clause)
    else { return false }
    return !span(clause.lowerBound, auxiliary).contains { page.has($0, .group) && page.has($0, .audience) }
  }

  /// "often filled in", "usually parked there": what was done again and again dates from no day.
  private func isHabit(_ index: Int) -> Bool {
    span(index - 2, index).contains { page.isAny($0, of: Self.habits) } || page.isAny(index + 1, of: Self.habits)
  }

  private static let habits = WordSet([
    "always", "often", "frequently", "usually", "regularly", "sometimes", "occasionally", "never", "rarely",
    "typically",
    "normally", "routinely", "generally", "mostly", "well",
  ])

  /// "The crash happened before dawn", "a fight took place": a noun tells what happened, its verb only that it did.
  func isOccurrence(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard page.isAny(index, of: Self.occurrences) || page.isWord(index, "took") && page.isWord(index + 1, "place"),
      auxiliary(before: index, in: clause).map({ page.isWord($0, "had") }) ?? true
    else { return false }
    return span(clause.lowerBound, index).contains { page.has($0, .eventNoun) }
  }

  private static let occurrences = WordSet(["happened", "occurred", "unfolded", "ensued", "transpired"])

  /// An irregular past form that is nothing else.
  private func isPlainPast(_ token: Token) -> Bool {
    token.forms.has(.past) && !token.forms.has(.uniform) && !token.has([.cueNoun, .eventNoun, .notVerb])
  }

  /// The first verb of a happening in a clause, told as having happened; `nil` for plans, denials, states and nouns.
  func happening(in clause: Range<Int>) -> Int? {
    var best: Int?
    for index in clause where page.has(index, .happening) && tellsHappening(index, clause) {
      if page.has(index, .coreVerb) { return index }
      best = best ?? index
    }
    if let first = clause.first, isResult(first) { return first }
    return best ?? clause.first { tellsDeed($0, clause) }
  }

  /// A verb that stands on no list, told as done.
  private func tellsDeed(_ index: Int, _ clause: Range<Int>) -> Bool {
    if isOccurrence(index, clause) || isScene(index, clause) || index == clause.lowerBound && isResult(index) {
      return true
    }
    guard page.tokens[index].forms.has([.past, .participle]), !page.has(index, .happening) else { return false }
    let auxiliary = auxiliary(before: index, in: clause)
    guard DeedRules(page: page).isDeed(index, in: clause, auxiliary: auxiliary), !followsNounMaker(index),
      !deniesSubject(index, clause), !isIdiom(index), !page.isWord(index + 1, "no"), !isHabit(index),
      !sharesModal(index, clause), !page.isKind(index - 1, .possessive), !page.isWord(index + 1, "not")
    else { return false }
    return auxiliary.map { allows($0, index, clause) } ?? true
  }

  /// The adverbs and the like between an auxiliary and its verb are stepped over.
  func auxiliary(before index: Int, in clause: Range<Int>) -> Int? {
    var place = index - 1
    while place >= clause.lowerBound, page.has(place, .adverb) || page.ends(place, "ly"), !page.has(place, .auxiliary) {
      place -= 1
    }
    return place >= clause.lowerBound && page.has(place, [.auxiliary, .modal, .negation]) ? place : nil
  }

  /// "had stabbed", "had been robbed": earlier than what is being told.
  func isPastPerfect(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard let auxiliary = auxiliary(before: index, in: clause) else { return false }
    return page.isWord(auxiliary, "had") || page.isWord(auxiliary, "been") && page.isWord(auxiliary - 1, "had")
  }

  /// "before running off", "after stabbing a guard": the deed told without a subject of its own, not "after shooting in".
  func isGerund(_ index: Int) -> Bool {
    guard page.has(index, .happening), page.ends(index, "ing"),
      page.isWord(index - 1, "before") || page.isWord(index - 1, "after")
    else { return false }
    guard page.has(index, .eventNoun) else { return true }
    return page.has(index + 1, [.pronoun, .possessive, .determiner]) || page.ends(index + 1, "self")
  }

  /// ", killing one", "and injuring two": what came of it, told without a subject of its own.
  func isResult(_ index: Int) -> Bool {
    guard let token = page.token(index), token.forms.has(.result) else { return false }
    return page.isKind(index - 1, .comma) || page.isWord(index - 1, "and")
  }

  private func tellsHappening(_ index: Int, _ clause: Range<Int>) -> Bool {
    let token = page.tokens[index]
    guard token.kind == .word, !token.isCapital || token.shape.contains(.allCapitals) || index == clause.lowerBound
    else { return false }
    if isGerund(index), index == clause.lowerBound + 1 { return true }
    if followsNounMaker(index) || isWeak(index, clause) || deniesSubject(index, clause) { return false }
    if page.isWord(index + 1, "no") || sharesModal(index, clause) || isBareParticiple(index, clause) { return false }
    if let auxiliary = auxiliary(before: index, in: clause) { return allows(auxiliary, index, clause) }
    if page.ends(index, "ing") { return false }
    if index == clause.lowerBound { return page.ends(index, "ed") == false && token.has(.coreVerb) }
    return !page.has(index - 1, .numberWord) && !page.isKind(index - 1, .number) || !token.has(.notVerb)
  }

  /// "might have seen or heard", "will be offered help and placed on leave": the second verb has the first one's modal.
  private func sharesModal(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard page.isWord(index - 1, "or") || page.isWord(index - 1, "and"), auxiliary(before: index, in: clause) == nil
    else { return false }
    guard
      let first = span(max(clause.lowerBound, index - 14), index).last(where: { page.has($0, [.modal, .auxiliary]) })
    else { return false }
    return page.has(first, .modal) || page.isAny(first, of: ["be", "have"]) && hasModal(before: first, clause)
  }

  /// "a man driven by greed": a form that is never the past tense, without an auxiliary.
  private func isBareParticiple(_ index: Int, _ clause: Range<Int>) -> Bool {
    let forms = page.tokens[index].forms
    guard forms.has(.participle), !forms.has([.past, .uniform]), index > clause.lowerBound else { return false }
    return auxiliary(before: index, in: clause) == nil && !page.isAny(index - 1, of: ["and", "or"])
  }

  /// "no shots were fired", "nobody fled".
  private func deniesSubject(_ index: Int, _ clause: Range<Int>) -> Bool {
    (max(clause.lowerBound, index - 8)..<index).contains {
      page.isWord($0, "no") || page.isWord($0, "nobody") || page.isWord($0, "none")
    }
  }

  private func allows(_ auxiliary: Int, _ index: Int, _ clause: Range<Int>) -> Bool {
    if negates(auxiliary, clause) || page.isWord(auxiliary - 1, "you") { return false }
    if isPerceived(index, auxiliary) { return true }
    if page.has(auxiliary, [.modal, .negation]) { return false }
    if page.isWord(auxiliary, "is") || page.isWord(auxiliary, "are") || page.isWord(auxiliary, "am") { return false }
    if page.isWord(auxiliary, "be") || page.isWord(auxiliary, "do") || page.isWord(auxiliary, "does") { return false }
    if page.has(auxiliary, .have), hasModal(before: auxiliary, clause) { return false }
    if page.isWord(auxiliary, "been") || page.isWord(auxiliary, "being") || page.isWord(auxiliary, "have") {
      if page.isWord(auxiliary - 1, "to") || page.isWord(auxiliary - 1, "have") && page.isWord(auxiliary - 2, "to") {
        return false
      }
      if page.isAny(auxiliary - 1, of: ["is", "are", "'re"]) || page.isKind(auxiliary - 1, .possessive) {
        return false
      }
      return !hasModal(before: auxiliary, clause)
    }
    return true
  }

  /// "could hear", "did see", "could be seen": what was perceived did happen.
  private func isPerceived(_ index: Int, _ auxiliary: Int) -> Bool {
    let isBare = page.isWord(index, "hear") || page.isWord(index, "see")
    if isBare { return page.isWord(auxiliary, "could") || page.isWord(auxiliary, "did") }
    let isPassive = page.isWord(index, "seen") || page.isWord(index, "heard")
    return isPassive && page.isWord(auxiliary, "be") && page.isWord(auxiliary - 1, "could")
  }

  private func negates(_ auxiliary: Int, _ clause: Range<Int>) -> Bool {
    page.isWord(auxiliary + 1, "not") || page.isWord(auxiliary + 1, "never") || page.isWord(auxiliary + 1, "n't")
  }

  private func hasModal(before index: Int, _ clause: Range<Int>) -> Bool {
    (max(clause.lowerBound, index - 3)..<index).contains { page.has($0, [.modal, .negation]) }
  }

  private func followsNounMaker(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if page.ends(index - 1, "ly"), page.isWord(index - 2, "the") || page.isWord(index - 2, "a") { return true }
    let before = page.tokens[index - 1]
    if before.kind == .possessive { return !page.has(index - 2, .pronoun) }
    if page.isWord(index - 1, "to") { return true }
    if before.has(.possessive) && !before.has(.pronoun)
      || before.has(.determiner) && !before.has(.pronoun) && !before.has(.numberWord)
    {
      return !page.isWord(index - 1, "that") && !page.isWord(index - 1, "those")
    }
    return before.has(.preposition) && !before.has([.auxiliary, .adverb]) && before.kind == .word
      && !page.isWord(index - 1, "out")
      && !page.isWord(index - 1, "up") && !page.isWord(index - 1, "down") && !page.isWord(index - 1, "inside")
  }

  /// Verbs that tell a happening only with the right words beside them.
  private func isWeak(_ index: Int, _ clause: Range<Int>) -> Bool {
    let tail = span(index + 1, min(clause.upperBound, index + 8))
    if page.isWord(index, "called") { return !isCall(index, tail, clause) }
    if page.isWord(index, "appeared") { return !tail.contains { page.isWord($0, "court") || page.isWord($0, "judge") } }
    if page.isWord(index, "looked") { return !page.isAny(index + 1, of: ["out", "outside", "inside"]) }
    if page.isAny(index, of: ["hear", "see", "seen"]) {
      return auxiliary(before: index, in: clause) == nil || isExperience(index, clause)
    }
    if page.isWord(index, "told"), let auxiliary = auxiliary(before: index, in: clause) {
      return page.has(auxiliary, .be)
    }
    if page.isAny(index, of: ["cited", "ticketed"]) { return auxiliary(before: index, in: clause) == nil }
    if page.isWord(index, "ended") { return !span(clause.lowerBound, index).contains { page.has($0, .eventNoun) } }
    if page.isWord(index, "rolled") { return !page.isWord(index + 1, "over") }
    return isIdiom(index) || isExperience(index, clause)
  }

  /// "remains closed" tells a state.
  private static let staying = WordSet(["stay", "stays", "stayed", "remain", "remains", "remained"])

  /// Verbs of happenings in phrases that tell none: "went by a name", "went wrong", "led to", "got along".
  private func isIdiom(_ index: Int) -> Bool {
    if page.isWord(index, "made") || page.isWord(index, "had") || page.isWord(index - 1, "number") { return true }
    if page.isWord(index - 1, "you") || page.isAny(index - 1, of: Self.staying) { return true }
    if page.isWord(index, "passed"), page.has(index - 1, .timeWord) || page.has(index - 2, .timeWord) { return true }
    if page.isWord(index, "went") { return page.isWord(index + 1, "by") || page.isWord(index + 1, "wrong") }
    if page.isWord(index, "led") { return page.isWord(index + 1, "to") }
    if page.isWord(index, "got") { return page.isWord(index + 1, "along") || page.isWord(index + 1, "to") }
    if page.isAny(index, of: ["sounded", "failed", "continued"]) {
      return page.isAny(index + 1, of: ["like", "to", "as"])
    }
    return page.isWord(index, "bit") && page.isWord(index - 1, "little")
  }

  /// "has seen trouble", "have tried for years": what somebody has lived through dates from no day.
  private func isExperience(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard page.has(index, [.leadUp, .report]), let auxiliary = auxiliary(before: index, in: clause) else {
      return false
    }
    return page.isWord(auxiliary, "has") || page.isWord(auxiliary, "have")
  }

  /// A call for help, or "were called to a house".
  private func isCall(_ index: Int, _ tail: Range<Int>, _ clause: Range<Int>) -> Bool {
    if page.isWord(index + 1, "to") || page.isWord(index + 1, "in"),
      let auxiliary = auxiliary(before: index, in: clause)
    {
      return page.has(auxiliary, .be)
    }
    return tail.contains { page.isAny($0, of: ["police", "911", "9-1-1", "authorities", "me"]) }
  }
}
