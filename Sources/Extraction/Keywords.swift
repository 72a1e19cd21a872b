import AccountModel

/// The telling words of a passage, cut to their first letters so that inflection does not hide that they are the same.
///
/// A word is kept as its first six bytes, small, packed into a number: sets of them are made for every statement and
/// event, and numbers cost a fraction of strings.
enum Keywords {
  private static let letters = 6

  /// Words of more than three letters; function words are left out, and no more than 60 are kept.
  static func of(_ passages: [Passage], in text: DecodedText) -> KeySet {
    var found = KeySet()
    for passage in passages where passage.upper <= text.utf8.count {
      forEachWord(in: passage, of: text) { word in
        let key = key(text.utf8[word])
        if found.count < 60, !plain.contains(key) { found.insert(key) }
      }
    }
    return found
  }

  /// The same words as they stand in the passage, the first three, small.
  static func words(_ keys: KeySet, in passage: Passage, _ page: Page) -> String {
    var kept: [String] = []
    forEachWord(in: passage, of: page.text) { word in
      guard kept.count < 3, keys.contains(key(page.text.utf8[word])) else { return }
      let small = String(decoding: page.text.utf8[word].map(Byte.lowered), as: UTF8.self)
      if !kept.contains(small) { kept.append(small) }
    }
    return kept.joined(separator: ", ")
  }

  /// The first six bytes of a word, small, as one number.
  static func key(_ word: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in word.prefix(letters) { key = key << 8 | UInt64(Byte.lowered(byte)) }
    return key
  }

  private static func forEachWord(in passage: Passage, of text: DecodedText, _ body: (Range<Int>) -> Void) {
    var start = passage.lower
    for index in passage.lower...passage.upper {
      let isInside = index < passage.upper && (Byte.isLetter(text.utf8[index]) || text.utf8[index] >= 0x80)
      if isInside { continue }
      if index - start > 3 { body(start..<index) }
      start = index + 1
    }
  }

  private static let plain = KeySet(
    [
      "that", "with", "from", "they", "were", "have", "been", "this", "their", "there", "when", "what", "which",
      "would",
      "about", "after", "before", "said", "says", "told", "police", "being", "into", "them", "then", "than", "also",
      "could", "where", "some", "clear", "whether", "officer", "released", "investigators", "immediately", "determine",
      "still",
    ].map { key($0.utf8) })
}
