import AccountModel
import Testing

@testable import Extraction

private func speakers(_ text: String) -> [String?] { MarkedText(text).reading.statements.map(\.speaker) }

@Test func aPronounTakesTheNearestFittingSource() {
  let text = "Tom Ruiz said it was shut. Ida Poe said it was open. "
  #expect(speakers(text + "He said it was hot.").last == "Tom Ruiz")
  #expect(speakers(text + "She said it was hot.").last == "Ida Poe")
}

@Test func aSubjectOfTheNarrationCountsAsWell() {
  #expect(speakers("Tom Ruiz said it was shut. Max Poe ran to the mill. He said it was hot.").last == "Max Poe")
  #expect(
    speakers("Tom Ruiz said it was shut. A woman at the mill fell down. She said it was hot.").last
      == "a woman at the mill")
}

@Test func theyAreTheGroup() {
  #expect(speakers("Neighbors said it was shut. Tom Ruiz said it was open. They said it was hot.").last == "neighbors")
}

@Test func theNarratorIsASourceOfItsOwn() {
  #expect(speakers("I ran to the gate. I told the guard that the mill was on fire.") == ["the account's own narrator"])
  #expect(speakers("My name is Ana Ruiz. I told the guard that the mill was on fire.") == ["Ana Ruiz"])
  #expect(speakers("I, Ana Ruiz, state as follows. I told the guard that the mill was on fire.").last == "Ana Ruiz")
  #expect(speakers("By Ana Ruiz\n\nI told the guard that the mill was on fire.") == ["Ana Ruiz"])
}

@Test func whoIsTheNounBefore() {
  #expect(speakers("Guards met a baker, who said it was shut.") == ["a baker"])
}

@Test func whatCarriesTheSpeakerOnCarriesTheMention() throws {
  let text = "“I ran,” Ana Ruiz said. “Then I hid in the mill.”"
  let reading = MarkedText(text).reading
  let mentions = reading.statements.map { $0.mention.map { DecodedText(text).words(of: $0) } }
  #expect(mentions == ["Ana Ruiz", "Ana Ruiz"])
}

@Test func aParticipleTakesTheSubjectOfItsClause() {
  #expect(
    speakers("Tom Ruiz said it was shut. Ida Poe ran to the tape, saying that the mill was on fire.").last == "Ida Poe")
}

@Test func aQuotationAloneGoesToWhomTheSentenceBeforeTellsOf() {
  let text = "“I ran,” Tom Ruiz said. Ida Poe looked away. “Nobody ran from that mill at all.”"
  #expect(speakers(text) == ["Tom Ruiz", "Ida Poe"])
}

@Test func aChildWithOneNameIsFoundAsWell() {
  let text = "Ida Poe said it was shut. Levin, at 6, doesn't know much. “The mill burned down,” he said."
  #expect(MarkedText(text).reading.statements.map(\.speaker).last == "Levin")
}

@Test func namesInsideQuotationsAreNoSubjectsOfTheNarration() {
  let text = "Tom Ruiz said it was shut. “Max Poe left,” a guard said. “Max Poe came back,” he said."
  #expect(MarkedText(text).reading.statements.map(\.speaker).last != "Max Poe")
}

@Test func aPersonOfThatGenderNamedSinceIsMeantBeforeAnUnknownSource() {
  let text = "A neighbor said it was shut. Officers waited for Mrs. Ida Poe. She said it was open."
  #expect(speakers(text).last == "Mrs. Ida Poe")
}
