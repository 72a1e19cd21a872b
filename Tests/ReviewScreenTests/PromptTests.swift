import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

private func prompt(_ typed: String, _ names: String..., for purpose: Prompt.Purpose = .speaker) -> Prompt {
  var prompt = Prompt(label: "Who?", purpose: purpose, candidates: names.map { .init(text: $0) })
  prompt.field.insert(typed)
  return prompt
}

@Test func wordsThatLeaveOneCandidateTakeIt() {
  #expect(prompt("bran", "Ida Brandt", "Tom Reyes").answer == "Ida Brandt")
  #expect(prompt("bran ", "Ida Brandt", "Tom Reyes").answer == "Ida Brandt")
  #expect(prompt("the bosun", "Ida Brandt", "Tom Reyes").answer == "the bosun")
}

@Test func wordsThatLeaveSeveralCandidatesStandUnlessTheyNameOne() {
  #expect(prompt("brandt", "Ida Brandt", "Jon Brandt").answer == "brandt")
  #expect(prompt("POLICE", "harbour police", "police").answer == "police")
}

@Test func upKeepsTheWordsThatLeaveOneCandidateAndDownTakesIt() {
  var prompt = prompt("Brandt", "Ida Brandt", "Tom Reyes")
  prompt.choose(forward: false)
  #expect(prompt.answer == "Brandt")
  prompt.choose(forward: true)
  #expect(prompt.answer == "Ida Brandt")
  prompt.choose(forward: false)
  #expect(prompt.answer == "Brandt")
}

@Test func aNewLabelIsNotTakenForOneThatResemblesIt() {
  #expect(prompt("call", "call back", for: .label).answer == "call")
  #expect(prompt("CALL BACK", "call back", for: .label).answer == "call back")
}

@Test func whoeverMayNotBeIndependentIsWarnedOfAlsoWhenTyped() {
  let (account, reading) = Sample.ferry
  var changed = reading
  changed.speakers.append(Speaker(name: "Harbour Police", kind: .organisation))
  var desk = Desk([(account, changed)])
  desk.press("2Cpolice")
  let row = desk.lines.first { $0.hasPrefix("▶Harbour Police") }
  #expect(row?.contains("⚠ may be of one agency (harbour)") == true)
  #expect(desk.footer.contains("police  → Harbour Police"))
  desk.press("<enter>")
  #expect(desk.message.hasSuffix("undecided → corroborated (with 1 event in it) · ⚠ may be of one agency (harbour)"))
  #expect(desk.detail.contains("corroborated by Harbour Police"))
}

@Test func aQuestionStandsWholeWithoutItsHintWhereBothDoNotFit() {
  var prompt = Prompt(label: "Note:", purpose: .note)
  prompt.hint = "Ctrl-X: your editor"
  #expect(prompt.label(toColumns: 27) == "Note (Ctrl-X: your editor):")
  #expect(prompt.label(toColumns: 26) == "Note:")
  #expect(prompt.label(toColumns: 4) == "Not…")
}

@Test func aHintThatDoesNotFitIsLeftOutWhole() {
  let footer = { (columns: Int) in
    var desk = Desk(size: Size(rows: 24, columns: columns))
    desk.press("2jd")
    return desk.footer
  }
  #expect(footer(80).contains("Tom Reyes, A 2:86  (Enter takes it)"))
  #expect(footer(70).contains("Tom Reyes, A 2:86") && !footer(70).contains("(Enter"))
}
