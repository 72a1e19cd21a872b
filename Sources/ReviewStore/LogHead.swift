import Digest

/// What names the state of a log: how many actions it has, and one hash over the ends of all its chains.
public struct LogHead: Hashable, Sendable, CustomStringConvertible {
  /// How many actions.
  public let count: Int
  /// SHA-256, in hexadecimal digits, of one line for each writer, in the order of their names: name, number of its last
  /// action, hash of its last action, with spaces between and a line feed at the end.
  public let hash: String

  /// Names a state, as an export printed it.
  public init(count: Int, hash: String) { (self.count, self.hash) = (count, hash) }

  /// The state of a log whose chains end so.
  init(count: Int, ends: [String: ChainEnd]) {
    let lines = ends.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { writer, end in
      "\(writer) \(end.number) \(SHA256Digest.hexDigits(end.hash))\n"
    }
    self.init(count: count, hash: SHA256Digest(of: Array(lines.joined().utf8)).hex)
  }

  /// `count hash`.
  public var description: String { "\(count) \(hash)" }
}

/// The last action of a writer's chain.
struct ChainEnd {
  var number: Int
  var lamport: Int
  var hash: [UInt8]
}

extension SHA256Digest {
  /// Bytes as lower-case hexadecimal digits, two each.
  static func hexDigits(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
