import AccountModel

/// Follows the account from telling to telling and gives each event a place in the course of what happened.
///
/// News sums up first, then tells from the beginning, then what came of it. Inside the story itself (lead-up to
/// response) reading order counts, and what follows a chase or a call belongs after it; the account has gone back only
/// where the teller turns from the aftermath, or from those who respond, to what brought them. The aftermath stands by stage.
struct EventCourse {
  /// A place in time as far as it is known: rank first, then reading order.
  struct Key: Comparable {
    var rank: Int
    var place: Int
    static func < (left: Key, right: Key) -> Bool { (left.rank, left.place) < (right.rank, right.place) }
  }

  /// The ranks at which the aftermath begins, and at which those who respond come in.
  private static let aftermath = Stage.phase(.care).rank
  private static let alarm = Stage.phase(.report).rank

  private var keys: [Key]
  private var last: (rank: Int, visit: FoundEvent.Visit)?

  /// A key for each of the events. Cost: linear in their tellings, but for sorting these.
  static func keys(of events: [FoundEvent]) -> [Key] {
    var course = EventCourse(keys: events.map { Key(rank: $0.stage.rank, place: $0.verb * 4) }, last: nil)
    course.follow(events)
    return course.keys
  }

  private mutating func follow(_ events: [FoundEvent]) {
    let tellings = events.indices.flatMap { index in events[index].visits.map { (index, $0) } }
      .sorted { $0.1.verb < $1.1.verb }
    var best = [Int?](repeating: nil, count: events.count)
    for (index, visit) in tellings {
      let rank = rank(of: visit)
      // A telling inside the story says more of its place than the summary's, or than a bare word of when it was.
      let weight = visit.weight
      if best[index].map({ weight > $0 }) ?? true {
        best[index] = weight
        keys[index] = Key(rank: rank, place: place(of: visit))
      }
      if !visit.isEarlier, rank >= 0 { last = (rank, visit) }
    }
  }

  /// Reading order; what is told in the past perfect stands before what was told last.
  private func place(of visit: FoundEvent.Visit) -> Int {
    guard visit.isEarlier, let last else { return visit.verb * 4 }
    return last.visit.verb * 4 - 1
  }

  /// The rank of a telling, given what was told before it.
  private func rank(of visit: FoundEvent.Visit) -> Int {
    let own = visit.stage.rank
    guard own >= 0, !visit.isEarlier, let last, last.visit.sentence > 0 else { return own }
    if visit.stage.isNeutral { return carries(on: last.visit, visit) && !goesBack(visit, last) ? last.rank : own }
    guard own < Self.aftermath, last.rank < Self.aftermath, own < last.rank else { return own }
    return last.rank < Self.alarm || visit.meetsResponders ? last.rank : own
  }

  /// Motion and unlisted deeds go on from the telling before, where its teller has not changed.
  private func carries(on last: FoundEvent.Visit, _ visit: FoundEvent.Visit) -> Bool {
    last.sentence > 0 && visit.sentence - last.sentence <= 2
      && (last.asserter == visit.asserter || visit.asserter == .narrator)
  }

  /// After the aftermath, a scene that is set anew ("The two were sitting in a car when …") goes back to the beginning.
  private func goesBack(_ visit: FoundEvent.Visit, _ last: (rank: Int, visit: FoundEvent.Visit)) -> Bool {
    last.rank >= Self.aftermath && visit.setsScene && visit.sentence != last.visit.sentence
  }
}
