import AccountModel

/// One sentence as the tagger meets it, for the program that trains the tagger.
package struct TagLesson {
  /// The bytes of each token.
  package let ranges: [Range<Int>]
  /// True for the tokens that the tagger decides upon; the others are marks.
  package let isWord: [Bool]
  /// What the tagger sees of each token, padded; the token at `index` is at ``place(of:)``.
  package let words: [TagFeatures.Word]
  private let tokens: [Token]
  private let text: [UInt8]

  /// Takes the sentence apart as the program would; `model` supplies the known tags of its words.
  package init(sentence: String, model: TaggerModel?) {
    let decoded = DecodedText(sentence)
    text = decoded.utf8
    tokens = Tokenizer.tokens(of: decoded, lexicon: .shared)
    ranges = tokens.map(\.range)
    isWord = tokens.map(\.isWordLike)
    var words: [TagFeatures.Word] = []
    let all = tokens
    text.withUnsafeBufferPointer { Tagger.read(all, all.indices, in: $0, model: model, into: &words) }
    self.words = words
  }

  /// What stands before a sentence in the place of a tag.
  package static let edge = Tagger.edge

  /// The rows of a token's features after the two tags before it.
  package func rows(of token: Int, before: UInt32, second: UInt32, clause: UInt32, bits: Int) -> [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(24)
    words.withUnsafeBufferPointer { words in
      guard let start = words.baseAddress else { return }
      TagFeatures.forEachRow(
        of: start, at: place(of: token), before: before, second: second, clause: clause, bits: bits
      ) {
        rows.append($0)
      }
    }
    return rows
  }

  /// The state of the clause after a token with this tag.
  package func clause(_ state: UInt32, after tag: WordTag, at token: Int) -> UInt32 {
    TagFeatures.clause(state, after: tag.rawValue, tokens[token])
  }

  /// The tags among which the model chooses.
  package func allowed(at token: Int) -> WordTag.Set {
    WordTag.Set(rawValue: Tagger.allowed(words[place(of: token)].tags))
  }

  /// The tag of a word that never has another.
  package func onlyTag(of token: Int) -> WordTag? {
    let allowed = Tagger.allowed(words[place(of: token)].tags)
    return allowed & (allowed &- 1) == 0
      ? WordTag(rawValue: UInt8(truncatingIfNeeded: allowed.trailingZeroBitCount)) : nil
  }

  /// Where the token's word stands among the padded ones.
  package func place(of token: Int) -> Int { token + TagFeatures.reach }

  /// The tags that a finished model gives to the tokens.
  package func tags(by model: TaggerModel) -> [WordTag] {
    var tokens = tokens
    Tagger.tag(&tokens, sentences: [tokens.indices], in: text, by: model)
    return tokens.map(\.tag)
  }
}
