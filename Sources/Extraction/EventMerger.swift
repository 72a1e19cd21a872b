import AccountModel

/// Joins tellings of one happening.
///
/// Two tellings are one where the verbs are of one stem, or both of harm done, and the clauses share a telling word;
/// the longest becomes the event's passage, the others its further tellings. Each telling is compared with the latest
/// few of its stem only, so the cost stays linear.
enum EventMerger {
  private static let memory = 12

  static func merged(_ events: [FoundEvent], timings: [Timing]) -> [FoundEvent] {
    var kept: [FoundEvent] = []
    var byStem: [UInt64: [Int]] = [:]
    var harm: Int?
    for event in events {
      if event.isOccurrence, let harm {
        join(event, to: &kept[harm])
        continue
      }
      // The list is let go of before it grows: a slice that is still held would make each further telling copy it.
      let same = byStem[event.stem]?.suffix(memory).first { isSame(kept[$0], event) }
      if let index = same {
        join(event, to: &kept[index])
      } else {
        byStem[event.stem, default: []].append(kept.count)
        kept.append(event)
        if harm == nil, event.event.isCore, event.stage == .phase(.violence) { harm = kept.count - 1 }
      }
    }
    for index in kept.indices { kept[index].event.also.sort { $0.passage < $1.passage } }
    return dated(IncidentTime.spread(over: kept), timings).map { found in
      var found = found
      found.event.when = found.moment?.text
      return found
    }
  }

  private static func isSame(_ left: FoundEvent, _ right: FoundEvent) -> Bool {
    if left.age > 0, right.age > 0, left.age != right.age { return false }
    if left.stem == EventWords.hurt {
      if right.victim == .further || isOfOtherGender(left, right) || isOfOtherPart(left, right) { return false }
      if isSameVictim(left, right) { return true }
      if left.words.isEmpty || right.words.isEmpty { return true }
      let isNamed = !left.harmed.isEmpty && !right.harmed.isEmpty
      if isNamed, left.harmed.isDisjoint(with: right.harmed) { return false }
    }
    return sharesWords(left, right) && !harmsAnother(left, right)
  }

  private static func sharesWords(_ left: FoundEvent, _ right: FoundEvent) -> Bool {
    let common = left.words.countShared(with: right.words)
    let smaller = min(left.words.count, right.words.count)
    if smaller <= 1 || left.stem == EventWords.hurt && smaller <= 4 { return common > 0 }
    return common >= 2 && common * 3 >= smaller
  }

  /// "A man was shot …", and later "Lee was shot …": somebody new who is then known, in one verb.
  private static func isSameVictim(_ left: FoundEvent, _ right: FoundEvent) -> Bool {
    guard left.verbKey == right.verbKey, left.sentence != right.sentence,
      left.moment?.conflicts(with: right.moment) != true, left.victim == .new
    else { return false }
    return right.victim == .known || right.victim == .new && left.sentence < 2
  }

  /// "A man", "a girl": words for people that cannot mean one person.
  private static func isOfOtherGender(_ left: FoundEvent, _ right: FoundEvent) -> Bool {
    let (one, other) = (left.harmed.intersection(people), right.harmed.intersection(people))
    return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
  }

  private static let people = keys(["man", "woman", "boy", "girl", "baby", "officer", "deputy", "firefighter"])

  /// "went through the man's hat", "went through the woman's arm": a verb that tells no harm by itself, and no person
  /// or no part of the body that both tellings could mean.
  private static func harmsAnother(_ left: FoundEvent, _ right: FoundEvent) -> Bool {
    if left.stem == EventWords.hurt { return false }
    let (one, other) = (left.words.intersection(genders), right.words.intersection(genders))
    return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other) || isOfOtherPart(left, right)
  }

  private static let genders = keys(["man", "woman", "boy", "girl"])

  /// "in the face", "in the arm": parts of the body, and none that both tellings name.
  private static func isOfOtherPart(_ left: FoundEvent, _ right: FoundEvent) -> Bool {
    let (one, other) = (parts(left), parts(right))
    return one != 0 && other != 0 && one & other == 0
  }

  /// One bit for each part of the body that a telling names.
  private static func parts(_ event: FoundEvent) -> Int {
    if event.words.isDisjoint(with: anyPart) { return 0 }
    return body.indices.reduce(0) { event.words.isDisjoint(with: body[$1]) ? $0 : $0 | 1 << $1 }
  }

  /// Words for one part of the body each, or for what lies so close that two sources may name either.
  private static let body = [
    keys(["head", "face", "neck", "skull", "forehead", "jaw", "cheek", "throat", "eye", "eyes", "ear", "mouth"]),
    keys(["arm", "arms", "hand", "hands", "shoulder", "wrist", "elbow", "finger", "fingers", "forearm"]),
    keys(["leg", "legs", "thigh", "knee", "ankle", "shin", "calf", "hip"]),
    keys(["chest", "torso", "stomach", "abdomen", "ribs", "belly", "lung", "heart"]),
  ]
  private static let anyPart = KeySet(body.flatMap(\.members))

  private static func keys(_ words: [String]) -> KeySet { KeySet(words.map { Keywords.key($0.utf8) }) }

  private static func join(_ event: FoundEvent, to kept: inout FoundEvent) {
    // The list of retellings is never held twice: a copy at each of many tellings would cost their number squared.
    if event.words.count > kept.words.count, event.clause.count < 36 {
      kept.event.also.append(.init(passage: kept.event.passage, assertedBy: kept.event.assertedBy))
      kept.event.passage = event.event.passage
      (kept.event.assertedBy, kept.event.isInherited) = (event.event.assertedBy, event.event.isInherited)
      (kept.event.basis, kept.event.reason) = (event.event.basis, event.event.reason)
      (kept.clause, kept.verb) = (event.clause, event.verb)
    } else {
      kept.event.also.append(.init(passage: event.event.passage, assertedBy: event.event.assertedBy))
    }
    kept.event.isCore = kept.event.isCore || event.event.isCore
    kept.date(by: event.event.time, event.moment)
    kept.stage = max(kept.stage, event.stage)
    kept.visits += event.visits
    kept.words.formUnion(KeySet(event.words.members.prefix(8)))
  }

  /// What a timed transcript tells without a date of its own is dated by when it is spoken.
  private static func dated(_ events: [FoundEvent], _ timings: [Timing]) -> [FoundEvent] {
    guard !timings.isEmpty else { return events }
    return events.map { found in
      guard found.event.time == nil, let timing = timing(at: found.event.passage.lower, timings) else { return found }
      var dated = found
      dated.event.time = "said at \(clock(timing.start))"
      return dated
    }
  }

  private static func timing(at offset: Int, _ timings: [Timing]) -> Timing? {
    var (low, high) = (0, timings.count)
    while low < high {
      let middle = (low + high) / 2
      if timings[middle].passage.upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low < timings.count && timings[low].passage.contains(offset) ? timings[low] : nil
  }

  /// Milliseconds as `h:mm:ss`.
  private static func clock(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds / 1000)
    let (minute, second) = (seconds / 60 % 60, seconds % 60)
    return "\(seconds / 3600):\(minute < 10 ? "0" : "")\(minute):\(second < 10 ? "0" : "")\(second)"
  }
}
