import AccountModel
import Digest
import Foundation
import GRDB
import Testing

@testable import ReviewStore

/// A folder of its own for a test, with what is needed to write a review into it; gone with the last reference.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/review-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  var review: String { path + "/review.vantage" }
  func store(patience: Double = 5) -> ReviewStore { ReviewStore(path: review, patience: patience) }
  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
  var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: review)) } }
  func write(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: review)) }

  /// Runs SQL as somebody would who has another tool.
  func tamper(_ sql: String, keepingTriggers: Bool = false) throws {
    let queue = try DatabaseQueue(path: review)
    try queue.write { db in
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      if !keepingTriggers { for row in triggers { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") } }
      try db.execute(sql: sql)
      if !keepingTriggers { for row in triggers { try db.execute(sql: row["sql"]) } }
    }
    try queue.close()
  }

  /// Reads one value by SQL.
  func ask<Value: DatabaseValueConvertible>(_ sql: String) throws -> Value? {
    let queue = try DatabaseQueue(path: review)
    defer { try? queue.close() }
    return try queue.read { try Value.fetchOne($0, sql: sql) }
  }
}

/// What the tests write.
enum Sample {
  static let time = "2026-01-07T12:00:00Z"
  static let text = Array("They fired.".utf8)
  static let sha256 = SHA256Digest(of: text).hex
  static let sources = [sha256: text]
  static let record = AccountRecord(
    path: "a.txt",
    revision: Revision(byteCount: 11, sha256: sha256, encoding: TextEncoding(name: "UTF-8", ground: .valid)))
  static let words: Passage? = Passage(0, 10)

  static var item: StoredItem {
    let event = words.map { Item.event(Event(passage: $0, isCore: true, order: 1, reason: "verb: fired")) }
    guard let event else { preconditionFailure("the sample's passage is empty") }
    return StoredItem(item: event, words: ["They fired"], sha256: sha256, origin: .extraction, extractor: "1")
  }

  /// The first tag on an account: records account, item and status.
  static var firstTag: StepDraft {
    StepDraft(
      reviewer: "ed",
      actions: [
        ActionDraft(body: .account(record)), ActionDraft(account: .recordedHere(0), body: .item(item)),
        ActionDraft(
          account: .recordedHere(0), item: .recordedHere(1), status: .verified, body: .status(restsOn: "the video")),
      ])
  }

  static func note(_ text: String, on item: ActionID? = nil) -> StepDraft {
    StepDraft(
      reviewer: "ed", actions: [ActionDraft(item: item.map(ActionDraft.Subject.known), body: .note(text))])
  }
}

extension ReviewStore {
  @discardableResult
  func record(_ step: StepDraft, at time: String = Sample.time) throws -> [Action] {
    try append(step, at: time, sources: Sample.sources)
  }

  @discardableResult
  func tag() throws -> [Action] { try append(Sample.firstTag, at: Sample.time, sources: Sample.sources) }

  @discardableResult
  func note(_ text: String) throws -> [Action] { try append(Sample.note(text), at: Sample.time, sources: [:]) }

  func all() throws -> [Action] { try actions(since: nil).actions }
}

extension Action {
  /// The text of a note.
  var noteText: String? { if case .note(let text) = body { text } else { nil } }
}

/// Lets this thread use files as nobody, who may do no more than a file's mode says: the superuser may do everything.
func withoutPrivileges(_ work: () throws -> Void) throws {
  guard geteuid() == 0 else { return try work() }
  // Not in the Glibc module, since its header is one of the few that nobody includes.
  typealias SetUser = @convention(c) (uid_t) -> Int32
  let address = try #require(dlsym(nil, "setfsuid"))
  let setUser = unsafeBitCast(address, to: SetUser.self)
  let former = setUser(65534)
  defer { _ = setUser(uid_t(bitPattern: former)) }
  try work()
}
