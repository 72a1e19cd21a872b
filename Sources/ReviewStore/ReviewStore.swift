import AccountModel
import GRDB

/// The log of a review in a file on this machine: an SQLite database that only grows.
///
/// Looking makes no file and changes none; the first step makes it. A step is on the disk when
/// ``append(_:at:sources:)`` returns. Several programs may use one file at once. One store is for one thread at a time.
public final class ReviewStore: ReviewLog {
  /// The file, as it was named.
  public let path: String
  /// How many of the actions read so far are of a kind that only a newer program knows. They stay in the file, count in
  /// its hashes, and are left out of what ``actions(since:)`` returns.
  public private(set) var unknownActionCount = 0
  /// How many actions of a copy without text ``verify(against:)`` could hold by the chain of hashes alone.
  public internal(set) var withheldActionCount = 0

  /// How long to wait while somebody else writes, in seconds.
  let patience: Double
  /// Whether a copy without text may stand in a review's place.
  private let takesCopies: Bool
  private var file: ReviewFile?
  /// The chain to go on with; `nil` before the first step, and after one that failed: whether its rows reached the disk
  /// is not always known, so that another chain is begun.
  private var chain: WriterChain?
  /// For every chain of this store how many of its actions `append` has returned.
  private var returned: [String: Int] = [:]
  private var horizon = Horizon()

  /// For how many actions room is made before they are read: a damaged file may claim any number of rows.
  private static let mostReserved: Int64 = 200_000

  /// What is known of the file without reading it again.
  private struct Horizon {
    var row: Int64 = 0
    var lamport = 0
    /// How many actions there are up to that row.
    var count = 0

    /// Takes in `added` rows after the last one known, the last of them being `row`.
    mutating func include(row: Int64, lamport: Int, added: Int) {
      (self.row, self.lamport, count) = (max(self.row, row), max(self.lamport, lamport), count + added)
    }

    /// The Lamport number after which the next action comes: the highest in the file, and the count of its actions.
    /// The two differ where files of several reviewers were merged; the count then tells what the writer had before it.
    var clock: Int { max(lamport, count) }
  }

  /// Names a review file, which need not exist. Opens nothing.
  ///
  /// - Parameters:
  ///   - path: where it is or shall be.
  ///   - patience: how long to wait while somebody else writes, in seconds.
  ///   - takesCopies: whether it may be a copy without text, to be listed and verified.
  public init(path: String, patience: Double = 5, takesCopies: Bool = false) {
    (self.path, self.patience, self.takesCopies) = (path, patience, takesCopies)
  }

  /// True where something stands at the path.
  public var exists: Bool { FileFacts(path: path) != nil }

  /// What can be done with the file now, as far as the file system shows it. Opens and makes nothing.
  public var access: ReviewAccess { ReviewAccess(path: path) }

  /// Lets go of the file, and takes its journal away. What is asked of the store later opens the file again. To be
  /// called before a program ends by `exit`; otherwise the store's own end does the same.
  public func close() { file = nil }

  /// Records a step. When this returns, the step is on the disk, whole; the first step of all makes the file.
  ///
  /// - Parameters:
  ///   - step: what was done; NULs in the reviewer's name are left out.
  ///   - time: when, as `YYYY-MM-DDThh:mm:ssZ`.
  ///   - sources: the bytes of accounts that the step records, by SHA-256 of those bytes; needed for every account
  ///     whose bytes the file does not have yet.
  /// - Returns: the actions as they now stand in the log, in the step's order.
  /// - Throws: ``ReviewStoreError``; then nothing was recorded, and the store can go on being used. Only where the very
  ///   last sync fails can the step still turn up, once, among what ``actions(since:)`` tells.
  public func append(_ step: StepDraft, at time: String, sources: [String: [UInt8]]) throws -> [Action] {
    guard !step.actions.isEmpty else { return [] }
    let sources = try AccountSources(sources)
    let work = { (db: Database) in try self.write(step, at: time, sources, into: db) }
    let written: Written
    do {
      written = try makeFile(work) ?? fileForWriting().write(work)
    } catch {
      chain = nil
      throw error
    }
    chain = written.chain
    returned[written.chain.writer] = written.chain.count
    horizon = written.horizon
    return written.actions
  }

  /// Reads what other writers and earlier sessions recorded, in the log's order. Cost: about 2 µs an action, 8 µs
  /// for one that records an item.
  ///
  /// - Parameter position: what this returned last. From there on, what `append` returned is not told again; with `nil`
  ///   everything is told.
  /// - Returns: the actions, and how far the file was read. Without a file, none.
  /// - Throws: ``ReviewStoreError``.
  public func actions(since position: LogPosition?) throws -> (actions: [Action], position: LogPosition) {
    guard let file = try fileForReading() else { return ([], LogPosition(row: 0)) }
    let start = position?.row ?? 0
    let fresh = try file.read { try read($0, after: start, withOwn: position == nil) }
    if start <= horizon.row { horizon.include(row: fresh.last, lamport: fresh.lamport, added: fresh.added) }
    unknownActionCount = (position == nil ? 0 : unknownActionCount) + fresh.unknown
    return (fresh.actions, LogPosition(row: max(start, fresh.last)))
  }

  /// The file for reading; `nil` where there is none yet.
  func fileForReading() throws -> ReviewFile? {
    if let file { return file }
    switch access {
    case .absent, .cannotBeMade: return nil
    case .unreadable(let error): throw error
    case .writable: return try open(for: .writing)
    case .readOnly: return try open(for: .reading)
    }
  }

  /// The file for writing. What could not be written a while ago may be writable now.
  func fileForWriting() throws -> ReviewFile {
    let file = try writableFile()
    if file.isCopy { throw ReviewStoreError.withoutText(path: path) }
    return file
  }

  private func writableFile() throws -> ReviewFile {
    if let file, file.isWritable { return file }
    if let obstacle = access.obstacle { throw obstacle }
    guard exists else { throw ReviewStoreError.moved(path: path) }
    return try open(for: .writing)
  }

  private func open(for purpose: ReviewFile.Purpose) throws -> ReviewFile {
    let opened = try ReviewFile(path: path, for: purpose, patience: patience, takesCopies: takesCopies)
    file = opened
    return opened
  }

  /// Opens the file however little of it is sound.
  func fileForSalvage() throws -> ReviewFile { try ReviewFile(path: path, for: .salvage, patience: patience) }
}

// MARK: - Within a transaction

extension ReviewStore {
  /// What a step comes to, once its transaction is on the disk.
  private struct Written {
    var actions: [Action]
    var chain: WriterChain
    var horizon: Horizon
  }

  /// What reading found.
  private struct Fresh {
    var actions: [Action] = []
    var unknown = 0
    /// The last row.
    var last: Int64 = 0
    /// Of the rows beyond the horizon: the highest Lamport number, and how many there are.
    var lamport = 0
    var added = 0
  }

  /// Makes the file with the first step in it; `nil` where there is one.
  private func makeFile(_ work: (Database) throws -> Written) throws -> Written? {
    guard file == nil, access == .absent else { return nil }
    let written = try NewReviewFile(path: path, patience: patience).make(filling: work)
    // Opened at once, so that it is known by more than its name. The step is recorded whether or not this succeeds.
    if written != nil { _ = try? open(for: .writing) }
    return written
  }

  private func write(
    _ step: StepDraft, at time: String, _ sources: AccountSources, into db: Database
  ) throws -> Written {
    var horizon = try newestHorizon(db)
    var writer = StepWriter(chain: chain ?? WriterChain(), lamport: horizon.clock, path: path)
    try sources.store(for: step, into: db)
    let actions = try writer.write(step, at: time, into: db)
    horizon.include(row: db.lastInsertedRowID, lamport: writer.lamport, added: actions.count)
    return Written(actions: actions, chain: writer.chain, horizon: horizon)
  }

  /// Looks only at rows that came since the last look: there is no index of Lamport numbers.
  private func newestHorizon(_ db: Database) throws -> Horizon {
    var horizon = horizon
    let newest = try Row.fetchOne(
      db, sql: "SELECT max(row), max(lamport), count(*) FROM action WHERE row > ?", arguments: [horizon.row])
    if let row = try newest?.decode(Int64?.self, atIndex: 0), let lamport = try newest?.decode(Int?.self, atIndex: 1) {
      horizon.include(row: row, lamport: lamport, added: try newest?.decode(Int?.self, atIndex: 2) ?? 0)
    }
    return horizon
  }

  private func read(_ db: Database, after start: Int64, withOwn: Bool) throws -> Fresh {
    var fresh = Fresh()
    var reader = ActionReader()
    let newest = try Int64.fetchOne(db, sql: "SELECT max(row) FROM action") ?? 0
    fresh.actions.reserveCapacity(Int(min(max(newest, start) - start, Self.mostReserved)))
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(ActionReader.columns) FROM action WHERE row > ? ORDER BY row", arguments: [start])
    while let row = try rows.next() {
      let number = try row.decode(Int64?.self, atIndex: 0) ?? 0
      fresh.last = max(fresh.last, number)
      if number > horizon.row {
        fresh.lamport = max(fresh.lamport, try row.decode(Int?.self, atIndex: 4) ?? 0)
        fresh.added += 1
      }
      switch try reader.read(row) {
      // A body that was emptied may say nothing at all.
      case .damaged where file?.isCopy == true: fresh.unknown += 1
      case .damaged: throw ReviewStoreError.damaged(path: path, row: number)
      case .unknown: fresh.unknown += 1
      case .action(let action): if withOwn || !wasReturned(action.id) { fresh.actions.append(action) }
      }
    }
    fresh.actions.sortIntoLogOrder()
    return fresh
  }

  private func wasReturned(_ id: ActionID) -> Bool { id.number <= returned[id.writer] ?? 0 }
}

extension [Action] {
  /// Sorts by Lamport number, writer and number. Most logs stand in that order already.
  mutating func sortIntoLogOrder() {
    if indices.dropFirst().allSatisfy({ self[$0 - 1].precedes(self[$0]) }) { return }
    sort { $0.precedes($1) }
  }
}
