import AccountModel
import Foundation
import GRDB
import Testing

@testable import ReviewStore

/// Two reviewers' files: both began as copies of one, and each went on by itself.
private struct Pair {
  let (mine, theirs): (Folder, Folder)

  init() throws {
    (mine, theirs) = (try Folder(), try Folder())
    try mine.store().tag()
    try theirs.write(mine.bytes)
    for text in ["a", "b"] { try mine.store().note(text) }
    for text in ["c", "d", "e"] { try theirs.store().note(text) }
    let other = AccountRecord(
      path: "b.txt",
      revision: Revision(byteCount: 1, sha256: Self.hash, encoding: TextEncoding(name: "UTF-8", ground: .valid)))
    let step = StepDraft(reviewer: "ann", actions: [ActionDraft(body: .account(other))])
    _ = try theirs.store().append(step, at: Sample.time, sources: [Self.hash: [UInt8(ascii: "x")]])
  }

  private static let hash = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
}

@Test func theSameFileComesOfTwoWhicheverIsNamedFirst() throws {
  let (pair, first, second) = (try Pair(), try Folder(), try Folder())
  let before = (try pair.mine.bytes, try pair.theirs.bytes)
  let outcome = try first.store().make(of: pair.mine.store(), and: pair.theirs.store())
  #expect(try second.store().make(of: pair.theirs.store(), and: pair.mine.store()) == outcome)
  #expect(try first.bytes == second.bytes)
  #expect(outcome.added == 9)
  #expect(try first.store().verify() == .intact(outcome.head))
  #expect(try first.store().all().compactMap(\.noteText).sorted() == ["a", "b", "c", "d", "e"])
  #expect(try first.ask("SELECT count(*) FROM source") == 2)
  #expect((try pair.mine.bytes, try pair.theirs.bytes) == before)
}

@Test func addingToAFileKeepsItsHeadsAndGivesTheSameLog() throws {
  let (pair, united) = (try Pair(), try Folder())
  let expected = try united.store().make(of: pair.mine.store(), and: pair.theirs.store())
  let head = try pair.mine.store().head()
  let store = pair.mine.store()
  let outcome = try store.merge(pair.theirs.store())
  #expect(outcome == MergeOutcome(added: 4, head: expected.head))
  #expect(try store.verify(against: head) == .intact(expected.head))
  #expect(try store.all() == united.store().all())
  #expect(try store.merge(pair.theirs.store()).added == 0)
  #expect(try pair.theirs.store().merge(pair.mine.store()).head == expected.head)
}

@Test func whoWritesAfterAMergeCountsAllThatWasThere() throws {
  let pair = try Pair()
  let store = pair.mine.store()
  try store.merge(pair.theirs.store())
  // Nine actions, the highest Lamport number being seven.
  #expect(try store.all().map(\.lamport).max() == 7)
  #expect(try store.note("f")[0].lamport == 10)
  #expect(try pair.mine.store().note("g")[0].lamport == 11)
}

@Test func aLogThatIsNotAsItWasWrittenIsNamedAndNothingIsMerged() throws {
  let (pair, united) = (try Pair(), try Folder())
  try pair.theirs.tamper("UPDATE action SET reviewer = 'ann' WHERE row = 4")
  let before = try pair.mine.bytes
  for (first, second) in [(pair.mine, pair.theirs), (pair.theirs, pair.mine)] {
    for work in [
      { try first.store().merge(second.store()) }, { try united.store().make(of: first.store(), and: second.store()) },
    ] {
      let error = #expect(throws: ReviewStoreError.self) { _ = try work() }
      #expect(
        "\(try #require(error))".hasPrefix("The log of '\(pair.theirs.review)' is not as it was written: row 4 (action")
      )
    }
  }
  #expect(try pair.mine.bytes == before)
  #expect(try united.names.isEmpty)
}

@Test func twoRecordsOfOneNameAreRefused() throws {
  let (pair, forged) = (try Pair(), try Folder())
  var rows = try pair.mine.store().fileForReading()?.read { try StoredRow.all($0) } ?? []
  let last = try #require(rows.indices.last)
  rows[last].columns.reviewer = "nobody"
  rows[last].hash = rows[last].columns.hash
  try NewReviewFile(path: forged.review, patience: 1).make { db in
    for row in rows { try row.insert(into: db) }
    try StoredSource.insert(Data(Sample.text), named: Sample.sha256, into: db)
  }
  #expect(throws: ReviewStoreError.diverged(path: pair.mine.review, other: forged.review, action: rows[last].name)) {
    try pair.mine.store().merge(forged.store())
  }
}

@Test func nothingIsWrittenOverByMaking() throws {
  let pair = try Pair()
  #expect(throws: ReviewStoreError.taken(path: pair.mine.review)) {
    try pair.mine.store().make(of: pair.mine.store(), and: pair.theirs.store())
  }
  let nowhere = try Folder()
  #expect(throws: ReviewStoreError.absent(path: nowhere.review)) { try pair.mine.store().merge(nowhere.store()) }
}

@Test func actionsOfNewerKindsAreMergedAsTheyStand() throws {
  let (newer, mine) = (try Folder(), try Folder())
  try mine.store().note("a")
  let row = ActionRow(
    writer: "0123456789abcdef", number: 1, step: "0123456789abcdef-1", lamport: 1, time: Sample.time, reviewer: "ann",
    account: nil, item: nil, kind: "weighing", status: nil, version: 7, body: #"{"of":[1.50]}"#, previous: nil)
  try NewReviewFile(path: newer.review, patience: 1).make {
    try StoredRow(columns: row, hash: row.hash).insert(into: $0)
  }
  #expect(try mine.store().merge(newer.store()).added == 1)
  #expect(try mine.ask("SELECT body FROM action WHERE kind = 'weighing'") == row.body)
}
