import AccountModel
import Testing

@testable import Extraction

/// The tags of a text's words, by name.
private func tags(_ text: String) -> [WordTag] { Page(DecodedText(text)).tokens.map(\.tag) }

@Test func aVerbIsToldFromANounByItsPlace() {
  #expect(tags("They report a fire.")[1] == .verbPresent)
  #expect(tags("The report was late.")[1] == .noun)
  #expect(tags("She claims the gate was open.")[1] == .verbPresent)
}

@Test func theFormOfAVerbIsToldByWhatStandsBeforeIt() {
  #expect(tags("He has taken the keys.")[2] == .participlePast)
  #expect(tags("She ran to the harbor.")[1] == .verbPast)
  #expect(tags("They wanted to leave.")[3] == .verbBase)
  #expect(tags("He was running home.")[2] == .participlePresent)
}

@Test func contractionsHaveTheTagOfTheirVerb() {
  #expect(tags("She didn't see it.")[1] == .auxiliaryPast)
  #expect(tags("They can’t swim.")[1] == .modal)
  #expect(tags("They're gone.")[0] == .pronounWithAuxiliary)
}

@Test func marksAreTaggedAsMarks() {
  #expect(tags("“Go!”") == [.mark, tags("“Go!”")[1], .mark, .mark])
}

@Test func capitalsThroughoutDoNotHideAVerb() {
  #expect(tags("TWO MEN FLED THE SCENE.")[2] == .verbPast)
}

@Test func theSameTextHasTheSameTags() {
  let text = "Two vans burned, and neighbors who saw it said the guard had locked the gate."
  #expect(tags(text) == tags(text))
}

@Test func withoutAModelWordsAreTaggedAsOther() {
  let text = DecodedText("A gate.")
  var tokens = Tokenizer.tokens(of: text, lexicon: .shared)
  Tagger.tag(&tokens, sentences: [0..<3], in: text.utf8, by: nil)
  #expect(tokens.map(\.tag) == [.other, .other, .other])
}
