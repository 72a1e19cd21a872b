import AccountModel
import Digest
import FoundationEssentials
import GRDB

/// The bytes of accounts, which the review file keeps from the moment an account is recorded.
struct AccountSources {
  private let bytes: [String: [UInt8]]

  /// Takes bytes by their SHA-256.
  ///
  /// - Throws: ``ReviewStoreError/unsoundStep(_:)`` where one does not match. Cost: one pass over the bytes.
  init(_ bytes: [String: [UInt8]]) throws {
    for (name, content) in bytes where SHA256Digest(of: content).hex != name {
      throw ReviewStoreError.unsoundStep(.sourceMismatch)
    }
    self.bytes = bytes
  }

  /// Keeps the bytes of the accounts that a step records, each once.
  func store(for step: StepDraft, into db: Database) throws {
    for name in step.actions.compactMap(\.body.recordedRevision?.sha256) {
      if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE sha256 = ?)", arguments: [name]) == true
      {
        continue
      }
      guard let content = bytes[name] else { throw ReviewStoreError.unsoundStep(.sourceMissing) }
      try db.execute(
        sql: "INSERT INTO source (sha256, bytes) VALUES (?, ?)", arguments: [name, Data(content)])
    }
  }
}

extension Action.Body {
  /// The revision that the action records, whose bytes the file is to keep.
  fileprivate var recordedRevision: Revision? {
    switch self {
    case .account(let record): record.revision
    case .revision(let record): record.revision
    default: nil
    }
  }
}
