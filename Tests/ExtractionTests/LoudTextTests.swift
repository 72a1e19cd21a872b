import AccountModel
import Testing

@testable import Extraction

/// The words that keep their capital.
private func capitals(_ text: String) -> [String] {
  let page = Page(DecodedText(text))
  return page.tokens.indices.filter { page.tokens[$0].isCapital }.map { page.words($0..<($0 + 1)) }
}

@Test func inCapitalsAloneOnlyNamesAndFirstWordsKeepThem() {
  #expect(
    capitals("THE VAN WAS TAKEN FROM THE CHURCH ON MONDAY, SHERIFF ANA RUIZ SAID. SHE RAN TO TARNVILLE.")
      == ["THE", "MONDAY", "SHERIFF", "ANA", "RUIZ", "SHE", "TARNVILLE"])
}

@Test func aFewCapitalsInATextStayAsTheyAre() {
  #expect(capitals("PORT ELLEN — The FBI said the BBC was told.") == ["PORT", "ELLEN", "The", "FBI", "BBC"])
}

@Test func cuesAndSpeakersAreFoundInCapitals() {
  let text = "THE VAN WAS TAKEN FROM THE MILL, POLICE SAID. “WE ARE COMING,” SHERIFF ANA RUIZ SAID AT NOON."
  let reading = MarkedText(text).reading
  #expect(reading.said(in: text) == ["THE VAN WAS TAKEN FROM THE MILL", "WE ARE COMING"])
  #expect(reading.statements.map(\.speaker) == ["POLICE", "SHERIFF ANA RUIZ"])
}
