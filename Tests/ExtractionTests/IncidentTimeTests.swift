import AccountModel
import Testing

@testable import Extraction

@Test func theDayOfTheFirstHarmIsThatOfTheIncident() {
  let events = MarkedText("A guard was stabbed Monday. Two visitors were injured by glass.").reading.events
  #expect(events.map(\.time) == ["Monday", "Monday"])
  #expect(events.last?.reason == "verb: injured; dated by the incident's first telling")
}

@Test func whatFollowsTheResponseKeepsNoDayOfTheIncident() {
  let events = MarkedText("A guard was stabbed Monday. A man was arrested at the mill.").reading.events
  #expect(events.map(\.time) == ["Monday", nil])
}

@Test func earlierDaysAreNotDatedByTheIncident() {
  let events = MarkedText("A guard was stabbed Monday. A nurse was previously attacked there.").reading.events
  #expect(events.map(\.time) == ["Monday", nil])
}

@Test func aDayTakenOverHasNoClockTime() {
  let text = "A guard was stabbed about 6 p.m. Tuesday. Two visitors were injured by glass."
  let events = Extractor().read(.sample(text, date: "2026-03-05")).events
  #expect(events.map(\.when) == ["2026-03-03T18:00~", "2026-03-03"])
}

@Test func aDayThatComesLateIsThatOfOneHappeningOfSeveral() {
  let text =
    "A guard was stabbed. A nurse was shot. A clerk was beaten. A cook was killed at the quay on Sunday."
  #expect(MarkedText(text).reading.events.map(\.time) == [nil, nil, nil, "Sunday"])
}
