import Testing

@testable import AccountLoader

@Suite struct UTF8RepairTests {
  /// The standard library's own repair is the measure.
  @Test(
    arguments: [
      [0x61, 0xFF, 0x62], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98],
      [0xF4, 0x90, 0x80, 0x80],
      [0xE2, 0x80, 0x41], [0xF8, 0x88, 0x80, 0x80, 0x80], [], [0x80], [0xC3],
    ] as [[UInt8]])
  func repairsAsTheStandardRecommends(bytes: [UInt8]) {
    let repair = UTF8Repair(of: bytes)
    #expect(repair.utf8 == Array(String(decoding: bytes, as: UTF8.self).utf8))
    #expect(
      repair.replacements == String(decoding: repair.utf8, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" })
  }

  @Test func replacementCharactersOfTheTextItselfAreNotCounted() {
    #expect(UTF8Repair(of: Array("a\u{FFFD}b".utf8) + [0xFF]).replacements == 1)
  }

  @Test func damageIsFoundWhereItStands() {
    #expect(UTF8Repair.firstDamage(in: Array("é".utf8) + [0x61, 0xFE]) == 3..<4)
    #expect(UTF8Repair.firstDamage(in: [0xFE, 0x61], from: 1) == nil)
    #expect(UTF8Repair.firstDamage(in: [], from: 0) == nil)
  }

  @Test func allDamagedBytesAreReplacedInOneGo() {
    #expect(UTF8Repair(of: [UInt8](repeating: 0xFF, count: 100_000)).replacements == 100_000)
  }
}
