/// A stretch of an account's decoded text: which words a claim rests on.
///
/// Counted in UTF-8 bytes from the text's first byte, half-open:
///
///     H e   s a i d        bytes 0..<2 are "He"
///     0 1 2 3 4 5 6        touching passages (0..<2, 2..<3) share no byte
///
/// Invariant: `0 <= lower < upper`. There is no empty passage, since a reviewer can only judge words that are
/// there. Whether both ends stand between characters depends on the text: see ``DecodedText/contains(_:)``.
public struct Passage: Hashable, Sendable, Comparable {
  /// The first byte.
  public let lower: Int
  /// One past the last byte.
  public let upper: Int

  /// Makes a passage, or `nil` when the bounds break the invariant.
  public init?(_ lower: Int, _ upper: Int) {
    guard 0 <= lower, lower < upper else { return nil }
    (self.lower, self.upper) = (lower, upper)
  }

  /// How many bytes the passage holds; never 0.
  public var count: Int { upper - lower }

  /// The same bytes as a range, for subscripts.
  public var range: Range<Int> { lower..<upper }

  /// True where both share at least one byte.
  public func overlaps(_ other: Passage) -> Bool { lower < other.upper && other.lower < upper }

  /// True where every byte of `other` is a byte of this passage.
  public func encloses(_ other: Passage) -> Bool { lower <= other.lower && other.upper <= upper }

  /// True where the byte at `offset` is one of the passage's.
  public func contains(_ offset: Int) -> Bool { lower <= offset && offset < upper }

  /// Reading order: by first byte; of two that begin together the shorter comes first.
  public static func < (left: Passage, right: Passage) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

extension Passage: Codable {
  /// Reads `[lower, upper]`.
  ///
  /// - Throws: `DecodingError.dataCorrupted` where the two numbers break the invariant.
  public init(from decoder: any Decoder) throws {
    var bounds = try decoder.unkeyedContainer()
    guard let passage = Passage(try bounds.decode(Int.self), try bounds.decode(Int.self)) else {
      throw DecodingError.dataCorruptedError(in: bounds, debugDescription: "a passage is empty or begins before 0")
    }
    self = passage
  }

  /// Writes `[lower, upper]`.
  public func encode(to encoder: any Encoder) throws {
    var bounds = encoder.unkeyedContainer()
    try bounds.encode(lower)
    try bounds.encode(upper)
  }
}
