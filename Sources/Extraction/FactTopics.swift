/// What a clause tells of, where sources differ on when and where it was.
struct FactTopics {
  let page: Page

  /// The happening that a time of day in the clause dates; `nil` where it is none of those that sources differ on.
  func topic(of clause: Range<Int>) -> ConflictFact.Topic? {
    if clause.contains(where: isCall) { return .call }
    return clause.contains(where: { isOnset($0, clause) }) ? .onset : nil
  }

  /// Numbered places in the clause: "milepost 88", "exit 4".
  func spots(in clause: Range<Int>) -> [ConflictFact.Spot] {
    clause.compactMap { index in
      guard page.isKind(index + 1, .number), index + 1 < clause.upperBound,
        let number = Calendar.number(index + 1, page),
        let noun = Self.places.firstIndex(where: { page.isWord(index, $0) })
      else { return nil }
      return ConflictFact.Spot(noun: noun, word: page.words(index..<(index + 1)).lowercased(), number: number)
    }
  }

  private static let places: [Word] = [
    "milepost", "marker", "exit", "gate", "pier", "platform", "floor", "room", "cell", "ward", "track", "bay",
    "junction", "berth", "lane", "apartment", "unit", "kilometer", "kilometre",
  ]

  /// "The shooting began", "heard the first shot": the moment at which the harm set in.
  private func isOnset(_ index: Int, _ clause: Range<Int>) -> Bool {
    if page.isAny(index, of: ["began", "started", "happened", "occurred", "erupted", "broke"]) {
      return span(clause.lowerBound, index).contains { page.has($0, .eventNoun) }
    }
    guard page.isAny(index, of: ["heard", "felt", "hear"]) else { return false }
    return span(index + 1, clause.upperBound).prefix(6).contains { page.isAny($0, of: Self.sounds) }
  }

  private static let sounds = WordSet([
    "shot", "shots", "gunshot", "gunshots", "gunfire", "bang", "bangs", "explosion", "blast", "crash", "jolt", "boom",
    "thud",
  ])

  /// "rang 999", "police were called", "the call came in".
  private func isCall(_ index: Int) -> Bool {
    if page.isAny(index, of: ["rang", "called", "dialed", "dialled", "phoned", "alerted", "summoned"]) {
      if page.has(index - 1, .be) { return page.has(index - 2, .group) || page.isWord(index - 2, "services") }
      return span(index + 1, index + 4).contains {
        page.isAny($0, of: ["911", "999", "112", "police", "emergency", "ambulance"])
      }
    }
    return page.isAny(index, of: ["call", "report"]) && page.isWord(index + 1, "came")
  }
}
