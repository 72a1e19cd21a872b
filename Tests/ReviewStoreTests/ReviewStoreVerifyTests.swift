import AccountModel
import Foundation
import GRDB
import Testing

@testable import ReviewStore

@Test func untouchedLogVerifiesAndItsHeadIsTheOneRead() throws {
  let folder = try Folder()
  try folder.store().tag()
  try folder.store().note("b")
  let head = try folder.store().head()
  #expect(head.count == 4)
  #expect(try folder.store().verify() == .intact(head))
  #expect(try folder.store().verify(against: head) == .intact(head))
}

@Test(arguments: [
  "writer = 'ffffffffffffffff'", "number = 9", "step = '0123456789abcdef-1'", "lamport = 99", "time = 'x'",
  "reviewer = 'ann'", "reviewer = 'ed' || char(0) || 'x'", "account = NULL", "item = NULL", "kind = 'note'",
  "status = 'false'", "status = NULL", "version = 0", "body = '{}'", "previous = NULL", "previous = zeroblob(32)",
  "hash = zeroblob(32)",
])
func changeOfAnyColumnIsFound(change: String) throws {
  let folder = try Folder()
  try folder.store().tag()
  try folder.tamper("UPDATE action SET \(change) WHERE row = 3")
  let fault = try #require(fault(in: try folder.store().verify()))
  #expect(fault.row == 3)
  #expect(fault.reason == .hash)
}

@Test func bytesThatMoveFromOneColumnToTheNextAreFound() throws {
  let folder = try Folder()
  try folder.store().note("a")
  try folder.tamper("UPDATE action SET time = substr(time, 1, 19), reviewer = 'Z' || reviewer")
  #expect(fault(in: try folder.store().verify())?.reason == .hash)
}

@Test func swappedRowsAreFound() throws {
  let folder = try Folder()
  try folder.store().tag()
  for (row, place) in [(2, 10), (3, 2), (10, 3)] {
    try folder.tamper("UPDATE action SET row = \(place) WHERE row = \(row)")
  }
  #expect(fault(in: try folder.store().verify())?.reason == .chain)
  #expect(fault(in: try folder.store().verify())?.row == 2)
}

@Test func removedRowIsFound() throws {
  let folder = try Folder()
  let store = folder.store()
  let writer = try store.tag()[0].id.writer
  try folder.tamper("DELETE FROM action WHERE row = 2")
  let verdict = try folder.store().verify()
  #expect(verdict == .broken(LogFault(row: 3, action: "\(writer)-3", reason: .chain)))
  #expect(fault(in: verdict)?.description == "row 3 (action \(writer)-3): it does not continue its writer's chain")
}

@Test func cutTailIsFoundAgainstAKnownHead() throws {
  let folder = try Folder()
  try folder.store().tag()
  let head = try folder.store().head()
  try folder.tamper("DELETE FROM action WHERE row = 3")
  #expect(fault(in: try folder.store().verify()) == nil)
  #expect(try folder.store().verify(against: head) == .broken(LogFault(row: 2, action: nil, reason: .cut)))
}

@Test func grownLogStillHoldsAnEarlierHead() throws {
  let folder = try Folder()
  let empty = try folder.store().head()
  try folder.store().tag()
  let head = try folder.store().head()
  try folder.store().note("b")
  let grown = try folder.store().head()
  #expect(try folder.store().verify(against: head) == .intact(grown))
  #expect(try folder.store().verify(against: empty) == .intact(grown))
  let other = LogHead(count: head.count, hash: grown.hash)
  #expect(fault(in: try folder.store().verify(against: other))?.reason == .otherHead)
}

@Test func changedOrMissingBytesOfAnAccountAreFound() throws {
  let folder = try Folder()
  try folder.store().tag()
  try folder.tamper("UPDATE source SET bytes = x'00'")
  #expect(fault(in: try folder.store().verify())?.reason == .source)
  try folder.tamper("DELETE FROM source")
  #expect(fault(in: try folder.store().verify())?.reason == .missingSource)
}

@Test(arguments: [
  "UPDATE action SET body = '{}'", "DELETE FROM action", "UPDATE source SET bytes = x''", "DELETE FROM source",
  "REPLACE INTO action SELECT * FROM action", "REPLACE INTO source SELECT * FROM source",
])
func programsOwnConnectionCannotChangeTheLog(sql: String) throws {
  let folder = try Folder()
  let store = folder.store()
  try store.tag()
  let before = try store.head()
  #expect(throws: ReviewStoreError.self) { try store.fileForWriting().write { try $0.execute(sql: sql) } }
  #expect(try store.verify(against: before) == .intact(before))
}

@Test func formatOfTheHashesDoesNotDrift() {
  var row = ActionRow(
    writer: "00112233445566ff", number: 1, step: "00112233445566ff-1", lamport: 7, time: "2026-01-07T12:00:00Z",
    reviewer: "Åsa", account: nil, item: "8899aabbccddeeff-12", kind: "status", status: "disputed", version: 1,
    body: #"{"restsOn":"Frey"}"#, previous: nil)
  #expect(
    String(decoding: row.hashedBytes, as: UTF8.self) == """
      t16:00112233445566ffi1:1t18:00112233445566ff-1i1:7t20:2026-01-07T12:00:00Zt4:Åsan0:t19:8899aabbccddeeff-12\
      t6:statust8:disputedi1:1t18:{"restsOn":"Frey"}n0:
      """)
  #expect(hex(row.hash) == "79dabacd45724024a3d900bfccf9ec76dee11e8e8f893177a3e619b6f9092c2b")
  (row.previous, row.number) = (row.hash, 2)
  #expect(hex(row.hash) == "573ace4f6f4ab4fa25119cc85fc9f1a0eb96fbed2e47c54b520afe0523906974")
  let head = LogHead(count: 2, ends: [row.writer: ChainEnd(number: 2, lamport: 8, hash: row.hash)])
  #expect(head.description == "2 2a82ac36cc4860070274a6c1ab3b396bddb3346528c49005a77303d1ce7e87f8")
}

@Test func headOfAnEmptyLogIsTheHashOfNothing() throws {
  let folder = try Folder()
  #expect(
    try folder.store().head().description == "0 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
}

private func fault(in verdict: LogVerdict) -> LogFault? {
  if case .broken(let fault) = verdict { fault } else { nil }
}

private func hex(_ bytes: [UInt8]) -> String { bytes.map { String(format: "%02x", $0) }.joined() }
