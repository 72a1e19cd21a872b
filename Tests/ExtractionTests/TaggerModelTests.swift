import Testing

@testable import Extraction

/// Header and sizes of a small model without weights.
private func sample(magic: String = "VTAG", format: UInt8 = TaggerModel.format, rowBits: UInt8 = 8) -> [UInt8] {
  Array(magic.utf8) + [format, rowBits, 8, 0] + [UInt8](repeating: 0, count: 256 * 8 + 256 * TaggerModel.lanes)
}

private func isRead(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { TaggerModel(bytes: $0) != nil } }

@Test func aModelOfTheRightLengthIsRead() {
  #expect(isRead(sample()))
}

@Test func damagedModelsAreRefused() {
  #expect(!isRead([]))
  #expect(!isRead(Array("VTAG".utf8)))
  #expect(!isRead(sample(magic: "XTAG")))
  #expect(!isRead(sample(format: 200)))
  #expect(!isRead(sample(rowBits: 9)))
  #expect(!isRead(sample(rowBits: 255)))
  #expect(!isRead(Array(sample().dropLast())))
}

@Test func theEmbeddedModelIsThere() {
  #expect(TaggerModel.shared != nil)
}

@Test func everyTagFitsARow() {
  #expect(WordTag.allCases.allSatisfy { Int($0.rawValue) < TaggerModel.lanes })
  #expect(WordTag.Set.finite.contains(.finiteVerb))
}
