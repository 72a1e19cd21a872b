import AccountModel

/// What every extractor stands on: an account's tokens, sentences and quotations, found once.
final class Page: Sendable {
  let text: DecodedText
  let tokens: [Token]
  /// Ranges of token indices, in order and without gaps.
  let sentences: [Range<Int>]
  /// In reading order, none inside another.
  let quotations: [Quotation]
  /// For each token the quotation that it stands in, marks included; -1 for none.
  let quotationOf: [Int32]
  /// For each token the number of its sentence.
  private let sentenceOf: [Int32]
  /// For each token what the list of open words says of it.
  let openClasses: [OpenClasses]
  /// For each token, true where it looks like the finite verb of a clause, or its auxiliary (``VerbRules``).
  let isPredicate: [Bool]
  /// For each sentence, true where it is an advertisement, a teaser, a credit or a byline.
  private let furniture: [Bool]

  /// Reads the text. Cost: linear.
  convenience init(_ text: DecodedText, lexicon: Lexicon = .shared) {
    let words = Page(wordsOf: text, lexicon)
    self.init(words, isPredicate: VerbRules.predicates(of: words))
  }

  /// The page of these words, once it is known which of them are predicates.
  private init(_ words: Page, isPredicate: [Bool]) {
    (text, tokens, sentences) = (words.text, words.tokens, words.sentences)
    (quotations, quotationOf, openClasses) = (words.quotations, words.quotationOf, words.openClasses)
    (sentenceOf, furniture) = (words.sentenceOf, words.furniture)
    self.isPredicate = isPredicate
  }

  private init(wordsOf text: DecodedText, _ lexicon: Lexicon) {
    self.text = text
    isPredicate = []
    var tokens = LoudText.read(Tokenizer.tokens(of: text, lexicon: lexicon), in: text.utf8)
    sentences = SentenceSplitter.sentences(of: tokens, in: text.utf8)
    Tagger.tag(&tokens, sentences: sentences, in: text.utf8)
    if TaggerModel.shared != nil { Shouting.quiet(&tokens, sentences: sentences) }
    quotations = QuotationFinder.quotations(in: tokens, text: text.utf8, sentences: sentences)
    var owner = [Int32](repeating: -1, count: tokens.count)
    for (index, quotation) in quotations.enumerated() {
      for place in quotation.marked { owner[place] = Int32(truncatingIfNeeded: index) }
    }
    quotationOf = owner
    for index in tokens.indices where owner[index] < 0 && Self.isPluralPossessive(index, tokens, text.utf8) {
      tokens[index].kind = .possessive
    }
    NameWords.mark(&tokens, in: text.utf8)
    self.tokens = tokens
    sentenceOf = Self.numbers(of: sentences, count: tokens.count)
    openClasses = tokens.map { $0.has(.openWord) ? OpenWords.shared.classes(of: text.utf8[$0.range]) : [] }
    furniture = FurnitureRules(tokens: tokens, text: text.utf8, quotationOf: owner).marks(of: sentences)
  }

  private static func numbers(of sentences: [Range<Int>], count: Int) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(count)
    for (number, sentence) in sentences.enumerated() {
      numbers.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: number), count: sentence.count))
    }
    return numbers
  }

  /// "the drivers’ union": a single mark that no quotation claims, right behind an "s" and before a word.
  private static func isPluralPossessive(_ index: Int, _ tokens: [Token], _ text: [UInt8]) -> Bool {
    let mark = tokens[index]
    guard mark.kind == .quote, mark.shape.contains(.single), !mark.shape.contains(.spaced), index > 0,
      index + 1 < tokens.count, tokens[index - 1].kind == .word, tokens[index + 1].isWordLike,
      tokens[index + 1].shape.contains(.spaced)
    else { return false }
    return text[Int(tokens[index - 1].upper) - 1] | 0x20 == UInt8(ascii: "s")
  }

  /// True where the sentence of this number belongs to the page and not to its story.
  func isFurniture(_ sentence: Int) -> Bool { furniture.indices.contains(sentence) && furniture[sentence] }

  /// The token, or `nil` outside the text.
  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// True where the token exists and stands in one of the classes.
  func has(_ index: Int, _ classes: WordClasses) -> Bool {
    tokens.indices.contains(index) && tokens[index].has(classes)
  }

  /// True where the token exists and is of the kind.
  func isKind(_ index: Int, _ kind: Token.Kind) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == kind
  }

  /// True where the token is a sign right before a word or a number that it belongs to: "$200", "#4", "-5".
  func isSign(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), isWordLike(index + 1), !tokens[index + 1].shape.contains(.spaced) else {
      return false
    }
    if tokens[index].kind == .symbol { return true }
    return tokens[index].kind == .dash && tokens[index].shape.contains(.spaced) && tokens[index + 1].kind == .number
  }

  /// True where the token exists and is a word, a number or the ending of a possessive.
  func isWordLike(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isWordLike }

  /// True where the token exists and its tag, the part it plays in its sentence, is one of these.
  func isTagged(_ index: Int, _ tags: WordTag.Set) -> Bool {
    tokens.indices.contains(index) && tags.contains(.init(tokens[index].tag))
  }

  /// The token as a word. It must exist.
  @inline(__always) private func word(_ index: Int) -> Word {
    let token = tokens[index]
    return token.count > Word.half ? longWord(index) : Word(head: token.head, tail: 0)
  }

  private func longWord(_ index: Int) -> Word {
    text.utf8.withUnsafeBufferPointer { Word(in: $0, tokens[index].range) }
  }

  /// True where the token is the word, given in small letters.
  @inline(__always) func isWord(_ index: Int, _ word: Word) -> Bool {
    guard tokens.indices.contains(index), tokens[index].head == word.head else { return false }
    return self.word(index).tail == word.tail
  }

  /// True where the token is one of the words, given in small letters.
  @inline(__always) func isAny<let count: Int>(_ index: Int, of words: [count of Word]) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let word = word(index)
    for place in 0..<count where words[unchecked: place] == word { return true }
    return false
  }

  /// True where the token is one of the set.
  func isAny(_ index: Int, of words: WordSet) -> Bool {
    tokens.indices.contains(index) && words.contains(word(index))
  }

  /// True where the token ends with the letters, given in small letters, and has more than those.
  @inline(__always) func ends(_ index: Int, _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard tokens.indices.contains(index), tokens[index].count > count else { return false }
    if count > Word.half { return endsLong(index, suffix) }
    return ending(index) &>> UInt64(truncatingIfNeeded: (Word.half &- count) &* 8) == Word(stringLiteral: suffix).head
  }

  private func endsLong(_ index: Int, _ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { wanted in
      text.utf8[tokens[index].range].suffix(wanted.count).lazy.map(Byte.lowered).elementsEqual(wanted)
    }
  }

  @inline(__always) private func ending(_ index: Int) -> UInt64 {
    let token = tokens[index]
    guard token.count <= Word.half else { return longEnding(index) }
    return token.head &<< UInt64(truncatingIfNeeded: (Word.half &- token.count) &* 8)
  }

  private func longEnding(_ index: Int) -> UInt64 {
    let start = tokens[index].range.upperBound - Word.half
    return text.utf8.withUnsafeBufferPointer { Word.letters($0, from: start, count: Word.half) }
  }

  /// True where the token stands in quotation marks.
  func isQuoted(_ index: Int) -> Bool { quotation(at: index) != nil }

  /// The quotation in which the token stands.
  func quotation(at index: Int) -> Int? {
    guard quotationOf.indices.contains(index), quotationOf[index] >= 0 else { return nil }
    return Int(quotationOf[index])
  }

  /// The passage from the first token's first byte to the last one's end; `nil` for no tokens.
  func passage(_ range: Range<Int>) -> Passage? {
    guard !range.isEmpty, tokens.indices.contains(range.lowerBound), range.upperBound <= tokens.count else {
      return nil
    }
    return Passage(Int(tokens[range.lowerBound].lower), Int(tokens[range.upperBound - 1].upper))
  }

  /// The words of a token range as they stand, white space made single.
  func words(_ range: Range<Int>) -> String {
    guard let passage = passage(range) else { return "" }
    return text.utf8.withUnsafeBufferPointer { text in
      let stretch = UnsafeBufferPointer(rebasing: text[passage.range])
      return Self.isSingleSpaced(stretch)
        ? String(decoding: stretch, as: UTF8.self) : String(decoding: Self.singleSpaced(stretch), as: UTF8.self)
    }
  }

  private static func isSingleSpaced(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasSpace = false
    for byte in bytes {
      if byte <= Byte.space, wasSpace || byte != Byte.space { return false }
      wasSpace = byte == Byte.space
    }
    return true
  }

  private static func singleSpaced(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte > Byte.space { kept.append(byte) } else if kept.last != Byte.space { kept.append(Byte.space) }
    }
    return kept
  }

  /// The index of the sentence that holds the token; the first or last for one outside the text.
  func sentenceIndex(of token: Int) -> Int {
    guard !sentenceOf.isEmpty else { return 0 }
    return Int(sentenceOf[min(max(0, token), sentenceOf.count - 1)])
  }

  /// True where the token is the first of its sentence.
  func beginsSentence(_ token: Int) -> Bool {
    sentences.isEmpty ? false : sentences[sentenceIndex(of: token)].lowerBound == token
  }

  /// How many words of more than three bytes stand there, and how many of them begin with a capital.
  func longWords(in range: Range<Int>) -> (count: Int, capitals: Int) {
    var (count, capitals) = (0, 0)
    for token in tokens[range] where token.kind == .word && token.count > 3 {
      count += 1
      if token.isCapital { capitals += 1 }
    }
    return (count, capitals)
  }

  /// What stands in a pair of quotation marks, without the comma at its end but with the stop of its last sentence.
  func spoken(_ range: Range<Int>) -> Range<Int> {
    let words = trimmed(range)
    guard !words.isEmpty, words.upperBound < range.upperBound, tokens[words.upperBound].kind == .stop else {
      return words
    }
    return words.lowerBound..<(words.upperBound + 1)
  }

  /// The range without marks and white space at its ends that carry no words; a closing stop is kept off as well.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, !tokens[low].isWordLike, tokens[low].kind != .symbol, tokens[low].kind != .open, !isSign(low) {
      low += 1
    }
    while low < high, !tokens[high - 1].isWordLike, tokens[high - 1].kind != .symbol, tokens[high - 1].kind != .close {
      high -= 1
    }
    if low < high, tokens[low].kind == .possessive { low += 1 }
    return low..<max(low, high)
  }
}
