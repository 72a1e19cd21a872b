import AccountModel
import Testing

@testable import Extraction

@Test(arguments: [
  ("ten past eight", 490), ("a quarter to six", 345), ("half past four", 270), ("about half four.", 270),
  ("twenty-five to 12", 695), ("five past twelve", 5),
])
func timesInWordsAreRead(_ text: String, _ minute: Int) {
  let page = Page(DecodedText("It was \(text) and we left."))
  let found = page.tokens.indices.compactMap { SpokenClock(page: page).read(at: $0)?.minute }
  #expect(found.first == minute)
}

@Test(arguments: ["five to six people ran", "half the crowd ran", "she walked past two men", "ten past masters met"])
func numbersOfThingsAreNoTimes(_ text: String) {
  let page = Page(DecodedText(text))
  #expect(page.tokens.indices.allSatisfy { SpokenClock(page: page).read(at: $0) == nil })
}

@Test func timesInWordsDateEvents() {
  let events = Extractor().read(.sample("A van hit the gate at about ten past eight.", date: "2026-03-05")).events
  #expect(events.map(\.time) == ["at about ten past eight"])
}
