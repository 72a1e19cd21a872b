/// Persons whom a text describes without naming them ("a neighbor who saw the van"), so that "the neighbor" can be read
/// as the fullest description that the account gives.
struct DescriptionIndex {
  /// A description with "a", "another", "one" or a number of the row.
  struct Description {
    /// From the determiner to the end of what describes.
    var range: Range<Int>
    /// The noun.
    var noun: Int
    /// True where it begins a sentence or clause.
    var isSubject: Bool
  }

  private static let reach = 20
  /// "who declined to be named": what is said of the source as a source.
  private static let withholding = WordSet([
    "declined", "asked", "requested", "refused", "wished", "spoke", "wanted", "did", "does", "would", "gave",
    "identified", "insisted",
  ])

  private(set) var all: [Description] = []
  private var byNoun: [String: [Int]] = [:]
  private var byStart: [Int: Int] = [:]
  private let page: Page
  private let verbs: VerbRules

  /// Cost: linear in the tokens.
  init(page: Page) {
    self.page = page
    verbs = VerbRules(page: page)
    for index in page.tokens.indices where isIndefinite(index, page) {
      if let found = description(at: index) { add(found) }
    }
  }

  /// The description that begins at the token.
  func description(startingAt token: Int) -> Description? { byStart[token].map { all[$0] } }

  /// The last description with this noun before the token.
  func latest(_ noun: String, before token: Int) -> Description? {
    guard let places = byNoun[noun] else { return nil }
    let place = lower(places.count) { all[places[$0]].range.lowerBound < token }
    return place > 0 ? all[places[place - 1]] : nil
  }

  /// The first description with this noun behind the token, not more than 200 tokens away.
  func first(_ noun: String, after token: Int) -> Description? {
    guard let places = byNoun[noun] else { return nil }
    let place = lower(places.count) { all[places[$0]].range.lowerBound <= token }
    guard place < places.count, all[places[place]].range.lowerBound - token < 200 else { return nil }
    return all[places[place]]
  }

  /// The nearest description before the token that is a subject, not more than `reach` tokens away.
  func nearestSubject(before token: Int, reach: Int) -> Description? {
    var place = lower(all.count) { all[$0].range.lowerBound < token }
    while place > 0, token - all[place - 1].range.lowerBound <= reach {
      place -= 1
      if all[place].isSubject { return all[place] }
    }
    return nil
  }

  private func lower(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Reading

  private mutating func add(_ found: Description) {
    all.append(found)
    byNoun[NameIndex.key(found.noun, page), default: []].append(all.count - 1)
    byStart[found.range.lowerBound] = all.count - 1
  }

  private func description(at start: Int) -> Description? {
    var noun = start + 1
    while noun - start < 6, isModifier(noun) { noun += 1 }
    guard page.has(noun, [.person, .role]), page.isKind(noun, .word) else { return nil }
    while page.has(noun + 1, [.person, .role]), page.isKind(noun + 1, .word), !page.tokens[noun + 1].isCapital {
      noun += 1
    }
    guard !page.isKind(noun + 1, .possessive), !page.tokens[noun].isCapital else { return nil }
    let end = end(after: noun)
    let opens =
      start == 0 || !page.isWordLike(start - 1)
      || page.isAny(start - 1, of: ["and", "but", "when"]) && verbs.isPredicate(end)
        && page.has(noun, [.male, .female])
    return Description(range: start..<end, noun: noun, isSubject: opens && !page.isQuoted(start))
  }

  private func isModifier(_ index: Int) -> Bool {
    guard page.isWordLike(index), !page.isQuoted(index) else { return false }
    let isNoun = page.has(index, [.person, .role]) && !page.has(index + 1, [.person, .role])
    return !isNoun
      && !page.has(
        index,
        [
          .preposition, .auxiliary, .modal, .conjunction, .subordinator, .pronoun, .say, .tell, .finite, .determiner,
          .weekday, .document, .footage, .show,
        ])
  }

  /// Past "at the mill", "who saw the van", ", who declined to be named".
  private func end(after noun: Int) -> Int {
    var end = noun + 1
    while let next = phraseEnd(end), next - noun <= Self.reach { end = next }
    let who = page.isKind(end, .comma) ? end + 1 : end
    guard page.isWord(who, "who") || page.isWord(who, "whose") else { return end }
    guard who == end || page.isAny(who + 1, of: Self.withholding) else { return end }
    return clauseEnd(who) ?? end
  }

  private func phraseEnd(_ start: Int) -> Int? {
    guard page.has(start, .preposition), !page.tokens[start].isCapital, !page.has(start, .subordinator),
      !page.isWord(start, "to"), !page.isQuoted(start)
    else { return nil }
    var end = start + 1
    while end - start < 8, page.isWordLike(end), !page.isQuoted(end), !ends(end) { end += 1 }
    return end > start + 1 && !page.has(end - 1, [.determiner, .preposition]) ? end : nil
  }

  private func ends(_ index: Int) -> Bool {
    verbs.isPredicate(index) || page.has(index, [.preposition, .subordinator, .conjunction, .weekday, .say, .tell])
  }

  /// The relative clause: its own verb, then up to a mark or the verb of the main clause.
  private func clauseEnd(_ who: Int) -> Int? {
    var verb = who + 1
    while page.has(verb, [.auxiliary, .modal, .negation, .adverb]), verb - who < 4 { verb += 1 }
    let isCue = page.has(verb, [.say, .tell]) && verb == who + 1 && !page.isAny(verb, of: Self.withholding)
    guard page.isWordLike(verb), !isCue else { return nil }
    var place = verb + 1
    while place - who < Self.reach + 6, page.isWordLike(place), !page.isQuoted(place) {
      if isMainVerb(place) { break }
      place += 1
    }
    return place > who + 2 ? place : nil
  }

  /// A verb after the relative clause: not in a chain of verbs, and with something after it.
  private func isMainVerb(_ place: Int) -> Bool {
    guard verbs.isPredicate(place) || page.has(place, [.say, .tell]) && !page.has(place, .source) else { return false }
    return page.isWordLike(place + 1) && !page.isWord(place - 1, "to")
      && !page.has(place - 1, [.auxiliary, .modal, .negation, .conjunction, .subordinator])
  }
}

/// "a", "an", "another", "one", "a second".
private func isIndefinite(_ index: Int, _ page: Page) -> Bool {
  page.tokens[index].has(.determiner)
    && (page.isWord(index, "a") || page.isWord(index, "an") || page.isWord(index, "another")
      || page.isWord(index, "one"))
}
