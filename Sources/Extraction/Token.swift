/// One word or mark of an account. 32 bytes: tokens are found once and shared by every extractor.
struct Token: Sendable {
  /// What sort of thing it is.
  enum Kind: UInt8, Sendable {
    case word, number, possessive, stop, comma, colon, semicolon, dash, open, close, quote, bullet, symbol
  }

  /// How it stands in the text.
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    /// White space stands before it.
    static let spaced = Shape(rawValue: 1)
    /// It is the first on its line.
    static let lineStart = Shape(rawValue: 2)
    /// A blank line, or the text's start, stands before it.
    static let paragraphStart = Shape(rawValue: 4)
    /// Its first letter is a capital.
    static let capital = Shape(rawValue: 8)
    /// It has at least two letters, all of them capitals.
    static let allCapitals = Shape(rawValue: 16)
    /// A quotation mark that can only open, or only close, by its form.
    static let opens = Shape(rawValue: 32)
    static let closes = Shape(rawValue: 64)
    /// A single quotation mark.
    static let single = Shape(rawValue: 128)
  }

  var lower: Int32
  var upper: Int32
  /// Its first eight bytes, as a ``Word`` has them.
  var head: UInt64
  var classes: WordClasses
  var kind: Kind
  var shape: Shape
  /// Its forms as a verb, by the lists and by its ending.
  var forms: VerbForms = []
  /// A word of more than seven bytes with a slash or "@" among them: of the web or of mail.
  var isAddress = false
  /// What it can be in a name; empty for whatever begins with a small letter.
  var nameParts: NameParts = []
  /// The part it plays in its sentence; set once the sentences are known.
  var tag = WordTag.other

  /// Its bytes in the decoded text.
  var range: Range<Int> { Int(lower)..<Int(upper) }
  /// How many bytes it has.
  var count: Int { Int(upper &- lower) }
  /// Its second byte; 0 where it has one only.
  var second: UInt8 { UInt8(truncatingIfNeeded: head >> 8) }
  /// A word, a number or the ending of a possessive.
  var isWordLike: Bool { kind == .word || kind == .number || kind == .possessive }
  /// A word that begins with a capital.
  var isCapital: Bool { kind == .word && shape.contains(.capital) }
  /// True where the word stands in one of the classes.
  @inline(__always) func has(_ other: WordClasses) -> Bool { classes.has(other) }
}
