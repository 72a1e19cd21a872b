import AccountModel
import Testing

@testable import Extraction

private func abouts(_ text: String) -> [String] { MarkedText(text).reading.conflicts.map(\.about) }

@Test func wordsForAttackersAreOneThing() {
  #expect(
    abouts("Police said two gunmen came in. A baker said he was hit by several attackers.") == ["number of attackers"])
}

@Test func aNumberThatTheOtherAllowsIsNone() {
  #expect(abouts("Police said at least two gunmen came in. A baker said three gunmen came in.").isEmpty)
  #expect(abouts("Police said about 20 shots were fired. A baker said 18 shots were fired.").isEmpty)
  #expect(abouts("Police said two or three shots were fired. A baker said three shots were fired.").isEmpty)
}

@Test func moreThanExcludesTheNumberItself() {
  #expect(abouts("Police said more than four shots were fired. A baker said four shots were fired.").count == 1)
}

@Test func theNumberHurtIsCounted() throws {
  let text = "Police said four people were hurt. A nurse said nine were hurt."
  let conflict = try #require(MarkedText(text).reading.conflicts.first)
  #expect(conflict.question == "How many were hurt?")
}

@Test func furtherOnesAreNoRivalNumber() {
  #expect(abouts("Police said two gunmen fled. A baker said three other gunmen came back.").isEmpty)
}

@Test func numbersTooLargeToHoldAreNone() {
  #expect(abouts("Police said 99999999999999999999999 shots were fired. A baker said two shots were fired.").isEmpty)
}
