import AccountModel

/// Puts what is open as one short question, from the account's own words and only where nothing must be invented.
struct QuestionPhrasing {
  private let page: Page
  private let words: QuestionWords
  private let hedged: HedgePhrasing
  private let named: NounPhrasing

  init(page: Page) {
    self.page = page
    words = QuestionWords(page: page)
    hedged = HedgePhrasing(page: page)
    named = NounPhrasing(page: page)
  }

  /// The question; `nil` where the words do not give one.
  func question(for range: Range<Int>, kind: OpenQuestion.Kind) -> String? {
    switch kind {
    case .hedged: hedged.question(for: range)
    case .stated, .asked: asked(in: range) ?? (kind == .stated ? named.question(for: range) : nil)
    }
  }

  /// "unclear whether the car was moving" → "Was the car moving?"; "what led up to it" → "What led up to it?"
  private func asked(in range: Range<Int>) -> String? {
    guard
      let word = range.first(where: {
        page.has($0, .wh) && !page.isWord($0, "which") && !page.isWord($0, "whose") && isAsking($0, range)
      })
    else { return nil }
    if page.isWord(word, "whether") || page.isWord(word, "if") { return words.inverted((word + 1)..<range.upperBound) }
    let end = questionWordEnd(word, range)
    guard end < range.upperBound else { return nil }
    if page.isWord(word, "who") || page.isWord(word, "what") || end > word + 1, isFinite(end) {
      return words.isWhole(end..<range.upperBound) && range.upperBound - end < 16
        ? words.finished(page.words(word..<range.upperBound)) : nil
    }
    return words.inverted(end..<range.upperBound, after: word..<end)
  }

  /// A question word asks where it opens the clause or follows a word of knowing or telling.
  private func isAsking(_ index: Int, _ range: Range<Int>) -> Bool {
    if page.has(index + 1, .preposition), !page.isWord(index, "who") && !page.isWord(index, "what") { return false }
    if page.isWord(index + 1, "to") { return false }
    if index == range.lowerBound { return page.isWord(index, "whether") }
    if page.isWord(index, "if"), !isOpen(before: index, range) { return false }
    if page.has(index - 1, [.person, .group, .role]), page.isWord(index, "who") { return false }
    return isOpen(before: index, range) || page.isWord(index, "whether")
  }

  /// "not clear if", "not clear from the videos if": a word of knowing right before, or before one phrase more.
  private func isOpen(before index: Int, _ range: Range<Int>) -> Bool {
    let reach = span(max(range.lowerBound, index - 6), index)
    guard let known = reach.last(where: { OpenWords.shared.has($0, .knows, on: page) }) else { return false }
    let between = span(known + 1, index)
    return between.isEmpty
      || page.has(known + 1, .preposition) && between.allSatisfy(page.isWordLike)
        && !between.contains(where: words.verbs.isPredicate)
  }

  /// "how many shots", "how fast", "what kind of gun": the words that ask, without what is asked.
  private func questionWordEnd(_ word: Int, _ range: Range<Int>) -> Int {
    if page.isWord(word, "how") {
      guard page.isAny(word + 1, of: ["many", "much"]) else {
        return page.isAny(word + 1, of: ["fast", "long", "far", "often", "badly", "seriously", "old"])
          ? word + 2 : word + 1
      }
      var end = word + 2
      while end < min(range.upperBound, word + 5), !isFinite(end), !page.has(end, [.determiner, .pronoun, .group]) {
        end += 1
      }
      return page.has(end, [.group, .person]) && isFinite(end + 1) ? end + 1 : end
    }
    guard page.isWord(word, "what"), page.isAny(word + 1, of: ["kind", "type", "sort"]), page.isWord(word + 2, "of")
    else {
      return word + 1
    }
    return word + 4
  }

  private func isFinite(_ index: Int) -> Bool {
    words.verbs.isPredicate(index)
      || BaseForms.shared.isIrregular(page.words(index..<(index + 1))) && !page.has(index, .preposition)
  }
}
