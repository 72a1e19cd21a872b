import Digest
import Testing

/// The known answers are those of the Secure Hash Standard's examples (FIPS 180-4, SHA-256).
@Suite struct SHA256DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownAnswersCome(message: String, hex: String) {
    #expect(SHA256Digest(of: Array(message.utf8)).hex == hex)
  }

  @Test func aMillionLettersGiveTheKnownAnswer() {
    let digest = SHA256Digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func digestsAreReadBackFromTheirDigits() throws {
    let digest = SHA256Digest(of: [1, 2, 3])
    #expect(SHA256Digest(hex: digest.hex) == digest)
    #expect(SHA256Digest(hex: digest.hex.uppercased()) == digest)
    #expect(digest.bytes.count == SHA256Digest.byteCount)
  }

  @Test func whatIsNoDigestIsRefused() {
    let hex = SHA256Digest(of: []).hex
    #expect(SHA256Digest(hex: "") == nil)
    #expect(SHA256Digest(hex: String(hex.dropLast())) == nil)
    #expect(SHA256Digest(hex: hex + "0") == nil)
    #expect(SHA256Digest(hex: "g" + hex.dropFirst()) == nil)
    #expect(SHA256Digest(hex: hex + " ") == nil)
  }
}
