import AccountModel

/// Dates what an account tells of its incident without a date of its own.
///
/// News dates the incident once, where it first tells the harm, and goes on without saying the day again. So what could
/// not be left out, from the lead-up to the response, takes the words that date the first such happening.
enum IncidentTime {
  /// The last stage that takes over the incident's time: what comes after may be days later.
  private static let last = Stage.phase(.response)

  /// The events with the incident's time where they had none; their reasons say so. Cost: linear in the events.
  static func spread(over events: [FoundEvent]) -> [FoundEvent] {
    guard let anchor = events.first(where: { $0.namesDay && isOfIncident($0) }) else { return events }
    return events.map { found in
      guard found.event.time == nil, isOfIncident(found) else { return found }
      var dated = found
      dated.event.time = anchor.event.time
      dated.event.when = anchor.event.when.map { String($0.prefix(10)) }
      dated.event.reason += "; dated by the incident's first telling"
      return dated
    }
  }

  private static func isOfIncident(_ found: FoundEvent) -> Bool {
    found.event.isCore && found.stage > .background && !(last < found.stage)
  }
}
