import AccountModel

/// Lays out what each clause of an account asserts (``ConflictFact``).
struct FactFinder {
  private let page: Page
  private let told: StatementResolver.Told
  private let clauses: Clauses
  private let stems: WordStems
  private let clocks: FactClock
  private let numbers: NumberConflicts
  private let stated: StatedRules
  private let hedges: HedgeRules
  private let owners: [Int32]

  init(page: Page, told: StatementResolver.Told, clauses: Clauses, owners: [Int32]) {
    (self.page, self.told, self.clauses, self.owners) = (page, told, clauses, owners)
    stems = WordStems(page: page)
    clocks = FactClock(page: page)
    numbers = NumberConflicts(page: page)
    stated = StatedRules(page: page)
    hedges = HedgeRules(page: page)
  }

  /// The facts, in reading order. Cost: linear in the text.
  func facts() -> [ConflictFact] {
    var found: [ConflictFact] = []
    for number in page.sentences.indices where !clauses.isBoilerplate(number) {
      for clause in clauses.of(number) {
        if let fact = fact(clause, number) { found.append(fact) }
      }
    }
    return found
  }

  private func fact(_ clause: Range<Int>, _ sentence: Int) -> ConflictFact? {
    var start = clause.lowerBound
    while start + 1 < clause.upperBound, page.has(start, .conjunction) || page.isWord(start, "that") { start += 1 }
    let clause = start..<clause.upperBound
    guard clause.count > 1, !isOpen(clause), let passage = page.passage(clause) else { return nil }
    var fact = ConflictFact(passage: passage, clause: clause, speaker: speaker(clause), sentence: sentence)
    fact.stems = stems.stems(clause)
    fact.counts = counts(clause)
    guard !fact.stems.isEmpty || !fact.counts.isEmpty else { return nil }
    fact.verbs = stems.stems(clause.filter(clauses.verbs.isPredicate))
    fact.names = stems.stems(clause.dropFirst().filter { page.tokens[$0].isCapital })
    if page.tokens[clause.lowerBound].isCapital, page.tokens[clause.lowerBound].classes.rawValue == 0 {
      fact.names.formUnion(stems.stems(clause.prefix(1)))
    }
    negate(&fact)
    fact.isOfAnother = clause.contains {
      page.isAny($0, of: ["another", "other", "others", "second", "third", "additional", "else"])
    }
    if fact.isOfAnother { fact.counts = [] }
    fact.isTally = clause.contains { page.isAny($0, of: ["only", "counted", "count", "total", "altogether"]) }
    fact.colours = colours(clause)
    fact.clocks = clocks.clocks(in: clause)
    if let aged = EventWords(page: page, verbs: clauses.verbs).aged(in: clause) {
      fact.age = aged.years
      fact.aged = aged.name.map { Keywords.key(page.text.utf8[page.tokens[$0].range]) } ?? 0
    }
    let topics = FactTopics(page: page)
    fact.topic = fact.clocks.isEmpty ? nil : topics.topic(of: clause)
    fact.spots = topics.spots(in: clause)
    fact.held = held(clause)
    fact.first = first(clause, fact)
    fact.settle()
    return fact
  }

  /// Questions, conditions, hedges and what is said to be open assert nothing.
  private func isOpen(_ clause: Range<Int>) -> Bool {
    if page.isAny(clause.lowerBound, of: ["if", "whether", "unless", "why", "how"]) { return true }
    if page.isKind(clause.upperBound, .stop),
      page.text.utf8[page.tokens[clause.upperBound].range].contains(UInt8(ascii: "?"))
    {
      return true
    }
    if clause.contains(where: { page.has($0, .modal) && !page.has($0, .negation) && !page.isWord($0, "could") }) {
      return true
    }
    return hedges.hedge(in: clause) != nil || stated.ground(in: clause) != nil
  }

  private func speaker(_ clause: Range<Int>) -> Asserter {
    let middle = clause.lowerBound + clause.count / 2
    let index = Int(owners[middle])
    guard told.statements.indices.contains(index) else { return .narrator }
    return told.statements[index].speaker.map(Asserter.speaker) ?? .narrator
  }

  /// "the driver fired first"
  private func first(_ clause: Range<Int>, _ fact: ConflictFact) -> ConflictFact.First? {
    guard fact.denied.isEmpty, let adverb = clause.dropFirst(2).first(where: { page.isWord($0, "first") }),
      let verb = span(clause.lowerBound, adverb).last(where: clauses.verbs.isPredicate), adverb - verb < 3
    else { return nil }
    let subject = stems.stems(clause.lowerBound..<verb)
    guard !subject.isEmpty else { return nil }
    return .init(
      verb: Keywords.key(page.text.utf8[page.tokens[verb].range]), word: page.words(verb..<adverb).lowercased(),
      subject: subject)
  }

  // MARK: Negation

  private func negate(_ fact: inout ConflictFact) {
    let clause = fact.clause
    guard let negation = clause.first(where: { page.has($0, .negation) || isNobody($0) }),
      !page.isWord(negation, "without"),
      !page.isAny(negation + 1, of: ["longer", "only", "doubt", "just"])
    else { return }
    let scope = span(negation + 1, min(clause.upperBound, negation + 7))
    fact.denied = stems.stems(scope)
    fact.isTotal =
      isNobody(negation) || page.isAny(negation, of: ["no", "never"]) || page.isWord(negation + 1, "one")
      || scope.contains { page.isAny($0, of: ["any", "anybody", "anyone", "anything", "either"]) }
  }

  private func isNobody(_ index: Int) -> Bool { page.isAny(index, of: ["nobody", "none", "neither", "nothing"]) }

  // MARK: Numbers and colours

  private func counts(_ clause: Range<Int>) -> [ConflictFact.Count] {
    clause.compactMap { index in
      guard let range = numbers.range(endingAt: index, in: clause) else { return nil }
      if isBare(index, clause) { return .init(thing: 0, word: "", range: range, stem: 0) }
      guard let noun = noun(after: index, clause), !page.has(noun, [.timeWord, .weekday, .month, .clock]),
        let stem = stems.stem(noun) ?? (isPeople(noun) ? 1 : nil)
      else { return nil }
      let word = NameIndex.key(noun, page)
      if ["shot", "shots", "gunshot", "gunshots"].contains(word) {
        return .init(thing: 2, word: "shots", range: range, stem: stem)
      }
      return .init(thing: isPeople(noun) ? 1 : stem, word: isPeople(noun) ? "people" : word, range: range, stem: stem)
    }
  }

  private func isPeople(_ noun: Int) -> Bool {
    page.has(noun, [.person, .group])
      || page.isAny(
        noun, of: ["people", "men", "women", "lads", "youths", "attackers", "gunmen", "intruders", "robbers"])
  }

  /// A number alone: "put the toll at 11", "she counted five".
  private func isBare(_ index: Int, _ clause: Range<Int>) -> Bool {
    let isLast = index + 1 == clause.upperBound || page.has(index + 1, [.preposition, .weekday])
    return isLast && (page.isWord(index - 1, "at") && !page.has(index + 1, .clock) || clause.count < 4)
      && clocks.clocks(in: index..<(index + 1)).isEmpty
  }

  /// The noun that a number counts: the last of up to three words without a break.
  private func noun(after index: Int, _ clause: Range<Int>) -> Int? {
    var place = index + 1
    var noun: Int?
    while place < min(clause.upperBound, index + 4), stems.stem(place) != nil || isPeople(place),
      noun == nil || !clauses.verbs.isPredicate(place) && !page.tokens[place].isCapital, !page.ends(place, "old")
    {
      noun = place
      if page.ends(place, "s") || page.isAny(place, of: ["people", "men", "women"]) { break }
      place += 1
    }
    guard let noun,
      page.isWord(index - 1, "only") || page.isAny(noun, of: ["shot", "gunshot"]) || page.ends(noun, "s")
        || page.isAny(noun, of: ["people", "men", "women", "mph"])
    else { return nil }
    return noun
  }

  private func colours(_ clause: Range<Int>) -> [ConflictFact.Colour] {
    clause.compactMap { index in
      guard page.isKind(index, .word), Colours.keys.contains(Keywords.key(page.text.utf8[page.tokens[index].range])),
        let colour = Colours.normal(NameIndex.key(index, page))
      else { return nil }
      if page.isWord(index - 1, "as"), let thing = clause.first(where: { page.has($0, .possessive) }),
        let stem = stems.stem(thing + 1)
      {
        return .init(thing: stem, word: NameIndex.key(thing + 1, page), colour: colour)
      }
      var place = index + 1
      while place + 1 < clause.upperBound, stems.stem(place + 1) != nil, !clauses.verbs.isPredicate(place + 1),
        place < index + 3
      {
        place += 1
      }
      guard place < clause.upperBound, let stem = stems.stem(place) else { return nil }
      return .init(thing: stem, word: NameIndex.key(place, page), colour: colour)
    }
  }

  private static let holding = WordSet([
    "with", "holding", "held", "carrying", "carried", "had", "brandished", "brandishing", "pointed", "pointing",
    "waving", "waved", "wielding", "clutching", "pulled", "drew",
  ])

  private func held(_ clause: Range<Int>) -> HeldThing? {
    for index in clause where page.has(index + 1, [.determiner, .possessive]) && page.isAny(index, of: Self.holding) {
      if page.isWord(index + 1, "no") { continue }
      let words = span(index + 2, min(clause.upperBound, index + 5))
      if let thing = words.lazy.compactMap({ HeldThing(NameIndex.key($0, page)) }).first { return thing }
    }
    return nil
  }
}

/// Colours, and which of them two people may well give one thing.
enum Colours {
  private static let names: [String: String] = {
    let plain = "black white red blue green yellow brown silver gold tan orange purple pink beige maroon dark light"
    var names = Dictionary(uniqueKeysWithValues: plain.split(separator: " ").map { (String($0), String($0)) })
    (names["gray"], names["grey"], names["dark-coloured"], names["dark-colored"]) = ("gray", "gray", "dark", "dark")
    (names["light-colored"], names["light-coloured"]) = ("light", "light")
    return names
  }()

  /// The first letters of them all.
  static let keys = KeySet(names.keys.map { Keywords.key($0.utf8) })

  private static let alike: [Set<String>] = [
    ["dark", "black"], ["dark", "blue"], ["dark", "brown"], ["dark", "green"], ["dark", "gray"], ["dark", "maroon"],
    ["dark", "red"], ["dark", "purple"], ["light", "white"], ["light", "silver"], ["light", "tan"], ["light", "beige"],
    ["light", "gray"], ["light", "gold"], ["light", "yellow"], ["light", "pink"], ["light", "blue"],
    ["light", "green"],
    ["silver", "gray"], ["gold", "tan"], ["tan", "beige"], ["gold", "yellow"], ["brown", "tan"], ["maroon", "red"],
    ["gold", "brown"], ["black", "blue"], ["white", "silver"], ["orange", "red"], ["pink", "red"],
  ]

  /// The colour in one spelling; `nil` for a word that is none.
  static func normal(_ word: String) -> String? { names[word] }

  /// True where two people may give one thing these colours.
  static func agree(_ left: String, _ right: String) -> Bool { left == right || alike.contains([left, right]) }
}
