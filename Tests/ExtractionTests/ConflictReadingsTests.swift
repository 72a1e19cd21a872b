import AccountModel
import Testing

@testable import Extraction

private func conflicts(_ text: String) -> [Conflict] { MarkedText(text).reading.conflicts }

private func stances(_ text: String) -> [Stance] { conflicts(text).first?.sides.map(\.stance) ?? [] }

@Test func suicideStandsAgainstHomicide() throws {
  let text = """
    The clerk’s death was first reported as a suicide, Ida Poe said. A week later the coroner said it was a homicide.
    """
  let conflict = try #require(conflicts(text).first)
  #expect(conflict.about == "suicide or homicide")
  #expect(conflict.question == "Was it a suicide or a homicide?")
  #expect(conflict.sides.map(\.stance) == [.saysSo, .saysSo])
}

@Test func unarmedStandsAgainstWithAKnife() throws {
  let text = "Police said they found Tom Ruiz with a knife. Ida Poe, his aunt, said Ruiz was unarmed."
  let conflict = try #require(conflicts(text).first)
  #expect(conflict.about == "with a knife or unarmed")
  #expect(conflict.sides.map(\.speaker) == [.speaker("police"), .speaker("Ida Poe")])
}

@Test func oneArmedAndAnotherUnarmedAreNoConflict() {
  #expect(conflicts("Police said they found Tom Ruiz with a knife. Ida Poe said the baker was unarmed.").isEmpty)
}

@Test func shootingAtSomebodyStandsAgainstHandsUp() {
  let text = "Police said Ruiz fired at two deputies. Ida Poe said Ruiz had his hands up."
  #expect(stances(text) == [.saysSo, .saysSo])
}

@Test func whatTheNarratorTellsInARowIsNoConflict() {
  #expect(conflicts("Ruiz fired at two deputies. After an hour Ruiz came out with his hands up.").isEmpty)
}

@Test func aNegatedReadingIsADenial() {
  let text = "The clerk said her wallet was stolen. An inspector said the two did not take the wallet."
  #expect(stances(text) == [.saysSo, .denies])
}

@Test func nobodyHurtStandsAgainstOneBadlyHurt() {
  let text = "Nobody was seriously hurt, Ida Poe said. A nurse said a cyclist lay in critical condition."
  #expect(stances(text) == [.denies, .saysSo])
}

@Test func differentPeopleMayBeHurtDifferently() {
  #expect(
    conflicts("Ida Poe said Ruiz was not seriously hurt. A nurse said a cyclist was in critical condition.").isEmpty)
}

@Test func aCleanRecordStandsAgainstArrests() {
  let text = "Tom Ruiz had no criminal record, Ida Poe said. Court files state that Ruiz was arrested twice in 2019."
  #expect(stances(text) == [.saysSo, .saysSo])
}

@Test func onFootStandsAgainstInAVan() {
  let text = "A baker said they fled on foot. Ida Poe said they fled in a white van."
  #expect(conflicts(text).first?.about == "fled on foot or fled in a white van")
}

@Test func oneOnFootAndTheOtherInAVanAreNoConflict() {
  #expect(conflicts("A baker said one fled on foot. Ida Poe said the other fled in a van.").isEmpty)
}

@Test func anAlarmHeardStandsAgainstNoneHeard() {
  let text = "Tom Ruiz said he never heard an alarm. Ida Poe said the alarm rang twice."
  #expect(stances(text) == [.denies, .saysSo])
}

@Test func theNeighbourhoodIsQuietOrNot() throws {
  let text = """
    “There is more crime on this street,” Ida Poe said. Tom Ruiz said nothing of that. “It is a quiet street,” he said.
    """
  #expect(conflicts(text).first?.question == "Has the neighbourhood been quiet?")
}

@Test func whatMayHaveBeenIsNoSide() {
  #expect(conflicts("Ida Poe said it may have been a suicide. The coroner said it was a homicide.").isEmpty)
}

@Test func questionsAreNoSides() {
  #expect(conflicts("“Was it a suicide?” Ida Poe asked. The coroner said it was a homicide.").isEmpty)
}

@Test func anEarlierVersionStandsAgainstTheLater() {
  let text =
    "A potter who was missing for an hour was found. An earlier version of this story stated that no one was missing."
  #expect(stances(text) == [.saysSo, .denies])
}

@Test func oneConflictHoldsEverySide() throws {
  let text = """
    It was not clear from the footage if the cart made contact with the guard. Sheriff Ida Poe said the driver tried to \
    run over the guard. Mayor Tom Ruiz rejected Poe’s account as “rubbish.” Captain Ann Reed said the cart was new. Reed gave \
    no indication that the driver tried to hit her.
    """
  let found = conflicts(text)
  #expect(found.count == 1)
  let conflict = try #require(found.first)
  #expect(conflict.sides.map(\.stance) == [.cannotTell, .saysSo, .rejects, .doesNotAddress])
  #expect(
    conflict.sides.map(\.speaker) == [
      .narrator, .speaker("Sheriff Ida Poe"), .speaker("Mayor Tom Ruiz"), .speaker("Captain Ann Reed"),
    ])
}

@Test func manyClaimsStayOneConflictOfFewSides() throws {
  let sentence = "Ida Poe said it was a suicide. Tom Ruiz said it was a homicide. "
  let found = conflicts(String(repeating: sentence, count: 30))
  #expect(found.count == 1)
  #expect(try #require(found.first).sides.count == 4)
}

@Test func whoAssertsTheOtherReadingDeniesAQuestionOfYesAndNo() throws {
  let text =
    "Police Chief Ada Poe said it was an act of self-defense. The mayor, Tom Ruiz, called the shooting reckless."
  let conflict = try #require(conflicts(text).first)
  #expect(conflict.question == "Was it self-defense?")
  #expect(conflict.sides.map(\.stance) == [.saysSo, .denies])
}
