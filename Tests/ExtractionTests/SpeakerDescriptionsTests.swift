import AccountModel
import Testing

@testable import Extraction

private func speakers(_ text: String) -> [String?] { MarkedText(text).reading.statements.map(\.speaker) }
private func reading(_ text: String) -> Reading { MarkedText(text).reading }

@Test func anOfficeLeadsToWhoeverHoldsIt() {
  let text = "Police Chief Ida Poe met Mayor Tom Ruiz. The chief said it was shut. The mayor said it was open."
  #expect(speakers(text) == ["Police Chief Ida Poe", "Mayor Tom Ruiz"])
  #expect(speakers("Mayor Tom Ruiz ran. The city's mayor said it was open.") == ["Mayor Tom Ruiz"])
}

@Test func aRelationLeadsToWhoeverStandsInIt() {
  #expect(speakers("Ida Poe, the victim's mother, ran. The mother said it was shut.") == ["Ida Poe"])
  #expect(speakers("The officer's attorney, Ana Ruiz, ran. The attorney said it was shut.") == ["Ana Ruiz"])
}

@Test func aSpokespersonIsDescribedWithTheBody() {
  #expect(speakers("A spokesperson for the port said it was shut.") == ["a spokesperson for the port"])
}

@Test func groupsAreOneSourceEach() {
  let text =
    "Witnesses said it was shut. Police said it was open. Later witnesses said it was hot. The officers said it was dark. \"It burned,\" officers said."
  #expect(reading(text).speakers.map(\.name) == ["witnesses", "police", "the officers"])
}

@Test func unnamedSourcesStayApartAndTakeTheFullestWords() {
  let text =
    "A neighbor said it was shut. Another neighbor said it was open. A second man said it was hot. One woman said it was dark. A woman who lives next door said it was late."
  #expect(
    speakers(text) == [
      "a neighbor", "another neighbor", "a second man", "one woman", "a woman who lives next door",
    ])
}

@Test func theFullestDescriptionNamesTheSource() {
  #expect(speakers("It was shut, said a neighbor who declined to be named.") == ["a neighbor who declined to be named"])
  #expect(
    speakers("A neighbor who heard the crash called for help. “I ran,” the neighbor said.") == [
      "a neighbor who heard the crash"
    ])
  #expect(speakers("A woman in the truck was hurt. The woman said it was dark.") == ["a woman in the truck"])
}

@Test func aDefiniteDescriptionIsWhoeverWasDescribedBefore() {
  #expect(
    speakers("A man on the couch said it was dark. “I ran,” the man said.") == [
      "a man on the couch", "a man on the couch",
    ])
}

@Test func possessiveDescriptionsNameTheirOwner() {
  let text = "The victim's mother said it was shut. Her son said it was open."
  #expect(speakers(text) == ["the victim's mother", "the victim's mother's son"])
}

@Test func aBodyIsOneUnderItsShortForms() {
  let text =
    "The Port Ellen Police Department (PEPD) said it was shut. Port Ellen police said it was open. The PEPD said it was hot. Police said it was dark. The department said it was late."
  #expect(reading(text).speakers.count == 1)
  #expect(reading(text).speakers.first?.name == "the Port Ellen Police Department")
}

@Test func initialsAndEndsLeadToTheFullNameOfABody() {
  #expect(
    speakers("The State Bureau of Investigation came. The SBI said it was shut.") == [
      "the State Bureau of Investigation"
    ])
  #expect(
    speakers("The Harbor County Sheriff's Office came. The Sheriff's Office said it was shut.") == [
      "the Harbor County Sheriff's Office"
    ])
}

@Test func documentsAndFootageAreSources() {
  let text = "A court filing states that the gate was locked. Videos taken by neighbors show a man climbing the gate."
  #expect(reading(text).speakers.map(\.kind) == [.document, .footage])
  #expect(speakers(text) == ["a court filing", "videos taken by neighbors"])
}

@Test func sourcesThatSpeakTogetherAreOneOfTheirOwn() throws {
  let text = "Ana Ruiz and Ida Poe said it was shut. Ruiz said it was open."
  #expect(speakers(text) == ["Ana Ruiz and Ida Poe", "Ana Ruiz"])
  #expect(reading(text).speakers.map(\.kind) == [.group, .person])
}

@Test func headlinesAndCaptionsAreNoPartOfADescription() {
  #expect(speakers("Two Held in Mill Fire Neighbors said it was shut.") == ["neighbors"])
  #expect(speakers("(Photo: Ana Ruiz) Police said it was shut.") == ["police"])
}

@Test func theTimeBeforeALabelIsNoPartOfIt() {
  #expect(Set(speakers("14:02:11 CALLER: It burned down.\n14:02:14 CALLER: I ran away.\n")) == ["CALLER"])
}

@Test func aGroupWithAnOfficeIsNotTheGroupAlone() {
  #expect(
    speakers("Several officials said it was shut. Fire officials said it was open. The officials said it was hot.") == [
      "several officials", "fire officials", "fire officials",
    ])
}

@Test func theDayOfItsReleaseIsNoPartOfAThing() {
  #expect(speakers("A video released Friday shows a man climbing the gate.") == ["a video"])
  #expect(
    speakers("A report released on Friday by the port said the gate was shut.") == ["a report released by the port"])
}

@Test func theSpokesmanOfABodyIsNotTheBody() {
  let text = "The PETA spokesman said it was shut. The Port Ellen Transit Authority (PETA) said it was open."
  #expect(speakers(text) == ["the PETA spokesman", "the Port Ellen Transit Authority"])
}

@Test func aBareManIsWhoeverSpokeLast() {
  let text = "Another man who lived there was hurt. A neighbor said it was shut. “I ran,” said the man."
  #expect(speakers(text) == ["a neighbor", "a neighbor"])
}

@Test func soManyAreThoseWhoWereCountedBefore() {
  let text = "Detectives said it was shut. Three neighbors heard a noise. The three said it was open."
  #expect(speakers(text) == ["detectives", "three neighbors"])
}

@Test func oneIsOneOfTheGroupThatSpokeLast() {
  let text = "Neighbors said it was shut. One said it was open. Another of them said it was hot."
  #expect(speakers(text) == ["neighbors", "one of the neighbors", "another of the neighbors"])
}

@Test func anOfficeWithItsPlaceLeadsToTheName() {
  #expect(speakers("The mayor of Port Ellen, Ida Poe, said it was shut. The mayor said it was open.").count == 2)
  #expect(Set(speakers("The mayor of Port Ellen, Ida Poe, said it was shut. The mayor said it was open.")).count == 1)
}

@Test func aMonthMayBeASurname() {
  #expect(speakers("Ida May said it was shut. “It was hot,” May said.") == ["Ida May", "Ida May"])
}
