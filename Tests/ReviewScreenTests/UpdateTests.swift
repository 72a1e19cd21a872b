import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Test func theScreenBeginsOnTheFirstCoreEventAndSaysWhatMatters() {
  let desk = Desk()
  #expect(desk.chosenWords == "The ferry left the quay at noon")
  #expect(desk.message == "1 in the outlet’s own voice, 1 conflict, date not given")
}

@Test func aStatusKeyTagsAndGoesOnInReadingOrder() {
  var desk = Desk()
  desk.press("u")
  #expect(desk.message == "The ferry left the quay at noon: undecided → unverified")
  #expect(desk.state.incident.tally.claims[.unverified] == 1)
  #expect(desk.chosenWords == "A crewman fell from the ramp")
  #expect(desk.state.focus == .quotes)
}

@Test func aCapitalTagsAndStays() {
  var desk = Desk()
  desk.press("O")
  #expect(desk.chosenWords == "The ferry left the quay at noon")
  #expect(desk.chosenStatus == .opinion)
}

@Test func theFirstActionRecordsAccountItemAndStatusAsOneStep() {
  var desk = Desk()
  desk.press("I")
  #expect(desk.log.actions.map(\.body.kind) == [.account, .item, .status])
  #expect(Set(desk.log.actions.map(\.step)).count == 1)
  desk.press("U")
  #expect(desk.log.actions.map(\.body.kind) == [.account, .item, .status, .status])
}

@Test func anEventInsideAStatementIsOneClaimWithIt() {
  var desk = Desk()
  desk.press("jU")
  #expect(desk.chosenWords == "A crewman fell from the ramp")
  desk.press("2")
  #expect(desk.state.incident.tally.claims[.unverified] == 1)
  #expect(desk.lines.contains { $0.contains("▶u    2 harbour office: A crewman fell") })
  #expect(desk.lines.contains { $0.contains("u  A crewman fell from the ramp") })
  #expect(desk.state.incident.tally.claimCount == 4)
}

@Test func disputedAsksByWhomAndEscapeLeavesTheClaimAsItWas() {
  var desk = Desk()
  desk.press("2jd")
  #expect(desk.footer.contains("Disputed by whom, or by which passage? Tom Reyes, A 2:86  (Enter takes it)"))
  desk.press("<esc>")
  #expect(desk.message == "left as it was")
  #expect(desk.log.actions.isEmpty)
  desk.press("d<enter>")
  #expect(desk.state.incident.tally.claims[.disputed] == 1)
  desk.press("<c-o>")
  #expect(desk.detail.contains("disputed by Tom Reyes"))
}

@Test func whatIsTypedTakesThePlaceOfTheProposal() {
  var desk = Desk()
  desk.press("Vthe ship’s log<enter>")
  #expect(desk.detail.contains("verified against the ship’s log"))
}

@Test func corroboratedWithoutASecondSourceSaysSo() {
  var desk = Desk()
  desk.press("C<enter>")
  #expect(desk.detail.contains("corroborated, second source not recorded"))
}

@Test func backspaceTakesTheDecisionBack() {
  var desk = Desk()
  desk.press("U<bs>")
  #expect(desk.message == "The ferry left the quay at noon: unverified → undecided")
  #expect(desk.chosenStatus == nil)
  desk.press("<bs>")
  #expect(desk.message == "this claim is undecided already")
}

@Test func undoAndRedoNameTheItemAndWhatBecameOfIt() {
  var desk = Desk()
  desk.press("UIz")
  #expect(desk.message == "Undone: The ferry left the quay at noon: inconclusive → unverified")
  desk.press("z")
  #expect(desk.chosenStatus == nil)
  desk.press("z")
  #expect(desk.message == "there is nothing of yours to undo")
  desk.press("ZZ")
  #expect(desk.chosenStatus == .inconclusive)
  desk.press("Z")
  #expect(desk.message == "there is nothing to redo")
}

@Test func redoIsGoneOnceSomethingElseWasDone() {
  var desk = Desk()
  desk.press("UzOZ")
  #expect(desk.message == "there is nothing to redo")
  #expect(desk.chosenStatus == .opinion)
}

@Test func theSayingIsAMarkOfItsOwn() {
  var desk = Desk()
  desk.press("2jyU")
  #expect(desk.detail.contains("says so (checked against a recording or transcript)"))
  desk.press("yy")
  #expect(desk.lines.contains { $0.contains("He slipped on the wet steel (taken back)") })
  #expect(desk.chosenStatus == .unverified)
  desk.press("1gy")
  #expect(desk.message == "only a statement is said: the saying of an event or a question cannot be checked")
}

@Test func aNoteIsWrittenKeptAndTakenAway() {
  var desk = Desk()
  desk.press("acall the quay<enter>")
  #expect(desk.message == "The ferry left the quay at noon: note kept")
  #expect(desk.detail.contains("note: call the quay"))
  desk.press("a<c-u><enter>")
  #expect(desk.message == "The ferry left the quay at noon: note taken away")
}

@Test func questionsAreAskedAnsweredAndDropped() {
  var desk = Desk()
  desk.press("3ju")
  #expect(desk.message == "a question has no status: Q marks it asked, answered or dropped")
  desk.press("Q")
  #expect(desk.message == "Who had lowered the ramp?: asked")
  desk.press("athe bosun, by his own word<enter>")
  #expect(desk.message == "Who had lowered the ramp?: answered")
  #expect(desk.detail.contains("answer: the bosun, by his own word"))
  #expect(desk.state.incident.tally.decided == 1)
}

@Test func theWalkStopsAtSentencesInWhichNothingWasFound() {
  var desk = Desk()
  desk.press("     ")
  #expect(desk.chosenWords == "The sea was calm.")
  #expect(desk.state.focus == .text)
  desk.press(" ")
  #expect(desk.message == "everything has been looked at; 5 are undecided: ] goes to them")
  #expect(desk.state.incident.tally.lookedAt == 6)
  #expect(desk.state.incident.tally.total == 6)
}

@Test func aStatusKeyOnABareSentenceMakesItAClaim() {
  var desk = Desk()
  desk.press("     U")
  #expect(desk.message == "Added event: The sea was calm.: undecided → unverified")
  #expect(desk.chosenStatus == .unverified)
  #expect(desk.state.lists[.sequence]?.count == 4)
  desk.press("z")
  #expect(desk.state.lists[.sequence]?.count == 3)
}

@Test func aStatusKeyInsideQuotationMarksMakesAStatementAndAsksWhoSaysIt() {
  var desk = Desk([
    Sample.account("Nobody came. “We waited all night.”", path: "a.txt") { reading, find in
      reading.sentences = [find("Nobody came."), find("“We waited all night.”")]
    }
  ])
  desk.press(" u")
  #expect(desk.footer.contains("Who says it?"))
  desk.press("a porter<enter>")
  #expect(desk.chosenWords == "We waited all night.")
  #expect(desk.lines.contains { $0.contains("a porter") })
}

@Test func selectedWordsBecomeAnItem() {
  var desk = Desk()
  desk.press("4,<right><right>A<enter>")
  #expect(desk.message == "Added event: The ferry left")
  #expect(desk.chosenWords == "The ferry left")
  desk.press("4,<right>Aq<enter>")
  #expect(desk.state.incident.accounts[0].items.last?.item.kind == .question)
}

@Test func splittingMakesTwoItemsThatKeepTheStatus() {
  var desk = Desk()
  desk.press("Us")
  #expect(desk.footer.contains("Split where?"))
  desk.press("<right><enter>")
  let rows = desk.state.lists[.sequence]?.count
  #expect(rows == 4)
  #expect(desk.state.incident.tally.claims[.unverified] == 2)
  desk.press("z")
  #expect(desk.state.lists[.sequence]?.count == 3)
  #expect(desk.chosenWords == "The ferry left the quay at noon")
}

@Test func aDismissedItemLeavesThePanesAndUndoBringsItBack() {
  var desk = Desk()
  desk.press("x")
  #expect(desk.message == "Dismissed: The ferry left the quay at noon (z brings it back)")
  #expect(desk.state.lists[.sequence]?.count == 2)
  desk.press("z")
  #expect(desk.state.lists[.sequence]?.count == 3)
}

@Test func aFailedStepIsToldAndNotShownAsRecorded() {
  var desk = Desk()
  desk.log.isBroken = true
  desk.press("U")
  #expect(desk.message == "Not recorded: the disk is full")
  #expect(desk.chosenStatus == nil)
  desk.log.isBroken = false
  desk.press("U")
  #expect(desk.chosenStatus == .unverified)
}

@Test func aReadOnlyReviewSaysWhyItRefuses() {
  var desk = Desk(readOnly: "read only: the folder cannot be written")
  desk.press("u")
  #expect(desk.message == "read only: the folder cannot be written")
  #expect(desk.lines[0].contains("READ ONLY"))
  desk.press("xyas4,A")
  #expect(desk.log.actions.isEmpty)
}

@Test func keysThatDoNothingSayWhy() {
  var desk = Desk()
  desk.press("%")
  #expect(desk.message == "% does nothing here; ? lists the keys")
  desk.press("k")
  #expect(desk.message == "this is the first row")
  desk.press("3u")
  #expect(desk.message == "a conflict has no status: tag the claims of its sides")
}

@Test func movingInTheTextChoosesTheItemThere() {
  var desk = Desk()
  desk.press("4j")
  #expect(desk.chosenWords == "A crewman fell from the ramp" || desk.chosenWords.isEmpty == false)
  desk.press("g")
  #expect(desk.chosenWords == "The ferry left the quay at noon")
  desk.press("G")
  #expect(desk.chosenWords == "The sea was calm.")
}

@Test func backAndForwardRetraceTheWay() {
  var desk = Desk()
  desk.press("2")
  let quote = desk.chosenWords
  desk.press("  ")
  desk.press("<c-o><c-o>")
  #expect(desk.chosenWords == quote)
  desk.press("<c-p>")
  #expect(desk.chosenWords != quote)
}

@Test func aConflictOpensWithAllItsSides() {
  var desk = Desk()
  desk.press("3<enter>")
  let screen = desk.lines.joined(separator: "\n")
  #expect(screen.contains("Brandt, says so: He slipped on the wet steel [2:2]"))
  #expect(screen.contains("Reyes, denies: the ramp had moved [2:86]"))
  desk.press("<esc>")
  #expect(desk.state.isZoomed == false)
}

@Test func undecidedIsFoundForwardAndBackward() {
  var desk = Desk()
  desk.press("U]")
  #expect(desk.chosenWords == "A crewman fell from the ramp")
  desk.press("[")
  #expect(desk.chosenWords == "It was not clear who had lowered the ramp")
}

@Test func theProgramKeysAskForEffects() {
  var desk = Desk()
  desk.press("w<c-l><c-z>q")
  #expect(desk.effects.suffix(4) == [.writeSummary, .redraw, .suspend, .quit])
}

@Test func theHelpShowsTheKeyTableAndScrolls() {
  var desk = Desk()
  desk.press("?")
  #expect(desk.lines.contains { $0.contains("Next row; in the text, next line") })
  desk.press("G")
  #expect(desk.lines.contains { $0.contains("Quit: all is saved") })
  desk.press("<esc>")
  #expect(desk.lines[1].contains("Sequence of events"))
}

@Test func pastedTextNeverActsAsKeys() {
  var desk = Desk()
  desk.send(.pasted("uuu"))
  #expect(desk.log.actions.isEmpty)
  desk.press("a")
  desk.send(.pasted("two\nlines"))
  desk.press("<enter>")
  #expect(desk.detail.contains("note: two\n lines"))
}

@Test func reopeningStandsWhereTheReviewerStopped() {
  var first = Desk()
  first.press("3j")
  let state = State(caseName: "ferry", reviewer: "ed.", bookmark: first.state.place, size: Size(rows: 24, columns: 120))
  var second = first
  second.state = state
  second.send(.read(Sample.ferry.0, Sample.ferry.1, extractor: "test"))
  #expect(second.chosenWords == "It was not clear who had lowered the ramp")
}

@Test func whereNoFileCouldBeReadThePanesSaySoAndWhy() {
  var desk = Desk([])
  #expect(desk.lines.joined().contains("Reading…"))
  desk.send(.unread("a.txt: permission denied", .error))
  desk.send(.progress(done: 1, of: 2))
  #expect(desk.lines.joined().contains("Reading…"))
  desk.send(.unread("b.jpg: not text", .warning))
  desk.send(.progress(done: 2, of: 2))
  let screen = desk.lines.joined(separator: "\n")
  #expect(!screen.contains("Reading…"))
  #expect(screen.contains("No account could be read."))
  #expect(screen.contains("b.jpg: not text"))
  #expect(desk.message == "None of 2 files could be read: a.txt: permission denied")
}

@Test func escapeStopsReadingWhatIsNotReadYet() {
  var desk = Desk()
  desk.send(.progress(done: 3, of: 60))
  desk.press("<esc>")
  #expect(desk.effects.last == .stopReading)
  #expect(desk.message == "Stopped: 3 of 60 accounts were read; open them again to read the rest")
  desk.send(.progress(done: 60, of: 60))
  desk.press("<esc>")
  #expect(desk.effects.count { $0 == .stopReading } == 1)
}
