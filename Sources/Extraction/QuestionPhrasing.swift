import AccountModel

/// Puts what is open as one short question, from the account's own words and only where nothing must be invented.
struct QuestionPhrasing {
  /// The most words that a question takes over.
  private static let longest = 22

  let page: Page

  /// The question; `nil` where the words do not give one.
  func question(for range: Range<Int>, kind: OpenQuestion.Kind) -> String? {
    guard kind == .stated else { return nil }
    return asked(in: range) ?? name(in: range) ?? stranger(in: range)
  }

  /// "unclear whether the car was moving" → "Was the car moving?"; "what led up to it" → "What led up to it?"
  private func asked(in range: Range<Int>) -> String? {
    guard let word = range.dropFirst().first(where: { page.has($0, .wh) && !page.isWord($0, "which") }) else {
      return nil
    }
    if page.has(word - 1, [.person, .group]) && page.isWord(word, "who") { return nil }
    let clause = span(word + 1, min(range.upperBound, word + Self.longest))
    guard clause.upperBound == range.upperBound, clause.count > 1 else { return nil }
    let isPolar = page.isWord(word, "whether") || page.isWord(word, "if")
    let isSubject = page.isWord(word, "who") || page.isWord(word, "what")
    if isSubject, VerbRules(page: page).isPredicate(clause.lowerBound) { return sentence([word..<clause.upperBound]) }
    guard let auxiliary = clause.first(where: { VerbRules(page: page).isPredicate($0) }), auxiliary > clause.lowerBound,
      page.has(auxiliary, [.auxiliary, .modal]), !page.isQuoted(auxiliary)
    else { return nil }
    let body = [auxiliary..<(auxiliary + 1), clause.lowerBound..<auxiliary, (auxiliary + 1)..<clause.upperBound]
    return sentence(isPolar ? body : [word..<(word + 1)] + body)
  }

  /// "had not released the name of the driver" → "What is the name of the driver?"
  private func name(in range: Range<Int>) -> String? {
    guard
      let noun = range.first(where: {
        page.isWord($0, "name") || page.isWord($0, "names") || page.isWord($0, "identity") || page.isWord($0, "motive")
      }),
      page.isWord(noun - 1, "the"), noun - 1 >= range.lowerBound
    else { return nil }
    let joins = page.isWord(noun + 1, "of") || page.isWord(noun + 1, "for")
    var end = noun + 1
    while joins, end < range.upperBound, end - noun < 9, page.tokens[end].isWordLike,
      !page.has(end, [.auxiliary, .relative])
    { end += 1 }
    return sentence([(noun - 1)..<end], after: page.isWord(noun, "names") ? "What are " : "What is ")
  }

  /// "an unidentified man" → "Who is the unidentified man?"
  private func stranger(in range: Range<Int>) -> String? {
    guard let word = range.first(where: { page.isWord($0, "unidentified") }), word + 1 < range.upperBound else {
      return nil
    }
    var end = word + 1
    while end < min(range.upperBound, word + 4), !page.has(end, [.person, .group, .role]) { end += 1 }
    guard end < range.upperBound, page.has(end, [.person, .group, .role]) else { return nil }
    let isPlural = page.has(end, .group) || page.ends(end, "s")
    return sentence([word..<(end + 1)], after: isPlural ? "Who are the " : "Who is the ")
  }

  private func sentence(_ parts: [Range<Int>], after lead: String = "") -> String {
    let words = lead + parts.map(page.words).filter { !$0.isEmpty }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst() + "?"
  }
}
