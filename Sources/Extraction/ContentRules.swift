import AccountModel

/// Which words can be the content of a statement.
struct ContentRules {
  let page: Page

  /// Where a sentence's own words begin: after a dateline ("AURORA —") or a short label ("Update:").
  func bodyStart(of sentence: Range<Int>) -> Int {
    var place = sentence.lowerBound
    while place < sentence.upperBound, place - sentence.lowerBound < 14 {
      let token = page.tokens[place]
      let isDash = token.kind == .dash && token.shape.contains(.spaced)
      if isDash,
        page.tokens[sentence.lowerBound].shape.contains(.allCapitals) || page.isKind(sentence.lowerBound, .open)
      {
        return place + 1
      }
      if token.kind == .colon, place - sentence.lowerBound < 5 { return place + 1 }
      if page.isQuoted(place) || token.has([.auxiliary, .finite]) { break }
      place += 1
    }
    return sentence.lowerBound
  }

  /// True where the words right of a cue are a report and not, say, the object of "called" or "asked for".
  func accepts(_ content: Range<Int>, of attribution: Attribution) -> Bool {
    guard content.count > 1 else { return false }
    let hasQuotation = content.contains(where: page.isQuoted)
    if hasQuotation { return true }
    if page.has(attribution.cue.lowerBound, .quoteOnly), !page.isWord(attribution.extent.upperBound, "that") {
      return false
    }
    let first = content.lowerBound
    if attribution.classes.has(.about), !attribution.classes.has(.say) { return acceptsView(content, attribution) }
    if page.isWord(first, "to") || page.isWord(first, "for") || page.isWord(first, "not") { return false }
    if page.has(first, .preposition), !page.has(first, [.determiner, .subordinator]), !followsComma(content) {
      return false
    }
    return hasVerb(content) || attribution.classes == .show && content.count > 2
  }

  private func followsComma(_ content: Range<Int>) -> Bool {
    content.prefix(14).contains { page.isKind($0, .comma) }
  }

  /// "described X as Y", "denied that …", "blamed X for Y"; not "called police".
  private func acceptsView(_ content: Range<Int>, _ attribution: Attribution) -> Bool {
    if page.has(attribution.cue.lowerBound, .denial) { return content.count > 2 }
    if page.isWord(attribution.cue.lowerBound, "called") || page.isWord(attribution.cue.lowerBound, "calls")
      || page.isWord(attribution.cue.lowerBound, "calling") || page.isWord(attribution.cue.lowerBound, "cited")
    {
      return false
    }
    return content.count > 2
      && content.contains {
        page.isWord($0, "as") || page.isWord($0, "of") || page.isWord($0, "for") || page.ends($0, "ing")
      }
  }

  /// What is described or denied ends where "but" goes on with another verb.
  func view(_ content: Range<Int>) -> Range<Int> {
    let end = content.dropFirst().first {
      page.isWord($0, "but") && !page.isQuoted($0) && VerbRules(page: page).isPredicate($0 + 1)
    }
    return content.lowerBound..<(end ?? content.upperBound)
  }

  /// A clause has a verb: an auxiliary, a listed past form, or a word that ends like one.
  func hasVerb(_ content: Range<Int>) -> Bool {
    content.contains { index in
      let token = page.tokens[index]
      guard token.kind == .word || token.kind == .possessive else { return false }
      if token.kind == .possessive { return page.has(index - 1, .pronoun) }
      return token.has([.auxiliary, .modal, .finite, .have, .be]) || token.has(.happening) || token.has(.cue)
        || page.ends(index, "ed") && !token.has(.notVerb) || isContraction(index)
        || page.ends(index, "s") && page.has(index - 1, .pronoun)
    }
  }

  private func isContraction(_ index: Int) -> Bool {
    page.text.utf8[page.tokens[index].range].contains { $0 == Byte.apostrophe || $0 == 0xE2 }
  }
}
