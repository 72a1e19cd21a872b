import AccountModel

extension DecodedText {
  /// The words of a passage in one line: skipped stretches left out, every run of white space one blank, none at the
  /// ends; empty for a passage that reaches outside the text. Cost: linear in the passage, logarithmic in the number of skipped stretches.
  func shownWords(of passage: Passage) -> String {
    guard passage.upper <= utf8.count else { return "" }
    let pieces = stretches(of: passage).map { folded(words(of: $0)) }
    return pieces.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The parts of a passage that are words.
  func stretches(of passage: Passage) -> [Passage] {
    var (parts, start, index) = ([Passage](), passage.lower, firstSkipped(endingAfter: passage.lower))
    while index < skipped.count, skipped[index].lower < passage.upper {
      if let part = Passage(start, skipped[index].lower) { parts.append(part) }
      start = skipped[index].upper
      index += 1
    }
    if let part = Passage(start, passage.upper) { parts.append(part) }
    return parts
  }

  private func firstSkipped(endingAfter offset: Int) -> Int {
    var (low, high) = (0, skipped.count)
    while low < high {
      let middle = (low + high) / 2
      if skipped[middle].upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A text with every run of white space folded into one blank, and none at its ends.
func folded(_ text: String) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  var isAfterBlank = false
  for scalar in text.unicodeScalars {
    if isWhiteSpace(scalar) {
      isAfterBlank = true
    } else {
      if isAfterBlank, !result.isEmpty { result.append(UInt8(ascii: " ")) }
      isAfterBlank = false
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Asks the Unicode tables only where ASCII does not tell: that takes ten times as long.
private func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
}
