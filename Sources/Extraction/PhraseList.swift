import CResources

/// Phrases by their first word, each in a section of a list.
///
/// The form: `# comment`, `[section]`, then one phrase to a line, its words as the tokenizer cuts them. Looked up
/// without regard to the case of ASCII letters; curly apostrophes count as straight ones.
struct PhraseList: Sendable {
  /// What a phrase shows.
  enum Section: String, Sendable {
    case whole, label, opening, credit, anywhere, role, common

    /// The section's own bit.
    fileprivate var bit: UInt8 {
      switch self {
      case .whole: 1
      case .label: 2
      case .opening: 4
      case .credit: 8
      case .anywhere: 16
      case .role: 32
      case .common: 64
      }
    }
  }

  private struct Phrase {
    var section: Section
    /// The words after the first, as hashes.
    var rest: [UInt64]
  }

  /// What belongs to a page and not to its story.
  static let page = PhraseList(list: embedded("words/page.txt"))
  /// Common words, which are no names.
  static let common = PhraseList(words: embedded("words/common.txt"))

  private var phrases: [UInt64: [Phrase]] = [:]
  /// For each first letter and length of a word, the sections with a phrase that begins so: spares most words the table.
  private var sections = [UInt8](repeating: 0, count: 512)

  init(list: String) {
    var section: Section?
    for line in Self.lines(list) {
      if line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
        section = Section(rawValue: String(decoding: line.dropFirst().dropLast(), as: UTF8.self))
      } else if let section {
        add(line, section)
      }
    }
  }

  /// Reads a list of single words between white space; its sections are there for whoever reads it.
  init(words: String) {
    for line in Self.lines(words) where line.first != UInt8(ascii: "[") {
      for word in line.split(separator: Byte.space) { add(word, .common) }
    }
  }

  /// The lines that are no comments, as bytes: characters would take several times as long, and every start waits for it.
  private static func lines(_ list: String) -> [Substring.UTF8View] {
    list.utf8.split { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }.filter { $0.first != UInt8(ascii: "#") }
  }

  /// One past the last token of the longest phrase of the section that begins with the token.
  func end(of section: Section, at index: Int, _ tokens: [Token], _ text: [UInt8]) -> Int? {
    let token = tokens[index]
    let shape = Self.shape(UInt8(truncatingIfNeeded: token.head), token.count)
    guard sections[shape] & section.bit != 0, let known = phrases[Self.hash(token, text)] else { return nil }
    var best: Int?
    for phrase in known where phrase.section == section && phrase.rest.count >= (best ?? index) - index {
      if matches(phrase, after: index, tokens, text) { best = index + 1 + phrase.rest.count }
    }
    return best
  }

  private func matches(_ phrase: Phrase, after index: Int, _ tokens: [Token], _ text: [UInt8]) -> Bool {
    guard index + phrase.rest.count < tokens.count else { return false }
    for (offset, hash) in phrase.rest.enumerated()
    where Self.hash(tokens[index + 1 + offset], text) != hash { return false }
    return true
  }

  private static func hash(_ token: Token, _ text: [UInt8]) -> UInt64 {
    token.kind == .possessive ? possessive : hash(text[token.range])
  }

  private static let possessive = hash("'s".utf8)

  /// A number below 512 for a word's first letter, whatever its case, and its length.
  private static func shape(_ letter: UInt8, _ count: Int) -> Int { Int(letter & 31) * 16 + min(count, 15) }

  /// FNV-1a (Fowler, Noll and Vo), 64 bits; "’" is three bytes of which the last stands for all.
  private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word where byte != 0xE2 && byte != 0x80 {
      hash = (hash ^ UInt64(byte == 0x99 ? Byte.apostrophe : Byte.lowered(byte))) &* 0x100_0000_01b3
    }
    return hash ^ (hash >> 29)
  }

  private mutating func add(_ line: Substring.UTF8View, _ section: Section) {
    let split = line.split(separator: Byte.space)
    var words: [UInt64] = []
    for word in split {
      if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) {
        words += [Self.hash(word.dropLast(2)), Self.possessive]
      } else {
        words.append(Self.hash(word))
      }
    }
    guard let first = words.first else { return }
    phrases[first, default: []].append(Phrase(section: section, rest: Array(words.dropFirst())))
    guard let word = split.first, let letter = word.first else { return }
    sections[Self.shape(letter, word.count)] |= section.bit
    // A curly apostrophe is two bytes longer.
    if word.contains(Byte.apostrophe) { sections[Self.shape(letter, word.count + 2)] |= section.bit }
    // A possessive is cut off by the tokenizer.
    if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) {
      sections[Self.shape(letter, word.count - 2)] |= section.bit
    }
  }

  private static func embedded(_ name: String) -> String {
    var count = 0
    guard let start = resource_bytes(name, &count) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
