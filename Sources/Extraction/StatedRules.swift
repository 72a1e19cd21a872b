/// The ways in which an account says that something is open.
struct StatedRules {
  let page: Page

  /// Why the clause states an open question; `nil` where it does not.
  func reason(in clause: Range<Int>) -> String? {
    for index in clause
    where page.has(index, [.openWord, .negation, .sensitive, .denial]) || page.isWord(index, "declined")
      || page.isWord(index, "declining")
    {
      if let reason = reason(at: index, clause) { return reason }
    }
    return nil
  }

  /// True where the clause tells of nothing but what is not known, withheld or being looked into.
  func leavesAllOpen(_ clause: Range<Int>) -> Bool {
    clause.contains { isWithheld($0, clause) || isInquiry($0, clause) || isLacking($0, clause) || declines($0, clause) }
  }

  private func reason(at index: Int, _ clause: Range<Int>) -> String? {
    if isPlainlyOpen(index) { return "says that something is not known: \(page.words(index..<(index + 1)))" }
    if isWithheld(index, clause) { return "says that something is not known or not released" }
    if isInquiry(index, clause) { return "is being investigated or looked for" }
    if isLacking(index, clause) { return "says that there is none, or no more, of it" }
    if declines(index, clause) { return "somebody declines to say" }
    if page.has(index, .denial), deniesAccount(index, clause) { return "is denied or disputed" }
    return nil
  }

  private func isPlainlyOpen(_ index: Int) -> Bool {
    let words: [StaticString] = [
      "unclear", "unknown", "undetermined", "unidentified", "unconfirmed", "unaccounted", "unsolved", "unexplained",
      "unresolved", "uncertain", "pending", "mystery",
    ]
    return words.contains { page.isWord(index, $0) }
  }

  /// "was not released", "have not yet identified", "did not say", "don't know".
  private func isWithheld(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard page.has(index, .negation), !page.isWord(index, "without"), !page.isWord(index, "no") else { return false }
    let end = min(clause.upperBound, index + 6)
    for place in (index + 1)..<max(index + 1, end) {
      if page.has(place, .withheld) { return !page.isWord(place, "arrested") || !page.has(place, .modal) }
      if page.isWord(place, "sure") || page.isWord(place, "rule") { return true }
      if page.has(place, .sensitive) { return true }
      let steps =
        page.has(place, [.auxiliary, .adverb, .determiner, .negation]) || page.ends(place, "ly")
        || page.isWord(place, "yet")
      if !steps { return false }
    }
    return false
  }

  /// "is investigating", "under investigation", "working to determine", "are searching for".
  private func isInquiry(_ index: Int, _ clause: Range<Int>) -> Bool {
    if page.isWord(index, "investigating") { return hasBe(before: index, clause) }
    if page.isWord(index, "investigation") || page.isWord(index, "investigations") {
      return clause.contains {
        page.isWord($0, "under") || page.isWord($0, "open") || page.isWord($0, "ongoing")
          || page.isWord($0, "continues") || page.isWord($0, "conduct") || page.isWord($0, "handle")
          || page.isWord($0, "continuing")
      }
    }
    if page.isWord(index, "determine") || page.isWord(index, "determined") || page.isWord(index, "establish") {
      return page.isWord(index - 1, "to") || page.isWord(index - 1, "be")
    }
    let seeks =
      page.isWord(index, "searching") || page.isWord(index, "looking") || page.isWord(index, "seeking")
      || page.isWord(index, "hunting")
    return seeks && hasPresent(before: index, clause)
  }

  private func hasBe(before index: Int, _ clause: Range<Int>) -> Bool {
    (max(clause.lowerBound, index - 3)..<index).contains { page.has($0, .be) }
  }

  private func hasPresent(before index: Int, _ clause: Range<Int>) -> Bool {
    (max(clause.lowerBound, index - 4)..<index).contains {
      page.isWord($0, "is") || page.isWord($0, "are") || page.isWord($0, "still")
    }
  }

  /// "no suspects", "few details", "no more information".
  private func isLacking(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard page.has(index, .sensitive) else { return false }
    return (max(clause.lowerBound, index - 3)..<index).contains {
      page.isWord($0, "no") || page.isWord($0, "few") || page.isWord($0, "little")
    }
  }

  private func declines(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard page.isWord(index, "declined") || page.isWord(index, "declining") || page.isWord(index, "refused") else {
      return false
    }
    guard page.isWord(index + 1, "to") || page.isWord(index + 1, "comment") else { return false }
    return span(index + 1, min(clause.upperBound, index + 4)).contains { page.has($0, .withheld) }
  }

  /// "disputed the police version", "denied that …".
  private func deniesAccount(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard
      page.isWord(index, "denied") || page.isWord(index, "denies") || page.isWord(index, "disputed")
        || page.isWord(index, "disputes")
    else { return false }
    if page.has(index - 1, .be) || page.isWord(index + 1, "access") { return false }
    return index + 1 < clause.upperBound
  }
}
