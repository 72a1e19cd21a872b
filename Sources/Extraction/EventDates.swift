import AccountModel

/// Sets events that are dated in the order of their dates, whatever their stages say.
///
/// Those with a day change places among themselves until the days stand in order, then those with an hour; what has no
/// date stays where it was. Without a day to count from, weekdays are counted from the incident's own.
enum EventDates {
  /// The sequence with dated events in the order of their days and hours. Cost: that of sorting.
  static func settled(_ sequence: [Int], _ events: [FoundEvent]) -> [Int] {
    let incident = events.first { $0.namesDay && $0.event.isCore }?.moment ?? events.first { $0.namesDay }?.moment
    let days = events.map { day(of: $0, incident) }
    let byDay = refill(sequence) { days[$0] }
    return refill(byDay) { index in
      guard let minute = events[index].moment?.minute, let day = days[index] else { return nil }
      return day * 1440 + minute
    }
  }

  private static func day(of event: FoundEvent, _ incident: Moment?) -> Int? {
    guard let moment = event.moment else { return nil }
    if moment.bound != .at, moment.minute == nil { return nil }
    if let day = moment.day { return day }
    guard let weekday = moment.weekday else { return moment.minute == nil || incident != nil ? nil : 0 }
    guard let first = incident?.weekday else { return 0 }
    let after = ((weekday - first) % 7 + 7) % 7
    // Of a day late in the week that follows, what led up to the harm was rather in the week before.
    let isBefore = after > 0 && event.stage <= .background || after > 3 && event.stage < .phase(.care)
    return isBefore ? after - 7 : after
  }

  /// Sorts what has a value by it, in the places that such members hold; of equals the first stays first.
  private static func refill(_ sequence: [Int], by value: (Int) -> Int?) -> [Int] {
    let places = sequence.indices.filter { value(sequence[$0]) != nil }
    let sorted = places.sorted {
      (value(sequence[$0]) ?? 0, $0) < (value(sequence[$1]) ?? 0, $1)
    }
    var result = sequence
    for (place, member) in zip(places, sorted) { result[place] = sequence[member] }
    return result
  }
}
