import AccountModel
import Foundation
import GRDB
import Testing

@testable import ReviewStore

@Test func fileOfANewerFormatIsRefusedUnchanged() throws {
  let folder = try Folder()
  try folder.store().tag()
  try folder.tamper("PRAGMA user_version = 2", keepingTriggers: true)
  let before = try folder.bytes
  let error = ReviewStoreError.newerVersion(path: folder.review, version: 2)
  #expect(throws: error) { try folder.store().all() }
  #expect(throws: error) { try folder.store().note("b") }
  #expect(throws: error) { try folder.store().verify() }
  #expect(try folder.bytes == before)
  #expect(
    error.description == """
      The review file '\(folder.review)' has format 2, and this program knows up to 1. Use a newer Vantage; \
      the file was not changed.
      """)
}

@Test func whatIsNoReviewIsRefusedUnchanged() throws {
  let folder = try Folder()
  let contents = [Data(), Data([0]), Data("Police said so.".utf8), Data(repeating: 0, count: 8192)]
  for content in contents {
    try folder.write(content)
    #expect(throws: ReviewStoreError.notAReview(path: folder.review)) { try folder.store().all() }
    #expect(throws: ReviewStoreError.notAReview(path: folder.review)) { try folder.store().tag() }
    #expect(try folder.bytes == content)
  }
}

@Test func otherDatabaseIsRefusedUnchanged() throws {
  let folder = try Folder()
  let queue = try DatabaseQueue(path: folder.review)
  try queue.write { try $0.execute(sql: "CREATE TABLE action (row INTEGER)") }
  try queue.close()
  let before = try folder.bytes
  #expect(throws: ReviewStoreError.notAReview(path: folder.review)) { try folder.store().tag() }
  #expect(try folder.bytes == before)
}

@Test(arguments: [
  "DROP TRIGGER action_delete", "CREATE TRIGGER t AFTER INSERT ON action BEGIN SELECT 1; END", "DROP TABLE desk",
])
func fileWhoseTablesAreNotThoseOfAReviewIsRefused(sql: String) throws {
  let folder = try Folder()
  try folder.store().tag()
  try folder.tamper(sql, keepingTriggers: true)
  #expect(throws: ReviewStoreError.damaged(path: folder.review, row: nil)) { try folder.store().all() }
}

@Test func readingChangesNothing() throws {
  let folder = try Folder()
  try folder.store().tag()
  let before = try folder.bytes
  let store = folder.store()
  _ = try (store.all(), store.verify(), store.looked(), store.value(forKey: "a"), store.salvage())
  #expect(try folder.bytes == before)
  #expect(try folder.names == ["review.vantage"])
}

@Test func fileThatIsMovedAwayOrReplacedTakesNoSteps() throws {
  let folder = try Folder()
  let store = folder.store()
  try store.tag()
  try FileManager.default.moveItem(atPath: folder.review, toPath: folder.path + "/old")
  let error = ReviewStoreError.moved(path: folder.review)
  #expect(throws: error) { try store.note("b") }
  #expect(throws: error) { try store.all() }
  try folder.store().tag()
  #expect(throws: error) { try store.note("b") }
  try FileManager.default.removeItem(atPath: folder.review)
  try FileManager.default.moveItem(atPath: folder.path + "/old", toPath: folder.review)
  try store.note("b")
  #expect(try folder.store().all().count == 4)
  #expect(try folder.store().verify() == .intact(folder.store().head()))
}

@Test func fullDiskRecordsNothingAndTheStoreGoesOnWhenThereIsRoom() throws {
  let folder = try Folder()
  let store = folder.store()
  try store.tag()
  let pages = try #require(try folder.ask("PRAGMA page_count") as Int?)
  try store.fileForWriting().write { try $0.execute(sql: "PRAGMA max_page_count = \(pages + 2)") }
  let long = String(repeating: "word ", count: 4000)
  #expect(throws: ReviewStoreError.diskFull(path: folder.review)) { try store.note(long) }
  #expect(try folder.store().all().count == 3)
  try store.note("short")
  try store.fileForWriting().write { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
  try store.note(long)
  #expect(try folder.store().all().count == 5)
  #expect(try folder.store().verify() == .intact(store.head()))
}

@Test func lockThatIsHeldTooLongRecordsNothing() throws {
  let folder = try Folder()
  let store = folder.store(patience: 0.02)
  try store.tag()
  let other = try DatabaseQueue(path: folder.review)
  try other.inDatabase { db in
    try db.beginTransaction(.immediate)
    let error = ReviewStoreError.locked(path: folder.review, seconds: 0.02)
    #expect(throws: error) { try store.note("b") }
    #expect(try store.all().count == 3)
    try db.rollback()
  }
  try store.note("c")
  #expect(try folder.store().all().compactMap(\.noteText) == ["c"])
}

@Test func twoStoresOnOneFileKeepAllTheirActions() throws {
  let folder = try Folder()
  let path = folder.review
  let failures = Failures()
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    let store = ReviewStore(path: path, patience: 60)
    for number in 0..<200 {
      do { try store.note("\(index) \(number)") } catch { failures.add("\(error)") }
    }
  }
  #expect(failures.all.isEmpty)
  let actions = try folder.store().all()
  let expected = (0..<2).flatMap { index in (0..<200).map { "\(index) \($0)" } }
  #expect(actions.compactMap(\.noteText).sorted() == expected.sorted())
  #expect(actions.map(\.lamport) == Array(1...400))
  #expect(Set(actions.map(\.id.writer)).count == 2)
  #expect(try folder.store().verify() == .intact(folder.store().head()))
  #expect(try folder.names == ["review.vantage"])
}

@Test func storeThatIsDroppedWithoutClosingLosesNothing() throws {
  let folder = try Folder()
  for number in 0..<5 { try folder.store().note("\(number)") }
  #expect(try folder.store().all().compactMap(\.noteText) == ["0", "1", "2", "3", "4"])
}

@Test func transactionThatWasCutOffIsUndoneByTheNextReader() throws {
  let folder = try Folder()
  let recorded = try folder.store().tag()
  let crashed = try crashedCopy(of: folder)
  #expect(try crashed.names == ["review.vantage", "review.vantage-journal"])
  #expect(try crashed.bytes != folder.bytes)
  let store = crashed.store()
  #expect(try store.all() == recorded)
  #expect(try store.verify() == .intact(folder.store().head()))
  try store.note("on")
  store.close()
  #expect(try crashed.names == ["review.vantage"])
  #expect(try crashed.ask("PRAGMA integrity_check") == "ok")
}

@Test func cutOffTransactionInAReadOnlyFolderIsNamed() throws {
  let folder = try Folder()
  let recorded = try folder.store().tag()
  let crashed = try crashedCopy(of: folder)
  for name in try crashed.names { chmod(crashed.path + "/" + name, 0o444) }
  chmod(crashed.path, 0o555)
  try withoutPrivileges { () throws in
    #expect(throws: ReviewStoreError.interrupted(path: crashed.review)) { try crashed.store().all() }
  }
  chmod(crashed.path, 0o755)
  for name in try crashed.names { chmod(crashed.path + "/" + name, 0o644) }
  #expect(try crashed.store().all() == recorded)
}

@Test func journalIsTheOwnersAloneAndGoesWithTheStore() throws {
  let folder = try Folder()
  let store = folder.store()
  try store.tag()
  try store.note("b")
  let journal = folder.review + "-journal"
  let mode = try FileManager.default.attributesOfItem(atPath: journal)[.posixPermissions] as? Int
  #expect(mode == 0o600)
  #expect(try folder.store().all().count == 4)
  store.close()
  #expect(try folder.names == ["review.vantage"])
  try store.note("c")
  #expect(try folder.store().all().count == 5)
}

@Test func fileWithAnEmptiedJournalBesideItIsReadInAReadOnlyFolder() throws {
  let folder = try Folder()
  let store = folder.store()
  let recorded = try store.tag() + store.note("b")
  let killed = try Folder()
  for name in try folder.names {
    try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: killed.path + "/" + name)
    chmod(killed.path + "/" + name, 0o444)
  }
  #expect(try killed.names == ["review.vantage", "review.vantage-journal"])
  chmod(killed.path, 0o555)
  try withoutPrivileges { () throws in #expect(try killed.store().all() == recorded) }
}

@Test func everyErrorIsOneLine() {
  let errors: [ReviewStoreError] = [
    .cannotCreate(path: "p", .folderMissing), .cannotCreate(path: "p", .system(errno: 5)),
    .readOnly(path: "p", .fileNotWritable), .cannotOpen(path: "p", errno: 13), .notAReview(path: "p"),
    .newerVersion(path: "p", version: 9), .damaged(path: "p", row: 7), .locked(path: "p", seconds: 5),
    .diskFull(path: "p"), .moved(path: "p"), .interrupted(path: "p"), .failed(path: "p", code: 522),
    .unsoundStep(.reference),
  ]
  for error in errors {
    #expect(!error.description.contains("\n") && error.description.hasSuffix("."))
    #expect(error.description.contains("'p'") || error == .unsoundStep(.reference))
  }
}

/// The files as they stand on the disk when a program dies within a transaction that has begun to write.
private func crashedCopy(of folder: Folder) throws -> Folder {
  let copy = try Folder()
  let queue = try DatabaseQueue(path: folder.review)
  try queue.inDatabase { db in
    try db.execute(sql: "PRAGMA cache_size = 1")
    try db.beginTransaction(.immediate)
    try db.execute(sql: "INSERT INTO desk VALUES ('a', hex(zeroblob(100000)))")
    for number in 0..<200 { try db.execute(sql: "INSERT INTO desk VALUES ('\(number)', hex(zeroblob(2000)))") }
    for name in try folder.names {
      try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: copy.path + "/" + name)
    }
    try db.rollback()
  }
  return copy
}

/// What went wrong on several threads.
private final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var descriptions: [String] = []

  var all: [String] { lock.withLock { descriptions } }
  func add(_ description: String) { lock.withLock { descriptions.append(description) } }
}
