import AccountModel

/// Opposed readings of one point, joined into conflicts of as many sides as there are.
struct ConflictReadings {
  /// How many of the latest claims on a point are compared with a new one, and how far back, in sentences.
  private static let memory = 12
  private static let reach = 80
  /// The most sides, and the most of them by one source with one reading.
  private static let mostSides = 8
  private static let mostOfOne = 2

  let page: Page
  var points = ConflictPoints.shared

  /// One conflict for each point and neighbourhood. Cost: linear in the claims.
  func conflicts(among claims: [ConflictClaim]) -> [Conflict] {
    var byPoint: [Int: [ConflictClaim]] = [:]
    for claim in claims { byPoint[claim.point, default: []].append(claim) }
    return byPoint.sorted { $0.key < $1.key }.flatMap { groups(of: $0.value).compactMap(conflict) }
  }

  private func groups(of claims: [ConflictClaim]) -> [[ConflictClaim]] {
    var done: [[ConflictClaim]] = []
    var recent: [ConflictClaim] = []
    var open: [ConflictClaim] = []
    for claim in claims {
      if let last = open.last, claim.sentence - last.sentence > Self.reach {
        done.append(open)
        (open, recent) = ([], [])
      }
      recent.removeAll { claim.sentence - $0.sentence > Self.reach }
      if !open.isEmpty {
        if !extend(&open, with: claim), joins(claim, open) { open.append(claim) }
      } else if recent.contains(where: { oppose($0, claim) }) {
        open = recent.filter { oppose($0, claim) || isAlike($0, claim) } + [claim]
        recent = []
      } else if !extend(&recent, with: claim) {
        recent.append(claim)
        if recent.count > Self.memory { recent.removeFirst() }
      }
    }
    return done + [open]
  }

  /// Takes a second claim of one source in one sentence into the side that stands already.
  private func extend(_ group: inout [ConflictClaim], with claim: ConflictClaim) -> Bool {
    guard let last = group.last, last.sentence == claim.sentence, last.speaker == claim.speaker,
      last.reading == claim.reading, last.stance == claim.stance,
      let both = Passage(
        min(last.passage.lower, claim.passage.lower), max(last.passage.upper, claim.passage.upper))
    else { return false }
    if both.count < 200 { group[group.count - 1].passage = both }
    return true
  }

  private func joins(_ claim: ConflictClaim, _ group: [ConflictClaim]) -> Bool {
    guard group.count < Self.mostSides, !group.contains(where: { $0.passage.overlaps(claim.passage) }) else {
      return false
    }
    let ofOne = group.filter { $0.speaker == claim.speaker && $0.reading == claim.reading }
    return ofOne.count < Self.mostOfOne && group.contains { oppose($0, claim) || isAlike($0, claim) }
  }

  /// True where the two cannot both be so.
  private func oppose(_ left: ConflictClaim, _ right: ConflictClaim) -> Bool {
    if left.stance == .doesNotAddress || right.stance == .doesNotAddress { return false }
    let isOpen = left.stance == .cannotTell || right.stance == .cannotTell
    if isOpen ? left.stance == right.stance || left.speaker == right.speaker : left.reading == right.reading {
      return false
    }
    return left.sentence != right.sentence && !left.passage.overlaps(right.passage) && isOfOneMatter(left, right)
  }

  private func isAlike(_ left: ConflictClaim, _ right: ConflictClaim) -> Bool {
    if left.stance == .doesNotAddress || right.stance == .doesNotAddress { return true }
    return left.reading == right.reading && left.stance == right.stance && !left.passage.overlaps(right.passage)
  }

  private func isOfOneMatter(_ left: ConflictClaim, _ right: ConflictClaim) -> Bool {
    let flags = points.points[left.point].flags
    if flags.contains(.sourced), left.speaker == .narrator || right.speaker == .narrator { return false }
    let isOpen = left.stance == .cannotTell || right.stance == .cannotTell
    if flags.contains(.rivals), left.speaker == right.speaker { return false }
    return isOpen || !flags.contains(.shared) || !left.keys.isDisjoint(with: right.keys)
  }

  private func conflict(_ group: [ConflictClaim]) -> Conflict? {
    guard let first = group.first else { return nil }
    var sides: [ConflictClaim] = []
    for claim in group where !sides.contains(where: { $0.passage.overlaps(claim.passage) }) { sides.append(claim) }
    guard sides.count > 1 else { return nil }
    let point = points.points[first.point]
    let rival = sides.first { $0.reading != first.reading }
    let words = [first, rival].compactMap { $0.map { page.words($0.marker) } }
    let about = words.first == words.last ? Array(words.prefix(1)) : words
    return Conflict(
      about: about.joined(separator: " or "), question: point.question,
      sides: sides.map(point.asksForFirstReading ? \.sideOfQuestion : \.side).sorted { $0.passage < $1.passage },
      reason: rival == nil
        ? "asserted by one source, said to be open elsewhere" : "opposed readings of one point: \(point.name)")
  }
}
