import AccountModel

/// Joins to a happening the clause of its sentence that only says when it was: "When they got there, the door was
/// open", "he shouted before he went inside".
enum TimeClauses {
  /// The most tokens that a clause holds after it has taken such a one.
  private static let longest = 40

  /// The events in reading order, without clauses of time that stand beside the clause they belong to. What no
  /// timeline could leave out stays an event wherever it is told. Cost: linear.
  static func joined(_ events: [FoundEvent], page: Page) -> [FoundEvent] {
    var kept: [FoundEvent] = []
    var leading: FoundEvent?
    for event in events {
      var event = event
      if let time = leading, isBeside(time, event), event.joiner == .none {
        take(time, into: &event, page)
      } else if let time = leading {
        kept.append(time)
      }
      leading = nil
      guard isBare(event, page) else {
        kept.append(event)
        continue
      }
      if let last = kept.indices.last, isBeside(kept[last], event), kept[last].joiner == .none {
        take(event, into: &kept[last], page)
      } else {
        leading = event
      }
    }
    if let leading { kept.append(leading) }
    return kept
  }

  private static func isBare(_ event: FoundEvent, _ page: Page) -> Bool {
    event.joiner != .none && !event.event.isCore && !page.isQuoted(event.verb) && isArrival(event.verb, page)
      && event.clause.contains { page.isAny($0, of: ["he", "she", "they", "i", "we", "it"]) && $0 < event.verb }
  }

  /// Coming to where something happens or looking out for it, which is told for the sake of what was met there.
  private static func isArrival(_ verb: Int, _ page: Page) -> Bool {
    if page.isAny(verb, of: ["arrived", "arriving", "entered", "entering", "approached"]) { return true }
    return page.isAny(verb, of: ["got", "went", "came", "looked", "stepped", "ran", "rushed"])
      && page.isAny(
        verb + 1, of: ["there", "here", "out", "outside", "inside", "home", "back", "upstairs", "downstairs"])
  }

  private static func isBeside(_ first: FoundEvent, _ second: FoundEvent) -> Bool {
    let gap = second.clause.lowerBound - first.clause.upperBound
    return first.sentence == second.sentence && (0...1).contains(gap)
      && first.event.assertedBy == second.event.assertedBy
      && second.clause.upperBound - first.clause.lowerBound <= longest
  }

  private static func take(_ time: FoundEvent, into event: inout FoundEvent, _ page: Page) {
    event.clause =
      min(event.clause.lowerBound, time.clause.lowerBound)..<max(event.clause.upperBound, time.clause.upperBound)
    if let passage = page.passage(event.clause) { event.event.passage = passage }
    event.date(by: time.event.time, time.moment)
  }
}
