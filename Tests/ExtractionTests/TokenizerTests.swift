import AccountModel
import Testing

@testable import Extraction

private func words(_ text: String, skipped: [Passage] = []) -> [String] {
  let decoded = DecodedText(utf8: Array(text.utf8), skipped: skipped)
  return Tokenizer.tokens(of: decoded, lexicon: .shared).map { String(decoding: decoded.utf8[$0.range], as: UTF8.self) }
}

@Test func contractionsStayWholeAndPossessivesComeApart() {
  #expect(words("didn't Lee's don’t Ana’s") == ["didn't", "Lee", "'s", "don’t", "Ana", "’s"])
}

@Test func aClosingMarkInsideAWordIsTakenForItsApostrophe() {
  #expect(words("It wasn”t Ravi”s.") == ["It", "wasn”t", "Ravi", "”s", "."])
}

@Test func numbersKeepTheirInnerMarks() {
  #expect(
    words("2,000 at 10:38 for 3.5 or .38-caliber") == ["2,000", "at", "10:38", "for", "3.5", "or", ".38-caliber"])
}

@Test func gluedSentencesComeApartButAddressesDoNot() {
  #expect(words("hid.Then she") == ["hid", ".", "Then", "she"])
  #expect(words("Ann.Poe@example.org wrote") == ["Ann.Poe@example.org", "wrote"])
  #expect(words("see https://example.org/a.B now") == ["see", "https://example.org/a.B", "now"])
}

@Test func wordsGluedAtALostLineEndComeApart() {
  #expect(
    words("saidSergeant schoolA wall EllenPORT ELLEN") == [
      "said", "Sergeant", "school", "A", "wall", "Ellen", "PORT", "ELLEN",
    ])
  #expect(
    words("YouTube CommUNITY iPhone McRae wikiHow eBay") == [
      "YouTube", "CommUNITY", "iPhone", "McRae", "wikiHow", "eBay",
    ])
}

@Test func degreesKeepTheirPeriodInside() {
  #expect(words("a Ph.D. here") == ["a", "Ph.D", ".", "here"])
}

@Test func initialsKeepTheirPeriodsInside() {
  #expect(words("the U.S. at 6 a.m. sharp") == ["the", "U.S", ".", "at", "6", "a.m", ".", "sharp"])
}

@Test func skippedPassagesGiveNoTokens() throws {
  let cue = try #require(Passage(0, 14))
  #expect(words("1 00:01 --> 02 Hello there", skipped: [cue]) == ["Hello", "there"])
}

@Test func lettersBeyondASCIIAreWords() {
  #expect(words("René saw 卡车 go…") == ["René", "saw", "卡车", "go", "…"])
}
