import AccountModel

/// Quotations inside a quotation that carry a cue of their own: “He told me, ‘Get down,’ and I ran.”
struct InnerQuotes {
  let page: Page

  /// The statements inside the quotation, in reading order. Cost: linear in it.
  func drafts(in quotation: Quotation) -> [Draft] {
    var found: [Draft] = []
    var place = quotation.inner.lowerBound
    while place < quotation.inner.upperBound {
      guard page.isKind(place, .quote), opens(place), let end = close(after: place, quotation) else {
        place += 1
        continue
      }
      if let draft = draft(place + 1..<end, mark: place, quotation) { found.append(draft) }
      place = end + 1
    }
    return found
  }

  private func opens(_ mark: Int) -> Bool {
    let shape = page.tokens[mark].shape
    if shape.contains(.closes) { return false }
    guard let next = page.token(mark + 1), !next.shape.contains(.spaced) else { return false }
    return shape.contains(.opens) || shape.contains(.spaced) && next.isWordLike
  }

  private func close(after mark: Int, _ quotation: Quotation) -> Int? {
    span(mark + 2, quotation.inner.upperBound).first {
      page.isKind($0, .quote) && !page.tokens[$0].shape.contains(.spaced) && !page.tokens[$0].shape.contains(.opens)
    } ?? (page.tokens[mark].shape.contains(.opens) ? quotation.inner.upperBound : nil)
  }

  private func draft(_ words: Range<Int>, mark: Int, _ quotation: Quotation) -> Draft? {
    let inner = page.spoken(words)
    guard !inner.isEmpty, let cue = cue(before: mark, floor: quotation.inner.lowerBound) else { return nil }
    var start = cue
    while start > quotation.inner.lowerBound, page.isKind(start - 1, .word), cue - start < 5,
      !page.has(start - 1, [.conjunction, .subordinator]) || page.has(start - 1, .determiner)
    { start -= 1 }
    let subject = start < cue ? start..<cue : nil
    let isOwn = subject.map { $0.contains { page.isWord($0, "i") || page.isWord($0, "we") } } ?? false
    var draft = Draft(
      content: [inner], kind: .direct, mention: isOwn ? nil : subject, cue: cue..<(cue + 1),
      rule: "quotation inside a quotation", classes: page.tokens[cue].classes)
    (draft.takesSourceBefore, draft.isInner) = (isOwn, true)
    return draft
  }

  /// A verb of saying before the mark, with whom it was said to between: "told me, ‘…’".
  private func cue(before mark: Int, floor: Int) -> Int? {
    var place = mark - 1
    if page.isKind(place, .comma) || page.isKind(place, .colon) { place -= 1 }
    for _ in 0..<3 where page.isKind(place, .word) && !page.has(place, .say) && !isSaying(place) { place -= 1 }
    guard place >= floor, page.has(place, [.say, .tell]) || isSaying(place) else { return nil }
    return place
  }

  private func isSaying(_ index: Int) -> Bool {
    page.isAny(index, of: ["told", "goes", "went", "like", "asked", "tells"])
  }
}
