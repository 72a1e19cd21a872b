/// What a mention took along by mistake, where texts are damaged or pasted without breaks.
extension MentionPhrases {
  /// The mention without what was taken along by mistake: a dateline, a caption, a headline, the time before a
  /// speaker's label, an adverb of the cue.
  func clean(_ mention: Range<Int>) -> Range<Int> {
    var start = mention.lowerBound
    for place in mention.dropFirst() where place + 1 < mention.upperBound && breaks(place, start) { start = place + 1 }
    for place in (start..<mention.upperBound).dropFirst() where page.tokens[place].shape.contains(.lineStart) {
      if !isWrapped(place) { start = place }
    }
    while start + 1 < mention.upperBound, !page.isWordLike(start) || isTime(start) { start += 1 }
    var end = mention.upperBound
    while end - 1 > start, isLooseAdverb(end - 1) || page.has(end - 1, [.weekday, .dayPart]) { end -= 1 }
    if end < mention.upperBound, page.has(end, .weekday) { end = beforeRelease(end, start) }
    end = beforeBracket(end, start)
    return groupAfterHeadline(start..<end) ?? start..<end
  }

  /// "video released Friday": back over "released" too, which says nothing without the day.
  private func beforeRelease(_ day: Int, _ start: Int) -> Int {
    var end = day
    while end - 1 > start, page.isAny(end - 1, of: ["on", "late", "early"]) { end -= 1 }
    return end - 1 > start && page.ends(end - 1, "ed") && !page.tokens[end - 1].isCapital ? end - 1 : end
  }

  /// Without the short form, age or party in brackets at the end: "the Port Ellen Transit Authority (PETA)".
  private func beforeBracket(_ end: Int, _ start: Int) -> Int {
    guard page.isKind(end - 1, .close) else { return end }
    return span(max(start + 1, end - 8), end - 1).last { page.isKind($0, .open) } ?? end
  }

  /// The dash of a dateline, the closing bracket of a caption.
  private func breaks(_ place: Int, _ start: Int) -> Bool {
    if page.isKind(place, .dash) { return page.tokens[place].shape.contains(.spaced) }
    guard page.isKind(place, .close) else { return false }
    let isGlued = !page.tokens[place + 1].shape.contains(.spaced) && page.isWordLike(place + 1)
    return isGlued || !span(start + 1, place).contains { page.isKind($0, .open) }
  }

  /// A line that was broken inside a phrase and not between two.
  private func isWrapped(_ place: Int) -> Bool {
    !page.tokens[place].shape.contains(.paragraphStart) && page.isWordLike(place - 1)
      && page.tokens[place - 1].isCapital == page.tokens[place].isCapital
  }

  /// "Two Held in Mill Fire Police": a group that begins a sentence, with a headline run into it.
  private func groupAfterHeadline(_ range: Range<Int>) -> Range<Int>? {
    let last = range.upperBound - 1
    guard range.count > 1, page.tokens[last].isCapital, page.has(last, .starter), page.has(last, .group),
      page.tokens[last - 1].isCapital || page.has(last - 1, .happening)
    else { return nil }
    let capitals = range.dropLast().reversed().prefix { page.tokens[$0].isCapital }.count
    let isName = page.isWord(last, "police") && capitals == range.count - 1 && capitals < 4
    return isName ? nil : last..<range.upperBound
  }

  /// "14:02:11 DISPATCHER", "0311 UNIT 12".
  private func isTime(_ index: Int) -> Bool {
    page.isKind(index, .number) && page.tokens[index].range.count > 3 && page.tokens[index].shape.contains(.lineStart)
  }
}
