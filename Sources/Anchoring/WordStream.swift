import AccountModel

/// A word, a number or a mark of a text.
struct Word {
  /// What it is, whatever its form: the same number for the same word in both texts.
  var key: Int
  /// Its bytes in the decoded text.
  var bytes: Range<Int>
  /// True where an empty line stands before it.
  var opensParagraph: Bool
  /// False for a mark.
  var isWord: Bool
}

/// The words that two texts are made of, each known by a number.
struct Vocabulary {
  private var keys: [String: Int] = [:]
  private(set) var forms: [String] = []

  /// The number of a word. Strings are equal by canonical equivalence, so that NFC and NFD give one number.
  mutating func key(of form: String) -> Int {
    if let key = keys[form] { return key }
    keys[form] = forms.count
    forms.append(form)
    return forms.count - 1
  }
}

/// A text as a row of words and marks, without its layout: white space is gone, quotation marks, dashes and dots have
/// one form each. What is skipped in the text holds no words.
struct WordStream {
  private(set) var words: [Word] = []

  /// Cost: linear in the text's bytes.
  init(_ text: DecodedText, _ vocabulary: inout Vocabulary) {
    let scanner = WordScanner(text.utf8)
    var from = 0
    for hole in text.skipped + [Passage(text.utf8.count, text.utf8.count + 1)].compactMap(\.self) {
      while let word = scanner.next(from: from, end: min(hole.lower, text.utf8.count), &vocabulary) {
        words.append(word)
        from = word.bytes.upperBound
      }
      from = hole.upper
    }
  }

  /// Which words share a byte with the passage. Cost: logarithmic in the words.
  func range(of passage: Passage) -> Range<Int> {
    let lower = firstIndex { $0.bytes.upperBound > passage.lower }
    let upper = firstIndex { $0.bytes.lowerBound >= passage.upper }
    return lower..<max(lower, upper)
  }

  /// From the first byte of the first word to the last byte of the last; `nil` for no words.
  func passage(_ range: Range<Int>) -> Passage? {
    guard let first = words[range].first, let last = words[range].last else { return nil }
    return Passage(first.bytes.lowerBound, last.bytes.upperBound)
  }

  private func firstIndex(_ holds: (Word) -> Bool) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(words[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
