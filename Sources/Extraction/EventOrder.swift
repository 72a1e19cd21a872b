import AccountModel

/// Puts events in the order in which they happened, as far as phases and words of order tell.
///
/// An incident runs through phases (lead-up, harm, flight, report, response, care, death, inquiry, custody, court);
/// events stand by phase, and within one in reading order. Harm that different sources tell shares one place: to put
/// one version before the other would be a verdict.
enum EventOrder {
  /// How many of the latest events a rival version is looked for among.
  private static let memory = 24

  /// The events in reading order, each with its place in the sequence, counted from 1.
  static func ordered(_ events: [FoundEvent]) -> [Event] {
    let sequence = events.indices.sorted { (events[$0].phase, $0) < (events[$1].phase, $1) }
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

  /// Two sources tell of one deed: the same harm, or the same verb with words in common.
  private static func areRivals(_ left: FoundEvent, _ right: FoundEvent) -> Bool {
    guard left.phase == right.phase, left.event.assertedBy != right.event.assertedBy else { return false }
    return left.stem == right.stem || left.words.intersection(right.words).count >= 2
  }
}
