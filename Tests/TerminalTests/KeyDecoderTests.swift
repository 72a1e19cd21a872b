import Testing
import TextCells

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func decode(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(Self.inputs(text))
  }

  private static func inputs(_ text: String) -> [KeyDecoder.Input] {
    text.unicodeScalars.map { .character($0.value) }
  }

  @Test(arguments: [
    ("j", Key.character("j")), ("J", .character("J")), (" ", .character(" ")), ("é", .character("é")),
    ("卡", .character("卡")), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace),
    ("\u{7F}", .backspace), ("\u{3}", .control("c")), ("\u{C}", .control("l")), ("\u{1B}", .escape),
    ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
  ])
  func oneCharacterIsOneKey(text: String, key: Key) {
    #expect(decode(text) == [.key(key)])
  }

  @Test(arguments: ["\u{0}", "\u{1F}", "\u{80}", "\u{9B}"])
  func controlsWithoutANameDoNothing(text: String) {
    #expect(decode(text) == [])
  }

  @Test func whatIsNoCharacterDoesNothing() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([.character(0xD800), .character(0x11_0000), .character(.max), .other]) == [])
  }

  @Test(arguments: [
    ("\u{1B}x", ""), ("\u{1B}xj", "j"), ("\u{1B}[1;3Aj", "j"), ("\u{1B}[99~j", "j"), ("\u{1B}OPj", "j"),
    ("\u{1B}[", ""), ("\u{1B}[12;", ""), ("\u{1B}O", ""), ("\u{1B}[<0;1;1Mj", "j"),
  ])
  func alternativesAndUnknownSequencesDoNothingWhole(text: String, left: String) {
    #expect(decode(text) == left.map { .key(.character($0)) })
  }

  @Test func aSequenceThatBreaksOffDoesNotSwallowWhatFollows() {
    #expect(decode("\u{1B}[1\rj") == [.key(.enter), .key(.character("j"))])
  }

  @Test func escapesPressedQuicklyAreAllKeys() {
    #expect(decode("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
  }

  @Test func anAlternativeOfANamedKeyDoesNothing() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([.character(0x1B), .key(.up), .key(.down)]) == [.key(.down)])
  }

  @Test func pastedTextIsNoKeys() {
    var decoder = KeyDecoder()
    let inputs = [.pasteStart] + Self.inputs("q\r\u{1B}x\u{1A}") + [.key(.up), .pasteEnd] + Self.inputs("j")
    #expect(decoder.decode(inputs) == [.pasted("q\n\u{1B}x\u{1A}"), .key(.character("j"))])
  }

  @Test func aPasteMayComeInPieces() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([.pasteStart] + Self.inputs("ab")) == [])
    #expect(decoder.decode(Self.inputs("cd") + [.pasteEnd]) == [.pasted("abcd")])
    #expect(decoder.decode(Self.inputs("e")) == [.key(.character("e"))])
  }

  @Test func emptyAndUnopenedPastesAreNothing() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([.pasteStart, .pasteEnd, .pasteEnd]) == [])
  }

  @Test func aPasteThatNeverEndsIsHandedOverInPieces() {
    var decoder = KeyDecoder()
    let many = [KeyDecoder.Input](repeating: .character(0x61), count: KeyDecoder.pasteLimit + 1)
    let events = decoder.decode([.pasteStart] + many)
    #expect(events == [.pasted(String(repeating: "a", count: KeyDecoder.pasteLimit))])
    #expect(decoder.decode([.pasteEnd]) == [.pasted("a")])
  }

  @Test func theMouseIsPassedOn() {
    var decoder = KeyDecoder()
    let event = MouseEvent(.pressed(.left), row: 2, column: 3)
    #expect(decoder.decode([.mouse(event)]) == [.mouse(event)])
  }
}
