import Testing

@testable import Settings

@Suite struct TOMLReaderTests {
  /// The only value of a text.
  private func value(_ text: String) throws -> SettingValue {
    try #require(try TOMLReader.entries(in: "x = " + text).first).value
  }

  private func mistake(_ text: String) -> String? {
    do throws(SettingsError.Problem) {
      _ = try TOMLReader.entries(in: text)
      return nil
    } catch { return "\(error.line ?? 0): \(error.message)" }
  }

  private func paths(_ text: String) throws -> [String] {
    try TOMLReader.entries(in: text).filter { $0.value != .table }.map {
      "\($0.path.joined(separator: "/")) \($0.line)"
    }
  }

  @Test(arguments: [
    ("\"a\\tb\\u00e9\\U0001F600\\\"\\\\\"", "a\tbé😀\"\\"), ("'C:\\n'", "C:\\n"), ("\"\"", ""), ("''", ""),
    ("\"\"\"\r\na\r\nb\"\"\"", "a\nb"), ("\"\"\"a \\\n\n   b\"\"\"", "a b"), ("'''\n'a'\n'''", "'a'\n"),
    ("\"\"\"a\"\"\"\"\"", "a\"\""), ("'''''a'''", "''a"),
  ])
  func textsAreReadInAllTheirForms(text: String, expected: String) throws {
    #expect(try value(text) == .text(expected))
  }

  @Test(arguments: [
    ("0", 0), ("+17", 17), ("-1_000", -1000), ("0xFf_0", 4080), ("0o17", 15), ("0b101", 5),
    ("9223372036854775807", .max), ("-9223372036854775808", .min),
  ])
  func wholeNumbersAreRead(text: String, expected: Int) throws { #expect(try value(text) == .whole(expected)) }

  @Test(arguments: [
    "01", "1__0", "_1", "1_", "0x", "-0x1", "9223372036854775808", "1.", ".5", "1e", "yes", "--1", "0x1.5",
  ])
  func whatIsNoNumberIsAMistake(text: String) { #expect(mistake("x = \(text)")?.hasPrefix("1: not TOML: ") == true) }

  @Test(arguments: [
    ("1.5", "a number with a fraction"), ("-2e9", "a number with a fraction"),
    ("inf", "a number with a fraction"), ("1979-05-27", "a date or a time"), ("07:32:00", "a date or a time"),
    ("1979-05-27T07:32:00Z", "a date or a time"),
  ])
  func whatNoSettingTakesIsToldApart(text: String, kind: String) throws { #expect(try value(text) == .other(kind)) }

  @Test func listsGoOverLinesWithCommentsInThem() throws {
    #expect(
      try value("[ # one\n 'a', [1],\n\n true, # end\n]") == .list([.text("a"), .list([.whole(1)]), .truth(true)]))
    #expect(try value("[]") == .list([]))
  }

  @Test func everySettingHasItsPathAndItsLine() throws {
    let text = """
      a = 1 # one
      "b c".'d' = '''

      '''
      [ e . f ]
      g = { h = 1, i.j = 2 }
      k.l = 3
      k.m = 4
      [e]
      n = 5
      """
    #expect(
      try paths(text) == ["a 1", "b c/d 2", "e/f/g/h 6", "e/f/g/i/j 6", "e/f/k/l 7", "e/f/k/m 8", "e/n 10"])
  }

  @Test(arguments: [
    ("a = 1\na = 2", 2), ("[a]\n[a]", 2), ("a.b = 1\na = 2", 2), ("a = 1\na.b = 2", 2), ("a = 1\n[a]", 2),
    ("a = {}\na.b = 1", 2), ("a = {b = 1}\n[a]", 2), ("[a.b]\n[a]\nb.c = 1", 3), ("a.b = 1\n[a]", 2),
    ("a = 1\n[a.b]", 2),
  ])
  func nothingIsDefinedTwice(text: String, line: Int) { #expect(mistake(text)?.hasPrefix("\(line): ") == true) }

  @Test(arguments: [
    ("x = = 3", "expected a value, not '='"), ("x", "expected '=' behind 'x', not the end of the file"),
    ("x = 1 2", "expected the end of the line, not '2'"), ("= 1", "expected a name, not '='"),
    ("[a", "expected ']' behind the section's name, not the end of the file"), ("[]", "expected a name, not ']'"),
    ("[[a]]", "lists of sections, [[name]], are no settings"), ("x = [1,}", "expected a value, not '}'"),
    ("x = [1 2]", "expected ',' or ']', not '2'"), ("x = {a = 1", "expected ',' or '}', not the end of the file"),
    ("x = {a = 1,\n}", "expected a name, not the end of the line"), ("x = [{}]", "a section in a list is no setting"),
    ("x = 'a", "a text has no closing '"), ("x = \"a\n\"", "a text goes beyond its line"),
    ("x = '''a", "a text has no closing '''"), ("x = \"\\q\"", "'\\' begins no character: write \\\\ for a backslash"),
    ("x = \"\\uD800\"", "'\\' begins no character: write \\\\ for a backslash"),
    ("x = j", "'j' is no value: texts stand in quotation marks"), ("x = '\u{1}'", "'␁' cannot stand in a text"),
    ("x = 1\r", "expected the end of the line, not the end of the line"),
  ])
  func aMistakeIsToldInWords(text: String, words: String) { #expect(mistake(text) == "1: not TOML: \(words).") }

  @Test func nestingIsBounded() throws {
    let most = TOMLReader.deepest - 1
    #expect(try value(String(repeating: "[", count: most) + String(repeating: "]", count: most)) != .table)
    for depth in [TOMLReader.deepest, 30_000] {
      #expect(mistake("x = " + String(repeating: "[", count: depth))?.contains("too deeply") == true)
      #expect(mistake("x" + String(repeating: ".x", count: depth) + " = 1")?.contains("too deeply") == true)
      #expect(mistake("[x" + String(repeating: ".x", count: depth) + "]")?.contains("too deeply") == true)
      #expect(mistake("x = " + String(repeating: "{x = ", count: depth))?.contains("too deeply") == true)
    }
  }

  /// Pieces of TOML in any order: each text is read or refused, and what is read has lines that exist.
  @Test func noOrderOfPiecesEndsTheProgram() {
    let pieces = [
      "[", "]", "=", "\"", "'", "\"\"\"", "'''", ".", ",", "{", "}", "#", "\n", "\\", "\\u0041", "\r\n", "\r", " ", "1",
      "-", "true", "a", "1979-05-27", "0x", "1e5", "é", "\u{1}", "a = 1\n", "[a]\n", "a.b = [",
    ]
    var numbers = SplitMix(state: 42)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
        .joined()
      guard let entries = try? TOMLReader.entries(in: text) else { continue }
      let count = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
      #expect(entries.allSatisfy { (1...count).contains($0.line) }, "\(text.debugDescription)")
    }
  }
}

/// Numbers that are the same in every run: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
