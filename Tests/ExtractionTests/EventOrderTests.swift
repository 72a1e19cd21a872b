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
