extension TOMLReader {
  /// Reads a value that is no inline table; `depth` counts the lists that it stands in, and itself.
  mutating func readValue(depth: Int) throws(SettingsError.Problem) -> SettingValue {
    if take("\"") { return .text(try takeTwo("\"") ? readEscapedLines() : readEscapedText()) }
    if take("'") { return .text(try takeTwo("'") ? readLiteralLines() : readLiteralText()) }
    if take("[") {
      guard depth < Self.deepest else { throw mistake("lists nested too deeply for settings") }
      return .list(try readList(depth: depth + 1))
    }
    if next == UInt8(ascii: "{") { throw mistake("a section in a list is no setting") }
    return try readWord()
  }

  private mutating func readList(depth: Int) throws(SettingsError.Problem) -> [SettingValue] {
    var values: [SettingValue] = []
    while true {
      try skipBlankLines()
      if take("]") { return values }
      values.append(try readValue(depth: depth))
      try skipBlankLines()
      if take("]") { return values }
      guard take(",") else { throw mistake("expected ',' or ']', not \(seen)") }
    }
  }

  /// Takes two quotation marks more, or none.
  private mutating func takeTwo(_ mark: UnicodeScalar) -> Bool {
    guard take(mark) else { return false }
    if take(mark) { return true }
    place -= 1
    return false
  }

  // MARK: Values without quotation marks

  private mutating func readWord() throws(SettingsError.Problem) -> SettingValue {
    let start = place
    while let byte = next, Self.isBare(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == 0x2B {
      place += 1
    }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    guard !word.isEmpty else { throw mistake("expected a value, not \(seen)") }
    switch word {
    case "true": return .truth(true)
    case "false": return .truth(false)
    default:
      guard let value = Self.number(word) ?? Self.fraction(word) ?? Self.moment(word) else {
        throw mistake("'\(shown(word))' is no value: texts stand in quotation marks")
      }
      return value
    }
  }

  /// A whole number: decimal without zeros in front, or after `0x`, `0o`, `0b`; single `_` between digits.
  private static func number(_ word: String) -> SettingValue? {
    let radix = ["0x": 16, "0o": 8, "0b": 2][word.prefix(2)] ?? 10
    let sign = word.hasPrefix("-") || word.hasPrefix("+") ? word.prefix(1) : ""
    let digits = radix == 10 ? word.dropFirst(sign.count) : word.dropFirst(2)
    let parts = digits.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isHexDigit) }) else { return nil }
    if radix == 10, digits.count > 1, digits.first == "0" { return nil }
    return Int(sign + parts.joined(), radix: radix).map(SettingValue.whole)
  }

  /// A decimal number with a point or an exponent; digits stand on both sides of the point.
  private static func fraction(_ word: String) -> SettingValue? {
    let bare = word.drop { $0 == "+" || $0 == "-" }
    if word.count - bare.count < 2, bare == "inf" || bare == "nan" { return .other("a number with a fraction") }
    let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
    let isDecimal = bare.allSatisfy { "0123456789.eE+-_".contains($0) }
    let isPointed =
      parts.allSatisfy { $0.first?.isNumber == true } && parts.dropLast().allSatisfy { $0.last?.isNumber == true }
    guard isDecimal, isPointed, bare.contains(where: { ".eE".contains($0) }), Double(word.filter { $0 != "_" }) != nil
    else { return nil }
    return .other("a number with a fraction")
  }

  /// A date or a time, told by its shape.
  private static func moment(_ word: String) -> SettingValue? {
    let shape = String(word.map { $0.isNumber ? "0" : $0 })
    return shape.hasPrefix("0000-00-00") || shape.hasPrefix("00:00:00") ? .other("a date or a time") : nil
  }
}
