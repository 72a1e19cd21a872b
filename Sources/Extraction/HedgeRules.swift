/// Claims that hang on a hedge alone.
struct HedgeRules {
  let page: Page

  /// The hedge that the clause hangs on; `nil` where there is none.
  func hedge(in clause: Range<Int>) -> Int? {
    clause.first { mayHedge($0) && isHedge($0, clause) }
  }

  /// False for words that are never a hedge.
  func mayHedge(_ index: Int) -> Bool {
    page.has(index, [.hedge, .hedgeVerb, .modal, .openWord]) || page.isWord(index, "apparent")
      || page.isWord(index, "possible")
  }

  /// Which hedge the clause hangs on; `nil` where there is none.
  func reason(in clause: Range<Int>) -> String? {
    hedge(in: clause).map { "hangs on a hedge: \(page.words($0..<($0 + 1)))" }
  }

  private func isHedge(_ index: Int, _ clause: Range<Int>) -> Bool {
    if isHeldThat(index) || isSuspectedThing(index) || isSuggested(index, clause) { return true }
    if page.has(index, .hedge) { return isHedgingAdverb(index) }
    if page.isWord(index, "apparent") { return true }
    if page.isWord(index, "possible") { return page.has(index - 1, .determiner) && !page.isWord(index + 1, "charges") }
    if page.has(index, .modal) { return isPossibility(index, clause) }
    return isSeeming(index) || isHeldToBe(index) || holds(index, clause)
  }

  /// Not "likely" as an adjective, nor what will likely come.
  private func isHedgingAdverb(_ index: Int) -> Bool {
    if page.has(index - 1, .modal), !page.has(index + 1, .have) {
      return !page.isAny(index, of: ["likely", "possibly", "probably", "potentially"])
    }
    if page.isWord(index, "potentially") || page.isWord(index, "evidently") {
      return !page.isTagged(index + 1, .init(.adjective))
        && !page.isAny(index + 1, of: ["dangerous", "fatal", "deadly", "lethal", "harmful"])
    }
    if page.isWord(index + 1, "to"), page.isWord(index - 1, "most") { return false }
    return !page.isWord(index, "likely") || page.has(index - 1, .auxiliary) || page.isWord(index - 1, "most")
  }

  /// "may have", "might also have", "could have been", "may be linked".
  private func isPossibility(_ index: Int, _ clause: Range<Int>) -> Bool {
    let isPossible = page.isWord(index, "may") || page.isWord(index, "might")
    guard isPossible || page.isWord(index, "could") || page.isWord(index, "must"), !isWitness(before: index)
    else { return false }
    let next = page.has(index + 1, [.adverb, .negation]) ? index + 2 : index + 1
    if page.isWord(next, "have") { return !isRegret(next + 1) || isPossible }
    return isPossible && page.isWord(next, "be") && OpenWords.shared.has(next + 1, .linked, on: page)
  }

  /// "anyone who may have seen it" is asked for, not alleged.
  private func isWitness(before index: Int) -> Bool {
    page.isAny(index - 1, of: ["who", "that"])
      && page.isAny(
        index - 2,
        of: [
          "anyone", "anybody", "witness", "witnesses", "people", "person", "someone", "motorists", "drivers",
          "residents",
        ])
  }

  /// "it is alleged that", "it is believed he".
  private func isHeldThat(_ index: Int) -> Bool {
    OpenWords.shared.has(index, .held, on: page) && page.has(index - 1, .be) && page.isWord(index - 2, "it")
      && !page.isWord(index + 1, "to")
  }

  /// "a suspected gas explosion"; a suspected thief is a description.
  private func isSuspectedThing(_ index: Int) -> Bool {
    page.isWord(index, "suspected") && page.has(index - 1, .determiner)
      && !span(index + 1, index + 4).contains {
        page.has($0, [.person, .role, .group]) || page.ends($0, "ist") || page.ends($0, "er")
      }
  }

  /// "evidence suggests", "enquiries suggest".
  private func isSuggested(_ index: Int, _ clause: Range<Int>) -> Bool {
    let grounds: [_ of Word] = [
      "evidence", "enquiries", "inquiries", "findings", "investigation", "reports", "results", "indications",
      "information",
    ]
    return OpenWords.shared.has(index, .suggest, on: page)
      && span(max(clause.lowerBound, index - 3), index).contains { page.isAny($0, of: grounds) }
  }

  /// "could have been prevented": what did not happen.
  private func isRegret(_ index: Int) -> Bool {
    let word = page.isWord(index, "been") ? index + 1 : index
    return page.isAny(word, of: ["done", "prevented", "avoided", "stopped", "saved", "killed", "worse", "said"])
  }

  /// "appeared to be", "seems like no one was hurt"; not "seemed like a good girl", which is a judgement.
  private func isSeeming(_ index: Int) -> Bool {
    guard OpenWords.shared.has(index, .seem, on: page) else { return false }
    if page.isWord(index + 1, "like") { return !page.has(index + 2, .determiner) || page.isWord(index + 2, "no") }
    return page.isAny(index + 1, of: ["to", "that", "as"])
  }

  /// "is believed to be", "thought to have been".
  private func isHeldToBe(_ index: Int) -> Bool {
    page.isWord(index + 1, "to") && !page.has(index - 1, [.pronoun])
      && page.isAny(
        index, of: ["believed", "suspected", "thought", "presumed", "feared", "rumored", "assumed", "said"])
      && (!page.isWord(index, "said") || page.has(index - 1, .be))
      && page.isAny(index + 2, of: ["be", "have", "belong", "contain"])
  }

  /// "investigators believe that …", "I think I saw": held and not known. Not why somebody acted ("because he
  /// believed …"), and not what somebody took a noise for ("I thought it was fireworks").
  private func holds(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard OpenWords.shared.has(index, .hold, on: page),
      page.has(index - 1, [.pronoun, .source, .adverb, .negation]) || page.tokens[max(0, index - 1)].isCapital,
      !page.has(index - 1, .determiner), !page.isAny(index + 1, of: ["of", "about"])
    else { return false }
    if clause.prefix(4).contains(where: { page.isWord($0, "because") }) { return false }
    if page.has(index - 1, .pronoun), page.isAny(index, of: ["thought", "figured", "guess"]),
      !page.isAny(index - 1, of: ["i", "we"]) || !page.isAny(index + 1, of: ["i", "we"])
    {
      return false
    }
    return tellsOfPast(after: index, clause)
  }

  /// What is believed is a happening and not a view of the world.
  private func tellsOfPast(after index: Int, _ clause: Range<Int>) -> Bool {
    guard index + 1 < clause.upperBound else { return false }
    return (index + 1..<clause.upperBound).contains {
      page.has($0, [.finite, .happening]) || page.isAny($0, of: ["was", "were", "been", "belonged"])
    }
  }
}
