import AccountModel

/// Different numbers of the same thing, given by different sources.
///
/// A number is a range of what it can mean: "at least three" reaches up from three, "about 20" a quarter to both sides,
/// "several" from three. Two numbers differ only where their ranges share nothing.
struct NumberConflicts {
  /// One number of a thing, in a statement.
  private struct Count {
    var range: ClosedRange<Int>
    var statement: Int
    var passage: Passage
  }

  /// How many numbers of a thing are compared with a new one.
  private static let memory = 8
  /// The longest statement that is shown whole, in tokens.
  private static let longest = 17
  /// Stands for "no upper end"; no count of an account comes near it.
  private static let endless = 1_000_000_000

  let page: Page

  /// At most one conflict for each thing counted: between the first two sources that differ.
  func conflicts(among told: StatementResolver.Told) -> [Conflict] {
    var counts: [String: [Count]] = [:]
    var settled = Set<String>()
    var found: [Conflict] = []
    for index in told.drafts.indices {
      for (thing, word, range, passage) in counted(in: told.drafts[index]) where !settled.contains(thing) {
        let count = Count(range: range, statement: index, passage: passage)
        let earlier = counts[thing] ?? []
        if let rival = earlier.first(where: { differ($0, count, told) }) {
          found.append(conflict(word, rival, count, told))
          settled.insert(thing)
        } else if earlier.count < Self.memory {
          counts[thing, default: []].append(count)
        }
      }
    }
    return found
  }

  private func differ(_ left: Count, _ right: Count, _ told: StatementResolver.Told) -> Bool {
    guard let one = told.statements[left.statement].speaker, one != told.statements[right.statement].speaker else {
      return false
    }
    return !left.range.overlaps(right.range) && !left.passage.overlaps(right.passage)
  }

  private func conflict(_ thing: String, _ left: Count, _ right: Count, _ told: StatementResolver.Told) -> Conflict {
    let sides = [left, right].map {
      Conflict.Side(
        account: 0, passage: $0.passage,
        speaker: told.statements[$0.statement].speaker.map(Asserter.speaker) ?? .narrator,
        stance: .saysSo)
    }
    let isHarm = thing == "hurt" || thing == "killed"
    return Conflict(
      about: "number of \(thing)", question: isHarm ? "How many were \(thing)?" : "How many \(thing)?",
      sides: sides.sorted { $0.passage < $1.passage },
      reason: "two sources give different numbers of \(thing)")
  }

  // MARK: What is counted

  /// "two shots", "at least 3 gunmen", "four people were hurt": the thing, the word for it and the range of its number.
  private func counted(in draft: Draft) -> [(thing: String, word: String, range: ClosedRange<Int>, passage: Passage)] {
    var found: [(String, String, ClosedRange<Int>, Passage)] = []
    for content in draft.content where !content.contains(where: isOfAPart) {
      for index in content {
        guard let range = range(endingAt: index, in: content), let passage = shown(index, in: content) else { continue }
        if let thing = thing(index + 1) {
          found.append((thing, NameIndex.key(index + 1, page), range, passage))
        } else if let harm = harm(after: index, in: content) {
          found.append((harm, harm, range, passage))
        }
      }
    }
    return found
  }

  /// The statement, or of a long one what stands between the marks around the number.
  private func shown(_ index: Int, in content: Range<Int>) -> Passage? {
    guard content.count > Self.longest else { return page.passage(content) }
    let isMark = { (place: Int) in
      page.isKind(place, .comma) || page.isKind(place, .dash) || page.isKind(place, .stop)
        || page.isKind(place, .semicolon)
    }
    let start = span(content.lowerBound, index).last(where: isMark).map { $0 + 1 } ?? content.lowerBound
    let end = span(index, content.upperBound).first(where: isMark) ?? content.upperBound
    return page.passage(start..<end)
  }

  /// "a third gunman", "two others": a number beside which there is another one.
  private func isOfAPart(_ index: Int) -> Bool {
    let words: [_ of Word] = ["other", "others", "another", "second", "third", "remaining", "more", "additional"]
    return page.isAny(index, of: words) && !page.isWord(index + 1, "than")
  }

  /// What can be counted wrongly at an incident; all words for those who attack are one thing.
  private func thing(_ index: Int) -> String? {
    let attackers: [_ of Word] = ["gunmen", "shooters", "attackers", "robbers", "assailants", "intruders"]
    if page.isAny(index, of: attackers) { return "attackers" }
    if page.isWord(index, "shots") || page.isWord(index, "gunshots") { return "shots" }
    let things: [_ of Word] = ["suspects", "victims", "explosions", "bodies", "marchers", "protesters"]
    return page.isAny(index, of: things) ? NameIndex.key(index, page) : nil
  }

  /// "four people were hurt": what was done to the number of them.
  private func harm(after index: Int, in content: Range<Int>) -> String? {
    let tail = span(index + 1, min(content.upperBound, index + 5))
    guard let be = tail.first(where: { page.isWord($0, "were") }), be - index <= 2 else { return nil }
    guard be == index + 1 || page.has(be - 1, [.group, .person]) else { return nil }
    if page.isWord(be + 1, "killed") { return "killed" }
    let hurt = page.isWord(be + 1, "hurt") || page.isWord(be + 1, "injured") || page.isWord(be + 1, "wounded")
    return hurt ? "hurt" : nil
  }

  // MARK: Numbers

  /// What a number that ends at the token can mean; `nil` where none stands there.
  func range(endingAt index: Int, in content: Range<Int>) -> ClosedRange<Int>? {
    if page.isWord(index, "several") { return 3...Self.endless }
    guard let value = value(index), value < Self.endless else { return nil }
    let before = index - 1
    if before > content.lowerBound, page.isWord(before, "or") || page.isWord(before, "to"),
      let low = self.value(before - 1), low <= value
    {
      return low...value
    }
    if page.isWord(before, "least") || page.isWord(before, "over") { return value...Self.endless }
    if page.isWord(before, "than") {
      return page.isWord(before - 1, "fewer") || page.isWord(before - 1, "less")
        ? 0...max(0, value - 1) : (value + 1)...Self.endless
    }
    let isRough = page.isAny(before, of: ["about", "around", "some", "roughly", "nearly"])
    return isRough ? (value - value / 4)...(value + value / 4) : value...value
  }

  private func value(_ index: Int) -> Int? {
    guard page.isKind(index, .number) || page.has(index, .numberWord) else { return nil }
    if page.isKind(index, .number) {
      return Int(NameIndex.key(index, page).filter { $0 != "," }).flatMap { $0 < 0 ? nil : $0 }
    }
    return Calendar.spelled(index, page)
  }
}
