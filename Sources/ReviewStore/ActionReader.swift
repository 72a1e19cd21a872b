import AccountModel
import FoundationEssentials
import GRDB

/// Makes actions of rows, in the order of ``columns``.
///
/// Names that recur from row to row are kept as one string: a long log has few reviewers.
struct ActionReader {
  /// The columns to select.
  static let columns =
    "row, writer, number, step, lamport, time, reviewer, account, item, kind, status, version, body"

  /// What a row holds.
  enum Outcome {
    /// An action.
    case action(Action)
    /// An action of a kind or version that only a newer program knows.
    case unknown
    /// Nothing that can stand in a log.
    case damaged
  }

  private let bodies = BodyCoding()
  private let plain = PlainBodies()
  private var reviewer = ""
  private var time = ""

  /// Reads the row on which a cursor stands.
  ///
  /// - Throws: what the database throws.
  mutating func read(_ row: Row) throws -> Outcome {
    guard let id = try readID(row), let version = try row.decode(Int?.self, atIndex: 11), version > 0,
      let kindName = try row.decode(String?.self, atIndex: 9)
    else { return .damaged }
    guard version <= BodyCoding.version, let kind = Action.Body.Kind(rawValue: kindName) else { return .unknown }
    guard let body = try plainBody(kind, row) ?? otherBody(kind, row) else { return .damaged }
    return try action(id, body, row)
  }

  /// The body where it is one of those that a long log is full of, in the form in which they are written.
  private func plainBody(_ kind: Action.Body.Kind, _ row: Row) throws -> Action.Body? {
    guard kind == .item || kind == .status else { return nil }
    return try row.withUnsafeData(atIndex: 12) { [plain] data in
      guard let data, data.count > BodyCoding.empty.utf8.count else { return nil }
      return data.withUnsafeBytes { text in
        kind == .item ? plain.item(text).map { .item($0) } : plain.restsOn(text).map { .status(restsOn: $0) }
      }
    }
  }

  private func otherBody(_ kind: Action.Body.Kind, _ row: Row) throws -> Action.Body? {
    try row.decode(String?.self, atIndex: 12).flatMap { try? bodies.body(kind, $0) }
  }

  private mutating func action(_ id: ActionID, _ body: Action.Body, _ row: Row) throws -> Outcome {
    let account = try reference(row, at: 7)
    let item = try reference(row, at: 8)
    guard let step = try reference(row, at: 3).id, let lamport = try row.decode(Int?.self, atIndex: 4), lamport > 0,
      account.isSound, item.isSound
    else { return .damaged }
    let status = try readStatus(row)
    guard status.isSound else { return .damaged }
    return .action(
      Action(
        id: id, step: step, lamport: lamport, time: try keep(row, at: 5, in: &time),
        reviewer: try keep(row, at: 6, in: &reviewer), account: account.id, item: item.id, status: status.value,
        body: body))
  }

  private func readID(_ row: Row) throws -> ActionID? {
    guard let name = try row.decode(String?.self, atIndex: 1), let chain = WriterName(digits: name[...].utf8),
      let number = try row.decode(Int?.self, atIndex: 2), number > 0
    else { return nil }
    return ActionID(chain: chain, number: number)
  }

  private func readStatus(_ row: Row) throws -> (value: Status?, isSound: Bool) {
    guard let word = try row.decode(String?.self, atIndex: 10) else { return (nil, true) }
    let status = Status(rawValue: word)
    return (status, status != nil)
  }

  private func reference(_ row: Row, at index: Int) throws -> (id: ActionID?, isSound: Bool) {
    guard let text = try row.decode(String?.self, atIndex: index) else { return (nil, true) }
    let id = ActionID(logged: text)
    return (id, id != nil)
  }

  private func keep(_ row: Row, at index: Int, in last: inout String) throws -> String {
    let text = try row.decode(String?.self, atIndex: index) ?? ""
    if text != last { last = text }
    return last
  }
}

extension ActionID {
  /// True for 16 lower-case hexadecimal digits.
  static func isWriter(_ name: String) -> Bool { WriterName(digits: name[...].utf8) != nil }

  /// True for `writer-number` as the log writes it.
  static func isName(_ text: String) -> Bool { ActionID(logged: text) != nil }

  /// Reads `writer-number` as the log writes it, and nothing looser; `nil` for anything else.
  init?(logged text: String) {
    let bytes = text.utf8
    guard bytes.count > WriterName.digitCount + 1 else { return nil }
    let dash = bytes.index(bytes.startIndex, offsetBy: WriterName.digitCount)
    guard bytes[dash] == UInt8(ascii: "-"), let number = Self.number(bytes[bytes.index(after: dash)...]),
      let chain = WriterName(digits: bytes[..<dash])
    else { return nil }
    self.init(chain: chain, number: number)
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard let first = digits.first, first != UInt8(ascii: "0"), digits.count < 19 else { return nil }
    var number = 0
    for digit in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}
