import AccountModel
import Testing

@testable import Extraction

/// The verbs of the events, in the order in which a text is found to tell that they happened.
private func sequence(_ text: String) -> [String] {
  MarkedText(text).reading.events.sorted { ($0.order, $0.passage) < ($1.order, $1.passage) }
    .map { String($0.reason.dropFirst("verb: ".count).prefix { $0 != ";" }) }
}

@Test func hearingTheHarmComesBeforeReportingIt() {
  #expect(sequence("A baker alerted the watch. A nurse heard the blast.") == ["heard", "alerted"])
}

@Test func aPostIsLostInCourtAndAShotIsFiredInTheDeed() {
  #expect(sequence("The clerk was fired. The clerk was arrested.") == ["arrested", "fired"])
  #expect(sequence("A man was arrested. Shots were fired at the mill.") == ["fired", "arrested"])
}

@Test func aBareYearTellsOfEarlierDays() {
  #expect(sequence("A guard was stabbed Monday. The baker was arrested in 2009.") == ["arrested", "stabbed"])
}

@Test func whatEndsWithSomebodyDeadIsHarmAndNoFlight() {
  #expect(sequence("The driver fled. The blast left two men dead.") == ["left", "fled"])
}

@Test func motionGoesOnInWhatIsBeingTold() {
  let text = "A fire broke out Monday. The roof collapsed at noon. Then the baker walked into the yard."
  #expect(sequence(text).suffix(2) == ["collapsed", "walked"])
}

@Test func motionOfThoseWhoRespondIsNoLeadUp() {
  #expect(sequence("Detectives met the widow. A guard was stabbed.") == ["stabbed", "met"])
}

@Test func crowdsGatherAfterwards() {
  #expect(sequence("A crowd gathered at the gate. A guard was stabbed.") == ["stabbed", "gathered"])
}

@Test func whatWasWatchedTellsTheStage() {
  #expect(sequence("A man could be seen being treated. A baker alerted the watch.") == ["alerted", "seen"])
}

@Test func aCallThatCameInIsAReport() {
  #expect(sequence("The call came in at noon. A guard was stabbed.") == ["stabbed", "came"])
}

@Test func aMoveOfHomeIsOfEarlierDaysAndAMoveOfAVanIsNot() {
  #expect(sequence("A guard was stabbed. Ruiz moved to Ashby.") == ["moved", "stabbed"])
  #expect(sequence("It was late. A shed burned in the yard. A van moved toward the gate.") == ["burned", "moved"])
}

@Test func drivingIntoSomethingAndTheStartOfAFireAreHarm() {
  #expect(sequence("The driver fled. A van drove into a crowd.") == ["drove", "fled"])
  #expect(sequence("Smoke was seen at noon. The fire started in a shed.") == ["started", "seen"])
}
