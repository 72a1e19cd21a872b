import AccountModel

/// Holds what different sources assert of one matter against each other: clause against clause, by what they share.
struct FactConflicts {
  /// How many of the latest facts that share a stem are compared with a new one, and how far back, in sentences.
  private static let memory = 8
  private static let reach = 30

  /// What tells at a glance that two facts cannot differ, kept for all of them beside the facts themselves.
  private struct Glance {
    var account: Int
    var sentence: Int
    var voice: UInt64
    var traits: ConflictFact.Traits
  }

  /// By account.
  private let pages: [Page]
  private var glances: [Glance] = []
  /// The latest facts with a stem: all of them, and those that differ from others by more than a denial of theirs.
  private var byStem: [UInt64: [Int]] = [:]
  private var marked: [UInt64: [Int]] = [:]
  private var byTopic: [ConflictFact.Topic: [Int]] = [:]
  private var found: [Conflict] = []
  private var known = Set<[Int]>()

  /// The conflicts among one account's facts in reading order. Cost: linear; each fact meets a bounded number of others.
  static func conflicts(among facts: [ConflictFact], page: Page) -> [Conflict] {
    var finder = FactConflicts(pages: [page])
    for (index, fact) in facts.enumerated() {
      finder.compare(fact, with: finder.candidates(for: fact, near: max(0, index - 6)..<index), of: facts)
      finder.remember(fact)
    }
    return finder.found
  }

  /// The conflicts between accounts: each account's facts against those of the accounts before it.
  static func conflicts(between accounts: [[ConflictFact]], pages: [Page]) -> [Conflict] {
    var finder = FactConflicts(pages: pages)
    var known: [ConflictFact] = []
    for facts in accounts {
      for fact in facts { finder.compare(fact, with: finder.candidates(for: fact, near: 0..<0), of: known) }
      for fact in facts { finder.remember(fact) }
      known += facts
    }
    return finder.found
  }

  private init(pages: [Page]) { self.pages = pages }

  /// The latest facts of the same topic and with the same stems, and those near, as far as they may differ.
  private func candidates(for fact: ConflictFact, near: Range<Int>) -> [Int] {
    var places = near.filter { mayDiffer(fact, glances[$0]) }
    func add(_ known: [Int]?) {
      guard let known else { return }
      for index in max(0, known.count - Self.memory)..<known.count where mayDiffer(fact, glances[known[index]]) {
        places.append(known[index])
      }
    }
    if let topic = fact.topic { add(byTopic[topic]) }
    let denies = fact.traits.contains(.denies)
    for stem in fact.stems.members { add(denies ? byStem[stem] : marked[stem]) }
    return places
  }

  private mutating func remember(_ fact: ConflictFact) {
    let index = glances.count
    glances.append(Glance(account: fact.account, sentence: fact.sentence, voice: fact.voice, traits: fact.traits))
    for stem in fact.stems.members {
      byStem[stem, default: []].append(index)
      if !fact.traits.isEmpty { marked[stem, default: []].append(index) }
    }
    if let topic = fact.topic { byTopic[topic, default: []].append(index) }
  }

  private mutating func compare(_ fact: ConflictFact, with others: [Int], of facts: [ConflictFact]) {
    var last = -1
    for other in others.sorted(by: >) where other != last {
      last = other
      let isApart = fact.account != facts[other].account || !fact.passage.overlaps(facts[other].passage)
      guard isApart, fact.isRival(of: facts[other]) else { continue }
      if let conflict = conflict(facts[other], fact) { return append(conflict) }
    }
  }

  /// Different voices near enough to one another, of whom one denies or both tell of such a thing as can differ.
  private func mayDiffer(_ fact: ConflictFact, _ other: Glance) -> Bool {
    if fact.account == other.account, fact.voice == other.voice || abs(fact.sentence - other.sentence) > Self.reach {
      return false
    }
    if fact.traits.contains(.denies) != other.traits.contains(.denies) { return true }
    return !fact.traits.intersection(other.traits).subtracting(.denies).isEmpty
  }

  /// In sentences; between accounts that of what stands well apart.
  func distance(_ left: ConflictFact, _ right: ConflictFact) -> Int {
    left.account == right.account ? abs(left.sentence - right.sentence) : 10
  }

  func page(_ fact: ConflictFact) -> Page { pages[fact.account] }

  /// One claim is a side of one such conflict: the first that is found.
  private mutating func append(_ conflict: Conflict) {
    let keys = conflict.sides.map { [$0.account, $0.passage.lower, $0.passage.upper] }
    guard keys.allSatisfy({ !known.contains($0) }) else { return }
    known.formUnion(keys)
    found.append(conflict)
  }

  private func conflict(_ left: ConflictFact, _ right: ConflictFact) -> Conflict? {
    let common = left.stems.intersection(right.stems)
    return denial(left, right, common) ?? numbers(left, right, common) ?? colours(left, right)
      ?? clocks(left, right, common) ?? held(left, right) ?? ages(left, right) ?? spots(left, right, common)
      ?? firsts(left, right)
  }

  // MARK: One denies what the other says

  private func denial(_ left: ConflictFact, _ right: ConflictFact, _ common: KeySet) -> Conflict? {
    guard left.denied.isEmpty != right.denied.isEmpty, left.mayShareSubject(with: right),
      !left.isOfAnother, !right.isOfAnother
    else { return nil }
    let (denying, saying) = left.denied.isEmpty ? (right, left) : (left, right)
    guard !denying.denied.isDisjoint(with: saying.stems),
      !saying.clause.contains(where: {
        page(saying).isAny($0, of: ["attempted", "attempting", "tried", "trying", "wanted", "planned"])
      })
    else { return nil }
    let smaller = min(denying.stems.count, saying.stems.count)
    let distance = distance(left, right)
    let isClose = distance <= 3
    let hasNarrator = tellsNarrator(left, right)
    let isCovered = denying.stems.count >= 2 && denying.stems.isSubset(of: saying.stems) && distance <= 12
    let isOfOneMatter =
      isCovered
      || common.count >= (hasNarrator && !isClose ? 3 : 2) && common.count * 2 >= smaller
        && (distance <= 8 || common.count >= 3)
      || denying.isTotal && isClose && left.speaker != .narrator && right.speaker != .narrator
        && (common.count >= 2 || denying.stems.count <= 3)
    guard isOfOneMatter else { return nil }
    let words = QuestionWords(page: page(saying))
    return Conflict(
      about: Keywords.words(common, in: saying.passage, page(saying)), question: words.inverted(saying.clause),
      sides: sides(left, right) { $0.denied.isEmpty ? .saysSo : .denies },
      reason: "one source says that it was so, another that it was not")
  }

  // MARK: Different numbers, colours, times

  private func numbers(_ left: ConflictFact, _ right: ConflictFact, _ common: KeySet) -> Conflict? {
    guard left.denied.isEmpty, right.denied.isEmpty, left.mayShareSubject(with: right), left.counts.count == 1,
      right.counts.count == 1
    else { return nil }
    let (one, other) = (left.counts[0], right.counts[0])
    if one.thing != 2, one.thing != 0, tellsNarrator(left, right) { return nil }
    if one.thing == 0 || other.thing == 0 { return bareNumbers(left, right) }
    let others = common.subtracting([one.stem, other.stem])
    let isTally = (left.isTally || right.isTally) && distance(left, right) <= 2
    let isNear = distance(left, right) <= 4
    guard one.thing == other.thing, !one.range.overlaps(other.range),
      others.count >= (isTally || one.thing == 2 ? 0 : isNear ? 1 : 2)
    else {
      return nil
    }
    return Conflict(
      about: "number of \(one.word)", question: one.word == "mph" ? nil : "How many \(one.word)?",
      sides: sides(left, right) { _ in .saysSo }, reason: "two sources give different numbers of \(one.word)")
  }

  /// "62 were injured, the organizers said. A hospital put the number at nine."
  /// True where one of two facts of one account is the narrator's own.
  func tellsNarrator(_ left: ConflictFact, _ right: ConflictFact) -> Bool {
    left.account == right.account && (left.speaker == .narrator || right.speaker == .narrator)
  }

  private func bareNumbers(_ left: ConflictFact, _ right: ConflictFact) -> Conflict? {
    guard right.counts[0].thing == 0, left.counts[0].thing != 0, distance(left, right) <= 1,
      !left.counts[0].range.overlaps(right.counts[0].range), left.counts[0].word != "mph"
    else { return nil }
    let word = left.counts[0].word
    return Conflict(
      about: "number of \(word)", question: "How many \(word)?", sides: sides(left, right) { _ in .saysSo },
      reason: "two sources give different numbers of \(word)")
  }

  private func colours(_ left: ConflictFact, _ right: ConflictFact) -> Conflict? {
    guard left.colours.count == 1, right.colours.count == 1, !left.isOfAnother, !right.isOfAnother,
      left.colours[0].thing == right.colours[0].thing, !Colours.agree(left.colours[0].colour, right.colours[0].colour),
      distance(left, right) <= 8 || left.stems.countShared(with: right.stems) >= 3
    else { return nil }
    let word = left.colours[0].word
    return Conflict(
      about: "colour of the \(word)", question: "What colour was the \(word)?",
      sides: sides(left, right) { _ in .saysSo },
      reason: "two sources give the \(word) different colours")
  }

  private func clocks(_ left: ConflictFact, _ right: ConflictFact, _ common: KeySet) -> Conflict? {
    guard left.clocks.count == 1, right.clocks.count == 1, left.age == 0 || right.age == 0 || left.age == right.age,
      !left.isOfAnother, !right.isOfAnother, isOtherTime(left.clocks[0], right.clocks[0])
    else { return nil }
    let isOneTopic = left.topic != nil && left.topic == right.topic && !nameOtherDays(left, right)
    let isOneMatter =
      left.mayShareSubject(with: right) && common.count >= 2
      && (distance(left, right) <= 3 || !left.verbs.isDisjoint(with: right.verbs))
    guard isOneTopic || isOneMatter else { return nil }
    if isOneTopic {
      return Conflict(
        about: left.topic == .call ? "when help was called" : "when it began",
        question: left.topic == .call ? "When was help called?" : "When did it begin?",
        sides: sides(left, right) { _ in .saysSo },
        reason: "two sources give different times of what seems to be one happening")
    }
    return Conflict(
      about: "time: " + Keywords.words(common, in: left.passage, page(left)),
      sides: sides(left, right) { _ in .saysSo },
      reason: "two sources give different times of what seems to be one happening")
  }

  private func isOtherTime(_ left: ConflictFact.Clock, _ right: ConflictFact.Clock) -> Bool {
    let day = left.knowsHalf && right.knowsHalf ? 24 * 60 : 12 * 60
    let gap = abs(left.minutes - right.minutes) % day
    return min(gap, day - gap) >= (left.isRough || right.isRough ? 20 : 8)
  }

  private func held(_ left: ConflictFact, _ right: ConflictFact) -> Conflict? {
    guard let one = left.held, let other = right.held, one.excludes(other), left.denied.isEmpty, right.denied.isEmpty,
      left.mayShareSubject(with: right), distance(left, right) <= 4,
      left.speaker != .narrator || right.speaker != .narrator,
      !left.isOfAnother, !right.isOfAnother
    else { return nil }
    return Conflict(
      about: "what was held", sides: sides(left, right) { _ in .saysSo },
      reason: "two sources differ on what somebody held")
  }

  func sides(_ left: ConflictFact, _ right: ConflictFact, _ stance: (ConflictFact) -> Stance) -> [Conflict.Side] {
    [left, right].map { $0.side(stance($0)) }
      .sorted { ($0.account, $0.passage) < ($1.account, $1.passage) }
  }
}
