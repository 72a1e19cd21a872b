import Testing

@testable import AccountModel

private func corrected(_ item: Item, _ change: (inout Correction) -> Void) -> Item {
  var correction = Correction()
  change(&correction)
  return item.corrected(by: correction)
}

@Test func whatACorrectionDoesNotNameStaysAsItWas() {
  let said = Item.statement(CaseSample.said)
  #expect(Correction().isEmpty)
  #expect(said.corrected(by: Correction()) == said)
}

@Test func wordsSpeakerAndFormOfAStatementCanBePutRight() {
  let item = corrected(.statement(CaseSample.said)) {
    ($0.passages, $0.asserter, $0.form) = ([CaseSample.passage("ran")], .speaker("Ann"), .mixed)
  }
  guard case .statement(let statement) = item else {
    Issue.record("another kind")
    return
  }
  #expect(statement.content == [CaseSample.passage("ran")])
  #expect(statement.speaker == "Ann" && statement.kind == .mixed)
}

@Test func anEventCanBePutIntoTheOwnVoice() {
  var event = CaseSample.tram
  event.assertedBy = .speaker("Bo")
  #expect(corrected(.event(event)) { $0.asserter = .narrator }.asserter == .narrator)
}

@Test func otherWordsForATimeLoseTheDateThatWasReadFromTheFormer() {
  var event = CaseSample.tram
  (event.time, event.when) = ("at noon", "2026-01-07T12:00")
  guard case .event(let later) = corrected(.event(event), { $0.time = "at dusk" }) else { return }
  #expect(later.time == "at dusk" && later.when == nil)
}

@Test func correctionsOfOneItemAddUpInTheLogsOrderAndCanBeTakenBack() {
  var log = CaseLog()
  let said = log.add(.item(CaseSample.stored(.statement(CaseSample.said))))
  var first = Correction()
  first.asserter = .speaker("Ann")
  var second = Correction()
  second.form = .direct
  let step = log.add(.correction(first), item: said)
  log.add(.correction(second), item: said)
  #expect(log.review.items[said]?.item.asserter == .speaker("Ann"))
  log.add(.undo(step))
  guard case .statement(let statement)? = log.review.items[said]?.item else {
    Issue.record("no statement")
    return
  }
  #expect(statement.speaker == "Bo" && statement.kind == .direct)
}

@Test func anEventPutBetweenTwoOthersStandsBetweenThem() {
  var log = CaseLog()
  let ran = log.add(.item(CaseSample.stored(.event(CaseSample.ran))))
  var correction = Correction()
  correction.place = 0.5
  log.add(.correction(correction), item: ran)
  #expect(CaseSample.opened(review: log.review).accounts[0].items.map(\.place) == [1, 0.5, 0, 0])
}

@Test func basisGradeLabelsAndEvidenceAreKeptOnTheItem() {
  var log = CaseLog()
  let said = log.add(.item(CaseSample.stored(.statement(CaseSample.said))))
  log.add(.basis(.wasTold, toldBy: "Ann"), item: said)
  log.add(.grade(Grade("b2")), item: said)
  log.add(.label("call back", isRemoved: false), item: said)
  log.add(.label("protect", isRemoved: false), item: said)
  log.add(.label("call back", isRemoved: true), item: said)
  log.add(.evidence(Evidence("photo.jpg"), isRemoved: false), item: said)
  let record = log.review.items[said]
  #expect(record?.item.basis == .wasTold && record?.toldBy == "Ann")
  #expect(record?.grade?.description == "B2")
  #expect(record?.labels == ["protect"])
  #expect(record?.evidence.map(\.kind) == [.file])
}

@Test(arguments: ["", "B", "B7", "G1", "B22", "2B"])
func whatIsNoGradeIsRefused(text: String) { #expect(Grade(text) == nil) }
