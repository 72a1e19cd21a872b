import GRDB

/// A review file that stands on the disk, opened and found to be one.
final class ReviewFile {
  /// What to open a file for.
  enum Purpose {
    /// Reading; changes nothing, and works where nothing may be changed.
    case reading
    /// Reading and writing.
    case writing
    /// Reading what can be read of a file that is not as it should be.
    case salvage
  }

  let path: String
  let isWritable: Bool
  /// True for a copy without the accounts' text.
  private(set) var isCopy = false
  private let facts: FileFacts
  private let queue: DatabaseQueue
  private let patience: Double
  private var hasWritten = false

  /// Opens a file. Never makes one.
  ///
  /// - Parameters:
  ///   - path: where it stands.
  ///   - purpose: what it is opened for.
  ///   - patience: how long to wait for somebody else's lock, in seconds.
  ///   - takesCopies: whether it may be a copy without text.
  /// - Throws: ``ReviewStoreError``.
  init(path: String, for purpose: Purpose, patience: Double, takesCopies: Bool = false) throws {
    guard let facts = FileFacts(path: path), facts.isRegular else { throw ReviewStoreError.notAReview(path: path) }
    (self.path, self.facts, self.patience) = (path, facts, patience)
    isWritable = purpose == .writing
    let options = Self.options(readOnly: purpose != .writing, patience: patience)
    let queue = try DatabaseFailure.translated(path: path, patience: patience) {
      try DatabaseQueue(path: Self.plain(path), configuration: options)
    }
    self.queue = queue
    if purpose == .salvage { return }
    isCopy = try DatabaseFailure.translated(path: path, patience: patience) {
      try queue.read { try Self.isCopy($0, path: path) }
    }
    if isCopy, !takesCopies { throw ReviewStoreError.withoutText(path: path) }
  }

  /// Takes the journal away with the file's last use: the file alone is then the whole review.
  deinit {
    // Another file of that name, put there meanwhile, may be using the journal.
    guard hasWritten, FileFacts(path: path) == facts else { return }
    try? queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
  }

  /// Reads in one transaction: what it sees is one state of the file.
  func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
    guard FileFacts(path: path) == facts else { throw ReviewStoreError.moved(path: path) }
    return try DatabaseFailure.translated(path: path, patience: patience) { try queue.read(work) }
  }

  /// Writes in one transaction that holds the write lock from its beginning; when this returns, it is on the disk.
  func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
    guard FileFacts(path: path) == facts else { throw ReviewStoreError.moved(path: path) }
    return try DatabaseFailure.translated(path: path, patience: patience) {
      try queue.inDatabase { db in
        try prepareToWrite(db)
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try work(db)
          return .commit
        }
        guard let result else { throw ReviewStoreError.failed(path: path, code: 0) }
        return result
      }
    }
  }

  /// Chooses the rollback journal that stays between commits.
  ///
  /// A commit then ends with the journal's header overwritten and synced. To delete the journal instead is slower, and
  /// only `synchronous = EXTRA` would keep a power cut from bringing it, and the state before, back.
  private func prepareToWrite(_ db: Database) throws {
    if hasWritten { return }
    try db.execute(sql: "PRAGMA journal_mode = PERSIST")
    hasWritten = true
  }

  /// Settings of every connection.
  ///
  /// - `synchronous = FULL`: what is committed is on the disk.
  /// - `trusted_schema = OFF` and `cell_size_check = ON` keep a forged or damaged file from running code or misleading
  ///   the page reader.
  static func options(readOnly: Bool, patience: Double) -> Configuration {
    var options = Configuration()
    options.readonly = readOnly
    options.foreignKeysEnabled = false
    options.busyMode = .timeout(patience)
    options.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL")
    }
    return options
  }

  /// The path so that SQLite takes it for nothing but a path: `:memory:` and `file:` names mean other things to it.
  static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// Holds the file against what a review must be, its tables and triggers word by word.
  ///
  /// - Returns: true for a copy without text.
  private static func isCopy(_ db: Database, path: String) throws -> Bool {
    let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
    let isCopy = mark == Schema.copyApplicationID
    guard isCopy || mark == Schema.applicationID,
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version"), version > 0
    else { throw ReviewStoreError.notAReview(path: path) }
    guard version <= Schema.version else { throw ReviewStoreError.newerVersion(path: path, version: version) }
    let found = try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    guard Set(found) == Set(isCopy ? Schema.copyStatements : Schema.statements) else {
      throw ReviewStoreError.damaged(path: path, row: nil)
    }
    return isCopy
  }
}

/// Puts the database's errors into the store's words.
enum DatabaseFailure {
  /// Runs work; an error of the database comes out as a ``ReviewStoreError``.
  static func translated<Result>(path: String, patience: Double, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw storeError(error, path: path, patience: patience)
    }
  }

  private static func storeError(_ error: DatabaseError, path: String, patience: Double) -> ReviewStoreError {
    switch error.extendedResultCode {
    case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY: return .interrupted(path: path)
    case .SQLITE_READONLY_DBMOVED: return .moved(path: path)
    default: break
    }
    switch error.resultCode {
    case .SQLITE_FULL: return .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(path: path, seconds: patience)
    case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly(path: path, .fileNotWritable)
    case .SQLITE_CORRUPT: return .damaged(path: path, row: nil)
    case .SQLITE_NOTADB: return .notAReview(path: path)
    case .SQLITE_CANTOPEN: return .cannotOpen(path: path, errno: 0)
    default: return .failed(path: path, code: error.extendedResultCode.rawValue)
    }
  }
}
