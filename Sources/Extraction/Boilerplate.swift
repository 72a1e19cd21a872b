import AccountModel

/// Sentences that belong to the page and not to the story: calls for tips, credits, teasers, advertisements.
struct Boilerplate {
  let page: Page

  /// True where a sentence is no part of the story: it is furniture, asks the reader for something or names where to
  /// write.
  func holds(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first else { return true }
    if isFurniture(sentence) { return true }
    if page.isQuoted(first), page.tokens[first].kind != .quote { return false }
    if page.isWord(first, "anyone"),
      sentence.contains(where: { page.isAny($0, of: ["information", "asked", "urged"]) })
    {
      return true
    }
    if isRequest(first) || isEditorsNote(first) { return true }
    return page.tokens[sentence].contains(where: \.isAddress)
  }

  /// True for an advertisement, a teaser, a credit, a byline: what is not even a statement. What stands in quotation
  /// marks is the story's, whatever its words.
  func isFurniture(_ sentence: Range<Int>) -> Bool { page.isFurniture(page.sentenceIndex(of: sentence.lowerBound)) }

  private static let asks = WordSet([
    "call", "follow", "read", "share", "stay", "click", "subscribe", "sign", "download", "contact", "please", "send",
    "check", "watch",
  ])

  private func isRequest(_ index: Int) -> Bool {
    page.tokens[index].isCapital && !page.has(index + 1, .auxiliary) && page.isAny(index, of: Self.asks)
  }

  /// "UPDATED 5 p.m. CORRECTS the spelling …": a note on the story in capitals.
  private func isEditorsNote(_ index: Int) -> Bool {
    page.tokens[index].shape.contains(.allCapitals)
      && page.isAny(index, of: ["updated", "update", "corrects", "correction", "adds", "clarifies"])
  }
}
