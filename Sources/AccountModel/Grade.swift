/// A grade by the Admiralty code: how reliable the source is, and how credible the information, judged apart.
///
/// Source: NATO AJP-2.1, annex on the evaluation of sources and information.
public struct Grade: Hashable, Sendable, Codable, CustomStringConvertible {
  /// How reliable the source is.
  public enum Source: String, Hashable, Sendable, Codable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"

    /// The letter in words.
    public var label: String {
      switch self {
      case .a: "completely reliable"
      case .b: "usually reliable"
      case .c: "fairly reliable"
      case .d: "not usually reliable"
      case .e: "unreliable"
      case .f: "reliability cannot be judged"
      }
    }
  }

  /// How credible the information is, from 1 (confirmed) to 6 (cannot be judged).
  public let information: Int
  /// How reliable its source is.
  public let source: Source

  /// Makes a grade; `nil` where the number is not 1 to 6.
  public init?(source: Source, information: Int) {
    guard (1...6).contains(information) else { return nil }
    (self.source, self.information) = (source, information)
  }

  /// Reads `B2`, whatever the letter's case; `nil` for anything else.
  public init?(_ text: String) {
    let characters = Array(text.uppercased())
    guard characters.count == 2, let source = Source(rawValue: String(characters[0])),
      let number = characters[1].wholeNumberValue
    else { return nil }
    self.init(source: source, information: number)
  }

  /// `B2`
  public var description: String { source.rawValue + String(information) }

  /// The grade in words ("usually reliable, probably true").
  public var label: String { "\(source.label), \(Self.credibility[information - 1])" }

  private static let credibility = [
    "confirmed by others", "probably true", "possibly true", "doubtful", "improbable", "truth cannot be judged",
  ]

  private enum CodingKeys: String, CodingKey { case source, information }

  /// Reads an object with `source` and `information`.
  ///
  /// - Throws: `DecodingError.dataCorrupted` where the number is not 1 to 6.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let grade = Grade(
      source: try values.decode(Source.self, forKey: .source),
      information: try values.decode(Int.self, forKey: .information))
    guard let grade else {
      throw DecodingError.dataCorruptedError(
        forKey: .information, in: values, debugDescription: "not a number from 1 to 6")
    }
    self = grade
  }
}
