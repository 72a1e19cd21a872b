import AccountModel

/// A day as words give it: `Jan. 7`, `January 7, 2026`, `7 January 2026`, `2026-01-07`. Dates of numbers alone in
/// another order mean different days in different countries, and are not read.
struct DateWords: Equatable {
  /// Where the words stand.
  let passage: Passage
  /// `YYYY-MM-DD` where year, month and day are given and make a day; otherwise `nil`.
  let iso: String?
  /// How many words it has.
  let wordCount: Int

  /// Reads a date with which the words begin; `nil` where they do not.
  init?(_ words: ArraySlice<HeadWord>) {
    guard let date = Self.isoDate(words) ?? Self.monthFirst(words) ?? Self.dayFirst(words) else { return nil }
    guard let first = words.first, let last = words.prefix(date.count).last else { return nil }
    guard let passage = Passage(first.range.lowerBound, first.range.lowerBound + Self.length(from: first, to: last))
    else { return nil }
    self.passage = passage
    wordCount = date.count
    iso = date.year.map { Self.iso(year: $0, month: date.month, day: date.day) }
  }

  /// Reads the date of a line that gives nothing but the day of publication: words such as "Published" and a weekday
  /// before it, a time of day after it.
  init?(publicationLine words: [HeadWord]) {
    let rest = words.drop { Self.leads.contains($0.bare.lowercased()) }
    guard words.count <= 12, let date = DateWords(rest), date.iso != nil else { return nil }
    let after = rest.dropFirst(date.wordCount)
    guard after.first.map({ Self.opensTime($0) }) ?? true else { return nil }
    self = date
  }

  /// The parts of a date, before they are known to be a day.
  private typealias Parts = (year: Int?, month: Int, day: Int, count: Int)

  private static func isoDate(_ words: ArraySlice<HeadWord>) -> Parts? {
    guard let fields = words.first?.bare.split(separator: "-", omittingEmptySubsequences: false),
      fields.count == 3, fields.map(\.utf8.count) == [4, 2, 2],
      let year = number(fields[0]), let month = number(fields[1]), let day = number(fields[2])
    else { return nil }
    return isDay(year: year, month: month, day: day) ? (year, month, day, 1) : nil
  }

  private static func monthFirst(_ words: ArraySlice<HeadWord>) -> Parts? {
    guard let first = words.first, let month = month(first), let second = words.dropFirst().first,
      let day = number(second.bare), isDay(year: nil, month: month, day: day)
    else { return nil }
    guard let year = year(words.dropFirst(2).first), isDay(year: year, month: month, day: day) else {
      return (nil, month, day, 2)
    }
    return (year, month, day, 3)
  }

  private static func dayFirst(_ words: ArraySlice<HeadWord>) -> Parts? {
    guard let first = words.first, let day = number(first.text), let second = words.dropFirst().first,
      let month = month(second), let year = year(words.dropFirst(2).first), isDay(year: year, month: month, day: day)
    else { return nil }
    return (year, month, day, 3)
  }

  private static func year(_ word: HeadWord?) -> Int? {
    word.flatMap { number($0.bare) }.flatMap { (1800...2199).contains($0) ? $0 : nil }
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }

  private static func number(_ text: String) -> Int? { number(text[...]) }

  /// Names in full, and as news writing shortens them.
  private static func month(_ word: HeadWord) -> Int? {
    let name = word.bare.lowercased()
    guard word.isCapitalised, name.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0 == name || $0.prefix(3) == name || (name == "sept" && $0 == "september") }.map {
      $0 + 1
    }
  }

  private static func isDay(year: Int?, month: Int, day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    let isLeap = year.map { ($0 % 4 == 0 && $0 % 100 != 0) || $0 % 400 == 0 } ?? true
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...days).contains(day)
  }

  private static func iso(year: Int, month: Int, day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// Up to the end of the last word, without the comma or full stop after a number.
  private static func length(from first: HeadWord, to last: HeadWord) -> Int {
    last.range.lowerBound + last.bare.utf8.count - first.range.lowerBound
  }

  private static func opensTime(_ word: HeadWord) -> Bool {
    word.isDash || ["at", "|", "·", "•"].contains(word.bare.lowercased())
      || (word.text.contains(":") && number(word.text.prefix { $0 != ":" }) != nil)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static let leads: Set<String> = [
    "published", "posted", "date", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]
}
