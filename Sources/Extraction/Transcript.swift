import AccountModel

/// Turns of a transcript: lines that begin with a speaker's label ("OFFICER LEE: …", "Q: …").
///
/// Two such lines make a transcript; a single "Note:" does not. A turn ends with its paragraph; where the transcript is
/// timed, a paragraph is a cue, and the turn goes on until somebody else speaks.
struct Transcript {
  private let page: Page
  /// For each labelled sentence, by its number, where the words begin and end.
  private var turns: [Int: (label: Range<Int>, words: [Range<Int>])] = [:]
  private var isHeld: [Bool]
  private let isTimed: Bool

  init(page: Page, isTimed: Bool = false) {
    (self.page, self.isTimed) = (page, isTimed)
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
      content: turn.words, kind: .direct, mention: turn.label,
      cue: turn.label.upperBound..<(turn.label.upperBound + 1),
      rule: "speaker's label", classes: .say)
  }

  /// True where the sentence belongs to a turn.
  func holds(_ sentence: Int) -> Bool { isHeld[sentence] }

  private mutating func take(_ number: Int, until last: Int) {
    guard let label = TurnLabel(page.sentences[number], page) else { return }
    var words: [Range<Int>] = []
    var (start, end) = (label.end, number + 1)
    while end < last, !endsTurn(end) {
      if isParagraph(end) {
        words.append(page.trimmed(span(start, page.sentences[end].lowerBound)))
        start = page.sentences[end].lowerBound
      }
      end += 1
    }
    words.append(page.trimmed(span(start, page.sentences[end - 1].upperBound)))
    words.removeAll(where: \.isEmpty)
    guard !words.isEmpty else { return }
    turns[number] = (label.source, words)
    for sentence in number..<end { isHeld[sentence] = true }
  }

  private func isParagraph(_ sentence: Int) -> Bool {
    page.tokens[page.sentences[sentence].lowerBound].shape.contains(.paragraphStart)
  }

  /// The paragraph is over, or captions set the sign of a new voice, or a sound in brackets.
  private func endsTurn(_ sentence: Int) -> Bool {
    guard isParagraph(sentence) else { return false }
    let first = page.sentences[sentence].lowerBound
    return !isTimed || page.isFurniture(sentence) || page.isWord(first, ">") || page.isKind(first, .bullet)
      || page.isKind(first, .dash) || page.isKind(first, .open)
  }
}
