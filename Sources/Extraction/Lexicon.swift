import CResources

/// The word lists, as one table from a word's bytes to its classes.
///
/// An open-addressed hash table over the lists' own bytes: no string is made for an entry. Cost of building: one pass
/// over some ten kilobytes. Lookups ignore the case of ASCII letters.
struct Lexicon: Sendable {
  /// A word's place in `bytes`, and its classes.
  private struct Entry {
    var start: Int32 = 0
    var count: Int32 = 0
    var classes: WordClasses = []
  }

  /// The lists of the program itself.
  static let shared = Lexicon(resources: [
    "words/cues.txt", "words/people.txt", "words/grammar.txt", "words/time.txt", "words/events.txt", "words/open.txt",
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

  /// The classes of a word given as lower-case or upper-case ASCII letters and other bytes.
  func classes(of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> WordClasses {
    guard !table.isEmpty else { return [] }
    var place = Int(truncatingIfNeeded: Self.hash(text, word)) & mask
    while table[place].count > 0 {
      if isEqual(table[place], to: word, in: text) { return table[place].classes }
      place = (place + 1) & mask
    }
    return []
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
    var section: WordClasses = []
    while index < source.count {
      if source[index] == UInt8(ascii: "#") {
        while index < source.count, source[index] != Byte.lineFeed { index += 1 }
      } else if source[index] <= Byte.space {
        index += 1
      } else {
        let start = index
        while index < source.count, source[index] > Byte.space { index += 1 }
        if source[start] == UInt8(ascii: "["), source[index - 1] == UInt8(ascii: "]"), index - start > 2 {
          section = .named(String(decoding: source[(start + 1)..<(index - 1)], as: UTF8.self))
        } else {
          insert(start..<index, section, source)
        }
      }
    }
  }

  private mutating func insert(_ word: Range<Int>, _ classes: WordClasses, _ source: UnsafeBufferPointer<UInt8>) {
    var place = Int(truncatingIfNeeded: Self.hash(source, word)) & mask
    while table[place].count > 0, !isEqual(table[place], to: word, in: source) { place = (place + 1) & mask }
    table[place].start = Int32(word.lowerBound)
    table[place].count = Int32(word.count)
    table[place].classes.formUnion(classes)
  }
}
