import AccountModel

/// Dates what an account tells of its incident without a date of its own.
///
/// News dates the incident once, where it first tells the harm, and goes on without saying the day again. So what could
/// not be left out, from the lead-up to the response, takes the words that date the first such happening.
enum IncidentTime {
  /// The last stage that takes over the incident's time: what comes after may be days later.
  private static let last = Stage.phase(.response)

  /// How many of the first happenings of the incident can date it: a day that comes later is that of one happening of
  /// several.
  private static let earliest = 3

  /// The events with the incident's time where they had none; their reasons say so. An hour without a day takes the
  /// incident's, where the account tells it of one day only, or the day after where the hours told before it have
  /// passed midnight. Cost: linear in the events.
  static func spread(over events: [FoundEvent]) -> [FoundEvent] {
    let told = events.filter(isOfIncident).prefix(earliest)
    guard let anchor = told.first(where: \.namesDay), let moment = anchor.moment else { return events }
    var latest = moment
    let isOneDay = events.allSatisfy { !$0.namesDay || !isInStory($0) || $0.moment?.dayOnly == moment.dayOnly }
    return events.map { found in
      var dated = found
      if found.moment?.minute != nil, !found.namesDay, isOneDay, found.stage > .background {
        dated.moment = follow(found.moment, latest, moment)
      } else if found.event.time == nil, isOfIncident(found) {
        dated.event.time = anchor.event.time
        dated.moment = moment.dayOnly
        dated.event.reason += "; dated by the incident's first telling"
      }
      if let own = dated.moment, own.minute != nil { latest = own }
      return dated
    }
  }

  /// "11:50 p.m.", then "12:10 a.m.": the small hours after a late evening are those of the next day.
  private static func follow(_ own: Moment?, _ latest: Moment, _ incident: Moment) -> Moment? {
    guard let own, let minute = own.minute else { return own }
    let late = latest.minute ?? 720
    if minute < 6 * 60, late < 6 * 60 { return own.onDay(of: latest) }
    guard minute < 6 * 60, late >= 18 * 60 else { return own.onDay(of: incident) }
    return own.onDay(of: Moment(day: latest.day.map { $0 + 1 }, weekday: latest.weekday.map { ($0 + 1) % 7 }))
  }

  private static func isOfIncident(_ found: FoundEvent) -> Bool { found.event.isCore && isInStory(found) }

  private static func isInStory(_ found: FoundEvent) -> Bool {
    found.stage > .background && !(last < found.stage)
  }
}
