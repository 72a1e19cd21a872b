import AccountModel
import Digest
import FoundationEssentials
import GRDB

extension ReviewStore {
  /// The log's state, without checking it.
  ///
  /// - Throws: ``ReviewStoreError``.
  public func head() throws -> LogHead {
    try fileForReading()?.read { db in
      var ends: [String: ChainEnd] = [:]
      var count = 0
      let rows = try Row.fetchCursor(
        db, sql: "SELECT writer, max(number), hash, count(*) FROM action GROUP BY writer ORDER BY writer")
      while let row = try rows.next() {
        let writer = try row.decode(String?.self, atIndex: 0) ?? ""
        ends[writer] = ChainEnd(
          number: try row.decode(Int?.self, atIndex: 1) ?? 0, lamport: 0, hash: try row.bytes(atIndex: 2) ?? [])
        count += try row.decode(Int?.self, atIndex: 3) ?? 0
      }
      return LogHead(count: count, ends: ends)
    } ?? LogHead(count: 0, ends: [:])
  }

  /// Proves that no action was changed, moved, taken out or put in between, and that the accounts' bytes are those that
  /// were recorded. That nothing is missing at the end only a known head can prove.
  ///
  /// - Parameter known: an earlier state of this file, as an export gave it: the first `known.count` rows must give it.
  /// - Returns: the log's state, or the first fault in the order of the rows. Cost: about 7 µs an action.
  /// - Throws: ``ReviewStoreError`` where the file cannot be read.
  public func verify(against known: LogHead? = nil) throws -> LogVerdict {
    try verify(LogCheck(known: known))
  }

  /// The same against a head whose count is not known: the log must have had it after some row or other. Cost: besides,
  /// for each action one hash over the ends of all chains.
  ///
  /// - Parameter hash: 64 lower-case hexadecimal digits.
  /// - Returns: the log's state, or the first fault.
  /// - Throws: ``ReviewStoreError`` where the file cannot be read.
  public func verify(holding hash: String) throws -> LogVerdict { try verify(LogCheck(wanted: hash)) }

  private func verify(_ check: LogCheck) throws -> LogVerdict {
    var check = check
    if let file = try fileForReading() {
      check.isCopy = file.isCopy
      try file.read { db in
        try check.walkActions(db)
        if !file.isCopy { try check.walkSources(db) }
      }
    }
    withheldActionCount = check.withheldCount
    return check.verdict
  }
}

/// Walks through a log in the order of its rows and stops at the first fault.
private struct LogCheck {
  /// True for a copy without text: its withheld bodies are not those that were hashed.
  var isCopy = false
  private(set) var withheldCount = 0
  private let known: LogHead?
  /// The hash of a head that the log must have had; `nil` where none is asked for, and once it was met.
  private var wanted: String?
  private var ends: [String: ChainEnd] = [:]
  private var count = 0
  private var lastRow: Int64 = 0
  private var fault: LogFault?

  init(known: LogHead? = nil, wanted: String? = nil) {
    (self.known, self.wanted) = (known, wanted)
    compareWithKnown(action: nil)
  }

  var verdict: LogVerdict {
    if let fault { return .broken(fault) }
    if let known, count < known.count { return .broken(LogFault(row: lastRow, action: nil, reason: .cut)) }
    if wanted != nil { return .broken(LogFault(row: lastRow, action: nil, reason: .unknownHead)) }
    return .intact(LogHead(count: count, ends: ends))
  }

  mutating func walkActions(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT row, writer, number, lamport, previous, hash, \(ActionRow.hashedBytesSQL), \(isCopy ? "withheld" : "0")
        FROM action ORDER BY row
        """)
    while fault == nil, let row = try rows.next() { try check(row) }
  }

  mutating func walkSources(_ db: Database) throws {
    let sources = try Row.fetchCursor(db, sql: "SELECT rowid, sha256, bytes FROM source ORDER BY rowid")
    while fault == nil, let row = try sources.next() {
      if try SHA256Digest(of: row.bytes(atIndex: 2) ?? []).hex == row.decode(String?.self, atIndex: 1) { continue }
      fault = LogFault(row: try row.decode(Int64?.self, atIndex: 0) ?? 0, action: nil, reason: .source)
    }
    if fault == nil { try findMissingSource(db) }
  }

  private mutating func findMissingSource(_ db: Database) throws {
    let sql = """
      SELECT row, writer || '-' || number FROM action WHERE kind IN ('account', 'revision') AND json_valid(body)
      AND json_extract(body, '$.revision.sha256') NOT IN (SELECT sha256 FROM source) ORDER BY row LIMIT 1
      """
    guard let row = try Row.fetchOne(db, sql: sql) else { return }
    fault = LogFault(
      row: try row.decode(Int64?.self, atIndex: 0) ?? 0, action: try row.decode(String?.self, atIndex: 1),
      reason: .missingSource)
  }

  private mutating func check(_ row: Row) throws {
    lastRow = try row.decode(Int64?.self, atIndex: 0) ?? 0
    let writer = try row.decode(String?.self, atIndex: 1) ?? ""
    let number = try row.decode(Int?.self, atIndex: 2) ?? 0
    let name = ActionID.isWriter(writer) ? "\(writer)-\(number)" : nil
    let end = ChainEnd(
      number: number, lamport: try row.decode(Int?.self, atIndex: 3) ?? 0, hash: try row.bytes(atIndex: 5) ?? [])
    let isWithheld = try row.decode(Int?.self, atIndex: 7) == 1
    if isWithheld { withheldCount += 1 }
    if try !isWithheld && SHA256Digest(of: row.bytes(atIndex: 6) ?? []).bytes != end.hash {
      fault = LogFault(row: lastRow, action: name, reason: .hash)
    } else if !continues(ends[writer], with: end, previous: try row.bytes(atIndex: 4)) {
      fault = LogFault(row: lastRow, action: name, reason: .chain)
    } else {
      (ends[writer], count) = (end, count + 1)
      compareWithKnown(action: name)
    }
  }

  private func continues(_ last: ChainEnd?, with next: ChainEnd, previous: [UInt8]?) -> Bool {
    guard let last else { return next.number == 1 && previous == nil }
    return next.number - 1 == last.number && next.lamport > last.lamport && previous == last.hash
  }

  private mutating func compareWithKnown(action: String?) {
    if let wanted, LogHead(count: count, ends: ends).hash == wanted { self.wanted = nil }
    guard let known, known.count == count, LogHead(count: count, ends: ends) != known else { return }
    fault = LogFault(row: lastRow, action: action, reason: .otherHead)
  }
}

extension Row {
  /// A blob's bytes; `nil` for NULL.
  fileprivate func bytes(atIndex index: Int) throws -> [UInt8]? {
    try withUnsafeData(atIndex: index) { $0.map { [UInt8]($0) } }
  }
}
