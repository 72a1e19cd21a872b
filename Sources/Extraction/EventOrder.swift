import AccountModel

/// Puts events in the order in which they happened, as far as phases and words of order tell.
///
/// An incident runs through phases (lead-up, harm, flight, report, response, care, death, inquiry, custody, court);
/// events stand by phase, and within one in reading order. Motion goes on in the phase that is being told. "After",
/// "before" and "when" set a clause beside its neighbor in the sentence. Harm that different sources tell shares one
/// place: to put one version before the other would be a verdict.
enum EventOrder {
  /// How many of the latest events a rival version is looked for among.
  private static let memory = 24

  /// The events in reading order, each with its place in the sequence, counted from 1.
  static func ordered(_ events: [FoundEvent]) -> [Event] {
    let keys = keys(of: events)
    let sequence = EventDates.settled(events.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }, events)
    var result = events.map(\.event)
    var place = 0
    for (step, index) in sequence.enumerated() {
      let before = sequence[max(0, step - memory)..<step]
      if let rival = before.last(where: { areRivals(events[$0], events[index]) }) {
        result[index].order = result[rival].order
      } else {
        place += 1
        result[index].order = place
      }
    }
    return result.sorted { $0.passage < $1.passage }
  }

  private static func keys(of events: [FoundEvent]) -> [EventCourse.Key] {
    var keys = EventCourse.keys(of: events)
    for index in events.indices.dropFirst() where events[index].sentence == events[index - 1].sentence {
      relate(index - 1, index, events, &keys)
    }
    return keys
  }

  /// Sets two clauses of one sentence in the order that "after" or "before" gives them.
  private static func relate(_ first: Int, _ second: Int, _ events: [FoundEvent], _ keys: inout [EventCourse.Key]) {
    switch (events[first].joiner, events[second].joiner) {
    case (_, .after): put(first, behind: second, &keys)
    case (_, .before): put(second, behind: first, &keys)
    case (.before, _): put(first, behind: second, &keys)
    case (.after, _), (.when, .none): put(second, behind: first, &keys)
    default: break
    }
  }

  private static func put(_ later: Int, behind earlier: Int, _ keys: inout [EventCourse.Key]) {
    guard keys[later] < keys[earlier] else { return }
    keys[later] = EventCourse.Key(rank: keys[earlier].rank, place: keys[earlier].place + 1)
  }

  /// Two sources tell of one deed: the same harm, or the same verb with words in common.
  private static func areRivals(_ left: FoundEvent, _ right: FoundEvent) -> Bool {
    guard left.stage == right.stage, left.event.assertedBy != right.event.assertedBy,
      left.event.assertedBy != .narrator, right.event.assertedBy != .narrator
    else { return false }
    return left.stem == right.stem && (left.stem == EventWords.hurt || !left.words.isDisjoint(with: right.words))
  }
}
