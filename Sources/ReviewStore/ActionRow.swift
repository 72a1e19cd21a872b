import Digest

/// An action as the log's columns hold it.
struct ActionRow: Equatable {
  var writer: String
  var number: Int
  var step: String
  var lamport: Int
  var time: String
  var reviewer: String
  var account: String?
  var item: String?
  var kind: String
  var status: String?
  var version: Int
  var body: String
  /// The hash of the writer's record before; `nil` for its first.
  var previous: [UInt8]?

  /// The hash that stands in the row: SHA-256 of the columns' bytes, each with its type and length before it.
  var hash: [UInt8] { SHA256Digest(of: hashedBytes).bytes }

  /// What is hashed: for each column in order the first letter of its SQLite type, the count of its bytes in decimal
  /// digits, a colon, and the bytes. Integers count as their decimal digits, NULL as no bytes.
  ///
  /// Must give the same bytes as ``hashedBytesSQL`` does for the row once it is stored.
  var hashedBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256 + body.utf8.count)
    for column in columns { column.append(to: &bytes) }
    return bytes
  }

  private var columns: [Column] {
    [
      .text(writer), .integer(number), .text(step), .integer(lamport), .text(time), .text(reviewer), Column(account),
      Column(item), .text(kind), Column(status), .integer(version), .text(body), previous.map(Column.blob) ?? .null,
    ]
  }

  private enum Column {
    case integer(Int)
    case text(String)
    case blob([UInt8])
    case null

    init(_ text: String?) { self = text.map(Column.text) ?? .null }

    func append(to bytes: inout [UInt8]) {
      switch self {
      case .integer(let value): Self.append("i", Array(String(value).utf8), to: &bytes)
      case .text(let value): Self.append("t", Array(value.utf8), to: &bytes)
      case .blob(let value): Self.append("b", value, to: &bytes)
      case .null: Self.append("n", [], to: &bytes)
      }
    }

    private static func append(_ type: String, _ value: [UInt8], to bytes: inout [UInt8]) {
      bytes += "\(type)\(value.count):".utf8
      bytes += value
    }
  }
}

extension ActionRow {
  /// The columns that are hashed, in order.
  static let hashedColumns = [
    "writer", "number", "step", "lamport", "time", "reviewer", "account", "item", "kind", "status", "version", "body",
    "previous",
  ]

  /// An SQL expression for what is hashed, over the bytes as they are stored: also where a text holds a NUL or is not
  /// UTF-8, which a `String` would not show.
  static let hashedBytesSQL =
    "CAST("
    + hashedColumns.map { column in
      "substr(typeof(\(column)), 1, 1) || length(CAST(ifnull(\(column), '') AS BLOB)) || ':' || ifnull(\(column), '')"
    }.joined(separator: " || ") + " AS BLOB)"
}
