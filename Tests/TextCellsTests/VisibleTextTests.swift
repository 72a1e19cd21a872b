import Seeded
import Testing
import TextCells

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain words", "plain words"), ("", ""), ("René — “yes”", "René — “yes”"),
    ("a\tb\nc\r\nd", "a␉b␊c␍␊d"), ("\u{1B}[2J", "␛[2J"), ("\u{9B}2J", "‹U+009B›2J"),
    ("a\u{202E}b\u{2069}", "a‹U+202E›b‹U+2069›"), ("x\u{200B}y", "x‹U+200B›y"),
  ])
  func controlsAreMarked(source: String, shown: String) {
    #expect(visibleText(source) == shown)
    #expect(visibleText(shown) == shown)
  }

  @Test(arguments: [("abc", 3), ("卡车", 4), ("a\u{202E}", 9), ("\t", 1), ("", 0), ("é", 1)])
  func widthIsThatOfWhatIsShown(source: String, width: Int) {
    #expect(displayWidth(source) == width)
    #expect(displayWidth(visibleText(source)) == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""), ("abcdef", -3, ""),
    ("卡车", 4, "卡车"), ("卡车", 3, "卡…"), ("卡车", 2, "…"), ("a\u{202E}b", 9, "a…"), ("", 3, ""),
    ("abcdef", .max, "abcdef"), ("abcdef", .min, ""),
  ])
  func longTextIsCutWithAnEllipsis(source: String, columns: Int, shown: String) {
    #expect(cut(source, toColumns: columns) == shown)
  }

  @Test(arguments: [
    ("plain\n\twords\r\n", 0), ("a\u{202E}b\u{202C}", 2), ("\u{1B}[0m", 1), ("e\u{301}", 0),
    ("a\u{200D}", 1), ("👩\u{200D}🚀", 0), ("a" + String(repeating: "\u{301}", count: 10), 6),
  ])
  func whatWouldNotShowIsCounted(source: String, count: Int) {
    #expect(hiddenCharacterCount(in: source) == count)
  }

  @Test func wrongBytesAreCounted() {
    #expect(hiddenCharacterCount(in: [0x61, 0xFF, 0xFE, 0x62]) == 2)
  }

  /// Every scalar there is, alone and between others.
  @Test func nothingThatSteersATerminalIsEverShown() {
    var wrong: [UInt32] = []
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = UnicodeScalar(value) else { continue }
      let alone = visibleText(String(scalar))
      let between = value % 17 == 0 || value < 0x3100 ? visibleText("a\(scalar)b\(scalar)\u{301}") : ""
      if !isHarmless(alone) || !isHarmless(between) || displayWidth(alone) < 1 { wrong.append(value) }
    }
    #expect(wrong == [])
  }

  @Test func noRandomTextSteersATerminal() {
    let nasty: [UnicodeScalar] = [
      "\u{1B}", "\u{9B}", "\u{200D}", "\u{200C}", "\u{FE0F}", "\u{301}", "\u{202E}", "👩", "ش", "क", "\u{94D}", "a", "[",
      "\u{E0041}", "\u{1F3FD}", "\u{1112}", "\u{1161}", "\u{E0100}", "\n", "卡",
    ]
    var random = SeededGenerator(seed: 20)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        text.unicodeScalars.append(nasty.randomElement(using: &random) ?? "a")
      }
      let shown = visibleText(text)
      #expect(isHarmless(shown), "\(text.unicodeScalars.map(\.value))")
      #expect(visibleText(shown) == shown, "\(text.unicodeScalars.map(\.value))")
      #expect(displayWidth(shown) == displayWidth(text), "\(text.unicodeScalars.map(\.value))")
    }
  }

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }
}
