import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Test func statusesGoByTheNamesThatTheReviewerGaveThem() {
  var desk = Desk(preferences: Preferences(statusNames: [.unverified: "claimed"]))
  desk.press("U")
  #expect(desk.message == "The ferry left the quay at noon: undecided → claimed")
  #expect(desk.detail.contains("that it is so: claimed"))
}

@Test func labelsOfTheSettingsAreOffered() {
  var desk = Desk(preferences: Preferences(labels: ["protect identity", "call back"]))
  desk.press("Lprot<down><enter>")
  #expect(desk.detail.contains("labels: protect identity"))
}

@Test func aTagCanGoOnWithinItsPane() {
  var desk = Desk(preferences: Preferences(goesOnInPane: true))
  desk.press("1gu")
  #expect(desk.state.focus == .sequence)
  #expect(desk.chosenWords == "A crewman fell from the ramp")
  desk.press("uu")
  #expect(desk.message.hasSuffix("nothing below is undecided in this pane"))
}

@Test func theWalkCanPassBySentencesInWhichNothingWasFound() {
  var desk = Desk(preferences: Preferences(stopsAtSentences: false))
  desk.press("      ")
  #expect(desk.message == "everything has been looked at; 5 are undecided: ] goes to them")
}
