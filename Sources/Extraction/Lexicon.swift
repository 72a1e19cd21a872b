import CResources

/// The word lists, as one table from a word's bytes to its classes and forms.
///
/// An open-addressed hash table: no string is made for an entry. Cost of building: one pass
/// over some ten kilobytes. Lookups ignore the case of ASCII letters.
struct Lexicon: Sendable {
  /// A word, and what the lists say of it.
  private struct Entry {
    var word: Word
    var senses: Senses
  }

  /// What the lists say of a word.
  struct Senses: Equatable {
    var classes: WordClasses = []
    var forms: VerbForms = []
  }

  /// The lists of the program itself.
  static let shared = Lexicon(resources: [
    "words/cues.txt", "words/people.txt", "words/grammar.txt", "words/time.txt", "words/events.txt", "words/open.txt",
    "words/verbs.txt",
  ])

  /// The empty word, and then all words in the order of the lists.
  private var entries = [Entry(word: Word(head: 0, tail: 0), senses: Senses())]
  /// Places in `entries`, open-addressed; 0 in an empty one. Small, so that few pages of memory are touched. There is room
  /// for 65,535 words, ten times as many as the program's lists hold.
  private var table: [UInt16] = []
  private var mask = 0

  /// Reads embedded lists; one that is missing is as good as empty.
  init(resources: [String]) {
    var bytes: [UInt8] = []
    for name in resources {
      var count = 0
      guard let start = resource_bytes(name, &count) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
      bytes.append(Byte.lineFeed)
    }
    build(bytes)
  }

  /// Reads a list in the form of the files: `# comment`, `[section]`, and words between white space.
  init(list: String) {
    build(Array(list.utf8))
  }

  /// The classes of a word given as lower-case or upper-case ASCII letters and other bytes; a curly apostrophe counts as
  /// a straight one.
  func classes(of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> WordClasses {
    senses(of: word, in: text).classes
  }

  /// The classes and the verb forms of a word.
  func senses(of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Senses {
    guard !table.isEmpty else { return Senses() }
    if word.count > 4, word.count < 24, let curly = curlyApostrophe(in: word, text) {
      let straight = text[word.lowerBound..<curly] + [Byte.apostrophe] + text[(curly + 3)..<word.upperBound]
      return straight.withUnsafeBufferPointer { known(0..<$0.count, in: $0) }
    }
    return known(word, in: text)
  }

  /// Where "’", or a closing quotation mark in its place, stands inside the word: before its last one or two letters
  /// ("didn’t", "we’ll") or after its first ("o’clock").
  private func curlyApostrophe(in word: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    if isCurly(word.upperBound - 4, text) { return word.upperBound - 4 }
    if word.count > 5, isCurly(word.upperBound - 5, text) { return word.upperBound - 5 }
    return isCurly(word.lowerBound + 1, text) ? word.lowerBound + 1 : nil
  }

  private func isCurly(_ place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[place] == 0xE2 && text[place + 1] == 0x80 && (text[place + 2] == 0x99 || text[place + 2] == 0x9D)
  }

  private func known(_ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Senses {
    entries[Int(table[place(of: Self.key(word, in: text))])].senses
  }

  /// Where the word stands in the table, or where it would.
  private func place(of word: Word) -> Int {
    var place = Int(truncatingIfNeeded: word.hash >> 32) & mask
    while table[place] != 0, entries[Int(table[place])].word != word { place = (place + 1) & mask }
    return place
  }

  /// The word as the table has it: what goes beyond sixteen bytes is told by a hash with a byte that no text holds.
  private static func key(_ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Word {
    let key = Word(in: text, word)
    guard key.tail == .max else { return key }
    let rest = Byte.hash(text[word.dropFirst(Word.half)])
    return Word(head: key.head, tail: rest | 0xFF << 56)
  }

  private mutating func build(_ bytes: [UInt8]) {
    var capacity = 1024
    while capacity < bytes.count / 4 { capacity *= 2 }
    table = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    entries.reserveCapacity(bytes.count / 7)
    bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var section = Senses()
    while index < source.count {
      if source[index] == UInt8(ascii: "#") {
        while index < source.count, source[index] != Byte.lineFeed { index += 1 }
      } else if source[index] <= Byte.space {
        index += 1
      } else {
        let start = index
        while index < source.count, source[index] > Byte.space { index += 1 }
        if source[start] == UInt8(ascii: "["), source[index - 1] == UInt8(ascii: "]"), index - start > 2 {
          let name = String(decoding: source[(start + 1)..<(index - 1)], as: UTF8.self)
          section = Senses(classes: .named(name), forms: .named(name))
        } else {
          insert(start..<index, section, source)
        }
      }
    }
  }

  private mutating func insert(_ word: Range<Int>, _ senses: Senses, _ source: UnsafeBufferPointer<UInt8>) {
    let key = Self.key(word, in: source)
    let place = place(of: key)
    if table[place] == 0, let number = UInt16(exactly: entries.count) {
      table[place] = number
      entries.append(Entry(word: key, senses: senses))
    } else if table[place] != 0 {
      entries[Int(table[place])].senses.classes.formUnion(senses.classes)
      entries[Int(table[place])].senses.forms.formUnion(senses.forms)
    }
  }
}
