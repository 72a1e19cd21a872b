import AccountModel

/// Turns of a transcript: lines that begin with a speaker's label ("OFFICER LEE: …", "Q: …").
///
/// Two such lines make a transcript; a single "Note:" does not.
struct Transcript {
  private let page: Page
  /// For each labelled sentence, by its number, where the words begin and end.
  private var turns: [Int: (label: Range<Int>, words: Range<Int>)] = [:]
  private var isHeld: [Bool]

  init(page: Page) {
    self.page = page
    isHeld = Array(repeating: false, count: page.sentences.count)
    let labelled = Self.speakers(page)
    guard labelled.count > 1 else { return }
    for (place, number) in labelled.enumerated() {
      let last = place + 1 < labelled.count ? labelled[place + 1] : page.sentences.count
      take(number, until: last)
    }
  }

  /// The labelled sentences whose label is a speaker's: written in capitals, or used again. "Updated:" and "Photo:" at
  /// the head of a page are neither.
  private static func speakers(_ page: Page) -> [Int] {
    let labelled = page.sentences.indices.filter { !page.isFurniture($0) }.compactMap { number in
      TurnLabel(page.sentences[number], page).map { (number, $0.source) }
    }
    let timed = Set(
      labelled.filter { TurnLabel(page.sentences[$0.0], page)?.isTimed == true }.map { $0.1.lowerBound })
    var uses: [String: Int] = [:]
    for (_, label) in labelled { uses[page.words(label), default: 0] += 1 }
    return labelled.filter { _, label in
      if LabelRules.isPageLabel(label, page) { return false }
      if page.isKind(label.lowerBound, .symbol) || timed.contains(label.lowerBound) { return true }
      let isLoud = label.allSatisfy {
        !page.tokens[$0].isCapital || page.tokens[$0].shape.contains(.allCapitals) || page.tokens[$0].range.count == 1
      }
      return isLoud || uses[page.words(label), default: 0] > 1
    }.map { $0.0 }
  }

  /// The turn that begins with this sentence.
  func turn(at sentence: Int) -> Draft? {
    guard let turn = turns[sentence] else { return nil }
    return Draft(
      content: [turn.words], kind: .direct, mention: turn.label,
      cue: turn.label.upperBound..<(turn.label.upperBound + 1),
      rule: "speaker's label", classes: .say)
  }

  /// True where the sentence belongs to a turn.
  func holds(_ sentence: Int) -> Bool { isHeld[sentence] }

  private mutating func take(_ number: Int, until last: Int) {
    guard let label = TurnLabel(page.sentences[number], page) else { return }
    var end = number + 1
    while end < last, !page.tokens[page.sentences[end].lowerBound].shape.contains(.paragraphStart) { end += 1 }
    let words = page.trimmed(span(label.end, page.sentences[end - 1].upperBound))
    guard !words.isEmpty else { return }
    turns[number] = (label.source, words)
    for sentence in number..<end { isHeld[sentence] = true }
  }
}
