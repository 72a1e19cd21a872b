/// Where sentences end.
///
/// Rules, in the order in which they are asked: a blank line, a bullet or a hard line end begins a new sentence; a
/// numbered list goes on with the next number; a stop ends a sentence unless what stands before it is an
/// abbreviation or initial that wants more, or what follows it goes on in small letters. Marks that close (quotation
/// marks, brackets) belong to the sentence before. No sentence holds more than ``longest`` tokens, which bounds the
/// cost of every rule that looks through a sentence.
struct SentenceSplitter {
  /// The most tokens that one sentence holds.
  static let longest = 512

  private let tokens: [Token]
  private let text: [UInt8]
  private let linesAreHard: Bool
  /// For each token, true for a straight quotation mark that opens.
  private let opens: [Bool]
  private var start = 0
  private var listMark: Int?
  private var sentences: [Range<Int>] = []

  /// The sentences as ranges of token indices: in order, without gaps, together all tokens.
  static func sentences(of tokens: [Token], in text: [UInt8]) -> [Range<Int>] {
    var splitter = SentenceSplitter(tokens: tokens, text: text)
    splitter.run()
    return splitter.sentences
  }

  private init(tokens: [Token], text: [UInt8]) {
    self.tokens = tokens
    self.text = text
    linesAreHard = Self.hasLongLines(tokens)
    opens = Self.openings(tokens)
  }

  /// Straight marks open and close by turns within a paragraph; one that stands free before and not after opens.
  private static func openings(_ tokens: [Token]) -> [Bool] {
    var opens = [Bool](repeating: false, count: tokens.count)
    var isOpen = false
    for (index, token) in tokens.enumerated() {
      if token.shape.contains(.paragraphStart) { isOpen = false }
      guard token.kind == .quote, token.shape.isDisjoint(with: [.single, .opens, .closes]) else { continue }
      let isGlued = index + 1 < tokens.count && !tokens[index + 1].shape.contains(.spaced)
      let isSure = token.shape.contains(.spaced) && isGlued
      isOpen = isSure || !isOpen
      opens[index] = isOpen
    }
    return opens
  }

  /// Text whose lines are longer than a page is wide was not wrapped by hand: each line end then ends a sentence.
  private static func hasLongLines(_ tokens: [Token]) -> Bool {
    var first: Int32 = 0
    for token in tokens {
      if token.shape.contains(.lineStart) { first = token.lower }
      if token.upper - first > 120 { return true }
    }
    return false
  }

  private mutating func run() {
    beginList(at: 0)
    var index = 0
    while index < tokens.count {
      if index > start, breaks(before: index) { cut(before: index) }
      if tokens[index].kind == .stop {
        let after = closersEnd(after: index)
        if after < tokens.count, ends(stop: index, next: after) { cut(before: after) }
        if after > index + 1 {
          index = after
          continue
        }
      }
      index += 1
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }

  private mutating func cut(before index: Int) {
    guard index > start else { return }
    sentences.append(start..<index)
    start = index
    beginList(at: index)
  }

  // MARK: Breaks that need no stop

  private func breaks(before index: Int) -> Bool {
    let token = tokens[index]
    if token.shape.contains(.paragraphStart) || index - start >= Self.longest { return true }
    if token.kind == .bullet, tokens[index - 1].kind != .colon { return true }
    if isNextListMark(index) || endsLabel(index) { return true }
    return token.shape.contains(.lineStart) && (linesAreHard || startsLine(index))
  }

  /// A line of wrapped text that begins something new: a short line stands before it, or a speaker's label begins it.
  private func startsLine(_ index: Int) -> Bool {
    if isLabel(index) { return true }
    var first = index - 1
    while first > start, !tokens[first].shape.contains(.lineStart) { first -= 1 }
    let isShort = tokens[index - 1].upper - tokens[first].lower < 45
    return isShort && tokens[index].isCapital && tokens[index - 1].kind != .comma
  }

  /// "JONES:" or "Officer Lee:" at the head of a line.
  private func isLabel(_ index: Int) -> Bool {
    var place = index
    while place < tokens.count, place - index < 4, tokens[place].isCapital || tokens[place].kind == .number {
      place += 1
    }
    return place > index && place < tokens.count && tokens[place].kind == .colon
  }

  /// True after a headline-like label such as "What the mayor said:" that was run into the text.
  private func endsLabel(_ index: Int) -> Bool {
    guard tokens[index - 1].kind == .colon, index - start <= 9, index - start > 2, tokens[start].has(.wh) else {
      return false
    }
    return tokens[start].isCapital && (tokens[index].isCapital || tokens[index].kind == .quote)
  }

  // MARK: Lists

  /// The number of a list mark ("1.", "1)", "1.)", "b."); letters count from 1.
  private func listNumber(at index: Int) -> Int? {
    var place = index
    if place < tokens.count, tokens[place].kind == .bullet { place += 1 }
    guard place + 2 < tokens.count, tokens[place].range.count <= 3 else { return nil }
    let mark = tokens[place + 1]
    guard !mark.shape.contains(.spaced), mark.kind == .close || (mark.kind == .stop && mark.range.count == 1) else {
      return nil
    }
    return number(of: tokens[place])
  }

  private func number(of token: Token) -> Int? {
    let bytes = text[token.range]
    if token.kind == .word, bytes.count == 1, let letter = bytes.first, Byte.isLower(letter) {
      return Int(letter) - 0x60
    }
    guard token.kind == .number, bytes.allSatisfy(Byte.isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private mutating func beginList(at index: Int) { listMark = listNumber(at: index) }

  private func isNextListMark(_ index: Int) -> Bool {
    guard let listMark, index > start + 2, tokens[index].kind == .number || tokens[index].kind == .word else {
      return false
    }
    return listNumber(at: index) == listMark + 1
  }

  // MARK: Stops

  private func closersEnd(after index: Int) -> Int {
    var place = index + 1
    while place < tokens.count, !tokens[place].shape.contains(.spaced), !opensQuote(place),
      tokens[place].kind == .close || tokens[place].kind == .quote || tokens[place].kind == .stop
    { place += 1 }
    return place
  }

  /// A glued mark that opens rather than closes: it opens by its form, or a word follows it and another mark of the
  /// same kind stands just before it.
  private func opensQuote(_ place: Int) -> Bool {
    guard tokens[place].kind == .quote else { return false }
    if tokens[place].shape.contains(.opens) { return true }
    return opens[place] && place + 1 < tokens.count && !tokens[place + 1].shape.contains(.spaced)
  }

  private func ends(stop: Int, next: Int) -> Bool {
    let follower = firstWord(from: next)
    if isListStop(stop) { return false }
    guard startsSentence(next, follower) else { return false }
    let last = text[Int(tokens[stop].upper) - 1]
    if last != Byte.period { return last >= 0x80 ? endsEllipsis(follower) : !isFollowedByCue(stop, next) }
    if tokens[stop].range.count == 1 { return endsPeriod(stop, follower) && !isSpacedDots(stop, next) }
    return tokens[stop].range.count != 3 || endsEllipsis(follower)
  }

  private func firstWord(from index: Int) -> Int {
    var place = index
    while place < tokens.count, place < index + 3, !tokens[place].isWordLike { place += 1 }
    return min(place, tokens.count - 1)
  }

  private func startsSentence(_ next: Int, _ follower: Int) -> Bool {
    switch tokens[next].kind {
    case .word: tokens[next].isCapital
    case .number, .bullet: true
    case .quote, .open: tokens[follower].isCapital || tokens[follower].kind == .number
    case .dash: tokens[follower].isCapital
    default: false
    }
  }

  private func endsEllipsis(_ follower: Int) -> Bool { tokens[follower].isCapital }

  /// One of the dots of ". . ." that is not the last, or the third of three.
  private func isSpacedDots(_ stop: Int, _ next: Int) -> Bool {
    if tokens[next].kind == .stop { return true }
    guard stop > 1, tokens[stop - 1].kind == .stop, tokens[stop - 2].kind == .stop else { return false }
    return stop < 3 || tokens[stop - 3].kind != .stop
  }

  private func isListStop(_ stop: Int) -> Bool {
    guard stop - start <= 2, listMark != nil else { return false }
    return tokens[start].kind == .bullet ? stop == start + 2 : stop == start + 1
  }

  /// “…!” Jones said: the attribution belongs to the quotation's sentence.
  private func isFollowedByCue(_ stop: Int, _ next: Int) -> Bool {
    guard stop + 1 < next, tokens[stop + 1].kind == .quote, tokens[next].kind == .word else { return false }
    var place = next
    while place < tokens.count, place < next + 4, tokens[place].isWordLike {
      if tokens[place].has(.say), !tokens[place].isCapital {
        let after = place + 1
        return after >= tokens.count || tokens[after].kind == .stop || tokens[after].kind == .comma
      }
      place += 1
    }
    return false
  }

  // MARK: Periods after abbreviations

  private func endsPeriod(_ stop: Int, _ follower: Int) -> Bool {
    guard stop > start, !tokens[stop].shape.contains(.spaced) else { return true }
    let word = tokens[stop - 1]
    guard word.kind == .word else { return true }
    let startsAnew = tokens[follower].has(.starter) && !isNameTitle(follower)
    if isInitial(word) { return endsInitial(stop, startsAnew) }
    if word.has(.abbreviationName) {
      guard word.isCapital || word.range.count > 2 else { return tokens[follower].isCapital && startsAnew }
      return isNameSuffix(word) && startsAnew
    }
    if word.has(.abbreviationNumber), tokens[follower].kind == .number { return false }
    if word.has(.clock) {
      return stop - start > 3 && tokens[follower].isCapital && !tokens[follower].has([.weekday, .month])
    }
    if word.has(.month) && word.has(.abbreviation) { return tokens[follower].kind != .number && startsAnew }
    if word.has(.abbreviation) || text[word.range].contains(Byte.period) {
      return endsAbbreviation(word, follower, startsAnew)
    }
    return true
  }

  private func endsAbbreviation(_ word: Token, _ follower: Int, _ startsAnew: Bool) -> Bool {
    let hasInnerPeriod = text[word.range].contains(Byte.period)
    let isPlainWord =
      word.has(.abbreviationNumber)
      || (word.range.count < 4 && !hasInnerPeriod && !word.isCapital && !word.has(.abbreviation))
    if isPlainWord { return true }
    if hasInnerPeriod, word.range.count > 5 { return true }
    return startsAnew || (tokens[follower].kind == .quote)
  }

  private func isNameTitle(_ index: Int) -> Bool {
    tokens[index].has(.abbreviationName) && index + 1 < tokens.count && tokens[index + 1].kind == .stop
  }

  /// "St." and "Ft." end names as well as begin them.
  private func isNameSuffix(_ word: Token) -> Bool {
    word.has(.abbreviation) || Byte.lowered(text[Int(word.lower)]) == UInt8(ascii: "s") && word.range.count == 2
  }

  private func isInitial(_ word: Token) -> Bool {
    word.range.count == 1 && word.isCapital
  }

  private func endsInitial(_ stop: Int, _ startsAnew: Bool) -> Bool {
    let isPronoun = text[Int(tokens[stop - 1].lower)] == UInt8(ascii: "I")
    guard isPronoun, startsAnew, stop - 2 >= start else { return false }
    return !tokens[stop - 2].isCapital
  }
}
