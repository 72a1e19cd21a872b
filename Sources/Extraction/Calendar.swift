import AccountModel

/// Turns time words into EDTF level 1 (Library of Congress, 2019), counted from the account's own date.
///
/// Gives nothing where the account does not say on which day it was published: a weekday alone is no date.
struct Calendar: Sendable {
  /// Days since 1970-01-01 of the account's date.
  private let today: Int?

  init(account: Account) { self.init(date: account.frame.date) }

  /// Takes `YYYY-MM-DD`.
  init(date: String?) {
    let parts = (date ?? "").split(separator: "-").compactMap { Int($0) }
    let isDate =
      parts.count == 3 && (1...12).contains(parts[1]) && (1...31).contains(parts[2]) && (1...9999).contains(parts[0])
    today = isDate ? Self.days(parts[0], parts[1], parts[2]) : nil
  }

  /// The moment that the words name: a day, and a clock time where one is given; `~` where the words say "about".
  func moment(_ words: Range<Int>, page: Page) -> String? {
    guard let today, let day = day(words, page, today) else { return nil }
    let isRough = words.contains {
      page.isWord($0, "about") || page.isWord($0, "around") || page.isWord($0, "shortly")
        || page.isWord($0, "approximately")
    }
    return Self.text(day) + (clock(words, page) ?? "") + (isRough ? "~" : "")
  }

  private func day(_ words: Range<Int>, _ page: Page, _ today: Int) -> Int? {
    for index in words {
      if page.has(index, .month), let date = monthDay(index, page, today) { return date }
      if page.has(index, .weekday), let weekday = Self.weekday(index, page) {
        return today - Self.modulo(today + 3 - weekday, 7)
      }
      if page.isWord(index, "yesterday") { return today - 1 }
      if page.isWord(index, "today") || page.isWord(index, "tonight") { return today }
    }
    return nil
  }

  private func monthDay(_ index: Int, _ page: Page, _ today: Int) -> Int? {
    let start = page.isKind(index + 1, .stop) ? index + 2 : index + 1
    guard let month = Self.month(index, page), let day = Self.number(start, page), (1...31).contains(day) else {
      return nil
    }
    if page.isKind(start + 1, .comma), let year = Self.number(start + 2, page), (1000...9999).contains(year) {
      return Self.days(year, month, day)
    }
    let year = Self.civil(today).year
    let date = Self.days(year, month, day)
    return date > today + 7 ? Self.days(year - 1, month, day) : date
  }

  private func clock(_ words: Range<Int>, _ page: Page) -> String? {
    for index in words where page.has(index, .clock) && index > 0 {
      let digits = page.text.utf8[page.tokens[index - 1].range].split(separator: UInt8(ascii: ":")).map {
        Self.number(Array($0))
      }
      guard let first = digits.first, var hour = first, (1...12).contains(hour) else { return nil }
      let minute = digits.count > 1 ? digits[1] ?? 0 : 0
      let isAfternoon = Byte.lowered(page.text.utf8[Int(page.tokens[index].lower)]) == UInt8(ascii: "p")
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      return minute < 60 ? "T" + Self.two(hour) + ":" + Self.two(minute) : nil
    }
    return nil
  }

  // MARK: Numbers and names

  private static func number(_ index: Int, _ page: Page) -> Int? {
    guard let token = page.token(index), token.kind == .number else { return nil }
    return number(Array(page.text.utf8[token.range].prefix { Byte.isDigit($0) }))
  }

  private static func number(_ digits: [UInt8]) -> Int? {
    guard !digits.isEmpty, digits.count < 5, digits.allSatisfy(Byte.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// 0 for Monday.
  private static func weekday(_ index: Int, _ page: Page) -> Int? {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].firstIndex(of: String(NameIndex.key(index, page).prefix(3)))
  }

  private static func month(_ index: Int, _ page: Page) -> Int? {
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
      .firstIndex(of: String(NameIndex.key(index, page).prefix(3))).map { $0 + 1 }
  }

  private static func modulo(_ value: Int, _ by: Int) -> Int { ((value % by) + by) % by }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  // MARK: Days

  /// Days since 1970-01-01 in the proleptic Gregorian calendar, after Howard Hinnant, "chrono-Compatible Low-Level
  /// Date Algorithms" (days_from_civil).
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The reverse (civil_from_days), for years from 1.
  static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  private static func text(_ days: Int) -> String {
    let date = civil(days)
    let year = String(date.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-" + two(date.month) + "-" + two(date.day)
  }
}
