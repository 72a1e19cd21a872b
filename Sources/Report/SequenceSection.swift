import AccountModel

extension SummaryMaterial {
  /// What happened, account by account, in the order in which each says it did. What has one place in that order, and
  /// rival versions of one happening, stand together: one before the other would be a verdict.
  func sequence() -> [String] {
    reviewed.accounts.indices.flatMap { account -> [String] in
      let steps = SequenceSteps(of: reviewed.accounts[account], conflicts: conflicts, account: account).steps
      guard !steps.isEmpty else { return [] }
      let heading = "Account \(Case.letter(ofAccount: account)):"
      return [heading, ""] + steps.enumerated().flatMap { lines(of: $1, number: $0 + 1, in: account) } + [""]
    }.dropLastBlank()
  }

  private func lines(of step: [Int], number: Int, in account: Int) -> [String] {
    let rows = step.map { told(at: ItemPlace(account: account, index: $0)) }
    if rows.count == 1 { return ["\(number). \(rows[0])"] }
    return ["\(number). At one place, none before another:"] + rows.map { "   - \($0)" }
  }

  private func told(at place: ItemPlace) -> String {
    guard case .event(let event)? = reviewed[place]?.item else { return "" }
    let time = event.time.map { " · time as told: \(accountWords($0))" } ?? ""
    let status = reviewed.status(of: place)?.rawValue ?? "undecided"
    let saying = saying(of: place).map { " · \($0)" } ?? ""
    return
      "\(name(at: place)): \(words(at: place)) \(reference(to: place))\(retellings(of: place)) · \(status)\(saying)"
      + time + (event.isCore ? "" : " · background")
  }
}

/// One account's events sorted into places of its sequence.
struct SequenceSteps {
  /// Item indexes: place by place, and at one place in reading order.
  let steps: [[Int]]

  init(of account: CaseAccount, conflicts: [Conflict], account number: Int) {
    var orders: [Int: Double] = [:]
    var passages: [(passage: Passage, index: Int)] = []
    for index in account.items.indices where !account.items[index].isDismissed {
      guard case .event(let event) = account.items[index].item else { continue }
      orders[index] = account.items[index].place
      passages.append((event.passage, index))
    }
    passages.sort { ($0.passage, $0.index) < ($1.passage, $1.index) }
    for conflict in conflicts {
      let sides = conflict.sides.filter { $0.account == number }.map(\.passage)
      guard !sides.isEmpty else { continue }
      let rivals = passages.filter { event in sides.contains { Self.tellsTheSame(event.passage, $0) } }
      guard let place = rivals.compactMap({ orders[$0.index] }).min() else { continue }
      for rival in rivals { orders[rival.index] = place }
    }
    let byOrder = Dictionary(grouping: passages.map(\.index)) { orders[$0] ?? 0 }
    steps = byOrder.sorted { $0.key < $1.key }.map(\.value)
  }

  /// True where an event holds a side's words, or the two share at least half of what they cover together. A long
  /// statement that merely runs over an event does not move it.
  private static func tellsTheSame(_ event: Passage, _ side: Passage) -> Bool {
    guard event.overlaps(side) else { return false }
    let shared = min(event.upper, side.upper) - max(event.lower, side.lower)
    let together = max(event.upper, side.upper) - min(event.lower, side.lower)
    return event.encloses(side) || shared * 2 >= together
  }
}

extension [String] {
  /// The lines without a blank one at the end.
  fileprivate func dropLastBlank() -> [String] { last == "" ? Array(dropLast()) : self }
}
