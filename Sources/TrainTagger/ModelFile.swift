import Extraction

/// Puts together the bytes of a model.
enum ModelFile {
  /// The header, the word table and the rows, in the form that ``TaggerModel`` reads.
  static func bytes(slots: [UInt32], slotBits: Int, rows: [Int8], rowBits: Int) -> [UInt8] {
    var bytes = Array("VTAG".utf8) + [TaggerModel.format, UInt8(rowBits), UInt8(slotBits), 0]
    for slot in slots { withUnsafeBytes(of: slot.littleEndian) { bytes.append(contentsOf: $0) } }
    bytes.append(contentsOf: rows.map { UInt8(bitPattern: $0) ^ 0x80 })
    return bytes
  }

  /// A model over a copy of the bytes that is never freed: the program ends soon after.
  static func model(_ bytes: [UInt8]) -> TaggerModel? {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    return TaggerModel(bytes: UnsafeRawBufferPointer(copy))
  }
}
