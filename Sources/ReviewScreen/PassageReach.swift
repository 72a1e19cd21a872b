import AccountModel

/// The words that an item rests on, whose two ends can be moved.
struct PassageReach {
  /// In reading order, never empty: the first's start and the last's end move.
  let passages: [Passage]
  let text: DecodedText
  /// Every sentence of the account, in reading order.
  let sentences: [Passage]

  /// The passages after a command; `nil` where it can do nothing.
  func moved(by command: Command) -> [Passage]? {
    guard let first = passages.first, let last = passages.last else { return nil }
    switch command {
    case .stretchEnd: return withEnd(nextEnd(after: last.upper))
    case .shrinkEnd: return withEnd(endBefore(last))
    case .stretchStart: return withStart(Words.previous(before: first.lower, in: text))
    case .shrinkStart: return withStart(startAfter(first))
    case .stretchToSentence: return withEnd(sentences.first { $0.upper > last.upper }?.upper)
    default: return withEnd(sentences.last { $0.upper < last.upper && $0.upper > last.lower }?.upper)
    }
  }

  /// Why a command can do nothing.
  static func refusal(of command: Command) -> String {
    switch command {
    case .stretchEnd, .stretchToSentence: "the text ends here"
    case .stretchStart: "the text begins here"
    case .shrinkToSentence: "no sentence ends within these words"
    default: "a single word is left: an item without words could not be judged"
    }
  }

  /// The end of the word after the passage; the rest of a word, where the end stands within one.
  private func nextEnd(after upper: Int) -> Int? {
    if upper < text.utf8.count, upper > 0, !Words.isBlank(text.utf8[upper - 1]), !Words.isBlank(text.utf8[upper]) {
      return Words.end(at: upper, in: text)
    }
    var index = upper
    while index < text.utf8.count, Words.isBlank(text.utf8[index]) { index += 1 }
    return index < text.utf8.count ? Words.end(at: index, in: text) : nil
  }

  /// The end of the last word but one.
  private func endBefore(_ last: Passage) -> Int? {
    var index = Words.start(at: last.upper - 1, in: text)
    while index > last.lower, Words.isBlank(text.utf8[index - 1]) { index -= 1 }
    return index > last.lower ? index : nil
  }

  private func startAfter(_ first: Passage) -> Int? {
    Words.next(after: first.lower, in: text).flatMap { $0 < first.upper ? $0 : nil }
  }

  private func withEnd(_ end: Int?) -> [Passage]? {
    guard let end, let last = passages.last, let moved = Passage(last.lower, end) else { return nil }
    return passages.dropLast() + [moved]
  }

  private func withStart(_ start: Int?) -> [Passage]? {
    guard let start, let first = passages.first, let moved = Passage(start, first.upper) else { return nil }
    return [moved] + passages.dropFirst()
  }
}
