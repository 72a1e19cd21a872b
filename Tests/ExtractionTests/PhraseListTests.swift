import AccountModel
import Testing

@testable import Extraction

private let list = PhraseList(lines: { take in
  WordList.read(
    text: """
      # a comment
      [label]
      read more
      read more on this
      editor's note
      [whole]
      skip ad
      """, take)
})

private func end(_ text: String, of section: PhraseList.Section) -> Int? {
  let decoded = DecodedText(text)
  return list.end(of: section, at: 0, Tokenizer.tokens(of: decoded, lexicon: .shared), decoded.utf8)
}

@Test func theLongestPhraseCounts() {
  #expect(end("READ MORE ON THIS: x", of: .label) == 4)
  #expect(end("Read more on: x", of: .label) == 2)
  #expect(end("Read", of: .label) == nil)
}

@Test func sectionsAreKeptApart() {
  #expect(end("Skip ad", of: .label) == nil)
  #expect(end("Skip ad", of: .whole) == 2)
}

@Test(arguments: ["Editor's note", "EDITOR’S NOTE"])
func curlyApostrophesCountAsStraight(_ text: String) {
  #expect(end(text, of: .label) == 3)
}

@Test func theProgramsOwnListsAreThere() {
  let decoded = DecodedText("Advertisement")
  let tokens = Tokenizer.tokens(of: decoded, lexicon: .shared)
  #expect(PhraseList.page.end(of: .whole, at: 0, tokens, decoded.utf8) == 1)
}
