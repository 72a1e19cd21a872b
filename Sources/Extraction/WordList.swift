import CResources

/// A list of `Resources/words`, read over its bytes: characters would take several times as long, and every start waits
/// for the lists.
struct WordList {
  /// A line or a word of it, without blanks around it.
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// Reads the embedded list of this name; one that is missing has no lines. Cost: linear in its bytes.
  ///
  /// - Parameters:
  ///   - name: below Resources.
  ///   - body: takes each line that is neither empty nor a comment, in their order.
  static func read(_ name: String, _ body: (Bytes) -> Void) {
    var count = 0
    guard let start = resource_bytes(name, &count) else { return }
    read(UnsafeBufferPointer(start: start, count: count), body)
  }

  /// Reads a list that is given as text.
  static func read(text: String, _ body: (Bytes) -> Void) {
    Array(text.utf8).withUnsafeBufferPointer { read($0, body) }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Bytes) -> Void) {
    for line in bytes.split(whereSeparator: { $0 == Byte.lineFeed || $0 == Byte.carriageReturn })
    where line.first != UInt8(ascii: "#") {
      body(line)
    }
  }

  /// The words of a line.
  static func words(of line: Bytes, separator: UInt8 = Byte.space) -> [Bytes] { line.split(separator: separator) }

  /// The name of the section that the line opens: what stands between its brackets; `nil` for any other line.
  static func section(_ line: Bytes) -> Bytes? {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return line[(line.startIndex + 1)..<close]
  }

  static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }
}
