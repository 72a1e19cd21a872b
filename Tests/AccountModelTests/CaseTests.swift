import Testing

@testable import AccountModel

private func place(_ index: Int, account: Int = 0) -> ItemPlace { ItemPlace(account: account, index: index) }

// Items of the sample: 0 the tram, 1 her running, 2 Bo's statement, 3 the question.

@Test func aFreshCaseCountsEveryClaimOnceAndNothingAsDecided() {
  let tally = CaseSample.opened().tally
  #expect(tally.total == 4)
  #expect(tally.claims[nil] == 2 && tally.claims.sum == 2)
  #expect(tally.claimCount == 2 && tally.undecidedClaims == 2)
  #expect(tally.ownVoice == 1)
  #expect(tally.decided == 0 && tally.lookedAt == 0)
}

@Test func aStatusOnAStatementShowsOnTheEventInsideIt() {
  var log = CaseLog()
  let said = log.add(.item(CaseSample.stored(.statement(CaseSample.said))))
  log.add(.status(restsOn: "Ann"), item: said, status: .corroborated)
  var opened = CaseSample.opened()
  opened.apply(log.actions)
  #expect(opened.status(of: place(2)) == .corroborated)
  #expect(opened.status(of: place(1)) == .corroborated)
  #expect(opened.claim(of: place(1)) == place(2))
  #expect(opened.record(of: place(1)) == nil)
  #expect(opened.tally.claims[.corroborated] == 1 && opened.tally.decided == 1)
}

@Test func aCaseOpenedAgainStandsWhereItStood() {
  var log = CaseLog()
  let tram = log.add(.item(CaseSample.stored(.event(CaseSample.tram))))
  log.add(.status(restsOn: nil), item: tram, status: .unverified)
  let late = log.add(.item(CaseSample.stored(.question(CaseSample.late))))
  log.add(.question(.asked, answer: nil), item: late)
  var live = CaseSample.opened()
  live.apply(log.actions)
  let again = CaseSample.opened(review: log.review)
  #expect(live.tally == again.tally)
  #expect(live.accounts[0].items == again.accounts[0].items)
  #expect(live.accounts[0].id == again.accounts[0].id && live.accounts[0].id == log.account)
  #expect(live.tally.decided == 2)
}

@Test func actionsAppliedOneByOneCountTheSameAsAllAtOnce() {
  var log = CaseLog()
  let tram = log.add(.item(CaseSample.stored(.event(CaseSample.tram))))
  let step = log.add(.status(restsOn: nil), item: tram, status: .false)
  log.add(.undo(step))
  var (together, singly) = (CaseSample.opened(), CaseSample.opened())
  together.apply(log.actions)
  for action in log.actions { singly.apply([action]) }
  #expect(together.tally == singly.tally)
  #expect(singly.status(of: place(0)) == nil)
}

@Test func whatWasLookedAtCountsOnceAndIsRememberedByItsWords() {
  var opened = CaseSample.opened()
  let fog = Stop.sentence(CaseSample.passage("Fog."))
  let marks = [opened.look(at: fog, account: 0), opened.look(at: .item(0), account: 0)].compactMap { $0 }
  #expect(opened.look(at: fog, account: 0) == nil)
  #expect(opened.tally.lookedAt == 2)
  #expect(marks.map(\.kind) == [nil, .event])
  #expect(CaseSample.opened(looked: Set(marks)).tally.lookedAt == 2)
}

@Test func lookingAtAnEventInsideAStatementIsLookingAtTheStatement() {
  var opened = CaseSample.opened()
  #expect(opened.look(at: .item(1), account: 0)?.kind == .statement)
  #expect(opened.accounts[0].lookedAt == [.item(2)])
  #expect(opened.look(at: .item(2), account: 0) == nil)
  #expect(opened.tally.lookedAt == 1)
}

@Test func whatIsNotThereCannotBeLookedAt() {
  var opened = CaseSample.opened()
  #expect(opened.look(at: .item(99), account: 0) == nil)
  #expect(opened.look(at: .item(0), account: 7) == nil)
  #expect(opened.tally.lookedAt == 0)
}

@Test func oneTextUnderTwoPathsShowsWhatWasDoneUnderBoth() {
  var log = CaseLog()
  var opened = CaseSample.opened()
  opened.add(CaseSample.account("copy.txt"), reading: CaseSample.reading, extractor: "1")
  let tram = log.add(.item(CaseSample.stored(.event(CaseSample.tram))))
  log.add(.status(restsOn: nil), item: tram, status: .opinion)
  opened.apply(log.actions)
  #expect(opened.status(of: place(0)) == .opinion)
  #expect(opened.status(of: place(0, account: 1)) == .opinion)
}

@Test func anotherRevisionOfATextIsAnotherAccount() {
  var log = CaseLog(sha256: "77")
  log.add(.item(CaseSample.stored(.event(CaseSample.tram))))
  let opened = CaseSample.opened(review: log.review)
  #expect(opened.accounts[0].id == nil)
  #expect(opened.accounts[0].items.allSatisfy { $0.id == nil })
}

@Test func aClaimIsTheNarratorsOwnOnlyWithoutASource() {
  let opened = CaseSample.opened()
  #expect((0..<4).map { opened.isOwnVoice(place($0)) } == [true, false, false, false])
  #expect(opened.speaker(of: place(2))?.name == "Bo")
  #expect(opened.speaker(of: place(0)) == nil)
}

@Test func placesOutsideACaseHoldNothing() {
  let opened = CaseSample.opened()
  for outside in [place(-1), place(99), place(0, account: 5)] {
    #expect(opened[outside] == nil)
    #expect(opened.status(of: outside) == nil)
    #expect(opened.speaker(of: outside) == nil)
    #expect(!opened.isOwnVoice(outside))
  }
}

@Test func lettersOfAccountsGoOnAfterZ() {
  let letters = [0, 25, 26, 51, 52, 701, 702, -3].map(Case.letter(ofAccount:))
  #expect(letters == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "A"])
}
