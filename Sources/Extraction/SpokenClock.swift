/// Reads times of day told in words: "ten past eight", "a quarter to six", "half past four", "half four".
struct SpokenClock {
  let page: Page

  /// Minutes after twelve, 0 to 719, and one past the last token; `nil` where no such time begins. The half of the day
  /// is left open. Cost: constant.
  func read(at index: Int) -> (minute: Int, end: Int)? {
    let next = index + 1
    guard page.isAny(next, of: ["past", "to"]) || page.isWord(index, "half"), let part = part(index) else { return nil }
    if page.isAny(next, of: ["past", "to"]), let hour = hour(next + 1), !isCounted(next + 2) {
      let minute = page.isWord(next, "past") ? part : -part
      return (((hour * 60 + minute) % 720 + 720) % 720, next + 2)
    }
    guard page.isWord(index, "half"), page.isAny(index - 1, of: ["at", "about", "around", "by", "until", "before"]),
      let hour = hour(next), page.isKind(next, .word), !isCounted(next + 1)
    else { return nil }
    return (hour * 60 % 720 + 30, next + 1)
  }

  /// Minutes before or after the hour.
  private func part(_ index: Int) -> Int? {
    if page.isWord(index, "quarter") { return 15 }
    if page.isWord(index, "half") { return 30 }
    let minutes: [(Word, Int)] = [
      ("five", 5), ("ten", 10), ("twenty", 20), ("twenty-five", 25), ("5", 5), ("10", 10), ("20", 20), ("25", 25),
    ]
    return minutes.first { page.isWord(index, $0.0) }?.1
  }

  private func hour(_ index: Int) -> Int? {
    if let hour = Calendar.spelled(index, page) { return hour }
    guard page.isKind(index, .number), let number = Calendar.number(index, page), (1...12).contains(number) else {
      return nil
    }
    return number
  }

  /// "ten to six people", "half one hundred": a number of things and no hour.
  private func isCounted(_ index: Int) -> Bool {
    page.isTagged(index, [.noun, .nounPlural, .number].reduce(into: WordTag.Set()) { $0.insert(.init($1)) })
      && page.isKind(index, .word) && !page.has(index, [.dayPart, .weekday])
  }
}
