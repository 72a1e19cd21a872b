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
    var first: UInt64
    /// Where the words after the first stand in `words`.
    var rest: Range<Int>
    /// The phrase before it that begins with the same word; -1 for none.
    var next: Int
  }

  /// What belongs to a page and not to its story.
  static let page = PhraseList(lines: { WordList.read("words/page.txt", $0) })
  /// Common words, which are no names.
  static let common = PhraseList(words: { WordList.read("words/common.txt", $0) })

  private var phrases: [Phrase] = []
  /// The words of all phrases but their first, as hashes, one phrase after the other.
  private var words: [UInt64] = []
  /// By the hash of a first word the last phrase that begins with it, open-addressed; -1 in an empty place.
  private var table: [Int] = []
  /// For each first letter and length of a word, the sections with a phrase that begins so: spares most words the table.
  private var sections = [UInt8](repeating: 0, count: 512)

  /// Takes the lines of a list.
  init(lines: ((WordList.Bytes) -> Void) -> Void) {
    var section: Section?
    lines { line in
      if let name = WordList.section(line) {
        section = Section(rawValue: WordList.text(name))
      } else if let section {
        add(line, section)
      }
    }
    fillTable()
  }

  /// Takes the lines of a list of single words; its sections are there for whoever reads it.
  init(words lines: ((WordList.Bytes) -> Void) -> Void) {
    lines { line in
      guard WordList.section(line) == nil else { return }
      for word in WordList.words(of: line) { add(word, .common) }
    }
    fillTable()
  }

  private mutating func fillTable() {
    var capacity = 64
    while capacity < phrases.count * 2 { capacity *= 2 }
    table = Array(repeating: -1, count: capacity)
    for index in phrases.indices {
      let place = place(of: phrases[index].first)
      phrases[index].next = table[place]
      table[place] = index
    }
  }

  /// Where the phrases with a first word are in the table, or would be.
  private func place(of first: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: first) & (table.count - 1)
    while table[place] >= 0, phrases[table[place]].first != first { place = (place + 1) & (table.count - 1) }
    return place
  }

  /// One past the last token of the longest phrase of the section that begins with the token.
  func end(of section: Section, at index: Int, _ tokens: [Token], _ text: [UInt8]) -> Int? {
    let token = tokens[index]
    let shape = Self.shape(UInt8(truncatingIfNeeded: token.head), token.count)
    guard sections[shape] & section.bit != 0 else { return nil }
    var best: Int?
    var known = table[place(of: Self.hash(token, text))]
    while known >= 0 {
      let phrase = phrases[known]
      if phrase.section == section, phrase.rest.count >= (best ?? index) - index,
        matches(phrase, after: index, tokens, text)
      {
        best = index + 1 + phrase.rest.count
      }
      known = phrase.next
    }
    return best
  }

  private func matches(_ phrase: Phrase, after index: Int, _ tokens: [Token], _ text: [UInt8]) -> Bool {
    guard index + phrase.rest.count < tokens.count else { return false }
    let offset = index + 1 - phrase.rest.lowerBound
    return phrase.rest.allSatisfy { Self.hash(tokens[offset + $0], text) == words[$0] }
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

  private mutating func add(_ line: WordList.Bytes, _ section: Section) {
    let start = words.count
    for word in WordList.words(of: line) {
      let isPossessive = Self.isPossessive(word)
      words.append(Self.hash(isPossessive ? word.dropLast(2) : word))
      if isPossessive { words.append(Self.possessive) }
    }
    guard words.count > start else { return }
    phrases.append(Phrase(section: section, first: words[start], rest: (start + 1)..<words.count, next: -1))
    note(line.prefix { $0 != Byte.space }, section)
  }

  private static func isPossessive(_ word: WordList.Bytes) -> Bool {
    word.count > 2 && word.suffix(2).elementsEqual("'s".utf8)
  }

  /// Notes how the first word of a phrase of the section looks.
  private mutating func note(_ word: WordList.Bytes, _ section: Section) {
    guard let letter = word.first else { return }
    sections[Self.shape(letter, word.count)] |= section.bit
    // A curly apostrophe is two bytes longer.
    if word.contains(Byte.apostrophe) { sections[Self.shape(letter, word.count + 2)] |= section.bit }
    // A possessive is cut off by the tokenizer.
    if Self.isPossessive(word) { sections[Self.shape(letter, word.count - 2)] |= section.bit }
  }
}
