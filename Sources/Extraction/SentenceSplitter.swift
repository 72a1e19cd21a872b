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
  private let furniture: PageFurniture
  private let unstopped: UnstoppedBreaks
  private var start = 0
  private var listMark: Int?
  /// Where a piece of the page's furniture that begins the sentence ends.
  private var pieceEnd: Int?
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
    furniture = PageFurniture(tokens: tokens, text: text)
    unstopped = UnstoppedBreaks(tokens: tokens, text: text)
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
    if !tokens.isEmpty { begin(at: 0) }
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
    begin(at: index)
  }

  private mutating func begin(at index: Int) {
    start = index
    listMark = index < tokens.count ? listNumber(at: index) : nil
    pieceEnd = index < tokens.count ? furniture.pieceEnd(at: index) : nil
  }

  // MARK: Breaks that need no stop

  private func breaks(before index: Int) -> Bool {
    let token = tokens[index]
    if token.shape.contains(.paragraphStart) || index - start >= Self.longest { return true }
    if token.kind == .bullet, tokens[index - 1].kind != .colon { return true }
    if isNextListMark(index) || endsLabel(index) || index == pieceEnd { return true }
    if furniture.pieceEnd(at: index) != nil { return true }
    if furniture.isLabel(at: index) || unstopped.breaks(before: index, start: start) { return true }
    return token.shape.contains(.lineStart) && (linesAreHard || startsLine(index))
  }

  /// A line of wrapped text that begins something new: a short line stands before it, or a speaker's label begins it.
  private func startsLine(_ index: Int) -> Bool {
    if isLabel(index) { return true }
    var first = index - 1
    while first > 0, index - first < 40, !tokens[first].shape.contains(.lineStart) { first -= 1 }
    let isShort = tokens[index - 1].upper - tokens[first].lower < 45
    return isShort && tokens[index].isCapital && tokens[index - 1].kind != .comma
  }

  /// "JONES:", "Officer Lee:", "[00:12] LEE:" at the head of a line.
  private func isLabel(_ index: Int) -> Bool {
    var place = index
    if tokens[index].kind == .symbol, text[Int(tokens[index].lower)] == UInt8(ascii: "@") { return true }
    if tokens[index].kind == .open { place = bracketEnd(after: index) }
    let start = place
    while place < tokens.count, place - start < 4, tokens[place].isCapital || tokens[place].kind == .number {
      place += 1
    }
    let isName = place > start
    if place < tokens.count, tokens[place].kind == .open { place = bracketEnd(after: place) }
    return isName && place < tokens.count && tokens[place].kind == .colon
  }

  /// One past the bracket that closes within a few tokens; the opening bracket itself where none does.
  private func bracketEnd(after open: Int) -> Int {
    var place = open + 1
    while place < tokens.count, place - open < 8 {
      if tokens[place].kind == .close { return place + 1 }
      place += 1
    }
    return open
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
    return referencesEnd(from: place, isQuoted: place > index + 1)
  }

  /// Past what refers from a sentence's end to its source: "[12]", "[better source needed]", and, after a closing
  /// quotation mark, "(Poe 55)." with the sentence's own stop.
  private func referencesEnd(from index: Int, isQuoted: Bool) -> Int {
    var place = index
    while place < tokens.count, tokens[place].kind == .open, !tokens[place].shape.contains(.lineStart),
      furniture.pieceEnd(at: place) == nil, let close = bracketEnd(place), isReference(place, close, isQuoted)
    {
      place = close + 1
      if place < tokens.count, tokens[place].kind == .stop, !tokens[place].shape.contains(.spaced) { place += 1 }
    }
    if place == index, isFootnote(index) { place += 1 }
    return place
  }

  private func isReference(_ open: Int, _ close: Int, _ isQuoted: Bool) -> Bool {
    if text[tokens[open].range.lowerBound] == UInt8(ascii: "[") {
      return tokens[(open + 1)..<close].allSatisfy { !$0.isCapital || $0.range.count == 1 }
    }
    return isQuoted && close + 1 < tokens.count && tokens[close + 1].kind == .stop
      && !tokens[close + 1].shape.contains(.spaced)
  }

  /// The mark that closes a short bracket.
  private func bracketEnd(_ open: Int) -> Int? {
    var place = open + 1
    while place < tokens.count, place - open < 7, !tokens[place].shape.contains(.lineStart) {
      if tokens[place].kind == .close { return place }
      if tokens[place].kind == .open { return nil }
      place += 1
    }
    return nil
  }

  /// "the bridge.23 Nobody …": a note's number, glued to the stop.
  private func isFootnote(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].kind == .number,
      tokens[index].shape.isDisjoint(with: [.spaced, .lineStart]),
      tokens[index].range.count < 4, tokens[index - 1].kind == .stop
    else { return false }
    return tokens[index + 1].isCapital && tokens[index + 1].shape.contains(.spaced)
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
    if isListStop(stop) || isBeforeFirstWord(stop) { return false }
    if opensWithDots(stop, next) { return true }
    guard startsSentence(next, follower) else { return false }
    let last = text[Int(tokens[stop].upper) - 1]
    if last != Byte.period { return last >= 0x80 ? endsEllipsis(follower) : !isFollowedByCue(stop, next) }
    if tokens[stop].range.count == 1 { return endsPeriod(stop, follower) && !isSpacedDots(stop, next) }
    return tokens[stop].range.count != 3 || endsEllipsis(follower)
  }

  /// "compounds. . . . The practice": dots after a stop of its own open the next sentence.
  private func opensWithDots(_ stop: Int, _ next: Int) -> Bool {
    guard next == stop + 1, stop > start, tokens[next].kind == .stop, tokens[next].shape.contains(.spaced),
      tokens[stop].range.count == 1,
      !tokens[stop].shape.contains(.spaced), tokens[stop - 1].isWordLike
    else { return false }
    var place = next
    while place < tokens.count, place - next < 4, tokens[place].kind == .stop { place += 1 }
    let dots = tokens[next].upper - tokens[next].lower == 1 ? place - next == 3 : place - next == 1 && isEllipsis(next)
    return dots && place < tokens.count && tokens[place].isCapital && !tokens[place].shape.contains(.paragraphStart)
  }

  private func isEllipsis(_ index: Int) -> Bool {
    text[tokens[index].range].allSatisfy { $0 == Byte.period || $0 >= 0x80 }
  }

  /// Dots that open a sentence do not end it.
  private func isBeforeFirstWord(_ stop: Int) -> Bool {
    stop - start < 4 && tokens[start].kind == .stop && (start...stop).allSatisfy { tokens[$0].kind == .stop }
  }

  private func firstWord(from index: Int) -> Int {
    var place = index
    while place < tokens.count, place < index + 3, !tokens[place].isWordLike { place += 1 }
    return min(place, tokens.count - 1)
  }

  private func startsSentence(_ next: Int, _ follower: Int) -> Bool {
    switch tokens[next].kind {
    case .word: tokens[next].isCapital || hasInnerCapital(next)
    case .number, .bullet: true
    case .quote, .open: tokens[follower].isCapital || tokens[follower].kind == .number
    case .dash: tokens[follower].isCapital && !isSigned(next)
    default: false
    }
  }

  /// "iPhone", "eBay": a name whose first letter is small.
  private func hasInnerCapital(_ index: Int) -> Bool {
    let bytes = text[tokens[index].range]
    return bytes.count > 3 && bytes.prefix(3).dropFirst().contains(where: Byte.isUpper)
      && bytes.suffix(1).contains(where: Byte.isLower)
  }

  /// "“… no one left.” — Ana Ruiz": the name under a quotation, at the end of its paragraph.
  private func isSigned(_ dash: Int) -> Bool {
    var place = dash + 1
    while place < tokens.count, place - dash < 6, tokens[place].isCapital, !tokens[place].shape.contains(.lineStart) {
      place += 1
    }
    return place > dash + 1 && (place >= tokens.count || tokens[place].shape.contains(.paragraphStart))
  }

  private func endsEllipsis(_ follower: Int) -> Bool { tokens[follower].isCapital }

  /// One of the dots of ". . ." that is not the last, or the third of three.
  private func isSpacedDots(_ stop: Int, _ next: Int) -> Bool {
    if tokens[next].kind == .stop { return true }
    guard stop > 1, tokens[stop - 1].kind == .stop, tokens[stop - 2].kind == .stop else { return false }
    return stop < 3 || tokens[stop - 3].kind != .stop
  }

  private func isListStop(_ stop: Int) -> Bool {
    if stop == start + 1, tokens[start].kind == .number, tokens[start].shape.contains(.paragraphStart),
      text[tokens[start].range].contains(Byte.period)
    {
      return true
    }
    guard stop - start <= 2, listMark != nil else { return false }
    return tokens[start].kind == .bullet ? stop == start + 2 : stop == start + 1
  }

  /// “…!” Jones said: the attribution belongs to the quotation's sentence.
  private func isFollowedByCue(_ stop: Int, _ next: Int) -> Bool {
    guard stop + 1 < next, tokens[stop + 1].kind == .quote, tokens[next].kind == .word else { return false }
    var place = next
    while place < tokens.count, place < next + 6, tokens[place].isWordLike || isTitleStop(place) {
      if tokens[place].has([.say, .tell, .about, .quoteOnly]), !tokens[place].isCapital {
        return endsAttribution(place + 1)
      }
      place += 1
    }
    return false
  }

  /// The stop of "Mr." before a name.
  private func isTitleStop(_ place: Int) -> Bool {
    tokens[place].kind == .stop && tokens[place - 1].has(.abbreviationName) && !tokens[place].shape.contains(.spaced)
  }

  /// "Jones said.", "Jones said, …", "Jones asked sharply", "Jones wrote in a letter": no clause of its own follows.
  private func endsAttribution(_ after: Int) -> Bool {
    guard after < tokens.count else { return true }
    let token = tokens[after]
    if token.kind == .stop || token.kind == .comma { return true }
    let isManner =
      token.range.count > 4 && text[(token.range.upperBound - 2)..<token.range.upperBound].elementsEqual("ly".utf8)
    if token.isCapital { return false }
    return isManner || token.has(.audience) && !token.has(.pronoun)
      || token.has(.preposition) && !token.has(.subordinator)
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
    if isEtCetera(word) { return tokens[follower].isCapital }
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
    guard startsAnew, stop - 2 >= start else { return false }
    let isPronoun = text[Int(tokens[stop - 1].lower)] == UInt8(ascii: "I")
    let before = tokens[stop - 2]
    return !before.isCapital && (isPronoun || before.kind == .word && !isInitialFollowed(stop + 1))
  }

  /// "A. Poe" after an initial: the next one.
  private func isInitialFollowed(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].range.count == 1 && tokens[index + 1].kind == .stop
  }

  /// A list that ends with "etc." ends its sentence, as a rule.
  private func isEtCetera(_ word: Token) -> Bool {
    text[word.range].elementsEqual("etc".utf8)
  }
}
