import AccountModel

/// Finds the words that date something.
struct TimeExpressions {
  let page: Page

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

  /// One past a unit of time that begins at the token: "Tuesday", "6 p.m.", "Jan. 7, 2026", "two hours later".
  func unitEnd(_ index: Int) -> Int? {
    guard page.tokens.indices.contains(index) else { return nil }
    let token = page.tokens[index]
    if let spoken = SpokenClock(page: page).read(at: index) { return spoken.end }
    if token.has(.weekday) { return index + 1 }
    if token.has(.month), token.isCapital { return monthEnd(index) }
    if token.kind == .number || token.has(.numberWord) { return numberEnd(index) }
    if token.has(.dayPart) { return isName(index) ? nil : index + 1 }
    if page.isAny(index, of: Self.pointers),
      page.has(index + 1, [.weekday, .dayPart, .timeWord]) || isSeason(index + 1)
    {
      return isOrder(index + 2) ? index + 3 : index + 2
    }
    return countedEnd(index)
  }

  /// "Morning View": a part of the day in a capital inside a sentence, with a capital behind it.
  private func isName(_ index: Int) -> Bool {
    page.tokens[index].isCapital && page.token(index + 1)?.isCapital == true && !page.beginsSentence(index)
      && !page.has(index - 1, .weekday)
  }

  private static let pointers: [StaticString] = [
    "last", "next", "later", "earlier", "following", "same", "that", "this",
  ]

  private func isSeason(_ index: Int) -> Bool {
    page.isAny(index, of: ["spring", "summer", "fall", "autumn", "winter"])
  }

  private func isOrder(_ index: Int) -> Bool {
    page.isAny(index, of: ["later", "ago", "earlier", "afterward", "afterwards"])
  }

  /// "a few seconds later", "an hour earlier", "moments before": a count of units, and the way to look.
  private func countedEnd(_ index: Int) -> Int? {
    var place = index
    while place < index + 3, page.isAny(place, of: ["a", "an", "few", "couple", "of", "half", "another"]) { place += 1 }
    guard isSpan(place) else { return nil }
    if isOrder(place + 1) { return place + 2 }
    return place == index && page.isAny(place + 1, of: ["before", "after"]) && !page.isWord(place, "day")
      ? place + 2 : nil
  }

  private func isSpan(_ index: Int) -> Bool {
    guard page.has(index, .timeWord) || page.isWord(index, "moment") else { return false }
    return page.isAny(
      index,
      of: [
        "second", "seconds", "minute", "minutes", "moment", "moments", "hour", "hours", "day", "days", "week", "weeks",
        "month", "months", "year", "years",
      ])
  }

  /// "Jan. 7, 2026", "January 2026"; a bare month only after "in", "last" and the like.
  private func monthEnd(_ index: Int) -> Int? {
    var end = index + 1
    if page.isKind(end, .stop) { end += 1 }
    if page.isKind(end, .number) {
      end += 1
      if page.isKind(end, .comma), isYear(end + 1) { end += 2 } else if isYear(end) { end += 1 }
      return end
    }
    if isYear(end) { return end + 1 }
    return page.isAny(index - 1, of: ["in", "last", "early", "late", "since", "until", "this", "mid"]) ? index + 1 : nil
  }

  private func numberEnd(_ index: Int) -> Int? {
    let next = index + 1
    if page.has(next, .clock) {
      return page.isKind(next + 1, .stop) && !page.tokens[next + 1].shape.contains(.spaced) ? next + 2 : next + 1
    }
    if isClockFace(index) {
      let isChoice =
        page.isAny(next, of: ["or", "and", "to"]) && page.isKind(next + 1, .number) && isClockFace(next + 1)
      return isChoice ? next + 2 : next
    }
    if page.isKind(index, .number), page.has(next, .month), page.tokens[next].isCapital {
      return isYear(next + 1) ? next + 2 : next + 1
    }
    if page.isAny(next, of: ["hours", "hrs"]), isYear(index) || page.text.utf8[page.tokens[index].range].first == 0x30 {
      return next + 1
    }
    if page.isAny(next, of: ["and", "to", "or"]), page.isKind(next + 1, .number), page.has(next + 2, .clock) {
      return numberEnd(next + 1)
    }
    if page.has(next, .timeWord) || isSpan(next), isOrder(next + 1) || page.isAny(next + 1, of: ["before", "after"]) {
      return next + 2
    }
    return isYear(index) && page.isWord(index - 1, "in") ? next : nil
  }

  /// "10:38": digits on both sides of a colon inside one number.
  private func isClockFace(_ index: Int) -> Bool {
    page.text.utf8[page.tokens[index].range].contains(UInt8(ascii: ":")) && page.tokens[index].range.count < 6
  }

  private func isYear(_ index: Int) -> Bool {
    guard let token = page.token(index), token.kind == .number, token.range.count == 4 else { return false }
    let first = page.text.utf8[Int(token.lower)]
    return (first == UInt8(ascii: "1") || first == UInt8(ascii: "2"))
      && page.text.utf8[token.range].allSatisfy(Byte.isDigit)
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

  private static let leads: [StaticString] = [
    "late", "early", "last", "at", "on", "by", "nearly", "the", "this", "until", "since", "between", "roughly",
    "almost",
    "sometime", "that", "immediately", "soon", "exactly", "from",
  ]

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
