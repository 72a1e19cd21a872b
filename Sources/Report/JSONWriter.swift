/// Writes JSON straight into bytes, on one line.
///
/// A general encoder builds every value in memory first and takes longer than reading the account did. Commas come
/// from the last byte written, so values may nest in any way.
package struct JSONWriter {
  package private(set) var utf8: [UInt8] = []

  /// Nothing is written yet.
  package init() {}

  /// `{…}`; inside, each ``key(_:)`` is followed by one value.
  package mutating func object(_ fill: (inout JSONWriter) -> Void) { nest("{", "}", fill) }

  /// `[…]`, one value for each element.
  package mutating func array<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    nest("[", "]") { writer in
      for element in elements { write(&writer, element) }
    }
  }

  /// The name of the value that comes next. `name` is ours and needs no escapes.
  package mutating func key(_ name: StaticString) {
    separate()
    utf8.append(Self.quote)
    name.withUTF8Buffer { utf8.append(contentsOf: $0) }
    utf8.append(Self.quote)
    utf8.append(UInt8(ascii: ":"))
  }

  /// A string; `nil` becomes `null`.
  package mutating func string(_ text: String?) {
    guard let text else { return literal("null") }
    separate()
    utf8.append(Self.quote)
    if !appendPlain(text) { for scalar in text.unicodeScalars { append(scalar) } }
    utf8.append(Self.quote)
  }

  /// A string of which no character needs an escape, byte for byte; false, with nothing written, for any other.
  private mutating func appendPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy(Self.isPlain) else { return false }
      utf8.append(contentsOf: bytes)
      return true
    } ?? false
  }

  /// A whole number.
  package mutating func integer(_ number: Int) {
    separate()
    guard number >= 0 else { return utf8.append(contentsOf: String(number).utf8) }
    var unit = 1
    while number / unit > 9 { unit *= 10 }
    while unit > 0 {
      utf8.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }

  /// The end of the document's line.
  mutating func endLine() { utf8.append(UInt8(ascii: "\n")) }

  /// A number that is written out already.
  mutating func number(_ digits: String) {
    separate()
    utf8.append(contentsOf: digits.utf8)
  }

  /// `true` or `false`.
  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// `null`.
  package mutating func null() { literal("null") }

  private mutating func literal(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { utf8.append(contentsOf: $0) }
  }

  private mutating func nest(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ fill: (inout JSONWriter) -> Void) {
    separate()
    utf8.append(UInt8(ascii: open))
    fill(&self)
    utf8.append(UInt8(ascii: close))
  }

  /// Puts a comma unless this is the first value of its array or object, or follows its key.
  private mutating func separate() {
    switch utf8.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: utf8.append(UInt8(ascii: ","))
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let digits = Array("0123456789abcdef".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != quote && byte != UInt8(ascii: "\\")
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\": utf8.append(contentsOf: [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)])
    case "\n": utf8.append(contentsOf: "\\n".utf8)
    case "\t": utf8.append(contentsOf: "\\t".utf8)
    case _ where Self.mayNotShow(scalar): for unit in UTF16.encode(scalar) ?? .init() { escape(unit) }
    default: utf8.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }

  /// `\uXXXX`
  private mutating func escape(_ unit: UInt16) {
    utf8.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] { utf8.append(Self.digits[Int(unit >> UInt16(shift)) & 15]) }
  }

  /// True for whatever a terminal might act on or would not show: controls, direction marks and other format
  /// characters, line separators, what has no assigned meaning.
  private static func mayNotShow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

extension JSONWriter {
  /// A number with so many decimal places; `nil` becomes `null`.
  mutating func decimal(_ value: Double?, places: Int) {
    guard let value else { return null() }
    number(Report.decimal(value, places: places))
  }
}
