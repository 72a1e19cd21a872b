/// What the tagger looks at: a word's letters, what stands around it, and the tags given before it.
package enum TagFeatures {
  /// The hashes of one token, made once and used for itself and its neighbours.
  package struct Word: Sendable {
    /// Of the whole word in small letters; digits count as one.
    package var hash: UInt32 = 0
    var lastTwo: UInt32 = 0
    var lastThree: UInt32 = 0
    var firstThree: UInt32 = 0
    /// Capital, all capitals, hyphen, digit; first of its sentence.
    var shape: UInt32 = 0
    /// What may come before the next mark: an auxiliary, a modal or a listed past form.
    var ahead: UInt32 = 0
    /// What the word lists say of its use.
    var lists: UInt32 = 0
    /// The tags that the training text knows for the word.
    package var tags: UInt32 = 0
  }

  /// How far a token's neighbours are looked at; a sentence is padded by as many empty words on both sides.
  static let reach = 2

  /// The token's own hashes. The cost is linear in its bytes.
  static func word(_ token: Token, in text: UnsafeBufferPointer<UInt8>, isFirst: Bool) -> Word {
    var word = Word()
    guard token.isWordLike else {
      word.hash = 31 &* (UInt32(token.kind.rawValue) &+ 1)
      word.shape = 64
      return word
    }
    let range = token.range
    var hash: UInt32 = 2_166_136_261
    var last: UInt32 = 0
    for index in range {
      let byte = letter(text[index])
      hash = (hash ^ byte) &* 16_777_619
      last = last << 8 | byte
      if index - range.lowerBound == 2 { word.firstThree = last }
      if byte == 0x2D { word.shape |= 4 }
      if byte == 0x30 { word.shape |= 8 }
    }
    word.hash = hash ^ (hash >> 15)
    word.lastTwo = last & 0xFFFF
    word.lastThree = last & 0xFF_FFFF
    if token.shape.contains(.capital) { word.shape |= 1 }
    if token.shape.contains(.allCapitals) { word.shape |= 2 }
    if isFirst { word.shape |= 16 }
    word.lists = lists(token.classes)
    if token.kind == .possessive { word.shape |= 32 }
    return word
  }

  /// What has been read of a clause: whether it has its verb, and which auxiliary waits for one.
  @inline(__always) static func clause(_ state: UInt32, after tag: UInt8, _ token: Token) -> UInt32 {
    switch WordTag(rawValue: tag) ?? .other {
    case .mark, .subordinator, .relative, .question, .conjunction: 0
    case .verbPast, .verbPresent: 1
    case .modal, .infinitiveMark: 2
    case .auxiliaryPast, .auxiliaryPresent, .auxiliaryOther, .pronounWithAuxiliary:
      token.has(.be) ? 3 : token.has(.have) ? 4 : 5
    case .verbBase, .participlePast, .participlePresent: state == 0 ? 6 : 1
    default: state
    }
  }

  /// The few classes that tell verbs from nouns.
  @inline(__always) private static func lists(_ classes: WordClasses) -> UInt32 {
    (classes.has(.cue) ? 1 : 0) | (classes.has(.happening) ? 2 : 0) | (classes.has(.finite) ? 4 : 0)
      | (classes.has(.source) ? 8 : 0) | (classes.has([.cueNoun, .eventNoun]) ? 16 : 0) | (classes.has(.title) ? 32 : 0)
      | (classes.has([.auxiliary, .modal]) ? 64 : 0)
  }

  /// A small letter; every digit is 0, and the bytes of a curly apostrophe become three of one kind.
  @inline(__always) private static func letter(_ byte: UInt8) -> UInt32 {
    if Byte.isDigit(byte) { return 0x30 }
    return UInt32(Byte.lowered(byte))
  }

  /// Calls the body with the row of each feature of the word at `index` of a padded sentence.
  @inline(__always)
  package static func forEachRow(
    of words: UnsafePointer<Word>, at index: Int, before: UInt32, second: UInt32, clause: UInt32, bits: Int,
    _ body: (Int) -> Void
  ) {
    let shift = UInt32(32 - bits)
    let (word, left, right) = (words[index], words[index - 1], words[index + 1])
    let (farLeft, farRight) = (words[index - 2], words[index + 2])
    @inline(__always) func give(_ template: UInt32, _ value: UInt32) {
      var hash = (value ^ (template &* 0x9E37_79B1)) &* 0x85EB_CA6B
      hash = (hash ^ (hash >> 15)) &* 0xC2B2_AE35
      body(Int(hash >> shift))
    }
    let pair = before << 8 | second
    give(1, word.hash)
    give(2, word.lastThree)
    give(3, word.lastTwo)
    give(4, word.firstThree)
    give(5, word.shape << 2 | (left.shape & 3) << 10 | (right.shape & 3) << 12)
    give(6, before)
    give(7, pair)
    give(8, word.hash &+ before &* 0x1B87_3593)
    give(9, left.hash)
    give(10, right.hash)
    give(11, farLeft.hash)
    give(12, farRight.hash)
    give(13, right.lastThree | before << 24)
    give(14, word.tags ^ (right.tags &* 0x2C1B_3C6D))
    give(15, right.tags &+ before &* 0x297A_2D39)
    give(16, word.lastThree ^ before << 24)
    give(17, word.hash &+ right.hash &* 0x1B87_3593)
    give(18, left.hash &+ word.lastThree &* 0x1B87_3593)
    give(20, word.lists << 16 | word.lastTwo)
    give(21, word.lists << 16 | right.lists << 8 | before)
    give(22, clause << 16 | word.lastTwo)
    give(23, word.hash &+ clause &* 0x1B87_3593)
    give(24, clause << 24 | word.ahead << 16 | word.lastTwo)
    give(25, right.tags)
    give(26, right.tags ^ (farRight.tags &* 0x2C1B_3C6D))
    give(27, word.lists << 24 | clause << 16 | before)
    give(28, word.ahead << 24 | before << 16 | word.lastTwo)
    give(19, word.tags ^ pair &* 0x1656_67B1)
  }
}
