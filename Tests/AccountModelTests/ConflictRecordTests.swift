import Testing

@testable import AccountModel

private let sides = [
  StoredConflict.Side(
    passage: CaseSample.passage("A tram stopped"), words: "A tram stopped", speaker: .narrator, stance: .saysSo),
  StoredConflict.Side(
    passage: CaseSample.passage("She ran"), words: "She ran", speaker: .speaker("Bo"), stance: .denies),
]
private let stored = StoredConflict(
  about: "the tram", question: nil, sides: sides, sha256: "5a", origin: .extraction, reason: "opposed readings")

private func opened(after log: CaseLog) -> CaseAccount {
  var reading = CaseSample.reading
  reading.conflicts = [
    Conflict(
      about: "the tram",
      sides: sides.map { Conflict.Side(account: 0, passage: $0.passage, speaker: $0.speaker, stance: $0.stance) },
      reason: "opposed readings")
  ]
  var opened = Case(review: log.review)
  opened.add(CaseSample.account(), reading: reading, extractor: "1")
  return opened.accounts[0]
}

@Test func aConflictOnRecordTakesThePlaceOfTheFreshOne() {
  var log = CaseLog()
  let id = log.add(.conflict(stored))
  let conflicts = opened(after: log).conflicts
  #expect(conflicts.map(\.id) == [id])
}

@Test func aDismissedConflictDoesNotReturnAndSaysWhy() {
  var log = CaseLog()
  let id = log.add(.conflict(stored))
  log.add(.conflictState(.dismissed, reason: "two trams"), item: id)
  let conflict = opened(after: log).conflicts[0]
  #expect(conflict.state == .dismissed && conflict.reason == "two trams")
}

@Test func stancesCanBePutRight() {
  var log = CaseLog()
  let id = log.add(.conflict(stored))
  var changed = sides
  changed[1].stance = .cannotTell
  log.add(.sides(changed), item: id)
  #expect(opened(after: log).conflicts[0].conflict.sides.map(\.stance) == [.saysSo, .cannotTell])
}

@Test func twoRecordsOfOneConflictAreOne() {
  var log = CaseLog()
  let first = log.add(.conflict(stored))
  let second = log.add(.conflict(stored))
  log.add(.conflictState(.resolved, reason: "the log"), item: second)
  #expect(log.review.conflicts.count == 1)
  #expect(log.review.conflicts[first]?.state == .resolved)
}
