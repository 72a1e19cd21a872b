import AccountModel

/// Different numbers of the same thing, given by different sources.
struct NumberConflicts {
  /// One number of a thing, in a statement.
  private struct Count {
    var value: Int
    var statement: Int
    var passage: Passage
  }

  let page: Page

  /// At most one conflict for each thing counted: between the first two sources that differ.
  func conflicts(among told: StatementResolver.Told) -> [Conflict] {
    var counts: [String: [Count]] = [:]
    var found: [Conflict] = []
    for index in told.drafts.indices {
      for (thing, value) in counted(in: told.drafts[index]) {
        guard let passage = told.statements[index].content.first else { continue }
        let count = Count(value: value, statement: index, passage: passage)
        if let rival = counts[thing]?.first(where: { $0.value != value && differ($0.statement, index, told) }) {
          if counts[thing]?.count ?? 0 < 8 { found.append(conflict(thing, rival, count, told)) }
          counts[thing] = Array(repeating: count, count: 8)
        } else if counts[thing]?.count ?? 0 < 8 {
          counts[thing, default: []].append(count)
        }
      }
    }
    return found
  }

  private func differ(_ left: Int, _ right: Int, _ told: StatementResolver.Told) -> Bool {
    told.statements[left].speaker != nil && told.statements[left].speaker != told.statements[right].speaker
  }

  private func conflict(_ thing: String, _ left: Count, _ right: Count, _ told: StatementResolver.Told) -> Conflict {
    let sides = [left, right].map {
      Conflict.Side(
        account: 0, passage: $0.passage,
        speaker: told.statements[$0.statement].speaker.map(Asserter.speaker) ?? .narrator,
        stance: .saysSo)
    }
    return Conflict(
      about: "number of \(thing)", question: "How many \(thing)?", sides: sides,
      reason: "two sources give different numbers of \(thing)")
  }

  /// "two shots", "at least 3 gunmen": things that can be counted wrongly at an incident.
  private func counted(in draft: Draft) -> [(thing: String, value: Int)] {
    var found: [(String, Int)] = []
    for range in draft.content {
      for index in range.dropFirst() where isCountable(index) {
        if let value = value(index - 1) { found.append((NameIndex.key(index, page), value)) }
      }
    }
    return found
  }

  private func isCountable(_ index: Int) -> Bool {
    let things: [StaticString] = [
      "shots", "gunshots", "gunmen", "shooters", "suspects", "victims", "attackers", "robbers", "explosions", "bodies",
    ]
    return things.contains { page.isWord(index, $0) }
  }

  private func value(_ index: Int) -> Int? {
    let key = NameIndex.key(index, page)
    if page.isKind(index, .number) { return Int(key) }
    let names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    return names.firstIndex(of: key).map { $0 + 1 }
  }
}
