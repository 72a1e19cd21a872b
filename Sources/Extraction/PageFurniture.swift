/// Finds what belongs to the page and not to its story: advertisements, teasers, credits, bylines.
///
/// Such a piece is set apart from the sentences around it, wherever it stands, and gives no item (``Boilerplate``). The
/// phrases stand in `Resources/words/page.txt`. Every look goes a fixed number of tokens ahead.
struct PageFurniture {
  /// How many tokens a credit in brackets may hold.
  private static let longestCredit = 32

  let tokens: [Token]
  let text: [UInt8]

  /// One past the last token of the piece that begins here and is known to end there: "ADVERTISEMENT", "(AP
  /// Photo/Jo Poe)", "By Jo Poe, Staff Writer".
  func pieceEnd(at index: Int) -> Int? {
    let token = tokens[index]
    if token.kind == .open { return creditEnd(index) }
    if token.kind == .dash { return embedEnd(index) }
    if token.kind == .word, !token.isCapital { return pictureLinkEnd(index) }
    guard token.isCapital else { return nil }
    return wholeEnd(index) ?? bylineEnd(index)
  }

  /// True where a teaser or credit of unknown length begins: "READ MORE: …", "Photo: …".
  func isLabel(at index: Int) -> Bool {
    if tokens[index].kind == .symbol, text[tokens[index].range].elementsEqual("©".utf8) { return true }
    guard tokens[index].isCapital, !isBound(before: index),
      let end = PhraseList.page.end(of: .label, at: index, tokens, text)
    else { return false }
    guard end + 1 < tokens.count, tokens[end].kind == .colon else { return false }
    return index == 0 || !tokens[index - 1].isCapital || tokens[index].shape.contains(.lineStart) || end > index + 1
      || isPicture(index)
  }

  /// Of one word after a name only the credit of a picture is a label: "Civic Watch: …" is another name.
  private func isPicture(_ index: Int) -> Bool {
    let words = ["image", "images", "photo", "photos", "picture", "credit"]
    return words.contains { text[tokens[index].range].map(Byte.lowered).elementsEqual($0.utf8) }
  }

  /// True where the phrase list says so of a sentence that begins here.
  func isOpening(at index: Int) -> Bool {
    PhraseList.page.end(of: .opening, at: index, tokens, text) != nil
  }

  /// True where the tokens hold a phrase that only a page says.
  func isTold(in sentence: Range<Int>) -> Bool {
    sentence.contains {
      PhraseList.page.end(of: .anywhere, at: $0, tokens, text).map { $0 <= sentence.upperBound } ?? false
    }
  }

  // MARK: Pieces

  /// "ADVERTISEMENT", "Story continues below": where it stands free on both sides.
  private func wholeEnd(_ index: Int) -> Int? {
    guard let end = PhraseList.page.end(of: .whole, at: index, tokens, text), isFree(before: index), isFree(after: end)
    else { return nil }
    let isLoud = (index..<end).allSatisfy { tokens[$0].kind != .word || tokens[$0].shape.contains(.allCapitals) }
    let isApart = index == 0 || tokens[index].shape.contains(.lineStart) || !tokens[index - 1].isWordLike
    return isLoud || isApart || end - index > 2 ? end : nil
  }

  private func isFree(before index: Int) -> Bool {
    index == 0 || tokens[index].shape.contains(.lineStart) || !isBound(before: index)
  }

  private func isFree(after end: Int) -> Bool {
    guard end < tokens.count else { return true }
    let next = tokens[end]
    return next.shape.contains(.lineStart) || next.isCapital || !next.isWordLike && next.kind != .comma
  }

  /// True where the word before wants one after it, so that nothing can begin here.
  private func isBound(before index: Int) -> Bool {
    guard index > 0, !tokens[index].shape.contains(.lineStart) else { return false }
    let before = tokens[index - 1]
    return before.has([.determiner, .preposition, .possessive, .auxiliary]) || before.kind == .comma
      || before.kind == .possessive || before.kind == .colon || before.kind == .open
  }

  /// "(AP Photo/Jo Poe)", "[More: …]", with the stop after it.
  private func creditEnd(_ index: Int) -> Int? {
    guard index + 1 < tokens.count, PhraseList.page.end(of: .credit, at: index + 1, tokens, text) != nil,
      let end = closer(of: index),
      isCredit(index + 1..<end)
    else { return nil }
    if end + 1 < tokens.count, tokens[end + 1].kind == .dash { return nil }
    if end == index + 2, index > 0, tokens[index - 1].isWordLike, !tokens[index].shape.contains(.lineStart) {
      return nil
    }
    let hasStop = end + 1 < tokens.count && tokens[end + 1].kind == .stop && !tokens[end + 1].shape.contains(.spaced)
    return hasStop ? end + 2 : end + 1
  }

  /// Nothing but the phrase, or a mark or a capital after it: "(AP Photo/Jo Poe)", "(Courtesy: Jo Poe)", "(File)", but
  /// not "(video of it has not been shown)".
  private func isCredit(_ inner: Range<Int>) -> Bool {
    guard tokens[inner.lowerBound].isCapital,
      let end = PhraseList.page.end(of: .credit, at: inner.lowerBound, tokens, text)
    else { return false }
    return end >= inner.upperBound || !tokens[end].isWordLike || tokens[end].isCapital
      || tokens[end].has([.preposition, .determiner])
  }

  private func closer(of index: Int) -> Int? {
    var place = index + 1
    while place < tokens.count, place - index < Self.longestCredit, !tokens[place].shape.contains(.paragraphStart) {
      if tokens[place].kind == .open { return nil }
      if tokens[place].kind == .close { return place }
      place += 1
    }
    return nil
  }

  /// "pic.twitter.com/a1B2c3": the link that an embedded message leaves.
  private func pictureLinkEnd(_ index: Int) -> Int? {
    guard tokens[index].range.count == 15, text[tokens[index].range].elementsEqual("pic.twitter.com".utf8) else {
      return nil
    }
    var end = index + 1
    while end < tokens.count, end - index < 4, !tokens[end].shape.contains(.spaced) { end += 1 }
    return end
  }

  /// "— Port Ellen Police (@PortEllenPD) January 5, 2026": who sent an embedded message, and when.
  private func embedEnd(_ index: Int) -> Int? {
    var place = index + 1
    while place < tokens.count, place - index < 8, tokens[place].isWordLike { place += 1 }
    guard place > index + 1, place + 3 < tokens.count, tokens[place].kind == .open,
      text[tokens[place + 1].range].elementsEqual("@".utf8),
      var end = closer(of: place)
    else { return nil }
    end += 1
    while end < tokens.count, !tokens[end].shape.contains(.lineStart),
      tokens[end].has(.month) || tokens[end].kind == .number
        || tokens[end].kind == .comma && tokens[end - 1].kind == .number
    { end += 1 }
    return end
  }

  // MARK: Bylines

  /// "By Jo Poe", "By JO POE and ANA RUIZ, Staff Writers": at the head of a line, or where a role or the dateline
  /// follows.
  private func bylineEnd(_ index: Int) -> Int? {
    guard tokens[index].range.count == 2, Byte.lowered(text[tokens[index].range.lowerBound]) == UInt8(ascii: "b"),
      Byte.lowered(text[tokens[index].range.lowerBound + 1]) == UInt8(ascii: "y"), !isBound(before: index),
      let name = namesEnd(index + 1)
    else { return nil }
    if let role = roleEnd(name) { return role }
    let isLast = name >= tokens.count || tokens[name].shape.contains(.lineStart)
    return isLast && tokens[index].shape.contains(.lineStart) || beginsDateline(name) ? name : nil
  }

  private func namesEnd(_ start: Int) -> Int? {
    var (place, words) = (start, 0)
    while place < tokens.count, place - start < 12, place == start || !tokens[place].shape.contains(.lineStart) {
      let token = tokens[place]
      let isInitial = token.kind == .stop && tokens[place - 1].range.count == 1
      let isJoint = words > 1 && token.has(.conjunction) && place + 1 < tokens.count && tokens[place + 1].isCapital
      guard token.isCapital && !token.has([.weekday, .month, .determiner, .dayPart]) || isInitial || isJoint else {
        break
      }
      if words > 1, PhraseList.page.end(of: .role, at: place, tokens, text) != nil || beginsDateline(place) { break }
      words += token.isCapital ? 1 : 0
      place += 1
    }
    return words > 1 ? place : nil
  }

  private func roleEnd(_ index: Int) -> Int? {
    guard index + 1 < tokens.count else { return nil }
    let start =
      tokens[index].kind == .comma || tokens[index].kind == .symbol || tokens[index].kind == .dash ? index + 1 : index
    return PhraseList.page.end(of: .role, at: start, tokens, text)
  }

  /// "PORT ELLEN —", "PORT ELLEN, Wash. (AP) —".
  func beginsDateline(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].shape.contains(.allCapitals), tokens[index].range.count > 2 else {
      return false
    }
    var place = index
    while place < tokens.count, place - index < 12,
      tokens[place].isCapital || tokens[place].kind == .comma
        || tokens[place].kind == .stop || tokens[place].kind == .open || tokens[place].kind == .close
        || tokens[place].kind == .number
    { place += 1 }
    return place < tokens.count && tokens[place].kind == .dash
  }
}
