/// What a terminal shows: rows from the top, without blanks at their ends.
struct Screen: Equatable, CustomStringConvertible {
  let rows: [String]

  init(_ text: String) {
    rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast(1)
  }

  var description: String { rows.map { "|" + $0 }.joined(separator: "\n") }

  /// True where a row holds the text.
  func says(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// The bottom row without the blank before it: messages and questions.
  var footer: String { String((rows.last ?? "").drop { $0 == " " }) }

  /// Where the chosen words stand ("A 4:1"); `nil` where nothing is chosen.
  var chosenPlace: Substring? {
    rows.lazy.compactMap { $0.firstMatch(of: /5 Detail ─+ .*?(A \d+:\d+) ─/)?.output.1 }.first
  }

  /// How many claims the header calls decided; `nil` while nothing is read.
  var decided: Int? { total == 0 ? nil : number(after: "decided ") }

  /// How many stops the header counts; `nil` where it does not say.
  var total: Int? { number(after: "· of ") }

  private func number(after words: String) -> Int? {
    guard let header = rows.first, let found = header.firstRange(of: words) else { return nil }
    return Int(header[found.upperBound...].prefix { $0.isNumber })
  }
}
