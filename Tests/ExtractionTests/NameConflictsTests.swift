import AccountModel
import Testing

@testable import Extraction

private func abouts(_ text: String) -> [String] { MarkedText(text).reading.conflicts.map(\.about) }

@Test func twoSpellingsOfOneNameAreAConflict() {
  #expect(
    abouts("The crowd remembered Ida Harlow, 31, a baker. Friends met Ida Harlon at noon.") == [
      "Ida Harlow or Ida Harlon"
    ])
}

@Test func otherPeopleOfOneGivenNameAreNone() {
  #expect(abouts("The crowd met Ida Harlow. Friends met Ida Brennan at noon. Tom Harlow left.").isEmpty)
}

@Test func twoWithTitlesAreTwoPersons() {
  #expect(abouts("The crowd met Sheriff Ida Harlow. Friends met Mayor Ida Harlon at noon.").isEmpty)
}

@Test func placesAndPartiesAreNoPersons() {
  #expect(abouts("The crowd left Porto Ricca at noon. Friends met in Porto Ricco at night.").isEmpty)
}

@Test func oneDayInTwoYearsIsAConflict() {
  let text = "Printed Friday, May 2, 2025. The mill burned. Filed Friday May 2, 2024. Police came."
  #expect(abouts(text) == ["Friday, May 2, 2025 or Friday May 2, 2024"])
  #expect(abouts("Printed Friday, May 2, 2025. The mill burned. Filed Friday, May 2, 2025.").isEmpty)
}
