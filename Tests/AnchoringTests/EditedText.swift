import AccountModel
import Anchoring

/// A text under edit that remembers for each byte which byte of the original it is: the known answers, independent of
/// what is under test.
struct EditedText {
  private(set) var bytes: [UInt8]
  /// The original's byte for each byte, -1 for what was put in.
  private(set) var origin: [Int]
  /// Where the original was edited; what an edit puts between two sentences touches neither.
  private(set) var touched: [Touch] = []

  /// An edit.
  struct Touch {
    /// The original's bytes that it bears on.
    var range: Range<Int>
    /// What an editor must be told of it; `nil` where any reason will do.
    var reason: MoveReason?
    /// True where it bears on these bytes alone, and not on the rest of their sentence.
    var isApart = false
  }

  init(_ text: DecodedText) {
    bytes = text.utf8
    origin = Array(text.utf8.indices)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where the original's byte stands now.
  func index(of old: Int) -> Int? { origin.firstIndex(of: old) }

  /// Says that an edit bears on the original's bytes.
  mutating func touch(_ old: Range<Int>, _ reason: MoveReason? = nil, isApart: Bool = false) {
    touched.append(Touch(range: old, reason: reason, isApart: isApart))
  }

  /// Puts text in the place of the original's bytes.
  mutating func replace(_ old: Range<Int>, with words: String, _ reason: MoveReason? = nil) {
    guard let lower = index(of: old.lowerBound) else { return }
    var upper = lower
    while upper < origin.count, old.contains(origin[upper]) { upper += 1 }
    let new = Array(words.utf8)
    bytes.replaceSubrange(lower..<upper, with: new)
    origin.replaceSubrange(lower..<upper, with: repeatElement(-1, count: new.count))
    touch(old, reason)
  }

  /// Puts text before the original's byte, where no sentence is touched.
  mutating func insert(_ words: String, before old: Int) {
    let at = index(of: old) ?? bytes.count
    bytes.insert(contentsOf: words.utf8, at: at)
    origin.insert(contentsOf: repeatElement(-1, count: words.utf8.count), at: at)
  }

  /// Takes a sentence out and puts it before two others.
  mutating func moveTwice(_ old: Range<Int>, before others: [Int]) {
    guard let lower = index(of: old.lowerBound) else { return }
    let own = lower..<min(origin.count, lower + old.count)
    let (words, from) = (Array(bytes[own]) + [32], Array(origin[own]) + [-1])
    bytes.removeSubrange(own)
    origin.removeSubrange(own)
    for at in others.compactMap(index).sorted(by: >) {
      bytes.insert(contentsOf: words, at: at)
      origin.insert(contentsOf: from, at: at)
    }
    touch(old)
  }

  /// Puts the parts in the order given, with `separator` between them.
  mutating func arrange(_ parts: [Range<Int>], separator: String = "\n\n") {
    var made = (bytes: [UInt8](), origin: [Int]())
    for (number, part) in parts.enumerated() {
      if number > 0 {
        made.bytes += separator.utf8
        made.origin += Array(repeating: -1, count: separator.utf8.count)
      }
      made.bytes += bytes[part]
      made.origin += origin[part]
    }
    (bytes, origin) = made
  }

  /// Writes every character as `form` says.
  mutating func respell(_ form: (Character, Character?) -> String) {
    var made = (bytes: [UInt8](), origin: [Int]())
    var (at, before) = (0, Character?.none)
    for character in text {
      let written = Array(form(character, before).utf8)
      made.bytes += written
      made.origin += Array(repeating: origin[at], count: written.count)
      at += character.utf8.count
      before = character
    }
    (bytes, origin) = made
  }

  /// The paragraphs, as stretches of the present bytes without the empty lines between them.
  var paragraphs: [Range<Int>] {
    var (found, start, at) = ([Range<Int>](), 0, 0)
    while at + 1 < bytes.count {
      if bytes[at] == 10, bytes[at + 1] == 10 {
        if at > start { found.append(start..<at) }
        while at < bytes.count, bytes[at] == 10 { at += 1 }
        start = at
      } else {
        at += 1
      }
    }
    if start < bytes.count { found.append(start..<bytes.count) }
    return found
  }
}
