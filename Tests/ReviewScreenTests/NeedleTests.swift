import Testing

@testable import ReviewScreen

/// The words found in a text, as they stand there.
private func found(_ words: String, in text: String) -> [String] {
  let utf8 = Array(text.utf8)
  return Needle(words)?.matches(in: utf8, beginningIn: 0..<utf8.count).map { String(decoding: utf8[$0], as: UTF8.self) }
    ?? []
}

@Suite struct NeedleTests {
  @Test(arguments: [
    ("ramp", "The Ramp, the RAMP", ["Ramp", "RAMP"]),
    ("Ramp", "The Ramp, the RAMP, a ramp", ["Ramp"]),
    ("cafe", "Café, CAFE\u{301}, cafe", ["Café", "CAFE\u{301}", "cafe"]),
    ("café", "Café and cafe", ["Café"]),
    ("left the quay", "left\n   the\u{A0}quay", ["left\n   the\u{A0}quay"]),
    ("don't", "don’t don't don`t", ["don’t", "don't"]),
    ("\"wet steel\"", "“wet steel”", ["“wet steel”"]),
    ("a-b", "a–b a—b a-b", ["a–b", "a—b", "a-b"]),
    ("гавань", "Гавань", ["Гавань"]),
    ("co op", "co\u{AD} op", ["co\u{AD} op"]),
    ("aa", "aaaa", ["aa", "aa"]),
    ("x", "", []),
  ])
  func wordsAreFoundInEveryFormTheyMayStandIn(words: String, text: String, expected: [String]) {
    #expect(found(words, in: text) == expected)
  }

  @Test func blanksAloneAreNothingToLookFor() {
    #expect(Needle("") == nil)
    #expect(Needle(" \n") == nil)
  }

  @Test func aMatchMayEndBehindTheStretchInWhichItBegins() {
    let utf8 = Array("the ferry".utf8)
    #expect(Needle("ferry")?.matches(in: utf8, beginningIn: 0..<5) == [4..<9])
    #expect(Needle("ferry")?.matches(in: utf8, beginningIn: 5..<9) == [])
  }

  @Test func bytesThatAreCutOffDoNoHarm() {
    for end in 0..<8 {
      #expect(found("é", in: String(decoding: Array("aé€😀".utf8.prefix(end)), as: UTF8.self)).count <= 1)
    }
  }
}
