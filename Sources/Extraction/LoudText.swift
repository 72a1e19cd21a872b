/// Text in capitals alone, in which a capital tells nothing.
///
/// In a run of capitals that holds a sentence, words that the lists know lose their mark as capitals, so that cues,
/// verbs and names are told apart as elsewhere; what begins a sentence keeps it. Words that no list knows are taken for
/// names. Cost: linear in the tokens.
struct LoudText {
  /// How many words in capitals make a run in which capitals tell nothing.
  private static let shortestRun = 6
  private static let common = PhraseList.common

  private let text: [UInt8]
  private var tokens: [Token]

  /// The tokens, those in capitals alone judged by the lists.
  static func read(_ tokens: [Token], in text: [UInt8]) -> [Token] {
    var loud = LoudText(text: text, tokens: tokens)
    loud.run()
    return loud.tokens
  }

  private mutating func run() {
    var (start, words, small) = (0, 0, 0)
    for index in tokens.indices {
      let token = tokens[index]
      guard token.kind == .word else { continue }
      if isQuiet(token) {
        quieten(start..<index, words, small)
        (start, words, small) = (index + 1, 0, 0)
      } else {
        words += 1
        small += token.has(Self.function) ? 1 : 0
      }
    }
    quieten(start..<tokens.count, words, small)
  }

  private static let function: WordClasses = [
    .determiner, .preposition, .auxiliary, .conjunction, .pronoun, .say, .subordinator,
  ]

  /// True for a word with a small letter.
  private func isQuiet(_ token: Token) -> Bool { text[token.range].contains(where: Byte.isLower) }

  private mutating func quieten(_ run: Range<Int>, _ words: Int, _ small: Int) {
    guard words >= Self.shortestRun, small > 1 else { return }
    for index in run where tokens[index].kind == .word { judge(index, run) }
  }

  private mutating func judge(_ index: Int, _ run: Range<Int>) {
    if isLabel(index) { return }
    let begins = beginsSentence(index)
    if isWord(index) {
      if !begins { tokens[index].shape.remove(.capital) }
    } else if tokens[index].range.count > 3 {
      tokens[index].shape.remove(.allCapitals)
    }
  }

  private func beginsSentence(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].shape.contains(.lineStart) else { return true }
    let before = tokens[index - 1]
    switch before.kind {
    case .stop: return !isAbbreviation(index - 2) || tokens[index].has(Self.heads) && !tokens[index].has(Self.joints)
    case .quote, .open: return !tokens[index].shape.contains(.spaced)
    default: return before.kind == .bullet
    }
  }

  /// What can begin a sentence after an abbreviation, and what rather goes on.
  private static let heads: WordClasses = [.starter, .group, .person, .role, .pronoun, .determiner]
  private static let joints: WordClasses = [.conjunction, .preposition]

  private func isAbbreviation(_ index: Int) -> Bool {
    guard index >= 0, tokens[index].isWordLike else { return false }
    return tokens[index].has([.abbreviationName, .abbreviation, .abbreviationNumber, .clock, .title])
      || tokens[index].range.count == 1 || text[tokens[index].range].contains(Byte.period)
  }

  /// A word and no name: known to a list, unless a title before it or a number after it speaks for a name or date.
  private func isWord(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.has(.weekday) || token.range.count == 1 && !token.has([.determiner, .pronoun]) { return false }
    if token.has(.month) {
      let isDated = index + 1 < tokens.count && tokens[index + 1].kind == .number
      return !isDated && token.has([.modal, .auxiliary, .preposition])
    }
    if token.has([.title, .role, .organisation]), isBeforeName(index) { return false }
    return !token.classes.isEmpty || Self.common.end(of: .common, at: index, tokens, text) != nil || hasEnding(index)
  }

  private func isBeforeName(_ index: Int) -> Bool {
    var place = index + 1
    while place < tokens.count, place - index < 4,
      tokens[place].kind == .stop || tokens[place].has([.title, .role, .organisation])
    { place += 1 }
    guard place < tokens.count, tokens[place].kind == .word else { return false }
    return tokens[place].classes.isEmpty && Self.common.end(of: .common, at: place, tokens, text) == nil
      && !hasEnding(place)
  }

  /// Endings that names do not have.
  private func hasEnding(_ index: Int) -> Bool {
    let word = text[tokens[index].range].map(Byte.lowered)
    guard word.count > 5 else { return false }
    let endings = [
      "tion", "tions", "ment", "ments", "ness", "ously", "ally", "ingly", "edly", "able", "ible", "ings", "ities",
      "ility",
    ]
    return endings.contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
      || word.suffix(2).elementsEqual("ed".utf8)
      || word.suffix(2).elementsEqual("ly".utf8) || word.suffix(3).elementsEqual("ing".utf8) && word.count > 7
  }

  /// "DISPATCHER: …", "PORT ELLEN — …": what stands before a colon or a dash at the head of a line stays as it is.
  private func isLabel(_ index: Int) -> Bool {
    var first = index
    while first > 0, index - first < 5, !tokens[first].shape.contains(.lineStart) { first -= 1 }
    guard tokens[first].shape.contains(.lineStart) else { return false }
    let next = tokens[index..<min(index + 5, tokens.count)].first {
      !$0.isWordLike && $0.kind != .stop && $0.kind != .comma
    }
    return next?.kind == .colon || next?.kind == .dash
  }
}
