import CResources

/// The weights of the tagger, read in place from the embedded file.
///
/// The file, all numbers little-endian: eight bytes of header ("VTAG", format, bits of the row count, bits of the
/// slot count, 0); the slots of the word table, eight bytes each: the word's hash and the set of its tags, whose
/// highest bit says that the word has no other tags (an empty slot is all zero); then the rows, for each of 32 tags a
/// byte, from which 128 is to be taken away.
package struct TaggerModel: @unchecked Sendable {
  /// The number that stands in the header for this form of file and of features.
  package static let format: UInt8 = 1
  /// Lanes in a row: one for each tag, some of them free.
  package static let lanes = 32
  static let headerSize = 8
  /// Set in a word's tags where it has no others.
  package static let closed: UInt32 = 1 << 31

  /// Bits of a row's number.
  package let rowBits: Int
  private let slotMask: Int
  private let slots: UnsafeRawPointer
  private let rows: UnsafeRawPointer

  /// The model of the program itself; `nil` where none was embedded or it is damaged.
  static let shared: TaggerModel? = {
    var count = 0
    guard let start = resource_bytes("model/tagger.bin", &count) else { return nil }
    return TaggerModel(bytes: UnsafeRawBufferPointer(start: start, count: count))
  }()

  /// Takes bytes that outlive the model; `nil` where they are not of this format or of another length than they say.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > Self.headerSize, bytes.prefix(4).elementsEqual("VTAG".utf8),
      bytes[4] == Self.format, (8...20).contains(bytes[5]), (8...20).contains(bytes[6])
    else { return nil }
    let (rowCount, slotCount) = (1 << Int(bytes[5]), 1 << Int(bytes[6]))
    guard bytes.count == Self.headerSize + slotCount * 8 + rowCount * Self.lanes else { return nil }
    rowBits = Int(bytes[5])
    slotMask = slotCount - 1
    slots = start + Self.headerSize
    rows = slots + slotCount * 8
  }

  /// The tags that the word with this hash had in the training text, with the mark for closed ones; 0 if it was rare.
  @inline(__always) func tags(ofWord hash: UInt32) -> UInt32 {
    var slot = Int(hash >> 8) & slotMask
    for _ in 0..<16 {
      let known = slots.loadUnaligned(fromByteOffset: slot * 8, as: UInt32.self).littleEndian
      let tags = slots.loadUnaligned(fromByteOffset: slot * 8 + 4, as: UInt32.self).littleEndian
      if known == hash || tags == 0 { return tags }
      slot = (slot + 1) & slotMask
    }
    return 0
  }

  /// What one feature says for and against each tag: in each number the even lane's byte below, the odd one's above.
  @inline(__always) func row(_ number: Int) -> SIMD16<UInt16> {
    rows.loadUnaligned(fromByteOffset: number &* Self.lanes, as: SIMD16<UInt16>.self)
  }
}
