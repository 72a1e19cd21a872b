/// What time words say of when something was, as far as it is known.
struct Moment: Equatable, Sendable {
  /// Days since 1970-01-01; `nil` where there is no day to count from.
  var day: Int?
  /// 0 for Monday, where the words name one.
  var weekday: Int?
  /// Minutes since midnight.
  var minute: Int?
  /// The end of "between … and …", in minutes since the first day's midnight.
  var end: Int?
  /// "about", "shortly after".
  var isRough = false
  /// The words allow more than one reading: "at 9:30", "midnight Tuesday".
  var isUncertain = false
  /// It was before or after what the words name.
  var bound = Bound.at

  enum Bound: Sendable { case at, before, after }

  /// EDTF level 1 (Library of Congress, 2019); `nil` where no day is known.
  var text: String? {
    guard let day else { return nil }
    let start = Self.text(day, minute) + mark
    if let end { return start + "/" + Self.text(day + end / 1440, minute == nil ? nil : end % 1440) + mark }
    switch bound {
    case .at: return start
    case .before: return "../" + start
    case .after: return start + "/.."
    }
  }

  /// The day alone, for what takes over a day from somewhere else.
  var dayOnly: Moment { Moment(day: day, weekday: weekday) }

  /// With the day of another where this one has none.
  func onDay(of other: Moment) -> Moment {
    guard day == nil, weekday == nil else { return self }
    var dated = self
    (dated.day, dated.weekday) = (other.day, other.weekday)
    return dated
  }

  /// Both name a day or an hour, and not the same.
  func conflicts(with other: Moment?) -> Bool {
    guard let other else { return false }
    func differ(_ left: Int?, _ right: Int?) -> Bool { left != nil && right != nil && left != right }
    return differ(day, other.day) || differ(weekday, other.weekday) || differ(minute, other.minute)
  }

  private var mark: String { isRough ? "~" : isUncertain ? "?" : "" }

  private static func text(_ day: Int, _ minute: Int?) -> String {
    let date = Calendar.text(day)
    return minute.map { date + "T" + Calendar.two($0 / 60) + ":" + Calendar.two($0 % 60) } ?? date
  }
}
