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
    furniture = words.furniture
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
    self.tokens = tokens
    openClasses = tokens.map { $0.has(.openWord) ? OpenWords.shared.classes(of: text.utf8[$0.range]) : [] }
    furniture = FurnitureRules(tokens: tokens, text: text.utf8, quotationOf: owner).marks(of: sentences)
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

  /// True where the token exists and is a word, a number or the ending of a possessive.
  func isWordLike(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isWordLike }

  /// True where the token exists and its tag, the part it plays in its sentence, is one of these.
  func isTagged(_ index: Int, _ tags: WordTag.Set) -> Bool {
    tokens.indices.contains(index) && tags.contains(.init(tokens[index].tag))
  }

  /// True where the token is the word, given in small ASCII letters.
  @inline(__always) func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return tokens[index].range.count == word.utf8CodeUnitCount && isSpelled(index, word)
  }

  /// True where the token, which is as long as the word, is the word.
  private func isSpelled(_ index: Int, _ word: StaticString) -> Bool {
    let range = tokens[index].range
    return text.utf8.withUnsafeBufferPointer { text in
      let wanted = word.utf8Start
      for offset in 0..<range.count where Byte.lowered(text[range.lowerBound + offset]) != wanted[offset] {
        return false
      }
      return true
    }
  }

  /// True where the token is one of the words, given in small ASCII letters.
  func isAny(_ index: Int, of words: [StaticString]) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let count = tokens[index].range.count
    return words.contains { $0.utf8CodeUnitCount == count && isSpelled(index, $0) }
  }

  /// True where the token ends with the letters, given in small ASCII letters.
  func ends(_ index: Int, _ suffix: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let range = tokens[index].range
    let count = suffix.utf8CodeUnitCount
    guard range.count > count else { return false }
    return suffix.withUTF8Buffer { wanted in
      for offset in 0..<count where Byte.lowered(text.utf8[range.upperBound - count + offset]) != wanted[offset] {
        return false
      }
      return true
    }
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
    var bytes: [UInt8] = []
    for byte in text.utf8[passage.range] {
      if byte > Byte.space { bytes.append(byte) } else if bytes.last != Byte.space { bytes.append(Byte.space) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The index of the sentence that holds the token. Cost: logarithmic.
  func sentenceIndex(of token: Int) -> Int {
    var (low, high) = (0, sentences.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= token { low = middle } else { high = middle }
    }
    return low
  }

  /// True where the token is the first of its sentence. Cost: logarithmic.
  func beginsSentence(_ token: Int) -> Bool {
    sentences.isEmpty ? false : sentences[sentenceIndex(of: token)].lowerBound == token
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
    while low < high, !tokens[low].isWordLike, tokens[low].kind != .symbol, tokens[low].kind != .open { low += 1 }
    while low < high, !tokens[high - 1].isWordLike, tokens[high - 1].kind != .symbol, tokens[high - 1].kind != .close {
      high -= 1
    }
    if low < high, tokens[low].kind == .possessive { low += 1 }
    return low..<max(low, high)
  }
}
