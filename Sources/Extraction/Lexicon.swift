import CResources

/// The word lists, as one table from a word's bytes to its classes and forms.
///
/// An open-addressed hash table over the lists' own bytes: no string is made for an entry. Cost of building: one pass
/// over some ten kilobytes. Lookups ignore the case of ASCII letters.
struct Lexicon: Sendable {
  /// A word's place in `bytes`, and what the lists say of it.
  private struct Entry {
    var start: Int32 = 0
    var count: Int32 = 0
    var senses = Senses()
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

  private var bytes: [UInt8] = []
  private var table: [Entry] = []
  private var mask = 0

  /// Reads embedded lists; one that is missing is as good as empty.
  init(resources: [String]) {
    for name in resources {
      var count = 0
      guard let start = resource_bytes(name, &count) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
      bytes.append(Byte.lineFeed)
    }
    build()
  }

  /// Reads a list in the form of the files: `# comment`, `[section]`, and words between white space.
  init(list: String) {
    bytes = Array(list.utf8)
    build()
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
    var place = Int(truncatingIfNeeded: Self.hash(text, word)) & mask
    while table[place].count > 0 {
      if isEqual(table[place], to: word, in: text) { return table[place].senses }
      place = (place + 1) & mask
    }
    return Senses()
  }

  private func isEqual(_ entry: Entry, to word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(entry.count) == word.count else { return false }
    for offset in 0..<word.count
    where bytes[Int(entry.start) + offset] != Byte.lowered(text[word.lowerBound + offset]) { return false }
    return true
  }

  /// FNV-1a (Fowler, Noll and Vo), 32 bits, over the bytes with ASCII letters lowered.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in word { hash = (hash ^ UInt32(Byte.lowered(text[index]))) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }

  private mutating func build() {
    var capacity = 1024
    while capacity < bytes.count / 2 { capacity *= 2 }
    table = Array(repeating: Entry(), count: capacity)
    mask = capacity - 1
    let source = bytes
    source.withUnsafeBufferPointer { read($0) }
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
    var place = Int(truncatingIfNeeded: Self.hash(source, word)) & mask
    while table[place].count > 0, !isEqual(table[place], to: word, in: source) { place = (place + 1) & mask }
    table[place].start = Int32(word.lowerBound)
    table[place].count = Int32(word.count)
    table[place].senses.classes.formUnion(senses.classes)
    table[place].senses.forms.formUnion(senses.forms)
  }
}
