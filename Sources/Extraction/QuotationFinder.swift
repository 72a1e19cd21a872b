/// Finds what stands in quotation marks: straight, curly, doubled apostrophes, guillemets, single.
///
/// Curly marks say themselves whether they open or close; the others are judged by what stands beside them. A mark
/// that can only open, met inside an open quotation, ends that one at the last sentence end before it. A quotation
/// still open at the end of a paragraph ends there; where the next paragraph opens with a mark, it is the same one
/// carried on. Marks within marks are part of the outer quotation.
struct QuotationFinder {
  /// How far, in tokens, a single mark looks for its partner.
  private static let singleReach = 120

  private let tokens: [Token]
  private let text: [UInt8]
  private var open: Int?
  private var carriesOn = false
  private var lastSentenceEnd = 0
  private var found: [Quotation] = []

  /// The quotations, in reading order and free of overlaps. Cost: linear in the tokens.
  static func quotations(in tokens: [Token], text: [UInt8], sentences: [Range<Int>]) -> [Quotation] {
    var finder = QuotationFinder(tokens: tokens, text: text)
    finder.run(sentences)
    return finder.found
  }

  private init(tokens: [Token], text: [UInt8]) {
    self.tokens = tokens
    self.text = text
  }

  private mutating func run(_ sentences: [Range<Int>]) {
    var index = 0
    var sentence = 0
    while index < tokens.count {
      while sentence < sentences.count, sentences[sentence].upperBound <= index {
        lastSentenceEnd = sentences[sentence].upperBound
        sentence += 1
      }
      if tokens[index].shape.contains(.paragraphStart) { endParagraph(index) }
      index = tokens[index].kind == .quote ? take(index) : index + 1
    }
    close(at: tokens.count, isClosed: false)
  }

  private mutating func endParagraph(_ index: Int) {
    let goesOn = open != nil && tokens[index].kind == .quote && canOpen(index)
    close(at: index, isClosed: false)
    carriesOn = goesOn
  }

  /// Deals with a mark and returns the next token to look at.
  private mutating func take(_ index: Int) -> Int {
    if tokens[index].shape.contains(.single) { return takeSingle(index) }
    if let open {
      guard isSureOpening(index), index > open + 1, !closesTurned(index, open) else {
        close(at: index, isClosed: true)
        return index + 1
      }
      close(at: max(open + 1, lastSentenceEnd > open ? lastSentenceEnd : index), isClosed: false)
    }
    if canOpen(index) { open = index }
    return index + 1
  }

  private mutating func takeSingle(_ index: Int) -> Int {
    guard open == nil, canOpen(index), !tokens[index].shape.contains(.closes), let end = singleEnd(index) else {
      return index + 1
    }
    open = index
    close(at: end, isClosed: true)
    return end + 1
  }

  private func singleEnd(_ index: Int) -> Int? {
    var place = index + 1
    while place < tokens.count, place - index < Self.singleReach, !tokens[place].shape.contains(.paragraphStart) {
      let token = tokens[place]
      if token.kind == .quote, token.shape.contains(.single) {
        if token.shape.contains(.opens) { return nil }
        return token.shape.contains(.spaced) ? nil : place
      }
      place += 1
    }
    return nil
  }

  private mutating func close(at end: Int, isClosed: Bool) {
    guard let start = open else { return }
    open = nil
    defer { carriesOn = false }
    guard end > start + 1 else { return }
    if !isClosed, let comma = attributionComma(start, end) {
      found.append(
        Quotation(
          marked: start..<(comma + 1), inner: (start + 1)..<(comma + 1), isClosed: false, continues: carriesOn))
      return
    }
    found.append(
      Quotation(
        marked: start..<(isClosed ? end + 1 : end), inner: (start + 1)..<end, isClosed: isClosed, continues: carriesOn))
  }

  /// “The roof came down, said Ana Ruiz. She ran.: the comma before the attribution ends what was never closed.
  private func attributionComma(_ start: Int, _ end: Int) -> Int? {
    guard end == tokens.count || tokens[end].kind != .quote else { return nil }
    return (start + 2..<max(start + 2, min(end - 2, start + 80))).first { index in
      guard tokens[index].kind == .comma, tokens[index + 1].has(.say), !tokens[index + 1].has(.cueNoun),
        tokens[index + 1].forms.has(.past)
      else { return false }
      return tokens[index + 2].isCapital || tokens[index + 2].has([.determiner, .source])
    }
  }

  private func canOpen(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    if tokens[index].shape.contains(.opens) { return true }
    if tokens[index].shape.contains(.closes) {
      return isGluedToNext(index) && (index == 0 || !tokens[index].shape.isDisjoint(with: [.spaced, .lineStart]))
    }
    if tokens[index].shape.contains(.spaced) || index == 0 { return !next.shape.contains(.spaced) || next.isWordLike }
    return isGluedToNext(index) && !tokens[index - 1].isWordLike
  }

  /// ”I ran,“ she said: both marks turned the wrong way.
  private func closesTurned(_ index: Int, _ open: Int) -> Bool {
    tokens[open].shape.contains(.closes) && !tokens[index].shape.contains(.spaced)
      && (index + 1 >= tokens.count || tokens[index + 1].shape.contains(.spaced) || !tokens[index + 1].isWordLike)
  }

  private func isGluedToNext(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return !next.shape.contains(.spaced) && (next.isWordLike || next.kind == .open || next.kind == .stop)
  }

  /// A mark that can do nothing but open.
  private func isSureOpening(_ index: Int) -> Bool {
    if tokens[index].shape.contains(.opens) { return true }
    if tokens[index].shape.contains(.closes) { return false }
    return tokens[index].shape.contains(.spaced) && isGluedToNext(index)
  }
}
