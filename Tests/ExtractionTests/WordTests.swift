import AccountModel
import Testing

@testable import Extraction

private func word(_ text: String) -> Word { Word(text.utf8) }

@Test(arguments: ["a", "said", "wondered", "wondering", "investigations"])
func aLiteralIsTheWordThatATextHolds(_ text: String) {
  let literals: [String: Word] = [
    "a": "a", "said": "said", "wondered": "wondered", "wondering": "wondering", "investigations": "investigations",
  ]
  #expect(word(text) == literals[text])
  #expect(word(text.uppercased()) == literals[text])
}

@Test func wordsThatBeginAlikeAreNotTheSame() {
  #expect(word("wonder") != "wondered")
  #expect(word("wondered") != "wonderedly")
  #expect(word("investigated") != "investigates")
}

@Test func onlyAsciiCapitalsAreMadeSmall() {
  #expect(word("@[`{Z") == "@[`{z")
  #expect(word("É") != "é")
  #expect(word("É") == "É")
}

@Test func aWordOfMoreThanSixteenBytesIsLikeNoShorterOne() {
  #expect(word("counterdemonstrator") != word("counterdemonstra"))
  #expect(word("counterdemonstra") == "counterdemonstra")
}

@Test func aWordCanEndWhereItsTextEnds() {
  let text = Array("He SAID".utf8)
  #expect(text.withUnsafeBufferPointer { Word(in: $0, 3..<7) } == "said")
  #expect(text.withUnsafeBufferPointer { Word(in: $0, 0..<2) } == "he")
}

@Test func aSetHoldsItsWordsAndNoOthers() {
  let set = WordSet(["police", "sheriff", "superintendent", "the"])
  for text in ["police", "sheriff", "superintendent", "the"] { #expect(set.contains(word(text))) }
  for text in ["polic", "policed", "superintendents", "a"] { #expect(!set.contains(word(text))) }
}

@Test func tokensAreAskedForWordsAndEndings() {
  let page = Page(DecodedText("Investigators found the 49-year-old."))
  #expect(page.isWord(0, "investigators"))
  #expect(page.isAny(0, of: ["investigator", "investigating", "investigators"]))
  #expect(!page.isAny(0, of: ["investigator", "investigating"]))
  #expect(page.isAny(1, of: WordSet(["lost", "found"])))
  #expect(page.ends(0, "ors") && page.ends(1, "nd") && page.ends(3, "-year-old"))
  #expect(!page.ends(1, "found") && !page.ends(3, "-years-old") && !page.isWord(9, "found"))
}
