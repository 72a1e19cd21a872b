import Testing

@testable import Settings

@Suite struct HostileSettingsTests {
  @Test(arguments: [
    ("mouse = true\nx = = 3\n", ", line 2: not TOML: "), ("mouse = true\nmouse = false\n", ", line 2: not TOML: "),
    ("reviewer = \"ed\n", ", line 1: not TOML: "), ("[keys", ", line 1: not TOML: "),
  ])
  func whatIsNoTomlIsToldWithItsLine(text: String, start: String) {
    let told = problems(text)
    #expect(told.count == 1 && told[0].hasPrefix(start), "\(told)")
  }

  @Test func bytesOutsideUtf8AreToldWithTheirLine() {
    #expect(problems(Array("a\nb\n# ".utf8) + [0xE9, 0x0A]) == [", line 3: not UTF-8: save it in that encoding."])
    #expect(problems([0xFF, 0xFE]) == [", line 1: not UTF-8: save it in that encoding."])
    #expect(problems(Array("# é".utf8.dropLast())) == [", line 1: not UTF-8: save it in that encoding."])
  }

  @Test func aNulIsNoMoreThanAnyOtherHiddenCharacter() {
    #expect(problems("mouse = true\nx\u{0}y") == [", line 2: not TOML: key-value pair: expected '=', saw '\\u0000'."])
    #expect(problems("reviewer = \"ed\\u0000x\"").count == 1)
    #expect(problems("\"mouse\\u0000\" = true").count == 1)
  }

  @Test func namesWithControlCharactersAreErrorsOfOneLine() {
    for name in ["a\\u0000b", "\\u001B[2J", "\\n", "", "\\u202E"] {
      let told = problems("\"\(name)\" = true") + problems("[keys]\n\"\(name)\" = 'j'") + problems("[\"\(name)\"]")
      #expect(told.count == 3)
      for message in told { #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E }) }
    }
  }

  @Test func messagesStayShortAndFewWhateverStandsInTheFile() {
    let long = String(repeating: "x", count: 20_000)
    for text in ["\(long) = 1", "after-tag = '\(long)'", "keys.next = '\(long)'", "[\(long)]", "[\(long)", long] {
      let told = problems(text)
      #expect(told.count == 1 && told[0].count < 300, "\(told)")
    }
    let many = problems((1...500).map { "x\($0) = 1\n" }.joined())
    #expect(many.count == SettingsError.mostMessages + 1)
    #expect(many.last == ": 480 more things are wrong.")
  }
}
