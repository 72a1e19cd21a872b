/// Tells verbs that state something from the same words used as nouns and adjectives, by what stands before them.
struct VerbRules {
  let page: Page

  /// True where the token looks like the finite verb of a clause, or its auxiliary.
  func isPredicate(_ index: Int) -> Bool {
    guard let token = page.token(index), token.kind == .word else { return false }
    if token.has([.auxiliary, .modal]) { return true }
    guard !token.isCapital, !followsNounMaker(index) else { return false }
    if page.ends(index, "ing") { return false }
    if token.has(.finite) { return true }
    if token.has(.happening) || token.has(.cue) { return !token.has([.cueNoun, .eventNoun]) || page.ends(index, "ed") }
    return page.ends(index, "ed") && !token.has(.notVerb)
  }

  /// The first verb of a happening in a clause, told as having happened; `nil` for plans, denials, states and nouns.
  func happening(in clause: Range<Int>) -> Int? {
    var best: Int?
    for index in clause where page.has(index, .happening) && tellsHappening(index, clause) {
      if page.has(index, .coreVerb) { return index }
      best = best ?? index
    }
    return best
  }

  /// The adverbs and the like between an auxiliary and its verb are stepped over.
  func auxiliary(before index: Int, in clause: Range<Int>) -> Int? {
    var place = index - 1
    while place >= clause.lowerBound, page.has(place, .adverb) || page.ends(place, "ly"), !page.has(place, .auxiliary) {
      place -= 1
    }
    return place >= clause.lowerBound && page.has(place, [.auxiliary, .modal, .negation]) ? place : nil
  }

  private func tellsHappening(_ index: Int, _ clause: Range<Int>) -> Bool {
    let token = page.tokens[index]
    guard token.kind == .word, !token.isCapital || token.shape.contains(.allCapitals) || index == clause.lowerBound
    else { return false }
    if followsNounMaker(index) || isWeak(index, clause) || deniesSubject(index, clause) { return false }
    if let auxiliary = auxiliary(before: index, in: clause) { return allows(auxiliary, index, clause) }
    if page.ends(index, "ing") { return false }
    if index == clause.lowerBound { return page.ends(index, "ed") == false && token.has(.coreVerb) }
    return !page.has(index - 1, .numberWord) && !page.isKind(index - 1, .number) || !token.has(.notVerb)
  }

  /// "no shots were fired", "nobody fled".
  private func deniesSubject(_ index: Int, _ clause: Range<Int>) -> Bool {
    (max(clause.lowerBound, index - 8)..<index).contains {
      page.isWord($0, "no") || page.isWord($0, "nobody") || page.isWord($0, "none")
    }
  }

  private func allows(_ auxiliary: Int, _ index: Int, _ clause: Range<Int>) -> Bool {
    if page.has(auxiliary, [.modal, .negation]) || negates(auxiliary, clause) { return false }
    if page.isWord(auxiliary, "is") || page.isWord(auxiliary, "are") || page.isWord(auxiliary, "am") { return false }
    if page.isWord(auxiliary, "be") || page.isWord(auxiliary, "do") || page.isWord(auxiliary, "does") { return false }
    if page.isWord(auxiliary, "been") || page.isWord(auxiliary, "being") { return !hasModal(before: auxiliary, clause) }
    return true
  }

  private func negates(_ auxiliary: Int, _ clause: Range<Int>) -> Bool {
    page.isWord(auxiliary + 1, "not") || page.isWord(auxiliary + 1, "never") || page.isWord(auxiliary + 1, "n't")
  }

  private func hasModal(before index: Int, _ clause: Range<Int>) -> Bool {
    (max(clause.lowerBound, index - 3)..<index).contains { page.has($0, [.modal, .negation]) }
  }

  private func followsNounMaker(_ index: Int) -> Bool {
    guard index > 0 else { return false }
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
    if page.isWord(index, "called") {
      return !tail.contains {
        page.isWord($0, "police") || page.isWord($0, "911") || page.isWord($0, "9-1-1")
          || page.isWord($0, "authorities") || page.isWord($0, "me")
      }
    }
    if page.isWord(index, "appeared") { return !tail.contains { page.isWord($0, "court") || page.isWord($0, "judge") } }
    if page.isWord(index, "made") || page.isWord(index, "had") { return true }
    return false
  }
}
