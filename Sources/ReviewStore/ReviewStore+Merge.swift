import FoundationEssentials
import GRDB

/// What a merge came to.
public struct MergeOutcome: Equatable, Sendable {
  /// How many actions were added to the first file; for a new file, all of them.
  public let added: Int
  /// The state of the united log.
  public let head: LogHead
}

extension ReviewStore {
  /// Adds to this file what another has: its actions, as they stand, and its accounts' bytes. Marks of what was looked
  /// at and drafts stay with whoever made them.
  ///
  /// Actions come over in the log's order, some hundred in a transaction, so that a screen on this file goes on in
  /// between. A merge that was cut off is taken up by doing it again; what is there already is not added twice.
  ///
  /// - Parameter other: a review; it is not changed.
  /// - Returns: what was added, and the log's state.
  /// - Throws: ``ReviewStoreError``: nothing was added where either log is not as it was written, or where the two hold
  ///   different records of one name.
  @discardableResult
  public func merge(_ other: ReviewStore) throws -> MergeOutcome {
    let theirs = try other.soundRows()
    let mine = try soundRows()
    let missing = try Self.difference(theirs, minus: mine, self, other)
    try copySources(from: other)
    for start in stride(from: 0, to: missing.count, by: Self.batch) {
      let batch = missing[start..<min(missing.count, start + Self.batch)]
      try fileForWriting().write { db in
        for row in batch { try Self.add(row, to: db, self, other) }
      }
    }
    return MergeOutcome(added: missing.count, head: try head())
  }

  /// Makes a new file of two: all actions in the log's order, so that the same file comes of them whichever is named
  /// first, and all accounts' bytes.
  ///
  /// - Parameters:
  ///   - first: a review; it is not changed.
  ///   - second: another; it is not changed.
  /// - Returns: the log's state.
  /// - Throws: ``ReviewStoreError``; then nothing was made.
  @discardableResult
  public func make(of first: ReviewStore, and second: ReviewStore) throws -> MergeOutcome {
    let mine = try first.soundRows()
    let rows = try (mine + Self.difference(second.soundRows(), minus: mine, first, second)).sorted { $0.precedes($1) }
    let made: Void? = try NewReviewFile(path: path, patience: patience).make { db in
      for row in rows { try row.insert(into: db) }
      for (name, bytes) in try Self.sources(of: [first, second]) {
        try StoredSource.insert(bytes, named: name, into: db)
      }
    }
    if made == nil { throw ReviewStoreError.taken(path: path) }
    return MergeOutcome(added: rows.count, head: try head())
  }

  /// The accounts' bytes of several files, each once, by name.
  private static func sources(of stores: [ReviewStore]) throws -> [(name: String, bytes: Data)] {
    var found: [String: Data] = [:]
    for store in stores {
      try store.fileForReading()?.read { db in
        for name in try StoredSource.names(db) where found[name] == nil {
          found[name] = try StoredSource.bytes(of: name, db)
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
  }

  /// How many actions go into one transaction.
  private static let batch = 400

  /// All rows of a log that is as it was written, in the log's order.
  private func soundRows() throws -> [StoredRow] {
    guard let file = try fileForReading() else { throw ReviewStoreError.absent(path: path) }
    if case .broken(let fault) = try verify() { throw ReviewStoreError.broken(path: path, fault) }
    return try file.read { try StoredRow.all($0) }
  }

  /// The rows of one log that another does not have.
  private static func difference(
    _ theirs: [StoredRow], minus mine: [StoredRow], _ first: ReviewStore, _ second: ReviewStore
  ) throws -> [StoredRow] {
    let known = Dictionary(mine.map { ($0.name, $0.hash) }, uniquingKeysWith: { first, _ in first })
    return try theirs.filter { row in
      guard let hash = known[row.name] else { return true }
      if hash != row.hash { throw diverged(first, second, row) }
      return false
    }
  }

  /// Adds a row unless somebody else has merged it meanwhile.
  private static func add(_ row: StoredRow, to db: Database, _ first: ReviewStore, _ second: ReviewStore) throws {
    let columns = row.columns
    let found = try Data.fetchOne(
      db, sql: "SELECT hash FROM action WHERE writer = ? AND number = ?", arguments: [columns.writer, columns.number])
    guard let found else { return try row.insert(into: db) }
    if [UInt8](found) != row.hash { throw diverged(first, second, row) }
  }

  private static func diverged(_ first: ReviewStore, _ second: ReviewStore, _ row: StoredRow) -> ReviewStoreError {
    .diverged(path: first.path, other: second.path, action: row.name)
  }

  /// Accounts' bytes first, one in a transaction: an action never stands without those it records.
  private func copySources(from other: ReviewStore) throws {
    guard let source = try other.fileForReading() else { return }
    for name in try source.read(StoredSource.names) {
      let bytes = try source.read { try StoredSource.bytes(of: name, $0) }
      guard let bytes, try fileForReading()?.read({ try StoredSource.holds(name, $0) }) != true else { continue }
      try fileForWriting().write { db in
        if try !StoredSource.holds(name, db) { try StoredSource.insert(bytes, named: name, into: db) }
      }
    }
  }
}
