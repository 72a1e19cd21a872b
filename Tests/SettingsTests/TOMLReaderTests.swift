import Seeded
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
    ("x = = 3", "value: could not determine value type; texts stand in quotation marks"),
    ("x = j", "value: could not determine value type; texts stand in quotation marks"),
    ("x = [1,}", "value: could not determine value type; texts stand in quotation marks"),
    ("x = é", "value: could not determine value type; texts stand in quotation marks"),
    ("x", "key-value pair: encountered end-of-file"), ("[a", "table header: encountered end-of-file"),
    ("é = 1", "root table: expected keys, tables, whitespace or comments, saw 'é'"),
    ("x = 1 2", "key-value pair: expected a comment or whitespace, saw '2'"),
    ("x = [1 2]", "array: expected comma or closing ']', saw '2'"),
    ("x = {a = 1", "inline table: encountered end-of-file"), ("x = 'a", "string: encountered end-of-file"),
    ("x = \"\\q\"", "string: unknown escape sequence '\\q'"),
  ])
  func aMistakeIsToldInTheLibrarysWords(text: String, words: String) {
    #expect(mistake(text) == "1: not TOML: \(words).")
  }

  @Test(arguments: [
    "= 1", "[]", "[=", "x = {a = 1,\n}", "x = \"a\n\"", "x = '''a", "x = \"\\uD800\"", "x = '\u{1}'", "x = 1\r",
    "x = {,}", "x.", ".x = 1", "[a]]", "x = [,]", "é", "x = \u{3001}", "\u{FE50}", "[\u{2E80}]",
  ])
  func whatIsDamagedIsAMistakeOfItsLine(text: String) {
    #expect(mistake(text)?.hasPrefix("1: not TOML: ") == true)
    #expect(mistake("a = 1\n\n" + text)?.hasPrefix("3: not TOML: ") == true)
  }

  @Test func listsOfSectionsAndSectionsInListsAreLists() throws {
    #expect(
      try TOMLReader.entries(in: "[[a]]\nb = 1\n[[a]]\n[a.c]\n")
        == [TOMLReader.Entry(path: ["a"], value: .list([.table, .table]), line: 1, column: 3)])
    #expect(try value("[{ y = { z = 1 } }, 2]") == .list([.table, .whole(2)]))
  }

  @Test func textsAndNamesMayHoldANul() throws {
    let entries = try TOMLReader.entries(in: "\"a\\u0000b\" = \"c\\u0000d\"")
    #expect(entries == [TOMLReader.Entry(path: ["a\0b"], value: .text("c\0d"), line: 1, column: 1)])
  }

  @Test func nestingIsBounded() throws {
    let most = TOMLReader.deepest
    #expect(try value(String(repeating: "[", count: most) + String(repeating: "]", count: most)) != .table)
    for depth in [most + 1, 30_000] {
      #expect(mistake("x = " + String(repeating: "[", count: depth))?.contains("nested") == true)
      #expect(mistake("x = " + String(repeating: "{x = ", count: depth))?.contains("nested") == true)
    }
  }

  /// The deepest file that there can be: as many dots as a line may have in a section's name and below it, and in every
  /// table in every list.
  @Test func theDeepestFileIsReadAndOneDotMoreIsRefused() throws {
    let longest = "x" + String(repeating: ".x", count: TOMLReader.mostDots)
    let lists = String(repeating: "[\n{ \(longest) = ", count: TOMLReader.deepest / 2 - 1)
    let text = "[\(longest)]\n\(longest) = \(lists)1" + String(repeating: "}]", count: TOMLReader.deepest / 2 - 1)
    #expect(try TOMLReader.entries(in: text).count == 2 * (TOMLReader.mostDots + 1))
    for dots in [TOMLReader.mostDots + 1, 30_000] {
      let name = "x" + String(repeating: ".x", count: dots)
      for text in ["\(name) = 1", "[\(name)]", "[[\(name)]]", "y = { \(name) = 1 }", "# \(name)"] {
        #expect(mistake("\n" + text) == "2: more than 64 dots in one line: no setting needs them.")
      }
    }
  }

  /// Pieces of TOML in any order: each text is read or refused, and both tell lines that exist.
  @Test func noOrderOfPiecesEndsTheProgram() {
    let pieces = [
      "[", "]", "=", "\"", "'", "\"\"\"", "'''", ".", ",", "{", "}", "#", "\n", "\\", "\\u0041", "\r\n", "\r", " ", "1",
      "-", "true", "a", "1979-05-27", "0x", "1e5", "é", "\u{3001}", "\u{1}", "a = 1\n", "[a]\n", "a.b = [",
    ]
    var numbers = SeededGenerator(seed: 42)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
        .joined()
      #expect(linesExist(in: text), "\(text.debugDescription)")
    }
  }

  /// Pieces of valid files with some bytes changed, left out or doubled.
  @Test func noDamageToAFileEndsTheProgram() {
    let page = sampleForm.page(of: Settings(), file: "config.toml").replacing("\n#", with: "\n")
    let whole = Array((page + Self.manyForms).utf8)
    var numbers = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let start = Int.random(in: 0..<whole.count - 200, using: &numbers)
      var bytes = Array(whole[start..<start + 200])
      for _ in 0..<Int.random(in: 1...6, using: &numbers) { damage(&bytes, using: &numbers) }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(linesExist(in: text), "\(text.debugDescription)")
    }
  }

  private static let manyForms = #"""
    "b c".'d' = 1979-05-27T07:32:00.5-08:00
    [ e . f ]
    g = { h = 0xFf, i.j = 1.5e3 }
    v = [ [1, 2], ["a", 'é'], { x = -inf } , # c
     0o17, 0b101, 1_000, 07:32:00]
    s = """a \
       b\t\u00e9"""
    [[p]]
    n = true
    [p.q]
    """#

  private func damage(_ bytes: inout [UInt8], using numbers: inout SeededGenerator) {
    let place = Int.random(in: 0..<bytes.count, using: &numbers)
    switch Int.random(in: 0..<3, using: &numbers) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
    case 1 where bytes.count > 20: bytes.removeSubrange(place..<min(place + 5, bytes.count))
    default: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place / 2)
    }
  }

  /// Whether a text's settings, or the mistake in it, stand in lines that it has.
  private func linesExist(in text: String) -> Bool {
    let lines = 1...text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    do throws(SettingsError.Problem) {
      return try TOMLReader.entries(in: text).allSatisfy { lines.contains($0.line) }
    } catch { return error.line.map(lines.contains) ?? false }
  }
}
