import AccountModel

/// Questions in an account's own or a speaker's words: with a question mark, or told ("wants to know why").
struct AskingRules {
  let page: Page

  /// A question in the account's own words, or a source's that asks who, what or why about what is past.
  func isAsked(_ sentence: Range<Int>) -> Bool {
    guard let last = sentence.last(where: { page.isKind($0, .stop) }), last >= sentence.upperBound - 2,
      page.text.utf8[page.tokens[last].range].contains(UInt8(ascii: "?"))
    else { return false }
    let words = page.trimmed(sentence)
    if words.prefix(6).contains(where: { page.isKind($0, .colon) }) { return false }
    guard words.count > 3 else { return false }
    if words.contains(where: { page.isAny($0, of: ["you", "your", "you're", "should", "can"]) }) { return false }
    if !words.contains(where: page.isQuoted) { return true }
    return asksForPast(words) && !page.isWord(words.lowerBound + 1, "would")
  }

  /// "“Where were the papers?” she asked": the question within the sentence.
  func asked(in sentence: Range<Int>) -> Range<Int>? {
    guard
      let mark = sentence.dropLast(2).first(where: {
        page.isKind($0, .stop) && page.isQuoted($0)
          && page.text.utf8[page.tokens[$0].range].contains(UInt8(ascii: "?"))
      })
    else { return nil }
    let start = span(sentence.lowerBound, mark).last { page.isKind($0, .quote) || page.isKind($0, .stop) }
    let words = page.trimmed((start.map { $0 + 1 } ?? sentence.lowerBound)..<mark)
    return words.count > 2 && asksForPast(words) ? words : nil
  }

  private func asksForPast(_ words: Range<Int>) -> Bool {
    let past: [_ of Word] = ["did", "was", "were", "had", "happened", "caused"]
    return page.has(words.lowerBound, .wh) && words.prefix(6).contains { page.isAny($0, of: past) }
  }

  /// "I want to know what happened", "neighbors wondered why": a question told.
  func reason(in clause: Range<Int>) -> String? {
    for index in clause where OpenWords.shared.has(index, .ask, on: page) {
      if !page.isWord(index, "wanted"), page.isWord(index + 1, "to"), page.isWord(index + 2, "know"),
        asks(after: index + 3, clause)
      {
        return "somebody wants to know"
      }
      let wonders = page.isAny(index, of: ["wonder", "wonders", "wondered", "wondering", "questioned"])
      if wonders, asks(after: index + 1, clause) { return "somebody wonders" }
    }
    return nil
  }

  private func asks(after index: Int, _ clause: Range<Int>) -> Bool {
    page.has(index, .wh)
      && !span(index, min(clause.upperBound, index + 6)).contains { page.isAny($0, of: ["to", "should"]) }
  }
}
