import AccountModel
import GRDB

/// What belongs to no log: what was looked at, where the reviewer stopped, drafts of notes, the panes' sizes. It stands
/// in the same file, may be changed at any time, and is kept only where there is a file.
extension ReviewStore {
  /// Keeps marks and values in one transaction.
  ///
  /// - Parameters:
  ///   - marks: what was looked at; marks that are there already stay.
  ///   - values: values by key; `nil` takes a key away.
  /// - Returns: false where there is no review file yet: then nothing was kept, and this can be tried again later.
  /// - Throws: ``ReviewStoreError``; the log is not concerned, and a program may well go on.
  @discardableResult
  public func saveDesk(looked marks: some Sequence<LookedMark>, values: [String: String?] = [:]) throws -> Bool {
    guard exists else { return false }
    try fileForWriting().write { db in
      let insertion = try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO looked (sha256, kind, lower, upper) VALUES (?, ?, ?, ?)")
      for mark in marks {
        try insertion.execute(arguments: [
          mark.sha256, mark.kind?.rawValue ?? "", mark.passage.lower, mark.passage.upper,
        ])
      }
      for (key, value) in values { try Self.write(value, forKey: key, into: db) }
    }
    return true
  }

  /// Keeps marks; see ``saveDesk(looked:values:)``.
  @discardableResult
  public func saveLooked(_ marks: some Sequence<LookedMark>) throws -> Bool { try saveDesk(looked: marks) }

  /// Keeps one value, or takes it away; see ``saveDesk(looked:values:)``.
  @discardableResult
  public func saveValue(_ value: String?, forKey key: String) throws -> Bool {
    try saveDesk(looked: [], values: [key: value])
  }

  /// What was looked at. Marks that make no sense are left out.
  ///
  /// - Throws: ``ReviewStoreError``.
  public func looked() throws -> Set<LookedMark> {
    try fileForReading()?.read { db in
      var marks: Set<LookedMark> = []
      var sha256 = ""
      let rows = try Row.fetchCursor(db, sql: "SELECT sha256, kind, lower, upper FROM looked")
      while let row = try rows.next() {
        let name = try row.decode(String?.self, atIndex: 0) ?? ""
        if name != sha256 { sha256 = name }
        if let mark = try Self.mark(row, sha256: sha256) { marks.insert(mark) }
      }
      return marks
    } ?? []
  }

  /// The value kept under a key; `nil` where there is none.
  ///
  /// - Throws: ``ReviewStoreError``.
  public func value(forKey key: String) throws -> String? {
    try fileForReading()?.read {
      try String.fetchOne($0, sql: "SELECT value FROM desk WHERE key = ?", arguments: [key])
    }
  }

  private static func write(_ value: String?, forKey key: String, into db: Database) throws {
    if let value {
      try db.execute(sql: "INSERT OR REPLACE INTO desk (key, value) VALUES (?, ?)", arguments: [key, value])
    } else {
      try db.execute(sql: "DELETE FROM desk WHERE key = ?", arguments: [key])
    }
  }

  private static func mark(_ row: Row, sha256: String) throws -> LookedMark? {
    let word = try row.decode(String?.self, atIndex: 1) ?? ""
    guard let lower = try row.decode(Int?.self, atIndex: 2), let upper = try row.decode(Int?.self, atIndex: 3),
      let passage = Passage(lower, upper)
    else { return nil }
    let kind = Item.Kind(rawValue: word)
    return kind == nil && !word.isEmpty ? nil : LookedMark(sha256: sha256, kind: kind, passage: passage)
  }
}
