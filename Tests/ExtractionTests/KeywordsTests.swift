import AccountModel
import Testing

@testable import Extraction

@Test func keywordsAreTheSameWhateverTheEnding() throws {
  let text = DecodedText("They burned. Burning vehicles; the Vehicle.")
  let whole = try #require(Passage(0, text.utf8.count))
  let keys = Keywords.of([whole], in: text)
  #expect(keys.contains(Keywords.key("VEHICLES".utf8)))
  #expect(!keys.contains(Keywords.key("they".utf8)))
  #expect(keys.count == 3)
}

@Test func keywordsAreShownAsTheyStand() throws {
  let page = Page(DecodedText("Vehicles burned at the barrier."))
  let passage = try #require(page.passage(page.tokens.indices))
  #expect(
    Keywords.words([Keywords.key("barrier".utf8), Keywords.key("vehicle".utf8)], in: passage, page)
      == "vehicles, barrier")
}
