import AccountModel

/// One line of a cue's words, with the tags in it.
struct CueLine {
  private let utf8: [UInt8]
  private let line: Range<Int>

  /// Takes a line of a text.
  init(_ utf8: [UInt8], in line: Range<Int>) { (self.utf8, self.line) = (utf8, line) }

  /// Tells `skip` each tag in reading order, and returns the words between them, trimmed of spaces.
  func read(skip: (Passage) -> Void) -> [Passage] {
    var words: [Passage] = []
    var (start, position) = (line.lowerBound, line.lowerBound)
    while position < line.upperBound {
      guard let tag = tag(at: position) else {
        position += 1
        continue
      }
      if let passage = trimmed(start, position) { words.append(passage) }
      skip(tag)
      (start, position) = (tag.upper, tag.upper)
    }
    if let passage = trimmed(start, line.upperBound) { words.append(passage) }
    return words
  }

  /// The longest tag that is looked for, in bytes: it bounds the work on a line full of opening brackets.
  private static let longestTag = 256

  /// Only tags that the formats know: `<laughs>` is something that somebody wrote down.
  private static let names: Set<String> = ["b", "i", "u", "s", "c", "v", "ruby", "rt", "lang", "font"]

  private func tag(at position: Int) -> Passage? {
    switch utf8[position] {
    case UInt8(ascii: "<"): angleTag(at: position)
    case UInt8(ascii: "{"): positionTag(at: position)
    default: nil
    }
  }

  /// `<i>`, `</i>`, `<c.loud>`, `<00:01.000>`; of `<v Name>` what stands before the name.
  private func angleTag(at position: Int) -> Passage? {
    guard mayOpenName(position + 1), let close = end(of: position, UInt8(ascii: ">")) else { return nil }
    let content = utf8[position + 1..<close]
    let name = content.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ".") }
    let word = String(decoding: name.first == UInt8(ascii: "/") ? name.dropFirst() : name, as: UTF8.self).lowercased()
    guard Self.names.contains(word) || isTime(content) else { return nil }
    let speaker = content.drop { $0 != 0x20 && $0 != 0x09 }.drop { $0 == 0x20 || $0 == 0x09 }
    return Passage(position, word == "v" && !speaker.isEmpty ? speaker.startIndex : close + 1)
  }

  /// False for most brackets that are no tag, before anybody looks for the end.
  private func mayOpenName(_ position: Int) -> Bool {
    guard position < line.upperBound else { return false }
    let byte = utf8[position]
    return (UInt8(ascii: "/")...UInt8(ascii: "9")).contains(byte) || "abcdefilrsuv".utf8.contains(byte | 0x20)
  }

  /// `{\an8}`, which SubRip files take over from another format.
  private func positionTag(at position: Int) -> Passage? {
    guard position + 1 < line.upperBound, utf8[position + 1] == UInt8(ascii: "\\") else { return nil }
    return end(of: position, UInt8(ascii: "}")).flatMap { Passage(position, $0 + 1) }
  }

  private func end(of position: Int, _ bracket: UInt8) -> Int? {
    utf8[position..<min(position + Self.longestTag, line.upperBound)].firstIndex(of: bracket)
  }

  private func isTime(_ content: ArraySlice<UInt8>) -> Bool {
    content.contains(UInt8(ascii: ":"))
      && content.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: ":")).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private func trimmed(_ lower: Int, _ upper: Int) -> Passage? {
    var (lower, upper) = (lower, upper)
    while lower < upper, utf8[lower] == 0x20 || utf8[lower] == 0x09 { lower += 1 }
    while lower < upper, utf8[upper - 1] == 0x20 || utf8[upper - 1] == 0x09 { upper -= 1 }
    return Passage(lower, upper)
  }
}
