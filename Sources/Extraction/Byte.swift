/// The bytes that the extractors name.
enum Byte {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let period = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let apostrophe = UInt8(ascii: "'")
  static let straight = UInt8(ascii: "\"")

  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  /// An ASCII letter; bytes above 0x7F are judged where whole characters are known.
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// FNV-1a (Fowler, Noll and Vo), 64 bits, over the bytes with ASCII letters lowered.
  static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(lowered(byte))) &* 0x100_0000_01b3 }
    return hash
  }
}

extension String {
  /// What stands behind its last blank but those at its end: of a name, as a rule, the surname. Cost: linear in that word.
  var lastWord: Substring.UTF8View {
    let end = utf8.lastIndex { $0 != Byte.space }.map(utf8.index(after:)) ?? utf8.startIndex
    let start = utf8[..<end].lastIndex(of: Byte.space).map(utf8.index(after:)) ?? utf8.startIndex
    return self[start..<end].utf8
  }
}
