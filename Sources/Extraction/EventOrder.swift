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
  /// How many events a sentence is taken to tell at most.
  private static let reach = 8

  /// A place in time as far as it is known: stages first, then reading order.
  private struct Key: Comparable {
    var rank: Int
    var place: Int
    static func < (left: Key, right: Key) -> Bool { (left.rank, left.place) < (right.rank, right.place) }
  }

  /// The events in reading order, each with its place in the sequence, counted from 1.
  static func ordered(_ events: [FoundEvent]) -> [Event] {
    let keys = keys(of: events)
    let sequence = events.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
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

  private static func keys(of events: [FoundEvent]) -> [Key] {
    var keys: [Key] = []
    for (index, event) in events.enumerated() {
      keys.append(Key(rank: rank(of: event, before: events[..<index], keys), place: index * 4))
    }
    for index in events.indices.dropFirst() where events[index].sentence == events[index - 1].sentence {
      relate(index - 1, index, events, &keys)
    }
    return keys
  }

  /// Motion takes the rank that its teller's sentence before has come to, once the account has left its summary.
  private static func rank(of event: FoundEvent, before: ArraySlice<FoundEvent>, _ keys: [Key]) -> Int {
    guard event.stage.isNeutral, let last = before.last, last.sentence > 0, event.sentence - last.sentence <= 2,
      last.event.assertedBy == event.event.assertedBy
    else { return event.stage.rank }
    let same = zip(before.suffix(reach), keys.suffix(reach)).filter { $0.0.sentence == last.sentence }
    let rank = same.map(\.1.rank).max() ?? event.stage.rank
    return rank < 0 ? event.stage.rank : rank
  }

  /// Sets two clauses of one sentence in the order that "after" or "before" gives them.
  private static func relate(_ first: Int, _ second: Int, _ events: [FoundEvent], _ keys: inout [Key]) {
    switch (events[first].joiner, events[second].joiner) {
    case (_, .after): put(first, behind: second, &keys)
    case (_, .before): put(second, behind: first, &keys)
    case (.before, _): put(first, behind: second, &keys)
    case (.after, _), (.when, .none): put(second, behind: first, &keys)
    default: break
    }
  }

  private static func put(_ later: Int, behind earlier: Int, _ keys: inout [Key]) {
    guard keys[later] < keys[earlier] else { return }
    keys[later] = Key(rank: keys[earlier].rank, place: keys[earlier].place + 1)
  }

  /// Two sources tell of one deed: the same harm, or the same verb with words in common.
  private static func areRivals(_ left: FoundEvent, _ right: FoundEvent) -> Bool {
    guard left.stage == right.stage, left.event.assertedBy != right.event.assertedBy else { return false }
    return left.stem == right.stem || left.words.intersection(right.words).count >= 2
  }
}
