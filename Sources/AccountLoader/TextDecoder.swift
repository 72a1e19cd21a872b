import AccountModel
import Glibc

/// Bytes as text, and by which encoding.
struct TextDecoder {
  /// Why bytes did not become text.
  enum Failure: Error {
    case notText, unknownEncoding(String), encodingUnavailable(String)
  }

  /// Valid UTF-8 without a byte-order mark. The array that was given where that is what it held, without a copy.
  let utf8: [UInt8]
  /// How the bytes were read.
  let encoding: TextEncoding

  private init(utf8: [UInt8], name: String, ground: TextEncoding.Ground, replacements: Int = 0) {
    self.utf8 = utf8
    encoding = TextEncoding(name: name, ground: ground, replacements: replacements)
  }

  /// Decodes bytes.
  ///
  /// - Parameters:
  ///   - bytes: as they stand in the file.
  ///   - name: the encoding that the reviewer chose; `nil` to conclude it, in this order: a byte-order mark; UTF-16 by
  ///     its NULs, where there are NULs; strict UTF-8; UTF-8 with a few damaged places; a guess.
  /// - Returns: the text, with the encoding it was read by.
  /// - Throws: ``Failure``; `notText` for what holds a NUL or many control characters once it is decoded.
  static func decode(_ bytes: [UInt8], as name: String?) throws(Failure) -> TextDecoder {
    let decoded =
      if let name { try decode(bytes, named: name, ground: .reviewer) } else { try conclude(bytes) }
    guard TextJudgement.isText(decoded.utf8) else { throw .notText }
    return decoded
  }

  private static func conclude(_ bytes: [UInt8]) throws(Failure) -> TextDecoder {
    if bytes.starts(with: utf8Mark) { return decodeUTF8(bytes, ground: .byteOrderMark) }
    if let form = WideForm.marked(bytes) { return decode(bytes, by: form, ground: .byteOrderMark) }
    if TextJudgement.holdsNUL(bytes) {
      guard let form = WideForm.byNULs(bytes) else { throw .notText }
      return decode(bytes, by: form, ground: .nulPattern)
    }
    if UTF8Repair.firstDamage(in: bytes) == nil { return TextDecoder(utf8: bytes, name: "UTF-8", ground: .valid) }
    let repair = UTF8Repair(of: bytes)
    if repair.isLikelyUTF8 {
      return TextDecoder(utf8: repair.utf8, name: "UTF-8", ground: .guess, replacements: repair.replacements)
    }
    return try decodeGuessed(bytes)
  }

  private static func decodeGuessed(_ bytes: [UInt8]) throws(Failure) -> TextDecoder {
    do throws(Failure) {
      return try decode(bytes, named: CharsetGuess.name(for: bytes), ground: .guess)
    } catch {
      // A guess that iconv cannot follow is worth less than the commonest code page.
      guard case .unknownEncoding = error else { throw error }
      return try decode(bytes, named: WesternCodePage.name, ground: .guess)
    }
  }

  private static func decode(
    _ bytes: [UInt8], named name: String, ground: TextEncoding.Ground
  ) throws(Failure) -> TextDecoder {
    let plain = name.uppercased().filter { $0 != "-" && $0 != "_" }
    if plain == "UTF8" { return decodeUTF8(bytes, ground: ground) }
    if plain == "UTF16" || plain == "UTF32" {
      return decode(bytes, by: wideForm(plain, of: bytes), ground: ground)
    }
    if let form = WideForm.allCases.first(where: { $0.name.filter { $0 != "-" } == plain }) {
      return decode(bytes, by: form, ground: ground)
    }
    return try convert(bytes, from: name, ground: ground)
  }

  /// The byte order of a form that was named without one: by its mark, else by its NULs, else little-endian.
  private static func wideForm(_ plain: String, of bytes: [UInt8]) -> WideForm {
    if plain == "UTF32" { return bytes.starts(with: WideForm.utf32Big.mark) ? .utf32Big : .utf32Little }
    if bytes.starts(with: WideForm.utf16Big.mark) { return .utf16Big }
    return WideForm.byNULs(bytes) ?? .utf16Little
  }

  private static func decodeUTF8(_ bytes: [UInt8], ground: TextEncoding.Ground) -> TextDecoder {
    let start = bytes.starts(with: utf8Mark) ? utf8Mark.count : 0
    guard UTF8Repair.firstDamage(in: bytes, from: start) != nil else {
      return TextDecoder(utf8: start == 0 ? bytes : Array(bytes[start...]), name: "UTF-8", ground: ground)
    }
    let repair = UTF8Repair(of: bytes, from: start)
    return TextDecoder(utf8: repair.utf8, name: "UTF-8", ground: ground, replacements: repair.replacements)
  }

  private static func decode(_ bytes: [UInt8], by form: WideForm, ground: TextEncoding.Ground) -> TextDecoder {
    let start = bytes.starts(with: form.mark) ? form.mark.count : 0
    let (utf8, replacements) = form.decode(bytes, from: start)
    return TextDecoder(utf8: utf8, name: form.name, ground: ground, replacements: replacements)
  }

  private static func convert(
    _ bytes: [UInt8], from name: String, ground: TextEncoding.Ground
  ) throws(Failure) -> TextDecoder {
    do throws(CharsetConverter.Failure) {
      let (utf8, replacements) = try CharsetConverter.convert(bytes, from: name)
      return TextDecoder(utf8: utf8, name: name, ground: ground, replacements: replacements)
    } catch {
      switch error {
      case .unknown: throw .unknownEncoding(name)
      case .unavailable: throw .encodingUnavailable(name)
      }
    }
  }

  private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

/// Whether bytes can be words at all.
enum TextJudgement {
  /// True where a NUL is among the bytes.
  static func holdsNUL(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { all in all.baseAddress.map { memchr($0, 0, all.count) != nil } ?? false }
  }

  /// False for a NUL, and where more than a tenth of the bytes are control characters other than white space,
  /// backspace and escape: terminal recordings and hostile texts must open, so that they can be judged.
  static func isText(_ utf8: [UInt8]) -> Bool {
    guard !holdsNUL(utf8) else { return false }
    let limit = utf8.count / 10
    // Only texts full of line ends need the exact count.
    return roughControlCount(utf8) <= limit || utf8.count(where: isOddControl) <= limit
  }

  /// All control characters, white space too. Counted in single bytes over short blocks, which the compiler turns into
  /// instructions on many bytes at once.
  private static func roughControlCount(_ utf8: [UInt8]) -> Int {
    utf8.withUnsafeBufferPointer { bytes in
      var (total, start) = (0, 0)
      while start < bytes.count {
        let end = min(start + 128, bytes.count)
        var block: UInt8 = 0
        for index in start..<end { block &+= (bytes[index] < 0x20 ? 1 : 0) &+ (bytes[index] == 0x7F ? 1 : 0) }
        (total, start) = (total + Int(block), end)
      }
      return total
    }
  }

  private static func isOddControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || (byte < 0x20 && !(8...13).contains(byte) && byte != 0x1B)
  }
}
