import AccountModel
import Testing

@testable import Extraction

@Test func aSecondTellingJoinsTheFirst() throws {
  let text =
    "A guard was stabbed near the old mill. The guard was stabbed near the mill twice by a masked man, police said."
  let reading = MarkedText(text).reading
  let event = try #require(reading.events.first)
  #expect(reading.events.count == 1)
  #expect(DecodedText(text).words(of: event.passage) == "The guard was stabbed near the mill twice by a masked man")
  #expect(event.also.map(\.assertedBy) == [.narrator])
  #expect(event.assertedBy == .speaker("police"))
}

@Test func differentHappeningsStayApart() {
  #expect(MarkedText("A guard was stabbed at the mill. A baker was shot on Oak Street.").reading.events.count == 2)
}

@Test func harmToDifferentVictimsStaysApart() {
  let events = MarkedText("Lee shot at two guards. Lee shot his cousin in the kitchen.").reading.events
  #expect(events.count == 2)
}

@Test func aBareRetellingAddsNoEvent() {
  let events = MarkedText("A guard was stabbed near the mill. He was alone when he was stabbed.").reading.events
  #expect(events.count == 1)
}

@Test func somebodyNewWhoIsThenNamedIsOne() {
  let text = "A man was shot near the mill. Police were slow. Lee Poe was shot by a masked visitor."
  #expect(MarkedText(text).reading.events.count == 1)
}

@Test func oneMoreVictimIsAnother() {
  let text = "A man was shot near the mill. It was late. Another man was shot by a masked visitor."
  #expect(MarkedText(text).reading.events.count == 2)
}

@Test func peopleOfDifferentAgesAreDifferentPeople() {
  let text = "A 24-year-old man was shot in the leg. A 49-year-old man was shot in the leg."
  #expect(MarkedText(text).reading.events.count == 2)
}

@Test func aSecondShootingIsNoTellingOfTheFirst() {
  let text = "A man was shot at the mill. The second shooting occurred at the quay."
  #expect(MarkedText(text).reading.events.count == 2)
}

@Test func harmToAManIsNotHarmToAWoman() {
  let text = "A man was shot near the mill. Police were slow. The woman was shot near the mill by a masked visitor."
  #expect(MarkedText(text).reading.events.count == 2)
}

@Test func otherPeopleOrPartsOfTheBodyAreOtherHappenings() {
  func count(_ text: String) -> Int { MarkedText(text).reading.events.count }
  #expect(
    count("A nail went through the sleeve of the man's coat. The nail went through the sleeve of the woman.") == 2)
  #expect(count("A long nail went into the guard's arm. The long nail went into the guard's chest.") == 2)
  #expect(count("A long nail went into the guard's arm. The long nail went into the guard's hand.") == 1)
  #expect(count("A guard was stabbed in the leg. The guard was stabbed in the neck at the mill.") == 2)
  #expect(count("A guard was stabbed in the head. The guard was stabbed in the face at the mill.") == 1)
}
