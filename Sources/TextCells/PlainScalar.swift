/// The characters that most text is made of, told from the rest without any table: shown as they are, in one column,
/// combining with nothing before them.
///
/// They are printable ASCII, the Latin letters and signs U+00A1 to U+027F without the soft hyphen, the dashes, quotation
/// marks, bullets and dots U+2010 to U+2027, and the lines and blocks U+2500 to U+259F.
struct PlainScalar {
  /// The character, as its Unicode scalar's number.
  let value: UInt32
  /// Its bytes in UTF-8.
  let byteCount: Int

  /// The character that begins at a byte before `end`; `nil` where it is none of these, or where what follows may
  /// combine with it.
  @inline(__always)
  static func next(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> PlainScalar? {
    guard let found = alone(in: utf8, at: offset, end: end) else { return nil }
    let next = offset + found.byteCount
    // Below U+0300 nothing combines.
    guard next < end, utf8[next] >= 0xCC else { return found }
    return alone(in: utf8, at: next, end: end) == nil ? nil : found
  }

  /// The same, whatever follows.
  @inline(__always)
  private static func alone(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> PlainScalar? {
    let byte = utf8[offset]
    if byte < 0x80 { return byte >= 0x20 && byte != 0x7F ? PlainScalar(value: UInt32(byte), byteCount: 1) : nil }
    return byte == 0xE2 ? ofThree(utf8, offset, end) : ofTwo(utf8, offset, end)
  }

  private static func ofTwo(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> PlainScalar? {
    guard (0xC2...0xC9).contains(utf8[offset]), offset + 1 < end, isTrailing(utf8[offset + 1]) else { return nil }
    let value = UInt32(utf8[offset] & 0x1F) << 6 | UInt32(utf8[offset + 1] & 0x3F)
    return value > 0xA0 && value != 0xAD ? PlainScalar(value: value, byteCount: 2) : nil
  }

  /// Of those that begin with the byte E2.
  private static func ofThree(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> PlainScalar? {
    guard offset + 2 < end, isTrailing(utf8[offset + 1]), isTrailing(utf8[offset + 2]) else { return nil }
    let value = 0x2000 | UInt32(utf8[offset + 1] & 0x3F) << 6 | UInt32(utf8[offset + 2] & 0x3F)
    let isPlain = (0x2010...0x2027).contains(value) || (0x2500...0x259F).contains(value)
    return isPlain ? PlainScalar(value: value, byteCount: 3) : nil
  }

  private static func isTrailing(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
