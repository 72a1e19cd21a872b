import AccountModel

/// Finds the words that date something.
struct TimeExpressions {
  let page: Page
  /// For each token one past the unit of time that begins there; -1 for none.
  private let unitEnds: [Int32]

  /// Looks for the units of the whole page, once. Cost: linear.
  init(page: Page) {
    self.page = page
    let units = TimeUnits(page: page)
    unitEnds = page.tokens.indices.map { Int32(truncatingIfNeeded: units.end(from: $0) ?? -1) }
  }

  private func unitEnd(_ index: Int) -> Int? {
    unitEnds.indices.contains(index) && unitEnds[index] >= 0 ? Int(unitEnds[index]) : nil
  }

  /// The first time expression that begins in the range; it may run past its end. Cost: linear in the range.
  func first(in range: Range<Int>) -> Range<Int>? {
    for index in range {
      guard let end = unitEnd(index) else { continue }
      return span(leadStart(index, floor: range.lowerBound), joinedEnd(end))
    }
    return nil
  }

  /// What dates a verb: the first expression after it in its clause, else the first before it, else a clause of time
  /// that the sentence opens with ("Before officers came, …"), else the first in the sentence.
  func dating(_ verb: Int, in clause: Range<Int>, of sentence: Range<Int>) -> Range<Int>? {
    first(in: span(verb, clause.upperBound)) ?? first(in: clause) ?? opening(sentence, before: clause)
      ?? first(in: sentence) ?? bare(in: clause)
  }

  private func opening(_ sentence: Range<Int>, before clause: Range<Int>) -> Range<Int>? {
    guard let start = sentence.first, start < clause.lowerBound, clause.lowerBound - start < 14,
      page.isWord(start, "before") || page.isWord(start, "after") || page.isWord(start, "as"),
      page.isKind(clause.lowerBound - 1, .comma)
    else { return nil }
    return start..<(clause.lowerBound - 1)
  }

  /// "later", "immediately after the call": words that date by what was told before.
  private func bare(in clause: Range<Int>) -> Range<Int>? {
    for index in clause {
      if page.isAny(index, of: ["later", "afterward", "afterwards"]) {
        return leadStart(index, floor: clause.lowerBound)..<(index + 1)
      }
      if page.isWord(index, "after"), page.has(index - 1, .timeWord) || page.isWord(index - 1, "immediately") {
        return span(index - 1, min(clause.upperBound, index + 6))
      }
    }
    return nil
  }

  /// "about", "shortly before", "late", "early on": words before a unit that belong to it.
  private func leadStart(_ index: Int, floor: Int) -> Int {
    var start = index
    while start > floor, start > index - 4, isLead(start - 1) { start -= 1 }
    if page.isWord(index - 2, "in"), page.isWord(index - 1, "the"), page.has(index, .dayPart) {
      return max(floor, index - 2)
    }
    while start < index, page.isWord(start, "on") || page.isWord(start, "in") || page.isWord(start, "the") {
      start += 1
    }
    return start
  }

  private static let leads = WordSet([
    "late", "early", "last", "at", "on", "by", "nearly", "the", "this", "until", "since", "between", "roughly",
    "almost",
    "sometime", "that", "immediately", "soon", "exactly", "from",
  ])

  private func isLead(_ index: Int) -> Bool {
    page.has(index, .timeWord) && !page.isKind(index, .number) && !page.isWord(index, "day")
      || page.isAny(index, of: Self.leads)
  }

  /// Joins units that follow one another: "about 6 p.m. on Tuesday, Jan. 7".
  private func joinedEnd(_ end: Int) -> Int {
    var end = end
    for _ in 0..<6 {
      var next = end
      while next < end + 3, page.token(next)?.isCapital != true,
        page.isKind(next, .comma) || page.isKind(next, .open) || page.has(next, .preposition)
          || page.isWord(next, "the")
          || page.isAny(next, of: ["late", "early", "and", "approximately", "shortly"])
      { next += 1 }
      guard let further = unitEnd(next),
        page.tokens[next].has([.weekday, .month, .dayPart]) || page.isKind(next, .number)
      else { break }
      end = further
      if page.isKind(end, .close) { end += 1 }
    }
    return min(end, page.tokens.count)
  }
}
