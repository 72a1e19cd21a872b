import AccountModel

/// Choosing where an item is split.
struct Splitting: Hashable, Sendable {
  /// The item.
  let place: ItemPlace
  /// Its passages.
  let passages: [Passage]
  /// Every word at which a second part could begin, ascending; never empty.
  let words: [Int]
  /// Those of them at which a sentence or a clause begins.
  let clauses: [Int]
  /// The word at which the second part begins now.
  var cut: Int

  /// Proposes places, the beginning of a further sentence before that of a clause; `nil` where the item is a single
  /// word.
  init?(place: ItemPlace, passages: [Passage], text: DecodedText, sentences: [Passage] = []) {
    let words = passages.flatMap { Self.wordStarts(in: $0, of: text) }.dropFirst()
    guard let middle = words.dropFirst(words.count / 2).first else { return nil }
    (self.place, self.passages, self.words) = (place, passages, Array(words))
    let inner = Set(passages.dropFirst().map(\.lower))
    let begun = Set(sentences.map(\.lower))
    let sentenceStarts = self.words.filter(begun.contains)
    clauses = words.filter { inner.contains($0) || begun.contains($0) || Self.beginsClause(at: $0, in: text) }
    let proposals = sentenceStarts.isEmpty ? clauses : sentenceStarts
    cut = proposals.min { abs($0 - middle) < abs($1 - middle) } ?? middle
  }

  /// Moves the cut by one word.
  mutating func moveWord(forward: Bool) {
    cut = (forward ? words.first { $0 > cut } : words.last { $0 < cut }) ?? cut
  }

  /// Moves the cut to the next clause, or stays.
  mutating func moveClause(forward: Bool) {
    cut = (forward ? clauses.first { $0 > cut } : clauses.last { $0 < cut }) ?? cut
  }

  /// The passages of the two parts, blanks at the cut left out.
  func parts(in text: DecodedText) -> (first: [Passage], second: [Passage]) {
    var first: [Passage] = []
    var second: [Passage] = []
    for passage in passages {
      if let before = Passage(passage.lower, min(passage.upper, Self.trimmed(cut, from: passage.lower, in: text))) {
        first.append(before)
      }
      if let after = Passage(max(passage.lower, cut), passage.upper) { second.append(after) }
    }
    return (first, second)
  }

  private static func trimmed(_ cut: Int, from lower: Int, in text: DecodedText) -> Int {
    var end = min(cut, text.utf8.count)
    while end > lower, Words.isBlank(text.utf8[end - 1]) { end -= 1 }
    return end
  }

  private static func wordStarts(in passage: Passage, of text: DecodedText) -> [Int] {
    var starts = [passage.lower]
    while let last = starts.last, let next = Words.next(after: last, in: text), next < passage.upper {
      starts.append(next)
    }
    return starts
  }

  /// True where a word follows a clause's punctuation, or is one that joins clauses.
  private static func beginsClause(at word: Int, in text: DecodedText) -> Bool {
    var index = word
    while index > 0, Words.isBlank(text.utf8[index - 1]) { index -= 1 }
    if index > 0, [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(text.utf8[index - 1]) {
      return true
    }
    let end = Words.end(at: word, in: text)
    return joiners.contains(String(decoding: text.utf8[word..<end], as: UTF8.self).lowercased())
  }

  private static let joiners: Set<String> = [
    "and", "but", "while", "when", "because", "before", "after", "then", "so", "who", "which", "although", "until",
    "as", "or", "—", "–",
  ]
}
