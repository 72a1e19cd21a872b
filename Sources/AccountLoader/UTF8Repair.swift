/// What remains of damaged UTF-8: every sequence that is not UTF-8 stands as one U+FFFD.
struct UTF8Repair {
  /// The text, as valid UTF-8.
  private(set) var utf8: [UInt8] = []
  /// How many sequences were replaced.
  private(set) var replacements = 0
  /// How many of them are the beginning of a character that was cut off.
  private var cutOff = 0
  /// How many characters of several bytes are whole.
  private var whole = 0

  /// True where the whole and the cut-off characters outnumber the bytes that fit nowhere. Text in an 8-bit code page
  /// almost never makes a sequence of several bytes by accident, so such a text is UTF-8 with a few damaged places.
  var isLikelyUTF8: Bool { whole + cutOff > replacements - cutOff }

  /// Repairs bytes. Cost: linear; what stands between two damaged places is validated and copied as a whole.
  init(of bytes: [UInt8], from start: Int = 0) {
    utf8.reserveCapacity(bytes.count)
    var start = start
    while let damaged = Self.firstDamage(in: bytes, from: start) {
      keep(bytes[start..<damaged.lowerBound])
      replace(count: damaged.count)
      start = damaged.upperBound
    }
    keep(bytes[start...])
  }

  /// The first bytes at or after `start` that are not UTF-8, cut as the Unicode Standard recommends (maximal
  /// subparts); `nil` where all are valid. Cost: linear in the bytes up to there.
  static func firstDamage(in bytes: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    do throws(Unicode.UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(start..<bytes.count))
      return nil
    } catch {
      return start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
    }
  }

  private mutating func keep(_ valid: ArraySlice<UInt8>) {
    for byte in valid where byte >= 0b1100_0000 { whole += 1 }
    utf8 += valid
  }

  private mutating func replace(count: Int) {
    utf8 += Self.replacement
    replacements += 1
    if count > 1 { cutOff += 1 }
  }

  /// U+FFFD.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
