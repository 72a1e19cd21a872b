import AccountModel

/// Cuts a decoded text into words and marks.
///
/// One pass over the bytes. Skipped passages give no token, but end the line before them. Contractions stay whole
/// ("didn't"); the "'s" of a possessive is a token of its own. A period inside a word belongs to it where what
/// follows is a small letter or a digit, or where it stands between single letters ("U.S", "a.m"); so sentences that
/// were glued together ("him.What") come apart.
struct Tokenizer {
  private let text: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private var tokens: [Token] = []
  private var index = 0
  private var shape: Token.Shape = [.lineStart, .paragraphStart]
  private var lineFeeds = 0

  /// The tokens of a text, in reading order.
  static func tokens(of text: DecodedText, lexicon: Lexicon) -> [Token] {
    text.utf8.withUnsafeBufferPointer { bytes in
      var tokenizer = Tokenizer(text: bytes, lexicon: lexicon)
      tokenizer.tokens.reserveCapacity(bytes.count / 5 + 8)
      tokenizer.run(skipping: text.skipped)
      return tokenizer.tokens
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  private mutating func run(skipping skipped: [Passage]) {
    for passage in skipped {
      read(to: min(passage.lower, text.count))
      index = max(index, min(passage.upper, text.count))
      shape.formUnion([.spaced, .lineStart])
    }
    read(to: text.count)
  }

  private mutating func read(to end: Int) {
    while index < end {
      let byte = text[index]
      if byte <= Byte.space || byte == 0x7F {
        whiteSpace(byte)
      } else if Byte.isLetter(byte) || Byte.isDigit(byte) {
        word(end)
      } else if byte < 0x80 {
        mark(byte, end)
      } else {
        highCharacter(end)
      }
    }
  }

  private mutating func whiteSpace(_ byte: UInt8) {
    shape.insert(.spaced)
    let isEndOfPair = byte == Byte.lineFeed && index > 0 && text[index - 1] == Byte.carriageReturn
    if byte == Byte.lineFeed || byte == Byte.carriageReturn, !isEndOfPair {
      lineFeeds += 1
      shape.insert(.lineStart)
      if lineFeeds > 1 { shape.insert(.paragraphStart) }
    }
    index += 1
  }

  private mutating func emit(_ range: Range<Int>, _ kind: Token.Kind, _ extra: Token.Shape = []) {
    tokens.append(
      Token(
        lower: Int32(truncatingIfNeeded: range.lowerBound), upper: Int32(truncatingIfNeeded: range.upperBound),
        head: Word.letters(text, from: range.lowerBound, count: range.count), classes: [], kind: kind,
        shape: shape.union(extra)))
    shape = []
    lineFeeds = 0
    index = range.upperBound
  }

  // MARK: Words

  private mutating func word(_ end: Int) {
    let start = index
    let net = addressEnd(from: start, end)
    let lead = text[start] == Byte.period ? 1 : 0
    var stop = net ?? wordEnd(from: start + lead, end)
    while net == nil, stop > start + 1, text[stop - 1] == UInt8(ascii: "-") { stop -= 1 }
    emitWord(start..<max(stop, start + 1))
  }

  private mutating func emitWord(_ range: Range<Int>) {
    let split = possessiveStart(range)
    let body = range.lowerBound..<(split ?? range.upperBound)
    var extra: Token.Shape = isCapital(at: body.lowerBound) ? .capital : []
    if isAllCapitals(body) { extra.insert(.allCapitals) }
    let isNumber = Byte.isDigit(text[body.lowerBound]) || text[body.lowerBound] == Byte.period
    emit(body, isNumber ? .number : .word, extra)
    let senses = lexicon.senses(of: body, in: text)
    tokens[tokens.count - 1].classes = senses.classes
    tokens[tokens.count - 1].isAddress = !isNumber && isAddress(body)
    tokens[tokens.count - 1].forms = isNumber ? [] : forms(of: body, senses)
    if let split { emit(split..<range.upperBound, .possessive) }
  }

  private func isAddress(_ word: Range<Int>) -> Bool {
    word.count > 7 && text[word].contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") }
  }

  /// What the lists say; a word in "-ed" that they know neither as a verb nor as none is taken for a regular past form.
  private func forms(of word: Range<Int>, _ senses: Lexicon.Senses) -> VerbForms {
    guard word.count > 3, text[word.upperBound - 1] | 0x20 == UInt8(ascii: "d"),
      text[word.upperBound - 2] | 0x20 == UInt8(ascii: "e"), !senses.classes.has(.notVerb)
    else { return senses.forms }
    return senses.forms.union([.past, .participle, .regular])
  }

  /// Where "'s" or "’s" at the end of a word begins.
  private func possessiveStart(_ range: Range<Int>) -> Int? {
    guard range.count > 2, text[range.upperBound - 1] | 0x20 == UInt8(ascii: "s") else { return nil }
    if text[range.upperBound - 2] == Byte.apostrophe { return range.upperBound - 2 }
    guard range.count > 4, text[range.upperBound - 4] == 0xE2, text[range.upperBound - 3] == 0x80,
      text[range.upperBound - 2] == 0x99 || text[range.upperBound - 2] == 0x9D
    else { return nil }
    return range.upperBound - 4
  }

  private func isCapital(at place: Int) -> Bool {
    if Byte.isUpper(text[place]) { return true }
    guard text[place] == 0xC3, place + 1 < text.count else { return false }
    return (0x80...0x9E).contains(text[place + 1])
  }

  private func isAllCapitals(_ range: Range<Int>) -> Bool {
    var letters = 0
    for place in range {
      if Byte.isLower(text[place]) { return false }
      if Byte.isUpper(text[place]) { letters += 1 }
    }
    return letters > 1
  }

  private func wordEnd(from start: Int, _ end: Int) -> Int {
    var place = start
    while place < end {
      let byte = text[place]
      if Byte.isUpper(byte), isGluedSentence(start, place, end) { return place }
      if Byte.isLetter(byte) || Byte.isDigit(byte) {
        place += 1
      } else if byte >= 0x80 {
        let length = characterLength(place, end)
        if Mark.isPunctuation(text, place, length) {
          guard let next = apostropheEnd(place, length, end) else { return place }
          place = next
        } else {
          place += length
        }
      } else if let next = innerMark(byte, place, start, end) {
        place = next
      } else {
        return place
      }
    }
    return place
  }

  /// "saidSergeant", "schoolA", "EllenPORT": two words of which a line end was lost. Names such as "McRae" and "YouTube"
  /// begin with a capital, "iPhone" with less than three small letters.
  private func isGluedSentence(_ start: Int, _ place: Int, _ end: Int) -> Bool {
    guard place - start > 2, Byte.isLower(text[place - 1]) else { return false }
    var tail = place
    while tail < end, Byte.isUpper(text[tail]) { tail += 1 }
    let isWhole = tail >= end || !Byte.isLetter(text[tail])
    if isWhole, tail - place > 3 { return isBeforeCapital(tail, end) }
    let isArticle =
      isWhole && tail - place == 1 && text[place] == UInt8(ascii: "A") && tail < end && text[tail] == Byte.space
    let goesOn = tail == place + 1 && tail + 1 < end && Byte.isLower(text[tail]) && Byte.isLower(text[tail + 1])
    guard isArticle || goesOn, (start..<place).allSatisfy({ Byte.isLower(text[$0]) }) else { return false }
    return place - start > 4 || !lexicon.classes(of: start..<place, in: text).isEmpty
  }

  /// "EllenPORT ELLEN", "PoeAUSTIN, Texas", but not "CommUNITY day".
  private func isBeforeCapital(_ tail: Int, _ end: Int) -> Bool {
    guard tail + 1 < end else { return true }
    return text[tail] == Byte.comma || text[tail] == Byte.space && !Byte.isLower(text[tail + 1])
  }

  /// Past an ASCII mark that belongs to the word around it; `nil` where the word ends.
  private func innerMark(_ byte: UInt8, _ place: Int, _ start: Int, _ end: Int) -> Int? {
    guard place + 1 < end, place > start else { return nil }
    let (before, after) = (text[place - 1], text[place + 1])
    switch byte {
    case UInt8(ascii: "-"): return Byte.isLetter(after) || Byte.isDigit(after) ? place + 1 : nil
    case Byte.apostrophe: return Byte.isLetter(after) ? place + 1 : nil
    case UInt8(ascii: "&"): return Byte.isUpper(before) && Byte.isUpper(after) ? place + 1 : nil
    case Byte.comma, UInt8(ascii: ":"), UInt8(ascii: "/"):
      return Byte.isDigit(before) && Byte.isDigit(after) ? place + 1 : nil
    case Byte.period:
      if Byte.isLower(after) || (Byte.isDigit(after) && Byte.isDigit(before)) { return place + 1 }
      let isInitial = place - 1 == start || text[place - 2] == Byte.period || isDegree(start, place, end)
      return Byte.isUpper(after) && isInitial && isLastOfInitials(place + 1, end) ? place + 1 : nil
    default: return nil
    }
  }

  /// "Ph.D.", "Ed.D.": two letters, a capital and its period.
  private func isDegree(_ start: Int, _ place: Int, _ end: Int) -> Bool {
    place - start == 2 && Byte.isUpper(text[start]) && Byte.isLower(text[start + 1]) && place + 2 < end
      && text[place + 2] == Byte.period
  }

  /// True where the letter stands alone before a period or the word's end, as in "U.S.A".
  private func isLastOfInitials(_ place: Int, _ end: Int) -> Bool {
    place + 1 >= end || !(Byte.isLetter(text[place + 1]) || text[place + 1] >= 0x80)
  }

  /// Past a curly mark that stands for an apostrophe inside a word ("didn’t", and "didn”t" in damaged text).
  private func apostropheEnd(_ place: Int, _ length: Int, _ end: Int) -> Int? {
    guard length == 3, text[place] == 0xE2, text[place + 1] == 0x80, place + 3 < end else { return nil }
    let next = place + 3
    guard Byte.isLetter(text[next]) else { return nil }
    if text[place + 2] == 0x99 || text[place + 2] == 0x98 { return next }
    guard text[place + 2] == 0x9D else { return nil }
    var tail = next
    while tail < end, tail - next < 3, Byte.isLower(text[tail]) { tail += 1 }
    let isEnding = tail - next <= 2 && (tail >= end || !Byte.isLetter(text[tail]))
    return isEnding ? next : nil
  }

  /// The end of a web or mail address that begins at a word; `nil` where none does. Looks at most 300 bytes ahead.
  private func addressEnd(from start: Int, _ end: Int) -> Int? {
    var place = start
    var sawMark = false
    while place < end, place - start < 300, text[place] > Byte.space, text[place] < 0x7F {
      let byte = text[place]
      if byte == Byte.straight || byte == UInt8(ascii: ")") || byte == Byte.comma { break }
      if byte == UInt8(ascii: "@"), place > start { sawMark = true }
      if byte == UInt8(ascii: "/"), place > start, text[place - 1] == UInt8(ascii: "/"), place - start < 9 {
        sawMark = true
      }
      if !sawMark, place - start > 64 { return nil }
      place += 1
    }
    guard sawMark else { return nil }
    while place > start + 1, !Byte.isLetter(text[place - 1]), !Byte.isDigit(text[place - 1]) { place -= 1 }
    return place
  }

  // MARK: Marks

  private func characterLength(_ place: Int, _ end: Int) -> Int {
    var length = 1
    while place + length < text.count, text[place + length] & 0xC0 == 0x80, length < 4 { length += 1 }
    return length
  }

  private mutating func mark(_ byte: UInt8, _ end: Int) {
    let start = index
    switch byte {
    case Byte.period where startsDecimal(start, end): word(end)
    case Byte.period, UInt8(ascii: "!"), UInt8(ascii: "?"):
      emit(
        start..<runEnd(start, end) { $0 == Byte.period || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }, .stop)
    case Byte.comma: emit(start..<(start + 1), .comma)
    case UInt8(ascii: ":"): emit(start..<(start + 1), .colon)
    case UInt8(ascii: ";"): emit(start..<(start + 1), .semicolon)
    case UInt8(ascii: "("), UInt8(ascii: "["): emit(start..<(start + 1), .open)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): emit(start..<(start + 1), .close)
    case Byte.straight: emit(start..<(start + 1), .quote)
    case Byte.apostrophe, UInt8(ascii: "`"):
      let isDouble = start + 1 < end && text[start + 1] == byte
      emit(start..<(start + (isDouble ? 2 : 1)), .quote, isDouble ? [] : .single)
    case UInt8(ascii: "-"):
      emit(start..<runEnd(start, end) { $0 == UInt8(ascii: "-") }, shape.contains(.lineStart) ? .bullet : .dash)
    case UInt8(ascii: "*"): emit(start..<(start + 1), shape.contains(.lineStart) ? .bullet : .symbol)
    default: emit(start..<(start + 1), .symbol)
    }
  }

  /// ".38": a number that begins with its point.
  private func startsDecimal(_ start: Int, _ end: Int) -> Bool {
    shape.contains(.spaced) && start + 1 < end && Byte.isDigit(text[start + 1])
  }

  private func runEnd(_ start: Int, _ end: Int, _ belongs: (UInt8) -> Bool) -> Int {
    var place = start
    while place < end, belongs(text[place]) { place += 1 }
    return place
  }

  private mutating func highCharacter(_ end: Int) {
    let length = min(characterLength(index, end), end - index)
    let mark = Mark.of(text, index, length)
    switch mark {
    case .letter: word(end)
    case .space:
      shape.insert(.spaced)
      index += length
    case .token(let kind, let extra): emit(index..<(index + length), kind, extra)
    }
  }
}
