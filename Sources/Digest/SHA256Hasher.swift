import CCrypto

/// Computes a SHA-256 piece by piece. A value: a copy goes on from where it was taken, apart from the original.
public struct SHA256Hasher: Sendable {
  private var state: crypto_sha256

  /// A hasher that has seen no byte.
  public init() { state = crypto_sha256_begin() }

  /// Adds bytes after those already given. Only their sequence counts, not how it was cut into pieces: whoever hashes
  /// several fields must mark where each ends.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { crypto_sha256_update(&state, $0.baseAddress, $0.count) }
  }

  /// The hash of all bytes so far; more may be added afterwards.
  public var digest: SHA256Digest {
    var ending = state
    return SHA256Digest(
      finished: Array(unsafeUninitializedCapacity: SHA256Digest.byteCount) { room, count in
        crypto_sha256_end(&ending, room.baseAddress)
        count = SHA256Digest.byteCount
      })
  }
}
