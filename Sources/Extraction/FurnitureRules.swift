/// Tells which sentences belong to the page and not to its story.
///
/// A teaser that begins a line takes the rest of its line along. A sentence that lies inside a quotation, or holds one
/// of more than a few words, is the story's unless it is labelled.
struct FurnitureRules {
  /// How many tokens the line of a teaser may hold.
  private static let longestTeaser = 60

  /// How many tokens a teaser may hold that shares its line with the story; a longer one has run into it, and what is
  /// said there must not be lost.
  private static let longestLabelled = 25

  private let tokens: [Token]
  private let text: [UInt8]
  private let quotationOf: [Int32]
  private let furniture: PageFurniture

  init(tokens: [Token], text: [UInt8], quotationOf: [Int32]) {
    (self.tokens, self.text, self.quotationOf) = (tokens, text, quotationOf)
    furniture = PageFurniture(tokens: tokens, text: text)
  }

  /// One mark for each sentence. Cost: linear in the tokens.
  func marks(of sentences: [Range<Int>]) -> [Bool] {
    var marks = [Bool](repeating: false, count: sentences.count)
    for (number, sentence) in sentences.enumerated() where !marks[number] && isFurniture(sentence) {
      marks[number] = true
      for further in restOfLine(after: number, sentences) { marks[further] = true }
    }
    return marks
  }

  private func isFurniture(_ sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    if quotationOf[first] >= 0, tokens[first].kind != .quote { return false }
    if furniture.pieceEnd(at: first) != nil { return true }
    if furniture.isLabel(at: first) { return sentence.count < Self.longestLabelled || isLine(sentence) }
    let quoted = sentence.count { quotationOf[$0] >= 0 }
    guard quoted < 6 else { return false }
    return furniture.isOpening(at: first) || isEmbed(sentence) || furniture.isTold(in: sentence)
  }

  private func isLine(_ sentence: Range<Int>) -> Bool {
    tokens[sentence.lowerBound].shape.contains(.lineStart)
      && (sentence.upperBound >= tokens.count || tokens[sentence.upperBound].shape.contains(.lineStart))
  }

  private func restOfLine(after number: Int, _ sentences: [Range<Int>]) -> Range<Int> {
    let first = sentences[number].lowerBound
    var next = number + 1
    guard tokens[first].shape.contains(.lineStart), furniture.isLabel(at: first) else { return next..<next }
    while next < sentences.count, !tokens[sentences[next].lowerBound].shape.contains(.lineStart) {
      if sentences[next].upperBound - first > Self.longestTeaser { return (number + 1)..<(number + 1) }
      next += 1
    }
    return (number + 1)..<next
  }

  /// "— Port Ellen Police (@PortEllenPD) January 5, 2026".
  private func isEmbed(_ sentence: Range<Int>) -> Bool {
    guard sentence.count < 40 else { return false }
    return sentence.contains { place in
      tokens[place].kind == .open && place + 2 < sentence.upperBound
        && text[tokens[place + 1].range].elementsEqual("@".utf8)
    }
  }
}
