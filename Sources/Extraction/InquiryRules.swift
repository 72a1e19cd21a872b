/// What is being looked into, looked for, or not found yet.
struct InquiryRules {
  let page: Page

  /// "is investigating", "under investigation", "working to determine", "are searching for".
  func isInquiry(_ index: Int, _ clause: Range<Int>) -> Bool {
    isInvestigating(index, clause) || isOngoing(index, clause) || triesToFind(index, clause) || seeks(index, clause)
  }

  /// An inquiry that leaves room for nothing else in its clause; "footage was collected and is being reviewed" does.
  func fillsClause(_ index: Int, _ clause: Range<Int>) -> Bool {
    if open(index, .inquiryDone) { return page.isWord(index, "investigated") && isInvestigating(index, clause) }
    return isInvestigating(index, clause) || isOngoing(index, clause) || seeks(index, clause)
      || page.isWord(index, "determine") && triesToFind(index, clause)
  }

  /// "remains at large", "is still missing", "are wanted for".
  func isOut(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard open(index, .out) else { return false }
    if page.isWord(index, "large") { return page.isWord(index - 1, "at") }
    if page.isAny(index, of: ["loose", "run", "lam"]) {
      return page.isWord(index - 1, "the") && page.isWord(index - 2, "on") && isNow(before: index - 2, clause)
    }
    if page.isAny(index, of: ["wanted", "sought"]), !page.has(index - 1, .be) || page.isWord(index + 1, "to") {
      return false
    }
    return isNow(before: index, clause) && !page.has(index + 1, [.person, .group])
  }

  private func open(_ index: Int, _ classes: OpenClasses) -> Bool { OpenWords.shared.has(index, classes, on: page) }

  /// "is investigating", "is being reviewed", "will investigate", "continue to examine".
  private func isInvestigating(_ index: Int, _ clause: Range<Int>) -> Bool {
    let before = span(max(clause.lowerBound, index - 3), index)
    if open(index, .inquiry) {
      let isOfficial = page.isAny(index, of: ["investigating", "probing"])
      return before.contains { page.has($0, .be) }
        && (isOfficial || before.contains { page.isAny($0, of: ["is", "are"]) })
    }
    if open(index, .inquiryDone) { return page.isWord(index - 1, "being") }
    guard open(index, .inquiryBase) else { return false }
    if page.has(index - 1, .modal) || page.has(index - 2, .modal) { return page.isWord(index, "investigate") }
    return page.isWord(index - 1, "to")
      && (page.isAny(index - 2, of: ["continue", "continues", "continued", "continuing", "called"])
        || page.isWord(index - 3, "called"))
  }

  /// "an investigation is ongoing", "was towed for further investigation", "an autopsy is planned".
  private func isOngoing(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard open(index, .inquiryNoun), !page.isKind(index + 1, .possessive), !page.has(index - 1, [.pronoun, .relative])
    else { return false }
    let reach = span(max(clause.lowerBound, index - 8), min(clause.upperBound, index + 9))
    if page.isAny(index, of: ["search", "searches", "review"]) {
      let ends: [_ of Word] = ["continues", "continued", "underway", "ongoing", "resumed", "resume", "under"]
      return !page.isWord(index + 1, "warrant") && reach.contains { page.isAny($0, of: ends) }
    }
    return reach.contains { $0 != index && open($0, .going) }
  }

  /// "working to determine", "are still trying to identify", "remains to be determined".
  private func triesToFind(_ index: Int, _ clause: Range<Int>) -> Bool {
    if page.isWord(index, "determined") { return page.isWord(index - 1, "be") && page.isWord(index - 2, "to") }
    guard open(index, .find) else { return false }
    let before = span(max(clause.lowerBound, index - 5), index)
    guard before.contains(where: { page.isWord($0, "to") }) else {
      return page.isWord(index, "determine") && page.isWord(index - 1, "to")
    }
    if page.isWord(index, "speak")
      || page.isWord(index, "find") && !before.contains(where: { page.isWord($0, "trying") })
    {
      return false
    }
    if page.isWord(index, "determine") { return true }
    guard let tries = before.last(where: { open($0, .tries) && !page.isWord($0, "able") }) else { return false }
    return !page.ends(tries, "ing") || page.has(tries - 1, [.be, .adverb]) || tries == clause.lowerBound
  }

  /// "are searching for", "police were looking for": not "looking at".
  private func seeks(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard open(index, .search) else { return false }
    let isAfter = page.isWord(index, "seeking") || page.isAny(index + 1, of: ["for", "into"])
    if isNow(before: index, clause) { return isAfter || !page.isWord(index, "looking") }
    return isAfter && span(max(clause.lowerBound, index - 4), index).contains { page.has($0, .be) }
      && page.has(index - 2, .group)
  }

  /// Told of the present: "is", "remain", "still", "continue".
  private func isNow(before index: Int, _ clause: Range<Int>) -> Bool {
    span(max(clause.lowerBound, index - 4), index).contains {
      page.isAny($0, of: ["is", "are", "still", "remains", "remain", "remained", "continue", "continues"])
    }
  }
}
