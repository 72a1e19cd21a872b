import AccountModel
import FoundationEssentials
import GRDB
import Glibc

/// What was brought out of a damaged review.
public struct Recovery: Equatable, Sendable {
  /// How many actions are in the new file.
  public internal(set) var actions = 0
  /// How many are certainly missing: their numbers lie below others of their writers' chains. What was lost at the end
  /// of a chain leaves no trace.
  public internal(set) var missing = 0
  /// How many accounts' bytes are in the new file.
  public internal(set) var sources = 0
  /// How many accounts are recorded in it whose bytes are lost.
  public internal(set) var missingSources = 0

  /// True where nothing shows that anything is missing.
  public var isWhole: Bool { missing == 0 && missingSources == 0 }
}

extension ReviewStore {
  /// Brings every intact record of a damaged review into a new file: those whose hash is right, wherever in the file they
  /// lie. The damaged file is only read.
  ///
  /// - Parameter target: a file that does not exist yet.
  /// - Returns: what is in the new file. Cost: a pass over the bytes, about 5 ns each, and one hash a record.
  /// - Throws: ``ReviewStoreError``; then nothing was made.
  public func recover(to target: String) throws -> Recovery {
    guard exists else { throw ReviewStoreError.absent(path: path) }
    let found = IntactRecords(of: try WholeFile.bytes(of: path))
    if found.rows.isEmpty, found.sources.isEmpty { throw ReviewStoreError.nothingIntact(path: path) }
    let rows = found.rows.values.sorted { $0.precedes($1) }
    let made: Void? = try NewReviewFile(path: target, patience: patience).make { db in
      for row in rows { try row.insert(into: db) }
      for (name, bytes) in found.sources.sorted(by: { $0.key < $1.key }) {
        try StoredSource.insert(Data(bytes), named: name, into: db)
      }
    }
    if made == nil { throw ReviewStoreError.taken(path: target) }
    return found.summary
  }
}

/// The records of a file whose hashes are right, each once.
private struct IntactRecords {
  private(set) var rows: [String: StoredRow] = [:]
  private(set) var sources: [String: [UInt8]] = [:]

  init(of bytes: [UInt8]) {
    for size in PageScan.pageSizes(of: bytes) {
      let scan = PageScan(bytes, pageSize: size)
      scan.forEachAction { row in
        // What another tool wrote under a name that is none must not get into a review.
        if ActionID.isName(row.name), row.columns.lamport > 0 { rows[row.name] = row }
      }
      scan.forEachSource { sources[$0] = $1 }
    }
  }

  var summary: Recovery {
    var ends: [String: Int] = [:]
    for row in rows.values { ends[row.columns.writer] = max(ends[row.columns.writer] ?? 0, row.columns.number) }
    return Recovery(
      actions: rows.count, missing: ends.values.reduce(0, +) - rows.count, sources: sources.count,
      missingSources: namedSources.count { sources[$0] == nil })
  }

  /// The hashes of the accounts that actions record.
  private var namedSources: Set<String> {
    Set(
      rows.values.filter { ["account", "revision"].contains($0.columns.kind) }.compactMap { row in
        guard case .object(let body)? = JSONValue(text: row.columns.body),
          case .object(let revision)? = body["revision"],
          case .string(let hash)? = revision["sha256"]
        else { return nil }
        return hash
      })
  }
}

/// Reading a file from its first byte to its last, past any database.
enum WholeFile {
  /// A plain file's bytes.
  ///
  /// - Throws: ``ReviewStoreError`` where it cannot be read to its end.
  static func bytes(of path: String) throws -> [UInt8] {
    guard let facts = FileFacts(path: path), facts.isRegular else { throw ReviewStoreError.notAReview(path: path) }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw ReviewStoreError.cannotOpen(path: path, errno: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(file, &piece, piece.count)
      guard count >= 0 else { throw ReviewStoreError.cannotOpen(path: path, errno: errno) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }
}
