import AccountModel

/// A word at the head of a text, and where it stands.
struct HeadWord: Equatable {
  /// The word with the punctuation at it.
  let text: String
  /// Its bytes in the decoded text.
  let range: Range<Int>

  /// The same bytes as a passage.
  var passage: Passage? { Passage(range.lowerBound, range.upperBound) }

  /// True for the dashes that stand between a dateline and its sentence.
  var isDash: Bool { ["—", "–", "-", "--", "―"].contains(text) }

  /// The word without commas, colons and full stops at its end.
  var bare: Substring {
    var text = text[...]
    while let last = text.last, ",.:;".contains(last) { text.removeLast() }
    return text
  }

  /// True where it begins with a capital letter.
  var isCapitalised: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
}

/// One of a text's first lines that has words on it.
struct HeadLine {
  /// Its bytes without spaces around them and without the marks of a Markdown heading.
  let range: Range<Int>
  /// The words in its first 240 bytes; dashes between words stand by themselves.
  let words: [HeadWord]
  /// True where it was written as a Markdown heading (`# …`).
  let isMarkdownHeading: Bool
  /// True where a blank line follows.
  let isBeforeBlankLine: Bool
  private let lastScalar: Unicode.Scalar?

  /// Reads a line; `nil` where nothing but spaces stands on it.
  init?(_ text: DecodedText, at index: Int) {
    var line = text.line(index)
    while let first = line.first, HeadLine.isSpace(text.utf8[first]) { line = line.dropFirst() }
    let marks = text.utf8[line].prefix { $0 == UInt8(ascii: "#") }.count
    isMarkdownHeading = (1...6).contains(marks) && line.count > marks && text.utf8[line.lowerBound + marks] == 0x20
    if isMarkdownHeading { line = line.dropFirst(marks + 1) }
    while let last = line.last, HeadLine.isSpace(text.utf8[last]) { line = line.dropLast() }
    guard !line.isEmpty else { return nil }
    range = line
    words = HeadLine.split(text, line)
    isBeforeBlankLine = index + 1 < text.lineCount && text.line(index + 1).isEmpty
    lastScalar = String(decoding: text.utf8[line].suffix(4), as: UTF8.self).unicodeScalars.last
  }

  /// The line as a passage.
  var passage: Passage? { Passage(range.lowerBound, range.upperBound) }

  /// True for what can only be a paragraph.
  var isRunningText: Bool { range.count > 240 || (range.count > 100 && endsLikeSentence) }

  /// Two to twenty words, the first no small letter, and no end of a sentence.
  var looksLikeHeadline: Bool {
    (10...160).contains(range.count) && (2...20).contains(words.count) && !endsLikeSentence
      && !(words.first?.text.unicodeScalars.first?.properties.isLowercase ?? true)
  }

  private var endsLikeSentence: Bool { lastScalar.map { ".,;:”\")".unicodeScalars.contains($0) } ?? false }

  private static let longestHead = 240

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private static func split(_ text: DecodedText, _ line: Range<Int>) -> [HeadWord] {
    var end = min(line.upperBound, line.lowerBound + longestHead)
    while end > line.lowerBound, !text.isBoundary(end) { end -= 1 }
    var splitter = HeadSplitter(start: line.lowerBound)
    for scalar in String(decoding: text.utf8[line.lowerBound..<end], as: UTF8.self).unicodeScalars {
      splitter.take(scalar)
    }
    splitter.endWord()
    return splitter.words
  }
}

/// Cuts a line into words: at white space, and around dashes (a hyphen within a word is none, two are).
private struct HeadSplitter {
  var words: [HeadWord] = []
  private var word = ""
  private var start: Int
  private var position: Int

  init(start: Int) { (self.start, position) = (start, start) }

  mutating func take(_ scalar: Unicode.Scalar) {
    let isDash = scalar == "—" || scalar == "–" || scalar == "―"
    let isSpace = Self.isSpace(scalar)
    if isDash || isSpace || (word == "--" && scalar != "-") { endWord() }
    if scalar == "-", word.last == "-", word != "-" { cutLastHyphen() }
    if !isSpace {
      if word.isEmpty { start = position }
      word.unicodeScalars.append(scalar)
    }
    position += UTF8.width(scalar)
    if isDash { endWord() }
  }

  /// Asking for a character's properties is dear; most characters are ASCII.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  mutating func endWord() {
    if !word.isEmpty { words.append(HeadWord(text: word, range: start..<start + word.utf8.count)) }
    word = ""
  }

  /// Of `(AP)--` the first hyphen was taken for part of the word before.
  private mutating func cutLastHyphen() {
    word.removeLast()
    endWord()
    (word, start) = ("-", position - 1)
  }
}
