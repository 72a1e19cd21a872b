import Extraction
import Testing

@testable import TrainTagger

private func gold(_ text: String, _ words: [(String, String, String, String, Int)]) throws -> [WordTag?] {
  let sentence = try #require(treebank(text, words).first)
  return GoldTags.tags(of: TagLesson(sentence: text, model: nil), in: sentence)
}

@Test func aContractionHasTheTagOfItsVerb() throws {
  let tags = try gold("didn't", [("did", "AUX", "VBD", "VerbForm=Fin|Tense=Past", 0), ("n't", "PART", "RB", "_", 1)])
  #expect(tags == [.auxiliaryPast])
}

@Test func aSubjectWithItsAuxiliaryHasATagOfItsOwn() throws {
  let tags = try gold(
    "they're", [("they", "PRON", "PRP", "_", 2), ("'re", "AUX", "VBP", "VerbForm=Fin|Tense=Pres", 0)])
  #expect(tags == [.pronounWithAuxiliary])
}

@Test func aHyphenatedWordHasTheTagOfItsHead() throws {
  let tags = try gold(
    "well-lit",
    [("well", "ADV", "RB", "_", 3), ("-", "PUNCT", "HYPH", "_", 3), ("lit", "ADJ", "JJ", "_", 0)])
  #expect(tags == [.adjective])
}

@Test func verbsAreToldByTheirForm() throws {
  let tags = try gold(
    "fled taken",
    [("fled", "VERB", "VBD", "VerbForm=Fin|Tense=Past", 0), ("taken", "VERB", "VBN", "VerbForm=Part|Tense=Past", 1)])
  #expect(tags == [.verbPast, .participlePast])
}
