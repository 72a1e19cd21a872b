// Texts in quotation marks: within one line and over several, with escapes and without. Each function begins behind the
// opening marks and ends behind the closing ones.

extension TOMLReader {
  mutating func readLiteralText() throws(SettingsError.Problem) -> String {
    let start = place
    while let byte = next, byte != UInt8(ascii: "'") { try takePlain(byte) }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard take("'") else { throw mistake("a text has no closing '") }
    return text
  }

  mutating func readEscapedText() throws(SettingsError.Problem) -> String {
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      if take("\\") {
        text += try readEscape()
      } else {
        try takePlain(byte)
        text.append(byte)
      }
    }
    guard take("\"") else { throw mistake("a text has no closing \"") }
    return String(decoding: text, as: UTF8.self)
  }

  mutating func readLiteralLines() throws(SettingsError.Problem) -> String {
    var text: [UInt8] = []
    _ = takeLineEnd()
    while !takeClosing(UInt8(ascii: "'"), &text) { try takePlain(linesInto: &text, mark: "'''") }
    return String(decoding: text, as: UTF8.self)
  }

  mutating func readEscapedLines() throws(SettingsError.Problem) -> String {
    var text: [UInt8] = []
    _ = takeLineEnd()
    while !takeClosing(UInt8(ascii: "\""), &text) {
      if take("\\") {
        if !takeFoldedLines() { text += try readEscape() }
      } else {
        try takePlain(linesInto: &text, mark: "\"\"\"")
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  // MARK: Parts

  /// Takes a byte that may stand in a text of one line.
  private mutating func takePlain(_ byte: UInt8) throws(SettingsError.Problem) {
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { throw mistake("a text goes beyond its line") }
    guard byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t") else {
      throw mistake("\(seen) cannot stand in a text")
    }
    place += 1
  }

  /// The same in a text of several lines, of which line ends are kept as LF.
  private mutating func takePlain(linesInto text: inout [UInt8], mark: String) throws(SettingsError.Problem) {
    if takeLineEnd() { return text.append(UInt8(ascii: "\n")) }
    guard let byte = next else { throw mistake("a text has no closing \(mark)") }
    try takePlain(byte)
    text.append(byte)
  }

  /// Takes the three closing marks; up to two more in front of them belong to the text.
  private mutating func takeClosing(_ mark: UInt8, _ text: inout [UInt8]) -> Bool {
    let count = bytes[place...].prefix(5).prefix { $0 == mark }.count
    guard count >= 3 else { return false }
    text += Array(repeating: mark, count: count - 3)
    place += count
    return true
  }

  /// After a backslash at the end of a line: skips to the next character that is no blank.
  private mutating func takeFoldedLines() -> Bool {
    let start = place
    skipBlanks()
    guard takeLineEnd() else {
      place = start
      return false
    }
    repeat { skipBlanks() } while takeLineEnd()
    return true
  }

  private mutating func readEscape() throws(SettingsError.Problem) -> [UInt8] {
    let simple: [UnicodeScalar: UInt8] = [
      "b": 0x08, "t": 0x09, "n": 0x0A, "f": 0x0C, "r": 0x0D, "\"": 0x22, "\\": 0x5C,
    ]
    if let byte = next, let character = simple[UnicodeScalar(byte)] {
      place += 1
      return [character]
    }
    let count = take("u") ? 4 : take("U") ? 8 : 0
    let digits = String(decoding: bytes[place...].prefix(count), as: UTF8.self)
    guard count > 0, digits.utf8.count == count, digits.allSatisfy(\.isHexDigit), let code = UInt32(digits, radix: 16),
      let scalar = UnicodeScalar(code)
    else { throw mistake("'\\' begins no character: write \\\\ for a backslash") }
    place += count
    return Array(String(scalar).utf8)
  }
}
