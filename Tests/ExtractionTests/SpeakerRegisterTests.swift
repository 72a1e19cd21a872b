import AccountModel
import Testing

@testable import Extraction

private func speakers(_ text: String) -> [String?] { MarkedText(text).reading.statements.map(\.speaker) }

@Test func surnamesOfficesAndPronounsLeadToTheFullestName() {
  let text = """
    Fire Chief Ida Poe said the mill was empty. “We searched it twice,” Poe said. She said two vans burned. \
    The chief said nobody was hurt.
    """
  #expect(speakers(text) == Array(repeating: "Fire Chief Ida Poe", count: 4))
}

@Test func theNameMayStandLaterThanTheSurname() {
  #expect(speakers("“I ran,” Ruiz said. A crowd met Ana Ruiz at the gate.") == ["Ana Ruiz"])
}

@Test func twoOfOneSurnameStayApart() {
  let text = "Ana Ruiz said the gate was shut. Tom Ruiz said it was open."
  #expect(speakers(text) == ["Ana Ruiz", "Tom Ruiz"])
}

@Test func pronounsGoByWhatIsKnownOfTheirGender() {
  let text =
    "Spokesman Tom Ruiz said the gate was shut. Ida Poe, the boy's mother, said it was open. “I shut it,” he said."
  #expect(speakers(text) == ["Spokesman Tom Ruiz", "Ida Poe", "Spokesman Tom Ruiz"])
}

@Test func unnamedSourcesStayApart() {
  let text = "A neighbor said the gate was shut. Another neighbor said it was open. A woman said she heard a bang."
  #expect(speakers(text) == ["a neighbor", "another neighbor", "a woman"])
}

@Test func theWomanIsTheUnnamedWomanBefore() {
  #expect(
    speakers("A woman at the mill said she heard a bang. “It shook the house,” the woman said.") == [
      "a woman at the mill", "a woman at the mill",
    ])
}

@Test func groupsTakeTheirLongerName() throws {
  let reading = MarkedText("Police said the gate was shut. Later, Port Ellen police said it was open.").reading
  #expect(reading.statements.map(\.speaker) == ["Port Ellen police", "Port Ellen police"])
  let speaker = try #require(reading.speakers.first)
  #expect(speaker.kind == .group)
  #expect(speaker.names == ["police"])
}

@Test func aSpeakerHasARoleAndAShortName() throws {
  let speaker = try #require(MarkedText("Fire Chief Ida Poe said the mill was empty.").reading.speakers.first)
  #expect(speaker.name == "Fire Chief Ida Poe")
  #expect(speaker.role == "fire chief")
  #expect(speaker.shortName == "Poe")
  #expect(speaker.kind == .person)
}

@Test func everyStatementsSpeakerStandsAmongTheSpeakers() {
  let reading = MarkedText(
    "Police said it was shut. Ana Ruiz said it was open. “I saw it,” she said, according to a report."
  ).reading
  let names = Set(reading.speakers.map(\.name))
  #expect(reading.statements.compactMap(\.speaker).allSatisfy(names.contains))
}

@Test func aCapitalAtTheHeadOfASentenceIsNoName() {
  #expect(
    speakers("Ana Ruiz said the gate was shut. Earlier that day the mill burned. She said it was hot.") == [
      "Ana Ruiz", "Ana Ruiz",
    ])
}

private func shortNames(_ text: String) -> [String] { MarkedText(text).reading.speakers.map(\.shortName) }

@Test func anUnnamedSourceIsNoPlace() {
  #expect(shortNames("A resident of Mill Road said the gate was shut.") == ["a resident of Mill Road"])
  #expect(
    shortNames("I have a note from a resident of Mill Road, who writes, “The gate was shut.”") == [
      "a resident of Mill Road"
    ])
}

@Test func labelsInCapitalsKeepTheSurname() {
  #expect(
    shortNames("MS RUIZ: The gate was shut.\nCH INSP POE: It was open.\nDISPATCHER: Which gate?") == [
      "RUIZ", "POE", "DISPATCHER",
    ])
}

@Test func twoOfOneSurnameAreToldApart() {
  #expect(
    shortNames("Chief Ana Ruiz said the gate was shut. Tom Ruiz said it was open. Ida Poe said nothing was shut.") == [
      "Ana Ruiz", "Tom Ruiz", "Poe",
    ])
}
