import AccountModel
import Testing

@testable import Extraction

private func speakers(_ text: String) -> [String?] { MarkedText(text).reading.statements.map(\.speaker) }
private func roles(_ text: String) -> [String?] { MarkedText(text).reading.speakers.map(\.role) }

@Test func aRoleStandsBeforeAfterOrBesideTheName() {
  #expect(
    roles("Capt. Lena Ortiz, who heads the patrol division, said the gate was shut.") == [
      "Capt., who heads the patrol division"
    ])
  #expect(roles("The gate was shut, said Lena Ortiz, the department's spokeswoman.") == ["department's spokeswoman"])
  #expect(roles("Spokesman Dan Reed of the port said the gate was shut.") == ["spokesman of the port"])
  #expect(roles("Her mother, Ida Poe, said the gate was shut.") == ["mother"])
  #expect(roles("Neighbor Ana Ruiz said the gate was shut.") == ["neighbor"])
}

@Test func aRoleGivenElsewhereIsFound() {
  let text = "The crowd met Ana Ruiz, 41, a baker who lives on Mill Road. “I ran,” Ruiz said. Ida Poe said nobody ran."
  #expect(roles(text) == ["baker", nil])
}

@Test func anOfficeBeforeTheNameBelongsToIt() {
  #expect(speakers("The van was gone, station manager Ana Ruiz said.") == ["station manager Ana Ruiz"])
  #expect(speakers("The van was gone, acting police Chief Ana Ruiz said.") == ["acting police Chief Ana Ruiz"])
  #expect(
    speakers("The van was gone, Harbor County interim Sheriff Ana Ruiz said.") == [
      "Harbor County interim Sheriff Ana Ruiz"
    ])
}

@Test func aNameLeadsToTheFullestForm() {
  let text = "“I ran,” Reed said. Fire Capt. Dan Reed met the crowd. The captain said two vans burned."
  #expect(speakers(text) == ["Fire Capt. Dan Reed", "Fire Capt. Dan Reed"])
}

@Test func particlesInitialsAndSuffixesBelongToTheName() {
  let names = [
    "Maria de la Cruz", "Jan van der Berg", "Brian O'Hara", "Ida McKay-Lewis", "Robert Ames Jr.", "James B. Kraft",
    "José Núñez", "Siobhán Ní Dhuibhne", "Will Poe", "April Ruiz",
  ]
  for name in names {
    #expect(speakers("The gate was shut, said \(name), a baker.") == [name])
    #expect(speakers("\(name) said the gate was shut.") == [name])
  }
}

@Test func aSurnameWithParticlesLeadsToItsOwner() {
  #expect(
    speakers("Jan van der Berg said it was shut. “I ran,” van der Berg said.") == [
      "Jan van der Berg", "Jan van der Berg",
    ])
}

@Test func aNicknameStandsForTheGivenName() {
  let text = "Robert “Bo” Ames said the gate was shut. “I ran,” Bo Ames said. Ames said it was hot."
  #expect(Set(speakers(text)) == ["Robert “Bo” Ames"])
}

@Test func namesInCapitalsAreReadAsTheyAreWrittenElsewhere() {
  let header = "Interview with Officer Min Lee\n\n"
  #expect(Set(speakers(header + "OFFICER LEE: The gate was shut.\nOFFICER LEE: I ran.\n")) == ["Officer Min Lee"])
}

@Test func twoOfOneSurnameAreReadByNearnessGenderAndTitle() {
  let text = "Dan Reed said it was shut. Ana Reed said it was open. "
  #expect(speakers(text + "Reed said it was hot.").last == "Ana Reed")
  #expect(speakers(text + "Mr. Reed said it was hot.").last == "Dan Reed")
  #expect(speakers(text + "Mrs. Reed said it was hot.").last == "Ana Reed")
}

@Test func initialsKeepTwoOfOneSurnameApart() {
  #expect(speakers("J. Poe said it was shut. T. Poe said it was open.") == ["J. Poe", "T. Poe"])
}

@Test func aGivenNameAloneLeadsToItsOwner() {
  #expect(speakers("Ana Ruiz ran to the mill. “I ran,” Ana said.") == ["Ana Ruiz"])
}

@Test func namesHoldNoStrayWords() {
  #expect(speakers("Ana Ruiz reportedly said on Tuesday the gate was shut.") == ["Ana Ruiz"])
  #expect(speakers("The gate was shut, Ana Ruiz, 41, of Mill Road, told reporters Tuesday.") == ["Ana Ruiz"])
  #expect(speakers("PORT ELLEN (AP) — Ana Ruiz said the gate was shut.") == ["Ana Ruiz"])
  #expect(speakers("Ana\nRuiz said the gate was shut.") == ["Ana Ruiz"])
}

@Test func placesAndBodiesAreNoPersons() throws {
  let speaker = try #require(MarkedText("The Harbor Post reported the gate was shut.").reading.speakers.first)
  #expect(speaker.kind == .organisation)
}

@Test func headlinesGiveNoNames() {
  let text = "Mayor Says Gate Burns Ana Ruiz Home\n\nThe gate was shut, Mayor Ida Poe said.\n"
  #expect(speakers(text) == ["Mayor Ida Poe", "Mayor Ida Poe"])
}
