import AccountModel

/// One person under two surnames that are nearly the same, and one day under two years.
struct NameConflicts {
  /// How many letters two spellings of a surname may differ by, and how long it must be.
  private static let mostEdits = 2
  private static let shortest = 4
  /// How many names of one given name, and dates of one day, are compared.
  private static let memory = 12

  private let page: Page
  private let clauses: Clauses
  private let told: StatementResolver.Told

  init(page: Page, told: StatementResolver.Told, clauses: Clauses) {
    (self.page, self.told, self.clauses) = (page, told, clauses)
  }

  /// Cost: linear in the tokens.
  func conflicts() -> [Conflict] { names() + dates() }

  // MARK: Names

  private func names() -> [Conflict] {
    let speakers = Set(told.speakers.filter { $0.kind == .person }.map { $0.shortName.lowercased() })
    var known: [String: [NameIndex.Name]] = [:]
    var found: [Conflict] = []
    for name in told.names where name.first.utf8.count > 1 {
      let earlier = known[name.first] ?? []
      if earlier.contains(where: { $0.last == name.last }) || earlier.count >= Self.memory { continue }
      if let rival = earlier.first(where: { isAlike($0.last, name.last) }),
        isPerson(rival) != isPerson(name), !speakers.contains(isPerson(name) ? rival.last : name.last),
        let made = conflict(rival, name)
      {
        found.append(made)
      }
      known[name.first, default: []].append(name)
    }
    return found
  }

  /// A title before the name, or an age after it: places and parties have neither. Where both names have, they are
  /// two persons.
  private func isPerson(_ name: NameIndex.Name) -> Bool {
    if span(name.range.lowerBound, name.nameStart).contains(where: { page.has($0, [.title, .role]) }) { return true }
    return page.isKind(name.range.upperBound, .comma) && page.isKind(name.range.upperBound + 1, .number)
  }

  /// Nearly the same surname: not one with an ending more ("Reed", "Reeds") or with an
  /// accent left off.
  private func isAlike(_ left: String, _ right: String) -> Bool {
    guard min(left.utf8.count, right.utf8.count) >= Self.shortest, !left.hasPrefix(right), !right.hasPrefix(left),
      left.utf8.allSatisfy({ $0 < 0x80 }), right.utf8.allSatisfy({ $0 < 0x80 })
    else {
      return false
    }
    return left.utf8.first == right.utf8.first || left.utf8.last == right.utf8.last
      ? Self.edits(Array(left.utf8), Array(right.utf8)) <= Self.mostEdits : false
  }

  /// Levenshtein's distance; names are short.
  private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard abs(left.count - right.count) <= mostEdits, left.count < 40 else { return .max }
    var row = Array(0...right.count)
    for (place, byte) in left.enumerated() {
      var corner = row[0]
      row[0] = place + 1
      for (index, other) in right.enumerated() {
        let next = byte == other ? corner : min(corner, row[index], row[index + 1]) + 1
        (corner, row[index + 1]) = (row[index + 1], next)
      }
    }
    return row[right.count]
  }

  private func conflict(_ left: NameIndex.Name, _ right: NameIndex.Name) -> Conflict? {
    let sides = [left, right].compactMap { side(holding: $0.nameStart) }
    guard sides.count == 2, !sides[0].passage.overlaps(sides[1].passage) else { return nil }
    let both = [left, right].map { page.words($0.nameStart..<$0.range.upperBound) }
    return Conflict(about: both.joined(separator: " or "), sides: sides, reason: "two spellings of one name")
  }

  private func side(holding token: Int) -> Conflict.Side? {
    let clause = clauses.of(page.sentenceIndex(of: token)).first { $0.contains(token) } ?? token..<(token + 1)
    let apposition = clause.first {
      $0 > token && page.isKind($0, .comma) && page.has($0 + 1, [.determiner, .relative])
    }
    return page.passage(clause.lowerBound..<(apposition ?? clause.upperBound)).map { side($0, at: token) }
  }

  private func side(_ passage: Passage, at token: Int) -> Conflict.Side {
    let offset = Int(page.tokens[token].lower)
    var (low, high) = (0, told.statements.count)
    while low < high {
      let middle = (low + high) / 2
      if told.drafts[middle].start <= token { low = middle + 1 } else { high = middle }
    }
    let holder = span(max(0, low - 3), low).last { told.statements[$0].content.contains { $0.contains(offset) } }
    let speaker = holder.flatMap { told.statements[$0].speaker }.map(Asserter.speaker)
    return Conflict.Side(account: 0, passage: passage, speaker: speaker ?? .narrator, stance: .saysSo)
  }

  // MARK: Dates

  /// "Friday, May 2, 2025" and "Friday, May 2, 2024": no weekday falls on one day of two years in a row.
  private func dates() -> [Conflict] {
    var known: [String: [(year: String, range: Range<Int>)]] = [:]
    var found: [Conflict] = []
    for index in page.tokens.indices where page.has(index, .month) {
      guard let (day, year, range) = date(at: index) else { continue }
      let earlier = known[day] ?? []
      if earlier.contains(where: { $0.year == year }) || earlier.count >= Self.memory { continue }
      if let rival = earlier.first(where: { abs((Int($0.year) ?? 0) - (Int(year) ?? 0)) < 5 }) {
        found += conflict(day, rival.range, range)
      }
      known[day, default: []].append((year, range))
    }
    return found
  }

  /// A date with its weekday: the day without marks, the year and all its tokens.
  private func date(at month: Int) -> (day: String, year: String, range: Range<Int>)? {
    var start = month - 1
    if page.isKind(start, .comma) { start -= 1 }
    guard page.has(start, .weekday) else { return nil }
    var day = month + 1
    if page.isKind(day, .stop) { day += 1 }
    let year = page.isKind(day + 1, .comma) ? day + 2 : day + 1
    guard page.isKind(day, .number), page.isKind(year, .number), page.tokens[year].range.count == 4 else { return nil }
    let words = [start, month, day].map { NameIndex.key($0, page) }
    return (words.joined(separator: " "), NameIndex.key(year, page), start..<(year + 1))
  }

  private func conflict(_ day: String, _ left: Range<Int>, _ right: Range<Int>) -> [Conflict] {
    let sides = [left, right].compactMap { range in page.passage(range).map { side($0, at: range.lowerBound) } }
    guard sides.count == 2 else { return [] }
    return [
      Conflict(about: "\(page.words(left)) or \(page.words(right))", sides: sides, reason: "one day in two years")
    ]
  }
}
