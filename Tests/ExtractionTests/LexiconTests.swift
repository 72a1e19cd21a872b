import AccountModel
import Testing

@testable import Extraction

private func classes(_ word: String, _ lexicon: Lexicon) -> WordClasses {
  Array(word.utf8).withUnsafeBufferPointer { lexicon.classes(of: 0..<$0.count, in: $0) }
}

@Test func aWordHasTheClassesOfAllItsSections() {
  let lexicon = Lexicon(list: "# a comment [say]\n[cue-say]\nreport said\n[document]\nreport\n")
  #expect(classes("report", lexicon) == [.say, .document])
  #expect(classes("SAID", lexicon) == .say)
  #expect(classes("comment", lexicon).isEmpty)
}

@Test func unknownSectionsAndWordsHaveNoClass() {
  let lexicon = Lexicon(list: "[no-such-section]\nword")
  #expect(classes("word", lexicon).isEmpty)
  #expect(classes("", Lexicon(list: "")).isEmpty)
}

@Test func theEmbeddedListsAreThere() {
  #expect(classes("said", .shared).has(.say))
  #expect(classes("Tuesday", .shared).has(.weekday))
  #expect(classes("witnesses", .shared).has(.group))
  #expect(classes("stabbed", .shared).has(.violence))
}

@Test(arguments: ["didn’t", "didn”t", "DIDN’T"])
func curlyApostrophesCountAsStraightInAList(_ word: String) {
  #expect(classes(word, .shared) == classes("didn't", .shared))
  #expect(classes("we’ll", Lexicon(list: "[cue-say] we'll o'clock")) == .say)
  #expect(classes("o’clock", Lexicon(list: "[cue-say] we'll o'clock")) == .say)
}

@Test func theListsTellTheFormsOfVerbs() {
  func forms(_ word: String) -> VerbForms? { Page(DecodedText(word)).tokens.first?.forms }
  #expect(forms("fled")?.has(.past) == true)
  #expect(forms("taken") == .participle)
  #expect(forms("scrubbed") == [.past, .participle, .regular])
  #expect(forms("belonged")?.has(.state) == true)
}

@Test func longWordsAreToldApartByTheirEnds() {
  let lexicon = Lexicon(list: "[role]\ncounterdemonstrators\n[group]\ncounterdemonstrations\n")
  #expect(classes("Counterdemonstrators", lexicon) == .role)
  #expect(classes("counterdemonstrations", lexicon) == .group)
  #expect(classes("counterdemonstrator", lexicon).isEmpty)
}
