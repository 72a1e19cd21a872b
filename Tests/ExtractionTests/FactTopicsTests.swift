import AccountModel
import Testing

@testable import Extraction

private func conflicts(_ text: String) -> [Conflict] { MarkedText(text).reading.conflicts }

@Test(arguments: [
  // when the harm set in, when help was called
  "Chief Ida Poe said the shooting began at 9:15 p.m. Tom Ruiz said he heard the first shot at 8:30 p.m.",
  "Chief Ida Poe said police were called at 9:52 p.m. It was hot. Tom Ruiz said he rang 999 at ten past nine.",
  // an age, a numbered place, who was first
  "Police said Tom Lee, 34, died at the quay. A neighbor said Tom Lee, 29, lived there.",
  "Chief Ida Poe said the train stopped at milepost 88. Tom Ruiz said the train stopped at milepost 86.",
  "Chief Ida Poe said the driver fired first. Tom Ruiz said two officers fired first.",
])
func detailsThatDifferAreFound(_ text: String) {
  #expect(conflicts(text).count == 1)
}

@Test(arguments: [
  "Chief Ida Poe said the shooting began at 9:15 p.m. Tom Ruiz said he heard the first shot at 9:10 p.m.",
  "Chief Ida Poe said the shooting began Monday at 9 p.m. Tom Ruiz said the fire began Tuesday at 6 p.m.",
  "Police said Tom Lee, 34, died. A neighbor said Tom Lee struck Ann Reed, 29, at the quay.",
  "Police said a 34-year-old man died. A neighbor said a 29-year-old man was hurt.",
])
func detailsThatCanBothBeSoAreNone(_ text: String) {
  #expect(conflicts(text).isEmpty)
}
