import AccountModel

/// Reads the hour out of time words: "6:05 p.m.", "noon", "18:38", "1838 hours", "between 6 and 7 p.m.".
struct ClockReader {
  let page: Page

  /// Sets the minute, and for a span of hours its end.
  func setClock(_ moment: inout Moment, _ words: Range<Int>) {
    guard let first = words.first(where: { clock($0, words) != nil }), let start = clock(first, words) else { return }
    moment.minute = start.minute
    moment.isUncertain = start.isUncertain
    if page.isWord(first, "midnight") { setMidnight(&moment, words, first) }
    guard words.contains(where: { page.isAny($0, of: ["between", "from"]) }),
      let next = words.first(where: { $0 > first && clock($0, words) != nil }), let end = clock(next, words)
    else { return }
    moment.end = end.minute < start.minute ? end.minute + 1440 : end.minute
  }

  /// "Midnight Tuesday" is the end of Tuesday by the usage of news; "after midnight Tuesday" its beginning.
  private func setMidnight(_ moment: inout Moment, _ words: Range<Int>, _ index: Int) {
    if words.contains(where: { page.isWord($0, "after") }) { return }
    moment.isUncertain = true
    moment.day = moment.day.map { $0 + 1 }
    moment.weekday = moment.weekday.map { ($0 + 1) % 7 }
  }

  /// The clock time that a token gives, minutes since midnight.
  private func clock(_ index: Int, _ words: Range<Int>) -> (minute: Int, isUncertain: Bool)? {
    if page.isAny(index, of: ["noon", "midday"]) { return (720, false) }
    if page.isWord(index, "midnight") { return (0, false) }
    if let spoken = SpokenClock(page: page).read(at: index) { return inHalf(spoken.minute, words) }
    guard let face = face(index) else { return nil }
    if let half = half(after: index, words) {
      guard (1...12).contains(face.hour) else { return nil }
      return (face.hour % 12 * 60 + face.minute + half, false)
    }
    if let minute = hours(index) { return (minute, false) }
    guard face.hasColon || page.isWord(index + 1, "o'clock") else { return nil }
    let total = face.hour * 60 + face.minute
    if face.hour > 12 || face.hour == 0 || face.isPadded { return (total, false) }
    return inHalf(total, words)
  }

  /// The time in the half of the day that the words name, where they do.
  private func inHalf(_ total: Int, _ words: Range<Int>) -> (minute: Int, isUncertain: Bool) {
    guard let isLate = words.lazy.compactMap({ isLate($0) }).first else { return (total, true) }
    return (isLate && total < 720 ? total + 720 : total, false)
  }

  /// "1838 hours".
  private func hours(_ index: Int) -> Int? {
    guard page.isAny(index + 1, of: ["hours", "hrs"]), page.tokens[index].range.count == 4,
      let number = Calendar.number(index, page), number / 100 < 24, number % 100 < 60
    else { return nil }
    return number / 100 * 60 + number % 100
  }

  /// The half of the day for a number: its own "a.m." or "p.m.", or that of the next number of a span ("6 and 7 p.m.").
  private func half(after index: Int, _ words: Range<Int>) -> Int? {
    if page.has(index + 1, .clock), !page.isWord(index + 1, "o'clock") {
      return Byte.lowered(page.text.utf8[Int(page.tokens[index + 1].lower)]) == UInt8(ascii: "p") ? 720 : 0
    }
    guard page.isAny(index + 1, of: ["and", "to", "or"]), page.isKind(index + 2, .number), page.has(index + 3, .clock)
    else { return nil }
    return half(after: index + 2, words)
  }

  private func isLate(_ index: Int) -> Bool? {
    if page.isAny(index, of: ["afternoon", "evening", "night", "tonight"]) { return true }
    return page.isWord(index, "morning") ? false : nil
  }

  /// Digits with or without a colon.
  private func face(_ index: Int) -> (hour: Int, minute: Int, hasColon: Bool, isPadded: Bool)? {
    guard let token = page.token(index), token.kind == .number, token.range.count < 6 else { return nil }
    let bytes = page.text.utf8[token.range]
    let parts = bytes.split(separator: UInt8(ascii: ":")).map { Calendar.number(Array($0)) }
    guard let hour = parts.first ?? nil, parts.count < 3 else { return nil }
    let minute = parts.count > 1 ? parts[1] ?? 99 : 0
    guard minute < 60, parts.count == 1 || hour < 24 else { return nil }
    return (hour, minute, parts.count > 1, bytes.first == UInt8(ascii: "0"))
  }
}
