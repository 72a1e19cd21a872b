import AccountModel
import Testing

@testable import Extraction

private func events(_ text: String) -> [String] { MarkedText(text).reading.happened(in: text) }

@Test func anArrivalGoesWithWhatWasMetThere() {
  #expect(events("When they got there, the guard fled.") == ["When they got there, the guard fled"])
  #expect(events("The guard fled before he went inside.") == ["The guard fled before he went inside"])
}

@Test func whatNoTimelineCouldLeaveOutStaysAnEvent() {
  #expect(events("After they shot him, the guard fled.").count == 2)
  #expect(events("When Lee entered the mill, the guard punched him.").count == 2)
}
