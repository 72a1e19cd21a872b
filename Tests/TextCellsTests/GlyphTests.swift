import Testing

@testable import TextCells

@Suite struct GlyphTests {
  @Test func asciiIsShownAsItIs() {
    #expect(Glyph.glyphs(of: "a b").map(\.text) == ["a", " ", "b"])
    #expect(Glyph.glyphs(of: "a b").allSatisfy { $0.width == 1 && $0.byteCount == 1 && $0.hiddenCount == 0 })
  }

  @Test(arguments: [
    // Letters, accents, wide characters.
    ("é", "é", 1), ("e\u{301}", "e\u{301}", 1), ("卡", "卡", 2), ("“", "“", 1), ("\u{A0}", "\u{A0}", 1),
    ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2), ("👍", "👍", 2), ("가", "가", 2),
    // Controls.
    ("\u{1B}", "␛", 1), ("\u{0}", "␀", 1), ("\u{7F}", "␡", 1), ("\n", "␊", 1), ("\r", "␍", 1), ("\t", " ", 1),
    ("\u{85}", "‹U+0085›", 8), ("\u{9B}", "‹U+009B›", 8),
    // Separators, direction, zero width, tags, private use, unassigned, noncharacters.
    ("\u{2028}", "‹U+2028›", 8), ("\u{2029}", "‹U+2029›", 8), ("\u{202E}", "‹U+202E›", 8),
    ("\u{2066}", "‹U+2066›", 8), ("\u{61C}", "‹U+061C›", 8), ("\u{200B}", "‹U+200B›", 8),
    ("\u{200D}", "‹U+200D›", 8), ("\u{FEFF}", "‹U+FEFF›", 8), ("\u{AD}", "‹U+00AD›", 8),
    ("\u{E0041}", "‹U+E0041›", 9), ("\u{E000}", "‹U+E000›", 8), ("\u{10FFFD}", "‹U+10FFFD›", 10),
    ("\u{FFFE}", "‹U+FFFE›", 8), ("\u{378}", "‹U+0378›", 8), ("\u{FFF9}", "‹U+FFF9›", 8),
    // Letters and marks that are not to be seen.
    ("\u{3164}", "‹U+3164›", 8), ("\u{34F}", "‹U+034F›", 8), ("\u{FFA0}", "‹U+FFA0›", 8),
    // Marks without a base.
    ("\u{301}", "◌\u{301}", 1), ("\u{301}\u{302}", "◌\u{301}\u{302}", 1), ("\u{FE0F}", "‹U+FE0F›", 8),
    // Variation selectors.
    ("\u{2764}\u{FE0F}", "\u{2764}", 1), ("\u{2764}\u{FE0E}", "\u{2764}\u{FE0E}", 1),
    ("👍\u{FE0F}", "👍\u{FE0F}", 2), ("葛\u{E0100}", "葛\u{E0100}", 2), ("1\u{FE0F}\u{20E3}", "1\u{20E3}", 1),
    // Exactly as many marks as a cell keeps, and more.
    ("a\u{300}\u{301}\u{302}\u{303}", "a\u{300}\u{301}\u{302}\u{303}", 1),
    ("a\u{300}\u{301}\u{302}\u{303}\u{304}", "a\u{300}\u{301}\u{302}\u{303}‹+1›", 5),
  ])
  func oneGlyphIsShownAs(source: String, text: String, width: Int) {
    let glyphs = Glyph.glyphs(of: source)
    #expect(glyphs.map(\.text) == [text])
    #expect(glyphs.first?.width == width)
    #expect(glyphs.first?.byteCount == source.utf8.count)
  }

  @Test(arguments: [
    ("👩\u{200D}🚀", ["👩", "🚀"]), ("❤\u{FE0F}\u{200D}🔥", ["❤", "🔥"]),
    ("👩🏽\u{200D}⚕", ["👩", "🏽", "⚕"]),
    ("a\u{200D}b", ["a", "‹U+200D›", "b"]), ("a\u{200C}b", ["a", "‹U+200C›", "b"]),
    ("👩\u{200D}", ["👩", "‹U+200D›"]), ("1\u{200D}2", ["1", "‹U+200D›", "2"]),
    ("👩\u{200D}\u{200D}🚀", ["👩", "‹U+200D›", "‹U+200D›", "🚀"]),
    ("می\u{200C}خواهم", ["م", "ی", "خ", "و", "ا", "ه", "م"]), ("क\u{94D}\u{200D}ष", ["क\u{94D}", "ष"]),
    ("卡\u{200D}车", ["卡", "‹U+200D›", "车"]),
    ("\u{1F1E9}\u{1F1EA}", ["\u{1F1E9}", "\u{1F1EA}"]),
    ("a\u{FE00}\u{FE01}", ["a\u{FE00}", "‹U+FE01›"]),
    ("\u{1B}[31m", ["␛", "[", "3", "1", "m"]), ("\u{1B}]0;x", ["␛", "]", "0", ";", "x"]),
    ("\r\n", ["␍", "␊"]),
  ])
  func severalGlyphsAreShownAs(source: String, texts: [String]) {
    #expect(Glyph.glyphs(of: source).map(\.text) == texts)
    #expect(Glyph.glyphs(of: source).map(\.byteCount).reduce(0, +) == source.utf8.count)
  }

  @Test func marksBeyondFourAreCountedAndAClusterEnds() {
    let glyphs = Glyph.glyphs(of: "a" + String(repeating: "\u{301}", count: 500))
    #expect(glyphs.count == 1)
    #expect(glyphs.first?.text.hasSuffix("‹+496›") == true)
    #expect(glyphs.first?.width == 7)
    #expect(glyphs.first?.hiddenCount == 496)
    let many = Glyph.glyphs(of: "a" + String(repeating: "\u{301}", count: 500_000))
    #expect(many.count == 977)
    #expect(many.map(\.byteCount).reduce(0, +) == 1_000_001)
  }

  @Test(
    arguments: [
      ([0xFF], ["�"]), ([0xC3], ["�"]), ([0xC3, 0x28], ["�", "("]), ([0xE2, 0x82], ["�"]),
      ([0xE2, 0x82, 0x41], ["�", "A"]), ([0x80, 0x80], ["�", "�"]), ([0xC0, 0x9B], ["�", "�"]),
      ([0xE0, 0x80, 0x9B], ["�", "�", "�"]), ([0xED, 0xA0, 0x80], ["�", "�", "�"]), ([0xF5], ["�"]),
      ([0xF0, 0x9F, 0x98], ["�"]), ([0x61, 0xFF, 0x62], ["a", "�", "b"]), ([0x61, 0xCC], ["a", "�"]),
    ] as [([UInt8], [String])])
  func bytesThatAreNotUTF8AreMarked(bytes: [UInt8], texts: [String]) {
    var shown: [String] = []
    var offset = 0
    while offset < bytes.count {
      let glyph = Glyph.next(in: bytes, at: offset, end: bytes.count)
      shown.append(glyph.text)
      offset += glyph.byteCount
    }
    #expect(shown == texts)
    #expect(offset == bytes.count)
  }

  @Test func nothingBehindTheEndIsLookedAt() {
    let bytes = Array("e\u{301}x".utf8)
    #expect(Glyph.next(in: bytes, at: 0, end: 1).text == "e")
    #expect(Glyph.next(in: bytes, at: 0, end: 3).text == "e\u{301}")
    #expect(Glyph.next(in: bytes, at: 0, end: 99).text == "e\u{301}")
    #expect(Glyph.next(in: bytes, at: 3, end: 99).byteCount == 1)
  }

  @Test(arguments: [-1, 3, 99, .min, .max])
  func outsideTheTextThereIsABlank(offset: Int) {
    let glyph = Glyph.next(in: Array("abc".utf8), at: offset, end: 3)
    #expect(glyph.text == " ")
    #expect(glyph.byteCount == 1)
  }
}
