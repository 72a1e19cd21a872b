import Testing

@testable import AccountModel

@Test func aMergedNameStandsForTheOtherUntilItIsSeparated() {
  var log = CaseLog()
  log.add(.speakers(.merge(name: "Bo", into: "Bo Lind")))
  #expect(CaseSample.opened(review: log.review).accounts[0].asserter(of: 2) == .speaker("Bo Lind"))
  log.add(.speakers(.separate(name: "Bo")))
  #expect(CaseSample.opened(review: log.review).accounts[0].asserter(of: 2) == .speaker("Bo"))
}

@Test func namesMergedInACircleStillStandForOneOfThem() {
  var log = CaseLog()
  log.add(.speakers(.merge(name: "Bo", into: "Ann")))
  log.add(.speakers(.merge(name: "Ann", into: "Bo")))
  let state = log.account.flatMap { log.review.accounts[$0] }
  #expect(["Ann", "Bo"].contains(state?.speaker(for: "Bo")))
}

@Test func aMergeThatWasTakenBackIsNone() {
  var log = CaseLog()
  let step = log.add(.speakers(.merge(name: "Bo", into: "Ann")))
  var opened = CaseSample.opened(review: log.review)
  #expect(opened.accounts[0].asserter(of: 2) == .speaker("Ann"))
  log.add(.undo(step))
  opened.apply([log.actions[log.actions.count - 1]])
  #expect(opened.accounts[0].asserter(of: 2) == .speaker("Bo"))
}

@Test func theCardOfTheReviewIsTheAccounts() {
  var log = CaseLog()
  var card = AccountCard()
  card.outlet = "Harbour Post"
  log.add(.card(card))
  #expect(CaseSample.opened(review: log.review).accounts[0].account.card.outlet == "Harbour Post")
}

@Test func aFurtherRevisionHasTheAccountsIDAndTheItemsThatWereFoundAgain() {
  var log = CaseLog(sha256: "old")
  var stored = CaseSample.stored(.event(CaseSample.tram))
  stored.sha256 = "old"
  let tram = log.add(.item(stored))
  log.add(.status(restsOn: nil), item: tram, status: .unverified)
  let revision = Revision(byteCount: 9, sha256: "5a", encoding: TextEncoding(name: "UTF-8", ground: .valid))
  log.add(.revision(RevisionRecord(path: "tram.txt", revision: revision, follows: "old")))
  let updated = CaseSample.opened(review: log.review).accounts[0]
  #expect(updated.id == log.account)
  #expect(updated.away == [tram])
  let anchor = Anchor(sha256: "5a", outcome: .same, passages: [CaseSample.tram.passage], words: ["A tram stopped"])
  log.add(.anchor(anchor), item: tram)
  let found = CaseSample.opened(review: log.review)
  #expect(found.accounts[0].away.isEmpty)
  #expect(found.status(of: ItemPlace(account: 0, index: 0)) == .unverified)
}

@Test func anItemThatIsLostStandsOnNoPaneAndKeepsItsWords() {
  var log = CaseLog(sha256: "old")
  let tram = log.add(.item(CaseSample.stored(.event(CaseSample.tram))))
  log.add(.anchor(Anchor(sha256: "5a", outcome: .lost, passages: [], words: [])), item: tram)
  #expect(log.review.items[tram]?.anchor?.outcome == .lost)
  #expect(log.review.items[tram]?.stored.words == ["A tram stopped"])
}
