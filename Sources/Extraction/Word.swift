/// A word by its first sixteen letters, packed into two numbers, so that two words compare as numbers do.
///
/// ASCII letters are small. Rules name words as literals, which the compiler packs: to ask whether a token is one of
/// five words is to compare one number with five constants.
struct Word: Equatable, Sendable, ExpressibleByStringLiteral {
  /// The first eight bytes, the first one lowest; zero past the word's end.
  let head: UInt64
  /// The next eight bytes in the same way.
  let tail: UInt64

  /// The bytes that a number holds.
  static let half = 8

  init(head: UInt64, tail: UInt64) { (self.head, self.tail) = (head, tail) }

  /// The word that stands in a text; one of more than sixteen bytes is like none that is shorter.
  init(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    head = Self.letters(text, from: range.lowerBound, count: range.count)
    let rest = range.count - Self.half
    tail = rest > Self.half ? .max : Self.letters(text, from: range.lowerBound + Self.half, count: rest)
  }

  /// The word of these letters.
  init(_ letters: some Sequence<UInt8>) {
    let bytes = Array(letters)
    self = bytes.withUnsafeBufferPointer { Word(in: $0, 0..<$0.count) }
  }

  /// Packs a word of at most sixteen bytes, given in small letters. Without branches that the compiler could not follow,
  /// so that a literal leaves two constants and no code.
  @inline(__always) init(stringLiteral word: StaticString) {
    let (count, start) = (word.utf8CodeUnitCount, word.utf8Start)
    var (head, tail, place): (UInt64, UInt64, Int) = (0, 0, 0)
    while place < count {
      let letter = UInt64(truncatingIfNeeded: start[place]) &<< UInt64(truncatingIfNeeded: place &* 8)
      if place < Self.half { head |= letter } else { tail |= letter }
      place &+= 1
    }
    self.init(head: head, tail: tail)
  }

  /// Spread over all bits, the upper ones best (Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4).
  var hash: UInt64 { (head ^ tail &* 31) &* 0x9E37_79B9_7F4A_7C15 }

  /// Up to eight bytes of a text as one number, the first one lowest, ASCII letters made small.
  static func letters(_ text: UnsafeBufferPointer<UInt8>, from start: Int, count: Int) -> UInt64 {
    guard count > 0 else { return 0 }
    guard start + half <= text.count else {
      return (0..<min(count, half)).reduce(0) { $0 | UInt64(Byte.lowered(text[start + $1])) << UInt64($1 * 8) }
    }
    let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
    return lowered(count < half ? bytes & ((1 << UInt64(count * 8)) - 1) : bytes)
  }

  /// Eight bytes at once: 0x20 is added to each that is an ASCII capital.
  static func lowered(_ bytes: UInt64) -> UInt64 {
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let pastZ = low &+ 0x2525_2525_2525_2525
    let capitals = (fromA ^ pastZ) & ~bytes & 0x8080_8080_8080_8080
    return bytes | capitals >> 2
  }
}

/// More words than are worth comparing one by one, in a table that is made once.
struct WordSet: Sendable {
  /// Open addressing; an empty place holds the empty word. At least three places in four are empty.
  private let table: [Word]
  private let shift: UInt64

  init(_ words: [Word]) {
    var bits: UInt64 = 3
    while 1 << bits < words.count * 4 { bits += 1 }
    shift = 64 - bits
    var table = [Word](repeating: Word(head: 0, tail: 0), count: 1 << bits)
    for word in words {
      var place = Int(truncatingIfNeeded: word.hash >> shift)
      while table[place].head != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = word
    }
    self.table = table
  }

  /// True where the word is one of the set.
  func contains(_ word: Word) -> Bool {
    var place = Int(truncatingIfNeeded: word.hash >> shift)
    while table[place].head != 0 {
      if table[place] == word { return true }
      place = (place &+ 1) & (table.count &- 1)
    }
    return false
  }
}
