/// Cuts UTF-8 into words and marks.
struct WordScanner {
  private enum Kind { case space, letter, digit, mark }

  private let utf8: [UInt8]

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// The first word or mark at or after `start`; `nil` where only white space stands before `end`.
  func next(from start: Int, end: Int, _ vocabulary: inout Vocabulary) -> Word? {
    var (at, breaks) = (start, 0)
    while at < end, kind(at) == .space {
      if isLineEnd(at, start: start) { breaks += 1 }
      at += length(at)
    }
    guard at < end else { return nil }
    let isWord = kind(at) != .mark
    let stop = min(isWord ? wordEnd(at, end) : markEnd(at, end), end)
    return Word(
      key: vocabulary.key(of: form(at..<stop)), bytes: at..<stop, opensParagraph: breaks > 1, isWord: isWord)
  }

  private func isLineEnd(_ at: Int, start: Int) -> Bool {
    utf8[at] == 13 || (utf8[at] == 10 && !(at > start && utf8[at - 1] == 13))
  }

  private func wordEnd(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      switch kind(at) {
      case .letter, .digit: at += length(at)
      case .mark where joins(at, end, after: start): at += length(at)
      default: return at
      }
    }
    return at
  }

  /// An apostrophe or hyphen between letters, a point, comma or colon between digits.
  private func joins(_ at: Int, _ end: Int, after start: Int) -> Bool {
    let next = at + length(at)
    guard at > start, next < end else { return false }
    let following = kind(next)
    switch form(at..<next) {
    case "'": return following == .letter
    case "-": return utf8[at] == 0x2D && (following == .letter || following == .digit)
    case ".", ",", ":": return following == .digit && isDigit(utf8[at - 1])
    default: return false
    }
  }

  /// Runs of dashes and of dots are one mark.
  private func markEnd(_ start: Int, _ end: Int) -> Int {
    var at = start + length(start)
    let mark = form(start..<at)
    guard mark == "-" || mark == "." else { return at }
    while at < end, kind(at) == .mark, form(at..<min(at + length(at), end)) == mark { at += length(at) }
    return at
  }

  private func kind(_ at: Int) -> Kind {
    switch utf8[at] {
    case 9...13, 32: .space
    case let byte where isDigit(byte): .digit
    case 65...90, 97...122: .letter
    case 0..<128: .mark
    case 0xC2: kindOfLatin(at)
    case 0xE2: kindOfPunctuation(at)
    case 0xE3: utf8[at + 1] == 0x80 ? (utf8[at + 2] == 0x80 ? .space : .mark) : .letter
    case 0xEF: utf8[at + 1] == 0xBB && utf8[at + 2] == 0xBF ? .space : .letter
    default: .letter
    }
  }

  private func kindOfLatin(_ at: Int) -> Kind {
    switch utf8[at + 1] {
    case 0x85, 0xA0: .space
    case 0xAA, 0xAD, 0xB5, 0xBA: .letter
    default: .mark
    }
  }

  private func kindOfPunctuation(_ at: Int) -> Kind {
    guard utf8[at + 1] == 0x80 || utf8[at + 1] == 0x81 else { return utf8[at + 1] < 0xB0 ? .mark : .letter }
    guard utf8[at + 1] == 0x80 else { return .mark }
    switch utf8[at + 2] {
    case 0x80...0x8B, 0xA8, 0xA9, 0xAF: return .space
    case 0x8C...0x8F: return .letter
    default: return .mark
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Bytes of the character at `at`, by its first byte: the text is valid UTF-8.
  private func length(_ at: Int) -> Int {
    switch utf8[at] {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private func form(_ range: Range<Int>) -> String {
    let text = String(decoding: utf8[range], as: UTF8.self)
    if kind(range.lowerBound) == .mark { return Self.forms[text] ?? Self.run(text) }
    guard utf8[range].contains(0xE2) else { return text }
    return String(text.map { $0 == "’" || $0 == "‘" ? "'" : $0 })
  }

  private static func run(_ text: String) -> String {
    guard text.count > 1, let first = text.first else { return text }
    return first == "." ? "…" : forms[String(first)] ?? text
  }

  private static let forms: [String: String] = [
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'",
    "‹": "'", "›": "'", "–": "-", "—": "-", "‒": "-", "―": "-", "‐": "-", "‑": "-",
  ]
}
