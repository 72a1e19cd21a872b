import GRDB

extension ReviewStore {
  /// The bytes of an account, as they were when it was first acted on.
  ///
  /// - Parameter sha256: the hash of the bytes, 64 lower-case hexadecimal digits.
  /// - Returns: the bytes; `nil` where the file does not hold them.
  /// - Throws: ``ReviewStoreError``.
  public func source(_ sha256: String) throws -> [UInt8]? {
    try fileForReading()?.read { db in
      let row = try Row.fetchOne(db, sql: "SELECT bytes FROM source WHERE sha256 = ?", arguments: [sha256])
      return try row?.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } }
    } ?? nil
  }
}
