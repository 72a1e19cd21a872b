import AccountModel

// Moving in the text by sentence and by paragraph. As with every move in the text, what stands there is chosen.

extension State {
  mutating func moveSentence(forward: Bool) -> [Effect] {
    guard shownText != nil else { return refuse("no account is open") }
    focus = .text
    let sentences = incident.accounts[text.account].sentences
    let begun = begun(before: forward ? text.cursor + 1 : text.cursor, sentences)
    let index = forward ? begun : begun - 1
    guard sentences.indices.contains(index) else {
      return refuse(forward ? "this is the last sentence" : "this is the first sentence")
    }
    return moveCursor(to: sentences[index].lower, orInItsSentence: true)
  }

  /// How many sentences begin before a byte. Cost: logarithmic.
  private func begun(before offset: Int, _ sentences: [Passage]) -> Int {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].lower < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first span of the sentence that holds a byte.
  func firstSpan(ofSentenceAt offset: Int) -> TextMap.Span? {
    let sentences = incident.accounts[text.account].sentences
    let index = begun(before: offset + 1, sentences) - 1
    guard sentences.indices.contains(index), sentences[index].upper > offset else { return nil }
    return text.map.spans(in: sentences[index].range).first
  }

  mutating func moveParagraph(forward: Bool) -> [Effect] {
    guard let shown = shownText else { return refuse("no account is open") }
    focus = .text
    guard let start = forward ? shown.paragraph(after: text.cursor) : shown.paragraph(before: text.cursor) else {
      return refuse(forward ? "this is the last paragraph" : "this is the first paragraph")
    }
    return moveCursor(to: start, orInItsSentence: true)
  }
}

extension DecodedText {
  /// Where the next paragraph begins: the line after the next blank line, or, where no blank line follows, the next
  /// line; `nil` in the last one. Cost: one look at each line on the way.
  fileprivate func paragraph(after offset: Int) -> Int? {
    let here = lineIndex(at: offset)
    guard here + 1 < lineCount else { return nil }
    let lines = here + 1..<lineCount
    let begun = lines.first { isBlank($0 - 1) && !isBlank($0) }
    return (begun ?? lines.first { !isBlank($0) }).map(firstWord)
  }

  /// Where this paragraph begins, or from its beginning the one before.
  fileprivate func paragraph(before offset: Int) -> Int? {
    let here = lineIndex(at: offset)
    let isInside = firstWord(of: here) < offset
    let lines = 0..<(isInside ? here + 1 : here)
    let hasBlank = lines.contains(where: isBlank) || (here + 1..<lineCount).prefix(200).contains(where: isBlank)
    return lines.last { !isBlank($0) && (!hasBlank || $0 == 0 || isBlank($0 - 1)) }.map(firstWord)
  }

  private func isBlank(_ line: Int) -> Bool { self.line(line).allSatisfy { Words.isBlank(utf8[$0]) } }

  private func firstWord(of line: Int) -> Int {
    let range = self.line(line)
    return range.first { !Words.isBlank(utf8[$0]) } ?? range.lowerBound
  }
}
