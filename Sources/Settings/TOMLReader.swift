/// Reads TOML 1.0 (toml.io), as far as settings need it, and tells the line of every setting and of every mistake.
///
/// It is our own because settings must never end the program: toml++ 3.4 aborts on `labels = [1,}` and toml11 3.7
/// reads beyond its buffers. What it leaves out is an error and not misread: lists of sections (`[[name]]`), inline
/// tables in lists, and nesting deeper than ``deepest``. Dates and fractions are told apart, not read. Cost: one pass.
struct TOMLReader {
  /// One setting, or the head of a section.
  struct Entry: Hashable {
    /// The names that lead to it.
    let path: [String]
    /// Its value; `.table` for the head of a section and for an inline table.
    let value: SettingValue
    /// Where its name stands, from 1.
    let line: Int
  }

  /// How a path came to be; what may be added to it follows from that.
  private enum Definition {
    case value, section, partOfSection, partOfName
  }

  /// How many names a path has at most, and how many lists stand within each other.
  static let deepest = 8

  let bytes: [UInt8]
  var place = 0
  var line = 1
  private var section: [String] = []
  private var entries: [Entry] = []
  private var definitions: [[String]: Definition] = [:]

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// Everything that a text defines, in its order.
  ///
  /// - Throws: the first mistake, with its line.
  static func entries(in text: String) throws(SettingsError.Problem) -> [Entry] {
    var reader = TOMLReader(text)
    try reader.readDocument()
    return reader.entries
  }

  private mutating func readDocument() throws(SettingsError.Problem) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    while true {
      try skipBlankLines()
      guard let byte = next else { return }
      if byte == UInt8(ascii: "[") { try readHead() } else { try readPair(below: section) }
      try endLine()
    }
  }

  // MARK: Sections and settings

  private mutating func readHead() throws(SettingsError.Problem) {
    place += 1
    if next == UInt8(ascii: "[") { throw mistake("lists of sections, [[name]], are no settings") }
    let path = try readPath()
    guard take("]") else { throw mistake("expected ']' behind the section's name, not \(seen)") }
    for count in 1..<path.count {
      switch definitions[Array(path[..<count])] {
      case nil: definitions[Array(path[..<count])] = .partOfSection
      case .value: throw mistake("'\(shown(path[count - 1]))' is no section")
      case .section, .partOfSection, .partOfName: break
      }
    }
    guard [nil, .partOfSection].contains(definitions[path]) else {
      throw mistake("'\(shown(path.joined(separator: ".")))' is defined twice")
    }
    definitions[path] = .section
    section = path
    entries.append(Entry(path: path, value: .table, line: line))
  }

  private mutating func readPair(below prefix: [String]) throws(SettingsError.Problem) {
    let start = line
    let path = prefix + (try readPath())
    guard path.count <= Self.deepest else { throw mistake("names nested too deeply for settings") }
    guard take("=") else { throw mistake("expected '=' behind '\(shown(path[path.count - 1]))', not \(seen)") }
    for count in prefix.count + 1..<path.count {
      let definition = definitions[Array(path[..<count])] ?? .partOfName
      guard definition == .partOfName else { throw mistake("'\(shown(path[count - 1]))' is defined twice") }
      definitions[Array(path[..<count])] = definition
    }
    guard definitions.updateValue(.value, forKey: path) == nil else {
      throw mistake("'\(shown(path.joined(separator: ".")))' is defined twice")
    }
    skipBlanks()
    if take("{") {
      entries.append(Entry(path: path, value: .table, line: start))
      try readInlineTable(path)
    } else {
      entries.append(Entry(path: path, value: try readValue(depth: 1), line: start))
    }
  }

  private mutating func readInlineTable(_ path: [String]) throws(SettingsError.Problem) {
    skipBlanks()
    if take("}") { return }
    while true {
      try readPair(below: path)
      skipBlanks()
      if take("}") { return }
      guard take(",") else { throw mistake("expected ',' or '}', not \(seen)") }
    }
  }

  // MARK: Names

  /// Names with dots between them.
  private mutating func readPath() throws(SettingsError.Problem) -> [String] {
    var path: [String] = []
    repeat {
      skipBlanks()
      path.append(try readName())
      skipBlanks()
      guard path.count <= Self.deepest else { throw mistake("names nested too deeply for settings") }
    } while take(".")
    return path
  }

  private mutating func readName() throws(SettingsError.Problem) -> String {
    if take("\"") { return try readEscapedText() }
    if take("'") { return try readLiteralText() }
    let start = place
    while let byte = next, Self.isBare(byte) { place += 1 }
    guard place > start else { throw mistake("expected a name, not \(seen)") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

// MARK: - Bytes

extension TOMLReader {
  /// The byte that comes next; `nil` at the end.
  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// What comes next, for messages.
  var seen: String {
    guard let byte = next else { return "the end of the file" }
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return "the end of the line" }
    let rest = bytes[place..<min(place + 16, bytes.count)]
    return "'\(shown(String(String(decoding: rest, as: UTF8.self).prefix(1))))'"
  }

  /// A mistake in this line.
  func mistake(_ words: String) -> SettingsError.Problem {
    SettingsError.Problem(line: line, message: "not TOML: \(words).")
  }

  /// Takes a character if it comes next.
  mutating func take(_ character: UnicodeScalar) -> Bool {
    guard let byte = next, UInt32(byte) == character.value else { return false }
    place += 1
    return true
  }

  /// Takes a line's end if it comes next.
  mutating func takeLineEnd() -> Bool {
    let isPair = next == UInt8(ascii: "\r") && place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n")
    guard isPair || next == UInt8(ascii: "\n") else { return false }
    place += isPair ? 2 : 1
    line += 1
    return true
  }

  mutating func skipBlanks() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { place += 1 }
  }

  /// Skips blanks, comments and ends of lines.
  mutating func skipBlankLines() throws(SettingsError.Problem) {
    repeat { try skipBlanksAndComment() } while takeLineEnd()
  }

  private mutating func skipBlanksAndComment() throws(SettingsError.Problem) {
    skipBlanks()
    guard next == UInt8(ascii: "#") else { return }
    while let byte = next, byte >= 0x20 || byte == UInt8(ascii: "\t"), byte != 0x7F { place += 1 }
  }

  private mutating func endLine() throws(SettingsError.Problem) {
    try skipBlanksAndComment()
    guard next == nil || takeLineEnd() else { throw mistake("expected the end of the line, not \(seen)") }
  }
}
