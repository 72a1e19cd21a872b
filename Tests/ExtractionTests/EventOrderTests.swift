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
