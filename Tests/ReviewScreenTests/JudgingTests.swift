import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Test func basisIsChosenFromAListAndSaysWhoToldIt() {
  var desk = Desk()
  desk.press("2jbwas<enter>")
  #expect(desk.footer.contains("Told by whom?"))
  desk.press("Reyes<enter>")
  #expect(desk.detail.contains("basis: was told by Tom Reyes"))
}

@Test func whatIsNoBasisChangesNothing() {
  var desk = Desk()
  desk.press("b<enter>")
  #expect(desk.message == "‘’ is no basis: type the beginning of one, or choose with ↑ ↓")
  #expect(desk.log.actions.isEmpty)
}

@Test func aGradeIsALetterAndANumber() {
  var desk = Desk()
  desk.press("rb2<enter>")
  #expect(desk.detail.contains("grade B2: usually reliable, probably true"))
  desk.press("rz9<enter>")
  #expect(desk.message.contains("nothing was changed"))
  desk.press("r<c-u><enter>")
  #expect(!desk.detail.contains("grade"))
}

@Test func aLabelIsPutOnAndTakenOff() {
  var desk = Desk()
  desk.press("Lcall back<enter>")
  #expect(desk.detail.contains("labels: call back"))
  desk.press("L<down><enter>")
  #expect(desk.message == "The ferry left the quay at noon: label ‘call back’ taken off")
  #expect(!desk.detail.contains("labels"))
}

@Test func evidenceIsAnAddressAFileOrSelectedWords() {
  var desk = Desk()
  desk.press("lhttps://example.org/log<enter>")
  #expect(desk.detail.contains("evidence: https://example.org/log"))
  desk.press("4<right>,<right>l")
  #expect(desk.detail.contains("evidence: ferry left"))
  let record = desk.state.chosen?.place.flatMap { desk.state.incident.record(of: $0) }
  #expect(record?.evidence.map(\.kind) == [.url, .passage])
}

@Test func aTagSaysWhatElseItsClaimCovers() {
  let (account, reading) = Sample.ferry
  var changed = reading
  let words = reading.statements[1].content[0]
  changed.events.append(Event(passage: words, isCore: true, order: 2, reason: "verb: slipped"))
  let part = Passage(words.lower, words.upper - "on the wet steel".utf8.count - 1)!
  changed.events.append(Event(passage: part, isCore: true, order: 2, reason: "verb: slipped"))
  var desk = Desk([(account, changed)])
  desk.press("2gU")
  #expect(desk.message.hasSuffix("undecided → unverified (with 1 event in it)"))
  desk.press("jU")
  #expect(desk.message.hasSuffix("undecided → unverified (with 2 events in it)"))
  desk.press("1gU")
  #expect(desk.message.hasSuffix("undecided → unverified"))
}

@Test func theNextKeyActsOnAllThatAreMarked() {
  var desk = Desk()
  desk.press("1gmm")
  #expect(desk.message == "2 marked: the next key acts on all of them")
  #expect(desk.lines.contains { $0.hasPrefix("   *  1 The ferry left") })
  desk.press("u")
  #expect(desk.message == "2 items: tagged unverified")
  #expect(desk.state.incident.tally.claims[.unverified] == 2)
  #expect(desk.state.marked.isEmpty)
  desk.press("z")
  #expect(desk.state.incident.tally.claims[.unverified] == 0)
  #expect(desk.message.hasPrefix("Undone: 2 items"))
}

@Test func allThatAPaneShowsAreMarkedAndUnmarked() {
  var desk = Desk()
  desk.press("2M")
  #expect(desk.state.marked.count == 3)
  desk.press("M")
  #expect(desk.message == "nothing is marked")
}

@Test func theLastThingDoneIsDoneAgainElsewhere() {
  var desk = Desk()
  desk.press(".")
  #expect(desk.message == "there is nothing to repeat yet")
  desk.press("1gLcall back<enter>j.")
  #expect(desk.detail.contains("labels: call back"))
  desk.press("1gO2j.")
  #expect(desk.state.incident.tally.claims[.opinion] == 2)
}

@Test func whoeverTellsTheSameIsProposedAndWhoeverMayNotBeIndependentStandsLastWithAWarning() {
  let (account, reading) = Sample.ferry
  var changed = reading
  changed.speakers.append(Speaker(name: "passengers", kind: .group))
  changed.speakers.append(Speaker(name: "Harbour Police", kind: .organisation))
  var desk = Desk([(account, changed)])
  desk.press("2C")
  let lines = desk.lines
  let warned = lines.first { $0.contains("Harbour Police") }
  #expect(warned?.contains("⚠ may be of one agency (harbour)") == true)
  #expect(lines.firstIndex { $0.contains("Captain Ida Brandt") } ?? 99 < lines.firstIndex { $0 == warned } ?? 0)
}

@Test func aNoteKeepsItsLinesAndCanBeWrittenInAnEditor() {
  var desk = Desk()
  desk.press("aone")
  desk.send(.key(.control("x")))
  #expect(desk.effects.last == .editElsewhere("one"))
  desk.send(.edited("one\ntwo\n"))
  desk.press("<enter>")
  #expect(desk.detail.contains("note: one\n two"))
}

@Test func whatWasTypedIsKeptWhenTheNoteIsLeftOrCannotBeWritten() {
  var desk = Desk()
  desk.press("ahalf a th<esc>")
  #expect(desk.message == "left as it was; a brings back what you typed")
  #expect(desk.state.currentDraft?.text == "half a th")
  desk.log.isBroken = true
  desk.press("a<enter>")
  #expect(desk.message == "Not recorded: the disk is full")
  desk.log.isBroken = false
  desk.press("a<enter>")
  #expect(desk.detail.contains("note: half a th"))
  #expect(desk.state.currentDraft == nil)
}

@Test func whoCouldSettleAQuestionIsNamed() {
  var desk = Desk()
  desk.press("3jSthe bosun<enter>")
  #expect(desk.detail.contains("could be settled by: the bosun"))
  desk.press("1S")
  #expect(desk.message == "only an open question can be settled by somebody")
}

@Test func anotherReviewersStepIsTakenBackOnlyAfterAYes() {
  var desk = Desk()
  desk.press("U")
  let theirs = desk.log.actions.map { action in
    Action(
      id: ActionID(writer: "00000000000000bb", number: action.id.number),
      step: ActionID(writer: "00000000000000bb", number: action.step.number), lamport: action.lamport,
      time: action.time,
      reviewer: "ann", account: nil, item: action.item, status: .disputed, body: action.body)
  }
  desk.press("z")
  desk.send(.recorded(theirs.filter { $0.body.kind == .status }))
  desk.press("z")
  #expect(desk.footer.contains("Take back ann’s step"))
  desk.press("<enter>")
  #expect(desk.message == "left as it was")
  desk.press("zyes<enter>")
  #expect(desk.chosenStatus == nil)
}
