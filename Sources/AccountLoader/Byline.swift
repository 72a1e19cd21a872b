/// Tells a line that says who wrote the text: `By Jo March`, `BY JO MARCH AND AMY MARCH, The Observer`,
/// `Jo March, Staff writer`.
enum Byline {
  /// True where all the words of a line make a byline.
  static func isByline(_ words: [HeadWord]) -> Bool {
    guard let first = words.first, words.count <= 14 else { return false }
    if ["By", "BY", "by"].contains(first.text) { return names(words.dropFirst()) }
    return nameAndRole(words)
  }

  /// A name of two to five words; then more names, or whom they write for after a comma or a bar.
  private static func names(_ words: ArraySlice<HeadWord>) -> Bool {
    let name = nameLength(words)
    guard (2...5).contains(name), !isTime(words.first) else { return false }
    guard let next = words.dropFirst(name).first else { return !(words.last?.text.hasSuffix(":") ?? true) }
    if joints.contains(next.text.lowercased()) { return names(words.dropFirst(name + 1)) }
    return words.prefix(name).last?.text.hasSuffix(",") == true || next.text == "|" || next.isDash
  }

  private static func nameAndRole(_ words: [HeadWord]) -> Bool {
    let name = nameLength(words[...])
    let rest = words.dropFirst(name).drop { $0.text == "|" || $0.isDash }
    let isSetOff = words.prefix(name).last?.text.hasSuffix(",") == true || rest.count < words.count - name
    guard (2...4).contains(name), isSetOff, rest.count <= 4 else { return false }
    return roles.contains(rest.map { $0.bare.lowercased() }.joined(separator: " "))
  }

  /// How many words go on as a name does, up to a comma.
  private static func nameLength(_ words: ArraySlice<HeadWord>) -> Int {
    let named = words.prefix { word in
      (word.isCapitalised || particles.contains(word.text)) && !word.isDash && !joints.contains(word.text.lowercased())
    }
    return named.firstIndex { $0.text.hasSuffix(",") }.map { $0 - words.startIndex + 1 } ?? named.count
  }

  /// "By Friday Evening" says when, not who.
  private static func isTime(_ word: HeadWord?) -> Bool {
    guard let word else { return true }
    return times.contains(word.bare.lowercased()) || word.text.unicodeScalars.contains { ("0"..."9").contains($0) }
  }

  private static let joints: Set<String> = ["and", "&"]

  private static let particles: Set<String> = ["de", "del", "der", "di", "da", "la", "le", "van", "von", "bin", "al"]

  private static let roles: Set<String> = [
    "staff writer", "staff reporter", "staff", "reporter", "senior reporter", "correspondent", "staff correspondent",
    "editor", "contributor", "contributing writer", "special correspondent", "associated press", "the associated press",
    "ap", "reuters", "afp", "bloomberg",
  ]

  private static let times: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "the", "a", "an", "then",
    "now", "all", "order", "contrast", "noon", "midnight",
  ]
}
