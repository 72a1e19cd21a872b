/// Claims that hang on a hedge alone.
struct HedgeRules {
  let page: Page

  /// Which hedge the clause hangs on; `nil` where there is none.
  func reason(in clause: Range<Int>) -> String? {
    for index in clause
    where page.has(index, [.hedge, .hedgeVerb, .modal]) || page.isWord(index, "apparent")
      || page.isWord(index, "possible")
    {
      if isHedge(index, clause) { return "hedge: \(page.words(index..<(index + 1)))" }
    }
    return nil
  }

  private func isHedge(_ index: Int, _ clause: Range<Int>) -> Bool {
    if page.has(index, .hedge) { return !page.isWord(index, "likely") || page.has(index - 1, .auxiliary) }
    if page.isWord(index, "apparent") { return true }
    if page.isWord(index, "possible") { return page.has(index - 1, .determiner) && !page.isWord(index + 1, "charges") }
    if page.has(index, .modal) {
      let isPossible = page.isWord(index, "may") || page.isWord(index, "might")
      return (isPossible || page.isWord(index, "could")) && page.isWord(index + 1, "have")
    }
    return isHedgeVerb(index, clause)
  }

  /// "believed to be", "appeared to", "I think", "investigators believe".
  private func isHedgeVerb(_ index: Int, _ clause: Range<Int>) -> Bool {
    let isSeeming =
      page.isWord(index, "appeared") || page.isWord(index, "appears") || page.isWord(index, "seemed")
      || page.isWord(index, "seems")
    if isSeeming {
      return page.isWord(index + 1, "to") || page.isWord(index + 1, "like") || page.isWord(index + 1, "that")
    }
    if page.isWord(index, "believed") || page.isWord(index, "suspected") || page.isWord(index, "thought")
      || page.isWord(index, "presumed"), page.isWord(index + 1, "to")
    {
      return true
    }
    let holds =
      page.isWord(index, "believe") || page.isWord(index, "believes") || page.isWord(index, "think")
      || page.isWord(index, "thinks")
      || page.isWord(index, "thought") || page.isWord(index, "believed")
    return holds && tellsOfPast(after: index, clause) && page.has(index - 1, [.pronoun, .source, .adverb, .negation])
  }

  /// What is believed is a happening and not a view of the world.
  private func tellsOfPast(after index: Int, _ clause: Range<Int>) -> Bool {
    guard index + 1 < clause.upperBound else { return false }
    return (index + 1..<clause.upperBound).contains {
      page.has($0, [.finite, .happening]) || page.isWord($0, "was") || page.isWord($0, "were")
    }
  }
}
