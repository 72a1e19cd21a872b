/// The Unicode encodings in units of two or four bytes.
enum WideForm: CaseIterable {
  case utf16Little, utf16Big, utf32Little, utf32Big

  /// The IANA name.
  var name: String {
    switch self {
    case .utf16Little: "UTF-16LE"
    case .utf16Big: "UTF-16BE"
    case .utf32Little: "UTF-32LE"
    case .utf32Big: "UTF-32BE"
    }
  }

  /// How U+FEFF begins a text in this form.
  var mark: [UInt8] {
    switch self {
    case .utf16Little: [0xFF, 0xFE]
    case .utf16Big: [0xFE, 0xFF]
    case .utf32Little: [0xFF, 0xFE, 0, 0]
    case .utf32Big: [0, 0, 0xFE, 0xFF]
    }
  }

  /// The form that a byte-order mark tells. UTF-32 is asked first: its mark begins with that of UTF-16, and a text in
  /// UTF-16 does not begin with NUL.
  static func marked(_ bytes: [UInt8]) -> WideForm? {
    [.utf32Little, .utf32Big, .utf16Little, .utf16Big].first { bytes.starts(with: $0.mark) }
  }

  /// UTF-16 without a mark, told by its NULs: in every script, spaces, digits and ends of lines have one in the same
  /// half of their unit, at least an eighth of the units in running text, and the other half has next to none. A few
  /// words must show more than one stray NUL would: every second byte.
  static func byNULs(_ bytes: [UInt8]) -> WideForm? {
    let units = min(bytes.count, 65_536) / 2
    let isShort = units < 32
    guard units > 0, !isShort || bytes.count.isMultiple(of: 2) else { return nil }
    var nuls = [0, 0]
    for index in 0..<units * 2 where bytes[index] == 0 { nuls[index & 1] += 1 }
    let (few, many) = (units / 100, isShort ? units / 2 + 1 : units / 8)
    if nuls[1] >= many, nuls[0] <= few { return .utf16Little }
    if nuls[0] >= many, nuls[1] <= few { return .utf16Big }
    return nil
  }

  /// Decodes all bytes from `start`. Units that are no character, and a unit cut off at the end, become U+FFFD.
  func decode(_ bytes: [UInt8], from start: Int) -> (utf8: [UInt8], replacements: Int) {
    switch self {
    case .utf16Little, .utf16Big:
      Self.transcode(Units<UInt16>(bytes: bytes, position: start, isBig: self == .utf16Big), from: UTF16.self)
    case .utf32Little, .utf32Big:
      Self.transcode(Units<UInt32>(bytes: bytes, position: start, isBig: self == .utf32Big), from: UTF32.self)
    }
  }

  private static func transcode<Form: Unicode.Encoding>(
    _ units: Units<Form.CodeUnit>, from form: Form.Type
  ) -> (utf8: [UInt8], replacements: Int) {
    var (units, parser) = (units, Form.ForwardParser())
    var utf8: [UInt8] = []
    var replacements = 0
    utf8.reserveCapacity(units.bytes.count)
    while true {
      switch parser.parseScalar(from: &units) {
      case .valid(let scalar): utf8 += UTF8.transcode(scalar, from: form) ?? UTF8.encodedReplacementCharacter
      case .error:
        utf8 += UTF8Repair.replacement
        replacements += 1
      case .emptyInput: return (utf8, replacements)
      }
    }
  }

  /// The code units in a text's bytes; a last one that is cut off comes as a lone surrogate, which no form allows.
  private struct Units<Unit: FixedWidthInteger>: IteratorProtocol {
    let bytes: [UInt8]
    var position: Int
    let isBig: Bool

    mutating func next() -> Unit? {
      guard position < bytes.count else { return nil }
      let width = Unit.bitWidth / 8
      defer { position += width }
      guard bytes.count - position >= width else { return 0xD800 }
      var unit: Unit = 0
      for place in 0..<width { unit = unit << 8 | Unit(bytes[position + (isBig ? place : width - 1 - place)]) }
      return unit
    }
  }
}
