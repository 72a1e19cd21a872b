import AccountModel

/// Finds single units of time, of which expressions are put together.
struct TimeUnits {
  let page: Page

  /// One past a unit of time that begins at the token: "Tuesday", "6 p.m.", "Jan. 7, 2026", "two hours later".
  func end(from index: Int) -> Int? {
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

  private static let pointers = WordSet([
    "last", "next", "later", "earlier", "following", "same", "that", "this",
  ])

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
}
