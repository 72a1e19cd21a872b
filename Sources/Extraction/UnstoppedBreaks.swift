/// Where one sentence ends and another begins without a stop between them.
///
/// Each rule looks a fixed number of tokens around the place, or from it to a known start.
struct UnstoppedBreaks {
  let tokens: [Token]
  let text: [UInt8]

  /// True where a rule sees a sentence that begins at the token; `start` is the first token of the one before.
  func breaks(before index: Int, start: Int) -> Bool {
    let token = tokens[index]
    guard token.isCapital, index > start else { return false }
    if tokens[index - 1].kind == .word, !token.shape.contains(.spaced), tokens[index - 1].upper == token.lower {
      return true
    }
    return isDateOfPublication(index, start) || isAfterDate(index, start) || isAfterFigure(index, start)
      || isBrokenOff(index, start) || isAfterPost(index) || isCopyright(index)
      || isRunOn(index, start) || isLead(index, start)
  }

  /// "Two die in mill fire Tuesday, March 3, 2026": the day of publication after a headline, where the line ends with
  /// it or a new sentence follows.
  private func isDateOfPublication(_ index: Int, _ start: Int) -> Bool {
    guard tokens[index].has(.weekday), index + 5 < tokens.count, tokens[index + 1].kind == .comma,
      tokens[index + 2].has(.month), tokens[index + 3].kind == .number, tokens[index + 4].kind == .comma,
      isYear(index + 5), isAfterWord(index)
    else { return false }
    return index + 6 == tokens.count || tokens[index + 6].shape.contains(.lineStart) || tokens[index + 6].isCapital
  }

  /// The first word after a day that stands alone: "Tuesday, March 3, 2026 The mill …".
  private func isAfterDate(_ index: Int, _ start: Int) -> Bool {
    index == start + 6 && tokens[start].has(.weekday) && tokens[start + 2].has(.month) && isYear(index - 1)
  }

  /// "(@PortEllenPD) January 5, 2026 A woman …": behind the handle and day that an embedded message ends with.
  private func isAfterPost(_ index: Int) -> Bool {
    index > 5 && isYear(index - 1) && tokens[index - 2].kind == .comma && tokens[index - 3].kind == .number
      && tokens[index - 4].has(.month) && tokens[index - 5].kind == .close
  }

  /// "Copyright 2026 Harbor Post, Inc.": the page's own words begin.
  private func isCopyright(_ index: Int) -> Bool {
    isAny(index, Self.copyright) && index + 1 < tokens.count && isYear(index + 1)
  }

  private func isYear(_ index: Int) -> Bool {
    tokens[index].kind == .number && tokens[index].range.count == 4
      && text[tokens[index].range].allSatisfy(Byte.isDigit)
  }

  /// True after a word that can be the last of a sentence.
  private func isAfterWord(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    return before.isWordLike
      && !before.has([.preposition, .determiner, .conjunction, .auxiliary, .modal, .subordinator])
      || before.kind == .quote || before.kind == .close
  }

  /// "Figure 1.3 The gate …": a picture's number at the head of a paragraph.
  private func isAfterFigure(_ index: Int, _ start: Int) -> Bool {
    guard index == start + 2, tokens[start].shape.contains(.paragraphStart), tokens[start + 1].kind == .number else {
      return false
    }
    return isAny(start, Self.pictures)
  }

  /// "He went to the — Look, I ran": a dash after a word that wants another, and a new start.
  private func isBrokenOff(_ index: Int, _ start: Int) -> Bool {
    guard index - start > 2, tokens[index - 1].kind == .dash, tokens[index].shape.contains(.spaced),
      tokens[index].has([.starter, .pronoun]),
      tokens[index].range.count > 1, text[tokens[index].range.lowerBound + 1] != Byte.apostrophe
    else { return false }
    let before = tokens[index - 2]
    return !before.isCapital
      && before.has([.determiner, .preposition, .auxiliary, .conjunction, .relative, .subordinator, .possessive])
  }

  /// "… on Mill Avenue The mother of …": an article or pronoun in a capital where the sentence goes on in small letters
  /// on both sides, after a word that can be its last.
  private func isRunOn(_ index: Int, _ start: Int) -> Bool {
    guard index - start > 4, index + 2 < tokens.count, tokens[index].shape.contains(.spaced),
      !tokens[index].shape.contains(.allCapitals), canEnd(index - 1)
    else { return false }
    let next = tokens[index + 1]
    let isOpener = next.kind == .word && !next.isCapital && isAny(index, Self.openers)
    let isDated = next.has([.month, .weekday]) && isAny(index, Self.days)
    return (isOpener || isDated) && isRunningText(before: index, start)
  }

  private static let openers = WordSet([
    "the", "he", "she", "they", "it", "we", "there", "this", "these", "those", "his", "her", "their", "when", "after",
    "according", "but",
  ])
  private static let copyright = WordSet(["copyright"])
  private static let pictures = WordSet(["figure", "table", "photo", "map", "chart", "exhibit", "plate"])
  private static let days = WordSet(["on", "in"])
  private static let articles = WordSet(["a", "an", "the"])
  private static let leads = WordSet([
    "a", "an", "the", "two", "three", "four", "five", "six", "several", "at", "police",
  ])

  /// "Fire destroys mill A fire …", "… in Port Ellen PORT ELLEN — …": the first sentence after a headline.
  private func isLead(_ index: Int, _ start: Int) -> Bool {
    guard start == 0, (3...25).contains(index), index + 2 < tokens.count, isAfterWord(index),
      !tokens[..<index].contains(where: { $0.kind == .stop || $0.kind == .quote })
    else { return false }
    if tokens[index].shape.contains(.allCapitals) {
      return !tokens[index - 1].shape.contains(.allCapitals)
        && PageFurniture(tokens: tokens, text: text).beginsDateline(index)
    }
    let next = tokens[index + 1]
    let isName = tokens[index - 1].isCapital && !tokens[index - 1].has([.weekday, .month])
    if isName, !isAny(index, Self.articles) { return false }
    return isAny(index, Self.leads)
      && (next.kind == .word && !next.isCapital || next.kind == .number) && !tokens[index + 2].isCapital
  }

  private func canEnd(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word || token.kind == .number else { return token.kind == .close }
    return !token.has([
      .preposition, .determiner, .conjunction, .auxiliary, .modal, .subordinator, .relative, .wh, .possessive, .be,
      .have,
      .cue, .audience, .title, .abbreviationName, .negation,
    ])
  }

  /// At least two small words among the last eight, so that neither a headline nor capitals are cut.
  private func isRunningText(before index: Int, _ start: Int) -> Bool {
    tokens[max(start, index - 8)..<index].count { $0.kind == .word && !$0.isCapital } > 1
  }

  private func isAny(_ index: Int, _ words: WordSet) -> Bool {
    words.contains(text.withUnsafeBufferPointer { Word(in: $0, tokens[index].range) })
  }
}
