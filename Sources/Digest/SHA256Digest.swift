/// A SHA-256 hash (FIPS 180-4): 32 bytes that name the bytes they were computed from.
public struct SHA256Digest: Hashable, Sendable {
  /// How many bytes a digest has.
  public static let byteCount = 32

  /// The digest's 32 bytes, in the standard's order.
  public let bytes: [UInt8]

  /// Hashes bytes. Cost: one pass.
  public init(of bytes: [UInt8]) {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    self = hasher.digest
  }

  /// Reads 64 hexadecimal digits, small or capital; `nil` for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.compactMap(Self.value)
    guard digits.count == 2 * Self.byteCount, hex.utf8.count == digits.count else { return nil }
    bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// Takes the 32 bytes that a hasher ended with.
  init(finished bytes: [UInt8]) { self.bytes = bytes }

  /// The digest as 64 lower-case hexadecimal digits.
  public var hex: String {
    let digits = bytes.flatMap { [Self.digit($0 >> 4), Self.digit($0 & 15)] }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + (value - 10)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// The same as ``hex``.
  public var description: String { hex }
}
