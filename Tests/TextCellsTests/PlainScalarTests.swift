import Testing

@testable import TextCells

@Suite struct PlainScalarTests {
  private func plain(_ text: String) -> PlainScalar? {
    var text = text
    return text.withUTF8 { PlainScalar.next(in: $0, at: 0, end: $0.count) }
  }

  @Test func whatCountsAsPlainIsWhatTheTablesSayOfIt() {
    var count = 0
    for scalar in (UInt32(0)...0x2FFF).compactMap(UnicodeScalar.init) {
      guard let plain = plain(String(scalar)) else { continue }
      count += 1
      #expect(plain.value == scalar.value)
      #expect(plain.byteCount == UTF8.width(scalar))
      #expect(ScalarKind(scalar) == .shown(width: 1), "U+\(String(scalar.value, radix: 16))")
    }
    #expect(count == 95 + (0x27F - 0xA1) + 24 + 160)
  }

  @Test(arguments: ["a“", "“a", "é…", "──", "— “"])
  func plainCharactersFollowEachOther(text: String) {
    #expect(plain(text)?.value == text.unicodeScalars.first?.value)
  }

  @Test(arguments: [
    "e\u{301}", "“\u{301}", "a\u{FE0F}", "©\u{FE0F}", "a\u{200D}b", "\u{AD}", "\u{2028}", "\u{7F}", "卡",
  ])
  func whatMayCombineOrIsNotShownAsItIsNeedsACloserLook(text: String) {
    #expect(plain(text) == nil)
  }

  @Test(arguments: [[0xC3], [0xE2, 0x80], [0xE2, 0x28, 0xA1], [0x80], [0xC3, 0x28], [0xFF]] as [[UInt8]])
  func bytesThatAreNotUTF8AreNotPlain(bytes: [UInt8]) {
    #expect(bytes.withUnsafeBufferPointer { PlainScalar.next(in: $0, at: 0, end: $0.count) } == nil)
  }
}
