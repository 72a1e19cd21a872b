import AccountModel
import Testing

@testable import Extraction

/// The words of a text that count as capitalised.
private func capitals(_ text: String) -> [String] {
  let page = Page(DecodedText(text))
  return page.tokens.indices.filter { page.tokens[$0].isCapital }.map { page.words($0..<($0 + 1)) }
}

@Test func inAShoutedSentenceVerbsHaveNoCapitals() {
  #expect(capitals("THE DRIVER FLED WHEN THEY SHOUTED.") == ["THE"])
}

@Test func elsewhereCapitalsStay() {
  #expect(capitals("Two men from Port Ellen fled at once.") == ["Two", "Port", "Ellen"])
  #expect(capitals("PORT ELLEN: two men fled at once.").contains("PORT"))
}

@Test func aShoutedCueIsFound() {
  let reading = Extractor().read(.sample("THE WITNESS SAID TWO MEN LEFT THE GATE OPEN AND RAN OFF."))
  #expect(reading.statements.count == 1)
}
