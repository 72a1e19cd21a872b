import Digest
import Testing

@Suite struct SHA256HasherTests {
  @Test func piecesGiveTheSameDigestAsTheWhole() {
    let whole = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    for cut in [0, 1, 63, 64, 65, 999, 1000] {
      var hasher = SHA256Hasher()
      hasher.update(Array(whole[..<cut]))
      hasher.update(Array(whole[cut...]))
      #expect(hasher.digest == SHA256Digest(of: whole), "cut at \(cut)")
    }
  }

  @Test func askingForTheDigestDoesNotEndTheHasher() {
    var hasher = SHA256Hasher()
    hasher.update(Array("ab".utf8))
    #expect(hasher.digest == SHA256Digest(of: Array("ab".utf8)))
    hasher.update(Array("c".utf8))
    #expect(hasher.digest == SHA256Digest(of: Array("abc".utf8)))
  }

  @Test func aCopyGoesOnApart() {
    var one = SHA256Hasher()
    one.update([1])
    var other = one
    other.update([2])
    one.update([3])
    #expect(one.digest == SHA256Digest(of: [1, 3]))
    #expect(other.digest == SHA256Digest(of: [1, 2]))
  }
}
