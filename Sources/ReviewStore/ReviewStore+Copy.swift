import AccountModel
import FoundationEssentials
import GRDB

extension ReviewStore {
  /// Writes a copy of the log in which no words of any account stand, nor anything else that was written by hand but
  /// reviewers' names: bodies keep what counts, chooses from a fixed list or names another record, and every other text
  /// in them is emptied. Accounts' bytes, marks of what was looked at and drafts stay behind.
  ///
  /// Each action keeps its hash, so that count, chains and head are those of this review; where a body was emptied the
  /// hash can no longer be made from the columns, and the row says so. docs/review-file.md says what that proves.
  ///
  /// - Parameter target: a file that does not exist yet.
  /// - Returns: the log's state.
  /// - Throws: ``ReviewStoreError``; then nothing was made. A log that does not verify is not copied.
  public func writeCopyWithoutText(to target: String) throws -> LogHead {
    guard let file = try fileForReading() else { throw ReviewStoreError.absent(path: path) }
    if file.isCopy { throw ReviewStoreError.withoutText(path: path) }
    if case .broken(let fault) = try verify() { throw ReviewStoreError.broken(path: path, fault) }
    let rows = try file.read { try StoredRow.all($0) }
    let made: Void? = try NewReviewFile(path: target, patience: patience).make(as: .copy) { db in
      for row in rows { try Self.copy(row, into: db) }
    }
    if made == nil { throw ReviewStoreError.taken(path: target) }
    return try head()
  }

  private static func copy(_ row: StoredRow, into db: Database) throws {
    var copy = row
    copy.columns.body = try WithheldBody.text(of: row.columns.body)
    try copy.insert(into: db, with: [("withheld", copy.columns.body == row.columns.body ? 0 : 1)])
  }
}

/// A body without words. Goes by the form of what it meets and not by kinds of action, so that a kind that comes later
/// keeps nothing that this was not made to keep.
enum WithheldBody {
  /// Keys whose values are chosen from a fixed list.
  private static let listed: Set<String> = [
    "basis", "form", "ground", "kind", "openness", "origin", "outcome", "saying", "stance", "state", "status",
  ]

  /// The body's text with emptied words.
  static func text(of body: String) throws -> String {
    guard let value = JSONValue(text: body) else { return "{}" }
    let emptied = emptied(value, under: "")
    return emptied == value ? body : try emptied.text
  }

  private static func emptied(_ value: JSONValue, under key: String) -> JSONValue {
    switch value {
    case .null, .bool, .integer, .number: value
    case .string(let text): mayStay(text, under: key) ? value : .string("")
    case .array(let values): .array(values.map { emptied($0, under: key) })
    // A key that is no name of a field may itself be a word of an account.
    case .object(let fields):
      .object(
        fields.reduce(into: [:]) { kept, field in
          if isName(field.key) { kept[field.key] = emptied(field.value, under: field.key) }
        })
    }
  }

  private static func mayStay(_ text: String, under key: String) -> Bool {
    // A grade's letter, A to F.
    if key == "source" { return text.utf8.count == 1 && text.utf8.allSatisfy { 65...70 ~= $0 } }
    if listed.contains(key) { return text.utf8.count <= 24 && text.utf8.allSatisfy { isLetter($0) || $0 == 0x2D } }
    return isHash(text) || ActionID.isName(text)
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { isDigit($0) || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 }
  }

  private static func isName(_ key: String) -> Bool {
    key.utf8.count <= 24
      && key.utf8.allSatisfy { isLetter($0) || isDigit($0) || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
