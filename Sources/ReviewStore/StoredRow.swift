import Digest
import FoundationEssentials
import GRDB

/// A row of the log with the hash that stands in it: what goes from file to file, whole and unread.
struct StoredRow: Equatable {
  var columns: ActionRow
  var hash: [UInt8]

  /// True where the hash is that of the columns.
  var isIntact: Bool { columns.hash == hash }

  /// `writer-number`.
  var name: String { "\(columns.writer)-\(columns.number)" }

  /// True where this comes before `other` in the log.
  func precedes(_ other: StoredRow) -> Bool {
    (columns.lamport, columns.writer, columns.number) < (
      other.columns.lamport, other.columns.writer, other.columns.number
    )
  }
}

extension StoredRow {
  /// All rows, in the log's order.
  static func all(_ db: Database) throws -> [StoredRow] {
    let names = ActionRow.hashedColumns.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(names), hash FROM action ORDER BY lamport, writer COLLATE BINARY, number")
    var all: [StoredRow] = []
    while let row = try rows.next() { all.append(try StoredRow(row)) }
    return all
  }

  private init(_ row: Row) throws {
    columns = ActionRow(
      writer: try row.decode(atIndex: 0), number: try row.decode(atIndex: 1), step: try row.decode(atIndex: 2),
      lamport: try row.decode(atIndex: 3), time: try row.decode(atIndex: 4), reviewer: try row.decode(atIndex: 5),
      account: try row.decode(atIndex: 6), item: try row.decode(atIndex: 7), kind: try row.decode(atIndex: 8),
      status: try row.decode(atIndex: 9), version: try row.decode(atIndex: 10), body: try row.decode(atIndex: 11),
      previous: try row.decode(Data?.self, atIndex: 12).map { [UInt8]($0) })
    hash = [UInt8](try row.decode(Data.self, atIndex: 13))
  }

  /// Adds the row to a log; `extra` has names and values of further columns.
  func insert(into db: Database, with extra: [(name: String, value: Int)] = []) throws {
    let names = ActionRow.hashedColumns + ["hash"] + extra.map(\.name)
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "INSERT INTO action (\(names.joined(separator: ", "))) VALUES (\(marks))")
    let row = columns
    let values: [(any DatabaseValueConvertible)?] = [
      row.writer, row.number, row.step, row.lamport, row.time, row.reviewer, row.account, row.item, row.kind,
      row.status, row.version, row.body, row.previous.map { Data($0) }, Data(hash),
    ]
    try statement.execute(arguments: StatementArguments(values + extra.map { $0.value }))
  }
}

/// The bytes of accounts in a file.
enum StoredSource {
  /// The names, sorted.
  static func names(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT sha256 FROM source ORDER BY sha256")
  }

  /// Keeps an account's bytes.
  static func insert(_ bytes: Data, named name: String, into db: Database) throws {
    try db.execute(sql: "INSERT INTO source (sha256, bytes) VALUES (?, ?)", arguments: [name, bytes])
  }

  /// An account's bytes; `nil` where they are not there.
  static func bytes(of name: String, _ db: Database) throws -> Data? {
    try Data.fetchOne(db, sql: "SELECT bytes FROM source WHERE sha256 = ?", arguments: [name])
  }

  /// True where an account's bytes are there.
  static func holds(_ name: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE sha256 = ?)", arguments: [name]) == true
  }
}
