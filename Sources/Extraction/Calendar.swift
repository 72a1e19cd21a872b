import AccountModel

/// Turns time words into moments, counted from the account's own date.
///
/// Gives no day where the account does not say on which day it was published: a weekday alone is no date.
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

  /// The moment that the words name, as EDTF.
  func moment(_ words: Range<Int>, page: Page) -> String? { read(words, page: page, after: nil)?.text }

  /// What the words say of when; `last` is the moment told before, from which "the next day" is counted. `nil` where
  /// they say nothing but an order.
  func read(_ words: Range<Int>, page: Page, after last: Moment?) -> Moment? {
    var moment = Moment()
    setDay(&moment, words, page, last)
    ClockReader(page: page).setClock(&moment, words)
    guard moment.day != nil || moment.weekday != nil || moment.minute != nil else { return later(words, page, last) }
    setBound(&moment, words, page)
    return moment
  }

  // MARK: The day

  private func setDay(_ moment: inout Moment, _ words: Range<Int>, _ page: Page, _ last: Moment?) {
    for index in words {
      if page.has(index, .month), let date = monthDay(index, words, page) {
        moment.day = date
        return
      }
      if page.has(index, .weekday), moment.day == nil, let weekday = Self.weekday(index, page) {
        moment.weekday = weekday
        moment.day = today.map { onWeekday(weekday, $0, words, index, page) }
      }
    }
    guard moment.day == nil, moment.weekday == nil else { return }
    setNearDay(&moment, words, page, last)
  }

  /// The latest such day up to today; "last Friday" is never today, "next Friday" lies ahead.
  private func onWeekday(_ weekday: Int, _ today: Int, _ words: Range<Int>, _ index: Int, _ page: Page) -> Int {
    let day = today - Self.modulo(today + 3 - weekday, 7)
    if page.isWord(index - 1, "next") { return day + 7 }
    return page.isWord(index - 1, "last") && day == today ? day - 7 : day
  }

  private func setNearDay(_ moment: inout Moment, _ words: Range<Int>, _ page: Page, _ last: Moment?) {
    for index in words {
      if page.isWord(index, "yesterday") || page.isWord(index, "last") && page.isWord(index + 1, "night") {
        moment.day = today.map { $0 - 1 }
      } else if page.isAny(index, of: ["today", "tonight"])
        || page.isWord(index, "this") && page.has(index + 1, .dayPart)
      {
        moment.day = today
      } else if page.isWord(index, "overnight"), let today {
        (moment.day, moment.end) = (today - 1, 1440)
      } else if page.isWord(index, "ago"), let today, let days = daysCounted(before: index, page) {
        (moment.day, moment.isRough) = (today - days, days > 6)
      } else if page.isAny(index, of: ["next", "following"]), Self.isPartOfDays(index + 1, page) {
        moment.day = last?.day.map { $0 + 1 }
        moment.weekday = last?.weekday.map { ($0 + 1) % 7 }
      } else if page.isAny(index, of: ["same", "that"]), Self.isPartOfDays(index + 1, page) {
        (moment.day, moment.weekday) = (last?.day, last?.weekday)
      }
    }
  }

  private static func isPartOfDays(_ index: Int, _ page: Page) -> Bool {
    page.has(index, .dayPart) || page.isWord(index, "day")
  }

  /// "two days", "a week" before "ago"; months and years name no day.
  private func daysCounted(before index: Int, _ page: Page) -> Int? {
    let isWeeks = page.isAny(index - 1, of: ["week", "weeks"])
    guard isWeeks || page.isAny(index - 1, of: ["day", "days"]), let count = Self.count(index - 2, page) else {
      return nil
    }
    return count * (isWeeks ? 7 : 1)
  }

  /// "Jan. 7, 2026", "7 January 2026"; without a year the latest such day, or one of the week ahead.
  private func monthDay(_ index: Int, _ words: Range<Int>, _ page: Page) -> Int? {
    let next = page.isKind(index + 1, .stop) ? index + 2 : index + 1
    guard let month = Self.month(index, page) else { return nil }
    if let day = Self.number(next, page), (1...31).contains(day) {
      let year = page.isKind(next + 1, .comma) ? Self.number(next + 2, page) : Self.number(next + 1, page)
      return date(year, month, day)
    }
    guard let day = Self.number(index - 1, page), (1...31).contains(day), words.contains(index - 1) else { return nil }
    return date(Self.number(next, page), month, day)
  }

  private func date(_ year: Int?, _ month: Int, _ day: Int) -> Int? {
    if let year, (1000...9999).contains(year) { return Self.days(year, month, day) }
    guard let today else { return nil }
    let year = Self.civil(today).year
    let date = Self.days(year, month, day)
    return date > today + 7 ? Self.days(year - 1, month, day) : date
  }

  // MARK: Doubt and bounds

  private func setBound(_ moment: inout Moment, _ words: Range<Int>, _ page: Page) {
    for index in words {
      if page.isAny(index, of: Self.rough) { moment.isRough = true }
      if moment.end != nil { continue }
      if page.isAny(index, of: ["before", "by", "until", "till"]) { moment.bound = .before }
      if page.isAny(index, of: ["after", "since", "following"]), !Self.isPartOfDays(index + 1, page) {
        moment.bound = .after
      }
    }
    if moment.isRough, words.contains(where: { page.isAny($0, of: Self.near) }) { moment.bound = .at }
  }

  private static let rough = WordSet([
    "about", "around", "approximately", "roughly", "nearly", "almost", "circa", "some", "sometime", "shortly", "just",
    "moments", "minutes", "soon",
  ])
  /// With these "before" and "after" mean close by: the moment itself, roughly.
  private static let near = WordSet(["shortly", "just", "moments", "minutes", "soon"])

  /// "two hours later" than a moment that has a clock time.
  private func later(_ words: Range<Int>, _ page: Page, _ last: Moment?) -> Moment? {
    guard let last, let minute = last.minute, last.end == nil, last.bound == .at,
      let index = words.first(where: { page.isWord($0, "later") })
    else { return nil }
    let unit =
      page.isAny(index - 1, of: ["hour", "hours"]) ? 60 : page.isAny(index - 1, of: ["minute", "minutes"]) ? 1 : 0
    guard unit > 0, let count = Self.count(index - 2, page) else { return nil }
    let total = minute + min(count, 1000) * unit
    return Moment(
      day: last.day.map { $0 + total / 1440 }, weekday: last.weekday.map { ($0 + total / 1440) % 7 },
      minute: total % 1440, isRough: true)
  }

  // MARK: Numbers and names

  /// A number in digits or words up to twelve; "a" is one, "a few" and "several" are none.
  private static func count(_ index: Int, _ page: Page) -> Int? {
    if let number = number(index, page) { return number }
    return page.isAny(index, of: ["a", "an"]) ? 1 : spelled(index, page)
  }

  private static let names: [Word] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// A number in words, one to twelve.
  static func spelled(_ index: Int, _ page: Page) -> Int? {
    guard page.has(index, .numberWord) else { return nil }
    return names.firstIndex { page.isWord(index, $0) }.map { $0 + 1 }
  }

  /// The number in digits that a token begins with, up to four of them.
  static func number(_ index: Int, _ page: Page) -> Int? {
    guard let token = page.token(index), token.kind == .number else { return nil }
    return number(Array(page.text.utf8[token.range].prefix { Byte.isDigit($0) }))
  }

  static func number(_ digits: [UInt8]) -> Int? {
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

  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

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

  /// `YYYY-MM-DD`.
  static func text(_ days: Int) -> String {
    let date = civil(days)
    let year = String(date.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-" + two(date.month) + "-" + two(date.day)
  }
}
