import AccountModel
import Testing

@testable import Extraction

@Test func labelledLinesAreTurnsOfTheirSpeakers() {
  let text = "DISPATCHER: What is your address?\nCALLER: Nine Mill Lane. Please hurry.\n"
  let reading = MarkedText(text).reading
  #expect(reading.said(in: text) == ["What is your address", "Nine Mill Lane. Please hurry"])
  #expect(reading.statements.map(\.speaker) == ["DISPATCHER", "CALLER"])
}

@Test func oneLabelMakesNoTranscript() {
  #expect(MarkedText("Note: the road is closed until noon.").reading.statements.isEmpty)
}

@Test func labelsOfAPageAreNoSpeakers() {
  #expect(MarkedText("Updated: noon today\nPhoto: The mill at night\n").reading.statements.isEmpty)
}

@Test func aLabelThatComesAgainIsASpeaker() {
  let text = "Ruiz: I ran.\nPoe: From whom?\nRuiz: From the smoke.\nPoe: I see.\n"
  #expect(MarkedText(text).reading.statements.map(\.speaker) == ["Ruiz", "Poe", "Ruiz", "Poe"])
}

@Test(arguments: ["14:02:11 DISPATCHER", "[00:12] DISPATCHER", "(14:02) DISPATCHER", "DISPATCHER [14:02]"])
func theTimeOfATurnIsNoPartOfItsSpeaker(_ label: String) {
  let text = "\(label): Is anybody inside?\n\(label): Get out now.\n"
  #expect(MarkedText(text).reading.statements.map(\.speaker) == ["DISPATCHER", "DISPATCHER"])
}

@Test func handlesAreSpeakers() {
  let text = "@port_ellen: So the mill burned.\n\n@ann.lee: Who saw it?\n\n@port_ellen: I did.\n"
  #expect(MarkedText(text).reading.statements.count == 3)
}

@Test func teasersAreNoTurns() {
  let text = "MORE: Mayor said to know\n\nPoe left.\n\nREAD MORE: Council backs pier\n"
  #expect(MarkedText(text).reading.statements.isEmpty)
}

@Test func aTurnGoesOnThroughTimedCuesWithoutALabel() throws {
  let text =
    "OPERATOR: What is it?\n\nCALLER: A van. A guard was stabbed\n\nand smoke was coming out of the mill.\n\n>> Go.\n"
  let all = try #require(Passage(0, text.utf8.count))
  let account = Account.sample(text, timings: [Timing(passage: all, start: 0, end: 9_000)])
  let reading = Extractor().read(account)
  #expect(
    reading.said(in: text) == ["What is it", "A van. A guard was stabbed … and smoke was coming out of the mill"])
  #expect(reading.events.allSatisfy { $0.assertedBy == .speaker("CALLER") })
  #expect(!reading.events.isEmpty)
}

@Test func withoutTimesATurnEndsWithItsParagraph() {
  let text = "OPERATOR: What is it?\nCALLER: A van.\n\nA guard was stabbed.\n"
  #expect(MarkedText(text).reading.events.map(\.assertedBy) == [.narrator])
}
