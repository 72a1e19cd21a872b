/// Copies of sentences as damaged or shouted text would have them: capitals throughout, none, or on every word.
enum Noise {
  static func shouted(_ text: String) -> String { ascii(text) { $0.isASCII ? Character($0.uppercased()) : $0 } }

  static func quiet(_ text: String) -> String { ascii(text) { $0.isASCII ? Character($0.lowercased()) : $0 } }

  /// A headline: a capital on each word that is not short.
  static func headline(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.count > 3, let first = word.first, first.isASCII else { return String(word) }
      return first.uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private static func ascii(_ text: String, _ change: (Character) -> Character) -> String {
    String(text.map(change))
  }
}
