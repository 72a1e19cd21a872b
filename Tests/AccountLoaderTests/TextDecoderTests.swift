import AccountModel
import Testing

@testable import AccountLoader

@Suite struct TextDecoderTests {
  private func decode(_ bytes: [UInt8], as name: String? = nil) throws -> (text: String, encoding: TextEncoding) {
    let decoded = try TextDecoder.decode(bytes, as: name)
    return (String(decoding: decoded.utf8, as: UTF8.self), decoded.encoding)
  }

  @Test func plainUTF8IsKeptAsItIs() throws {
    let (text, encoding) = try decode(Array("“Café,” she said — 卡车.\r\n".utf8))
    #expect(text == "“Café,” she said — 卡车.\r\n")
    #expect(encoding == TextEncoding(name: "UTF-8", ground: .valid))
    #expect(!encoding.isDoubtful)
  }

  @Test func plainUTF8SharesItsBytes() throws {
    let bytes = Array("The mayor said so.".utf8)
    let decoded = try TextDecoder.decode(bytes, as: nil)
    let places = (bytes.withUnsafeBytes { $0.baseAddress }, decoded.utf8.withUnsafeBytes { $0.baseAddress })
    #expect(places.0 == places.1)
  }

  @Test func aByteOrderMarkIsTakenOff() throws {
    let (text, encoding) = try decode([0xEF, 0xBB, 0xBF] + Array("Café".utf8))
    #expect(text == "Café")
    #expect(encoding == TextEncoding(name: "UTF-8", ground: .byteOrderMark))
  }

  @Test(arguments: WideForm.allCases) func wideFormsAreToldByTheirMark(form: WideForm) throws {
    let (text, encoding) = try decode(form.mark + wide("He said “no” 😀.", form))
    #expect(text == "He said “no” 😀.")
    #expect(encoding == TextEncoding(name: form.name, ground: .byteOrderMark))
  }

  @Test(arguments: [WideForm.utf16Little, .utf16Big], ["She said “no”.", "Свидетель сказал, что не видел. Он ушёл."])
  func utf16WithoutMarkIsToldByItsNULs(form: WideForm, words: String) throws {
    let (text, encoding) = try decode(wide(words, form))
    #expect(text == words)
    #expect(encoding == TextEncoding(name: form.name, ground: .nulPattern))
  }

  @Test func brokenUTF16IsReplacedAndCounted() throws {
    let lone: [UInt8] = [0x00, 0xD8]
    let (text, encoding) = try decode(
      [0xFF, 0xFE] + wide("ab", .utf16Little) + lone + wide("c", .utf16Little) + [0x64])
    #expect(text == "ab\u{FFFD}c\u{FFFD}")
    #expect(encoding.replacements == 2)
    #expect(encoding.isDoubtful)
  }

  @Test func numbersBeyondUnicodeInUTF32AreReplaced() throws {
    let (text, encoding) = try decode([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0, 0, 0x11, 0, 0xFF, 0xFF, 0xFF, 0xFF])
    #expect(text == "A\u{FFFD}\u{FFFD}")
    #expect(encoding.replacements == 2)
  }

  @Test func fewDamagedPlacesLeaveUTF8WhatItIs() throws {
    let (text, encoding) = try decode(Array("“Café” – ".utf8) + [0x92] + Array("s über ".utf8) + [0xE2, 0x80])
    #expect(text == "“Café” – \u{FFFD}s über \u{FFFD}")
    #expect(encoding == TextEncoding(name: "UTF-8", ground: .guess, replacements: 2))
  }

  @Test func aCharacterCutOffAtTheEndStillSpeaksForUTF8() throws {
    let (text, encoding) = try decode(Array("She said so. ".utf8) + [0xE2, 0x80])
    #expect(text == "She said so. \u{FFFD}")
    #expect(encoding.name == "UTF-8")
  }

  @Test func aFewAccentsAreWindows1252() throws {
    let bytes = Array("The caf".utf8) + [0xE9] + Array(" was ".utf8) + [0x93] + Array("closed".utf8) + [0x94]
    let (text, encoding) = try decode(bytes)
    #expect(text == "The café was “closed”")
    #expect(encoding == TextEncoding(name: "windows-1252", ground: .guess))
    #expect(encoding.isDoubtful)
  }

  @Test func undefinedBytesOfWindows1252AreReplacedOneByOne() throws {
    let (text, encoding) = try decode([0x61, 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x62], as: "windows-1252")
    #expect(text == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b")
    #expect(encoding == TextEncoding(name: "windows-1252", ground: .reviewer, replacements: 5))
  }

  @Test(arguments: [
    ("windows-1251", "Очевидцы говорят, что полицейские стреляли в мужчину, который выходил из машины."),
    ("KOI8-R", "Очевидцы говорят, что полицейские стреляли в мужчину, который выходил из машины."),
    (
      "windows-1250",
      "Świadkowie mówią, że policjanci strzelali do mężczyzny, który wysiadał z samochodu. Żaden z nich nie widział "
        + "broni. Rzecznik powiedział, że śledztwo dopiero się zaczęło i że wyjaśnienie zajmie dużo czasu."
    ),
    (
      "windows-1252", "Des témoins ont raconté que l'homme avait été blessé à la sortie du café, près de la préfecture."
    ),
    ("SHIFT_JIS", "目撃者によると、警察官は車から降りた男性に向けて発砲したという。武器を見た人はいなかった。"),
    ("GB18030", "目击者说,警察向一名正在下车的男子开枪。没有人看到武器。发言人说调查才刚刚开始。"),
  ])
  func manyHighBytesSpeakForTheirCodePage(name: String, words: String) throws {
    let (text, encoding) = try decode(encoded(words, as: name))
    #expect(text == words)
    #expect(encoding == TextEncoding(name: name, ground: .guess))
  }

  @Test func theReviewersChoiceGoesBeforeEverything() throws {
    let (text, encoding) = try decode(Array("Café".utf8), as: "ISO-8859-1")
    #expect(text == "CafÃ©")
    #expect(encoding == TextEncoding(name: "ISO-8859-1", ground: .reviewer))
  }

  @Test func theReviewersUTF8IsRepaired() throws {
    let (text, encoding) = try decode([0x43, 0xE9], as: "utf-8")
    #expect(text == "C\u{FFFD}")
    #expect(encoding == TextEncoding(name: "UTF-8", ground: .reviewer, replacements: 1))
  }

  @Test(arguments: ["", "no-such-code", "UTF-8//IGNORE", "windows 1252", "a\u{0}b"])
  func unknownNamesAreRefused(name: String) {
    #expect { try decode([0x61], as: name) } throws: { error in
      guard case .unknownEncoding(name)? = error as? TextDecoder.Failure else { return false }
      return true
    }
  }

  @Test(
    arguments: [
      [0x61, 0x00, 0x62], Array("two words\0 and more words".utf8), [0, 0, 0, 0], (1...64).map { $0 % 8 + 1 },
      Array(repeating: 0x7F, count: 9),
    ] as [[UInt8]])
  func bytesThatCannotBeWordsAreNotText(bytes: [UInt8]) {
    #expect { try decode(bytes) } throws: { error in
      guard case .notText? = error as? TextDecoder.Failure else { return false }
      return true
    }
  }

  @Test func tabsFormFeedsAndEscapesAreText() throws {
    let text = "\u{1B}[31mred\u{1B}[0m\u{B}\u{C}\t\t\t\r\n\r\n"
    #expect(try decode(Array(text.utf8)).text == text)
  }

  @Test func allPairsOfHighBytesComeOutAsUTF8() {
    for first in stride(from: UInt8(0x80), through: 0xFF, by: 3) {
      for name in ["UTF-8", "UTF-16", "UTF-32BE", "windows-1252", "SHIFT_JIS", "UCS-4", nil] {
        let bytes =
          Array("word and word and word ".utf8) + (1...255).flatMap { [first, $0, 0x20, 0x20, 0x20, 0x20, 0x20] }
        guard let decoded = try? TextDecoder.decode(bytes, as: name) else { continue }
        #expect(UTF8Repair.firstDamage(in: decoded.utf8) == nil, "\(first) \(name ?? "concluded")")
      }
    }
  }
}
