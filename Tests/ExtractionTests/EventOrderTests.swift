import AccountModel
import Testing

@testable import Extraction

@Test func eventsStandInTheOrderOfAnIncidentsPhases() {
  let text = "A man was arrested Monday. He had stabbed a guard at the mill. The guard was taken to a hospital."
  let events = MarkedText(text).reading.events
  #expect(events.map(\.order) == [3, 1, 2])
}

@Test func rivalVersionsShareOnePlace() {
  let text = "Police said the guard attacked a visitor. Ana Ruiz said the visitor attacked her brother Tom."
  let events = MarkedText(text).reading.events
  #expect(events.map(\.order) == [1, 1])
}

/// The orders of the events of a text, in reading order.
private func orders(_ text: String) -> [Int] { MarkedText(text).reading.events.map(\.order) }

@Test func afterPutsItsClauseFirst() {
  #expect(orders("The driver crashed into a wall after he shot a guard.") == [2, 1])
}

@Test func beforePutsItsClauseLast() {
  #expect(orders("A man robbed a guard before stabbing a nurse.") == [1, 2])
  #expect(orders("Before the roof collapsed, the guard died.") == [2, 1])
}

@Test func clocksOrderEventsOfOneDay() {
  #expect(orders("The roof was closed at 5 p.m. The gate was locked at 3 p.m.") == [2, 1])
}

@Test func theSmallHoursFollowALateEvening() {
  #expect(orders("A barn burned at 11:50 p.m. Tuesday. The mill burned at 12:10 a.m.") == [1, 2])
}

@Test func daysOrderEvents() {
  #expect(orders("A man was arrested Monday. A guard was interviewed Thursday. He was charged Tuesday.") == [1, 3, 2])
}

@Test func thePastPerfectLiesBefore() {
  #expect(orders("It was late. Lee grabbed a rake. He had painted the gate.") == [2, 1])
}

@Test func insideTheStoryReadingOrderCounts() {
  let text = "A man was killed. He drove to the mill. He fled the mill. He then grabbed a rake and shook the gate."
  #expect(orders(text) == [2, 1, 3, 4])
}

@Test func afterTheAftermathASceneGoesBackToTheBeginning() {
  let text =
    "It was sad. A guard was taken to a hospital. Lee was arrested. The guard was sitting by the gate at 3 p.m."
  #expect(orders(text) == [2, 3, 1])
}
