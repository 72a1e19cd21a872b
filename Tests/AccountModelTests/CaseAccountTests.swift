import Testing

@testable import AccountModel

/// The sample after actions.
private func account(after log: CaseLog = CaseLog()) -> CaseAccount {
  CaseSample.opened(review: log.review).accounts[0]
}

@Test func stopsStandInReadingOrderWithoutEventsThatAStatementHolds() {
  #expect(
    account().stops == [
      .sentence(CaseSample.passage("Fog.")), .item(0), .item(2), .item(3),
    ])
}

@Test func anEventIsTheClaimOfTheStatementThatHoldsItsWords() {
  #expect(account().items.map(\.claim) == [0, 2, 2, nil])
}

@Test func theNarrowestOfNestedStatementsHoldsAnEvent() {
  var reading = CaseSample.reading
  let around = Statement(
    content: [CaseSample.passage("She ran, Bo said")], kind: .indirect, speaker: "Ann", reason: "cue: said")
  reading.statements.insert(around, at: 0)
  var opened = Case()
  opened.add(CaseSample.account(), reading: reading, extractor: "1")
  #expect(opened.accounts[0].items[1].claim == 3)
}

@Test func aDismissedStatementGivesItsEventBack() {
  var log = CaseLog()
  let said = log.add(.item(CaseSample.stored(.statement(CaseSample.said))))
  log.add(.dismissal(reason: "no statement"), item: said)
  let dismissed = account(after: log)
  #expect(dismissed.items[1].claim == 1)
  #expect(dismissed.stops == [.sentence(CaseSample.passage("Fog.")), .item(0), .item(1), .item(3)])
}

@Test func aSentenceWhoseOnlyItemWasDismissedIsAStopAgain() {
  var log = CaseLog()
  let tram = log.add(.item(CaseSample.stored(.event(CaseSample.tram))))
  log.add(.dismissal(reason: "not about this"), item: tram)
  #expect(account(after: log).stops.contains(.sentence(CaseSample.passage("A tram stopped."))))
}

@Test func aFreshItemThatCoversAtLeastHalfOfTheSameWordsGivesWayToTheStoredOne() {
  var log = CaseLog()
  var shorter = CaseSample.tram
  shorter.passage = CaseSample.passage("tram stopped")
  let id = log.add(.item(CaseSample.stored(.event(shorter))))
  let matched = account(after: log)
  #expect(matched.items.count == 4)
  #expect(matched.items[0].item == .event(shorter))
  #expect(matched.items[0].id == id)
}

@Test func aStoredItemThatNothingFreshMatchesIsAddedAtTheEnd() {
  var log = CaseLog()
  var other = CaseSample.tram
  other.passage = CaseSample.passage("Fog")
  log.add(.item(CaseSample.stored(.event(other))))
  let matched = account(after: log)
  #expect(matched.items.count == 5)
  #expect(matched.items[4].claim == 4)
  #expect(matched.stops == [.item(4), .item(0), .item(2), .item(3)])
}

@Test func anItemOfTheReviewersNeverTakesAFreshOnesPlace() {
  var log = CaseLog()
  log.add(.item(CaseSample.stored(.event(CaseSample.tram), origin: .reviewer)))
  #expect(account(after: log).items.map(\.origin) == [.extraction, .extraction, .extraction, .extraction, .reviewer])
}

@Test func aStoredItemOutsideTheTextIsNotBelieved() throws {
  var log = CaseLog()
  var outside = CaseSample.tram
  outside.passage = try #require(Passage(40, 4_000))
  log.add(.item(CaseSample.stored(.event(outside))))
  #expect(account(after: log).items.count == 4)
}

@Test func aStopIsRememberedByRevisionKindAndWords() {
  let mark = account().lookedMark(of: .item(2))
  #expect(mark == LookedMark(sha256: "5a", kind: .statement, passage: CaseSample.passage("She ran")))
  #expect(account().lookedMark(of: .item(99)) == nil)
}
