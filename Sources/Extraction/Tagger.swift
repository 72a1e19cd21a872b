import AccountModel

/// Gives each word its tag, from left to right, by the weights of an averaged perceptron.
///
/// A decision is never taken back; so a text's tags cost the same for each word, and the same text has the same tags.
struct Tagger {
  private let model: TaggerModel
  private var words: [TagFeatures.Word] = []

  init(model: TaggerModel) { self.model = model }

  /// Sets the tags of an account's tokens. Without a model words are left as ``WordTag/other``.
  static func tag(_ tokens: inout [Token], sentences: [Range<Int>], in text: [UInt8], by model: TaggerModel? = .shared)
  {
    guard let model else { return }
    var tagger = Tagger(model: model)
    text.withUnsafeBufferPointer { text in
      for sentence in sentences { tagger.tag(&tokens, sentence, in: text) }
    }
  }

  /// Sets the tags of one sentence.
  mutating func tag(_ tokens: inout [Token], _ sentence: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    Self.read(tokens, sentence, in: text, model: model, into: &words)
    var (before, second, clause): (UInt32, UInt32, UInt32) = (Self.edge, Self.edge, 0)
    words.withUnsafeBufferPointer { words in
      guard let start = words.baseAddress else { return }
      for place in sentence {
        let tag = tag(start, place - sentence.lowerBound + TagFeatures.reach, tokens[place], before, second, clause)
        tokens[place].tag = WordTag(rawValue: tag) ?? .other
        (second, before) = (before, UInt32(tag))
        clause = TagFeatures.clause(clause, after: tag, tokens[place])
      }
    }
  }

  /// The sentence's words with their hashes, padded on both sides.
  static func read(
    _ tokens: [Token], _ sentence: Range<Int>, in text: UnsafeBufferPointer<UInt8>, model: TaggerModel?,
    into words: inout [TagFeatures.Word]
  ) {
    words.removeAll(keepingCapacity: true)
    for _ in 0..<TagFeatures.reach { words.append(TagFeatures.Word()) }
    for place in sentence {
      var word = TagFeatures.word(tokens[place], in: text, isFirst: place == sentence.lowerBound)
      if let model, tokens[place].isWordLike { word.tags = model.tags(ofWord: word.hash) }
      words.append(word)
    }
    var ahead: UInt32 = 0
    for place in sentence.reversed() {
      words[place - sentence.lowerBound + TagFeatures.reach].ahead = ahead
      if !tokens[place].isWordLike {
        ahead = 0
      } else if tokens[place].has([.auxiliary, .modal]) {
        ahead = 1
      } else if tokens[place].has(.finite) {
        ahead = 2
      }
    }
    for _ in 0..<TagFeatures.reach { words.append(TagFeatures.Word()) }
  }

  @inline(__always)
  private func tag(
    _ words: UnsafePointer<TagFeatures.Word>, _ index: Int, _ token: Token, _ before: UInt32, _ second: UInt32,
    _ clause: UInt32
  ) -> UInt8 {
    guard token.isWordLike else { return WordTag.mark.rawValue }
    let allowed = Self.allowed(words[index].tags)
    if allowed & (allowed &- 1) == 0 { return UInt8(truncatingIfNeeded: allowed.trailingZeroBitCount) }
    var sums = SIMD16<UInt16>()
    var odd = SIMD16<UInt16>()
    TagFeatures.forEachRow(
      of: words, at: index, before: before, second: second, clause: clause, bits: model.rowBits
    ) { row in
      let weights = model.row(row)
      sums &+= weights
      odd &+= weights &>> 8
    }
    // What the odd lanes' bytes have added to the sums, carries and all, is taken off again.
    return Self.best(sums &- (odd &<< 8), odd, allowed)
  }

  /// Stands in the place of a tag before a sentence.
  static let edge: UInt32 = 30

  /// The tags that are open to a word, from what the word table says of it.
  @inline(__always) static func allowed(_ known: UInt32) -> UInt32 {
    known & TaggerModel.closed != 0 ? known & ~TaggerModel.closed : open
  }

  /// The tags that a word may have which the training text hardly knows.
  static let open: UInt32 = WordTag.allCases.reduce(0) { $0 | 1 << UInt32($1.rawValue) } & ~1

  /// The allowed tag with the highest sum; of equal ones the first.
  @inline(__always)
  private static func best(_ even: SIMD16<UInt16>, _ odd: SIMD16<UInt16>, _ allowed: UInt32) -> UInt8 {
    withUnsafeBytes(of: (even, odd)) { sums in
      var (best, tag, left) = (-1, WordTag.other.rawValue, allowed)
      while left != 0 {
        let lane = left.trailingZeroBitCount
        let sum = Int(sums.load(fromByteOffset: (lane & 1) &* 32 &+ (lane & ~1), as: UInt16.self))
        if sum > best { (best, tag) = (sum, UInt8(truncatingIfNeeded: lane)) }
        left &= left &- 1
      }
      return tag
    }
  }
}
