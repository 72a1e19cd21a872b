import AccountModel

/// Labels and headlines that name a source with a colon: "Mayor: Bridge will stay shut", "Bridge will stay shut: mayor",
/// "Ruiz: “I ran.”", "What the mayor said:".
struct LabelRules {
  /// The most tokens that such a label holds.
  private static let longest = 7

  let page: Page

  /// The statement that a sentence makes with a source before or after its colon; `nil` where it has none.
  func draft(_ sentence: Range<Int>) -> Draft? {
    guard let colon = sentence.first(where: { page.isKind($0, .colon) && !page.isQuoted($0) }) else { return nil }
    return leading(colon, sentence) ?? trailing(sentence)
  }

  /// The source in a label that announces what somebody said: "What the mayor said:".
  func announced(_ sentence: Range<Int>) -> Range<Int>? {
    let end = page.trimmed(sentence).upperBound
    guard page.isWord(sentence.lowerBound, "what"), end - sentence.lowerBound < 12, page.isKind(end, .colon),
      page.has(end - 1, [.say, .tell])
    else { return nil }
    let source = page.trimmed((sentence.lowerBound + 1)..<(end - 1))
    return source.isEmpty ? nil : source
  }

  /// "Police: Two men held", "Fire chief: ‘We were lucky’".
  private func leading(_ colon: Int, _ sentence: Range<Int>) -> Draft? {
    let label = page.trimmed(sentence.lowerBound..<colon)
    let words = page.trimmed((colon + 1)..<sentence.upperBound)
    guard !label.isEmpty, colon - sentence.lowerBound <= Self.longest, words.count > 2, namesSource(label) else {
      return nil
    }
    if let index = page.quotation(at: colon + 1), page.quotations[index].marked.lowerBound == colon + 1 {
      return Draft(
        content: [page.spoken(page.quotations[index].inner)], kind: .direct, mention: label,
        rule: "source before a colon",
        classes: .say, lastQuotation: index)
    }
    let hasNoun = label.contains { page.has($0, .source) && !page.has($0, .footage) }
    guard isHeadlike(sentence), hasNoun || speaksElsewhere(label),
      ContentRules(page: page).hasVerb(words) || words.count > 4
    else { return nil }
    return told(words, label, rule: "source before a colon")
  }

  /// "Bridge will stay shut: mayor".
  private func trailing(_ sentence: Range<Int>) -> Draft? {
    guard isHeadlike(sentence), let colon = sentence.last(where: { page.isKind($0, .colon) && !page.isQuoted($0) }),
      colon > sentence.lowerBound + 2, sentence.upperBound - colon <= Self.longest,
      !page.isKind(sentence.upperBound - 1, .stop)
    else { return nil }
    let label = page.trimmed((colon + 1)..<sentence.upperBound)
    let words = page.trimmed(sentence.lowerBound..<colon)
    guard !label.isEmpty, label.count < 6, let last = label.last, page.has(last, .source), !page.has(last, .footage),
      !label.contains(where: { page.has($0, [.auxiliary, .finite]) }), ContentRules(page: page).hasVerb(words)
    else { return nil }
    return told(words, label, rule: "source after a colon")
  }

  private func told(_ words: Range<Int>, _ label: Range<Int>, rule: StaticString) -> Draft {
    let spoken = words.filter { page.tokens[$0].isWordLike }
    let quoted = spoken.count { page.isQuoted($0) }
    return Draft(
      content: [words], kind: quoted == 0 ? .indirect : quoted == spoken.count ? .direct : .mixed, mention: label,
      rule: rule, classes: .say)
  }

  /// A line of its own: the head of a page or of a part.
  private func isHeadlike(_ sentence: Range<Int>) -> Bool {
    guard page.tokens[sentence.lowerBound].shape.contains(.lineStart), sentence.count < 30 else { return false }
    return sentence.upperBound >= page.tokens.count || page.tokens[sentence.upperBound].shape.contains(.lineStart)
  }

  /// A source, or one or two capitalised words that are no label of the page.
  private func namesSource(_ label: Range<Int>) -> Bool {
    guard !label.contains(where: { page.has($0, [.auxiliary, .modal, .finite, .wh]) && !page.has($0, .source) }),
      !Self.isPageLabel(label, page)
    else { return false }
    if label.contains(where: { page.has($0, .source) && !page.has($0, .footage) }) { return true }
    return label.count < 4 && label.allSatisfy { page.tokens[$0].isCapital && !page.has($0, .starter) }
  }

  /// "Ruiz: Bridge must stay shut" over a story in which Ruiz says something. Looks at headlines alone, and no further
  /// than 900 tokens.
  private func speaksElsewhere(_ label: Range<Int>) -> Bool {
    guard label.lowerBound < 60, let last = label.last else { return false }
    let name = Array(page.text.utf8[page.tokens[last].range])
    return page.tokens.indices.dropFirst(label.upperBound).prefix(900).contains { index in
      guard page.tokens[index].isCapital, page.tokens[index].range.count == name.count,
        page.has(index + 1, [.say, .tell]) || page.has(index - 1, [.say, .tell])
      else { return false }
      return page.text.utf8[page.tokens[index].range].elementsEqual(name)
    }
  }

  /// "READ MORE", "Photo", "Pictured": labels of the page, whoever it quotes.
  static func isPageLabel(_ label: Range<Int>, _ page: Page) -> Bool {
    label.contains { page.isAny($0, of: pageLabels) }
  }

  private static let pageLabels = WordSet([
    "read", "more", "related", "photo", "photos", "picture", "pictures", "pictured", "image", "images", "video",
    "videos",
    "watch", "listen", "gallery", "caption", "credit", "source", "note", "update", "updated", "breaking", "exclusive",
    "live", "media", "playing", "file", "correction", "clarification", "opinion", "editorial", "analysis", "review",
    "tags",
    "topics", "category", "share", "contact", "email", "phone", "tel", "fax", "date", "time", "location", "subject",
    "re",
    "from", "to", "cc", "page", "section", "chapter", "part", "item", "agenda", "minutes", "present", "apologies",
    "map",
    "graphic", "also", "published", "posted", "modified", "story", "headline", "byline", "written", "advertisement",
    "case",
    "timeline", "facts", "key", "background", "summary",
  ])
}
