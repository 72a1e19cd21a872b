import AccountModel

/// The words by which two tellings of one happening are known.
struct EventWords {
  let page: Page
  let verbs: VerbRules

  /// Words that say what a clause is about: without the verb, short words, days, and those that every account has.
  func telling(_ clause: Range<Int>, without verb: Int) -> KeySet {
    keys(clause, limit: 40) { $0 != verb && !page.has($0, [.starter, .weekday, .dayPart]) }
  }

  /// Those who suffer the harm that a clause tells: before a passive verb, after an active one. Empty where the verb
  /// tells no harm, or pronouns alone stand there.
  func harmed(by verb: Int, in clause: Range<Int>) -> KeySet {
    guard page.has(verb, .injury) else { return [] }
    let isPassive = verbs.auxiliary(before: verb, in: clause).map { page.has($0, .be) } ?? page.has(verb, .death)
    let side = isPassive ? span(clause.lowerBound, verb) : span(verb + 1, clause.upperBound)
    return keys(side, limit: 8) {
      !page.has($0, [.weekday, .dayPart, .month, .timeWord])
        && !page.has($0, .starter)
        && (page.has($0, .numberWord) || !page.has($0, [.pronoun, .determiner, .possessive]))
    }
  }

  /// How a passive clause of harm speaks of the one who suffers it.
  func victim(of verb: Int, in clause: Range<Int>) -> FoundEvent.Victim {
    guard page.has(verb, .injury) else { return .none }
    guard let auxiliary = verbs.auxiliary(before: verb, in: clause), page.has(auxiliary, .be) else {
      let isHeadline = page.beginsSentence(clause.lowerBound) && page.has(clause.lowerBound, .person)
      return isHeadline && verb == clause.lowerBound + 1 ? .new : .none
    }
    let subject = span(clause.lowerBound, auxiliary)
    if tellsOfFurther(subject) { return .further }
    guard let head = subject.first(where: { !page.has($0, [.subordinator, .conjunction]) }) else { return .none }
    if page.isAny(head, of: ["a", "an"]) || page.isWord(head, "one") && page.has(head + 1, .person) { return .new }
    let isNumber = page.isKind(head, .number) || page.has(head, .numberWord)
    return isNumber ? .none : .known
  }

  /// "another man", "the second shooting": one more of what was told.
  func tellsOfFurther(_ clause: Range<Int>) -> Bool {
    clause.contains {
      page.isAny($0, of: ["another", "second", "third", "fourth", "fifth", "other", "others", "also", "more"])
    }
  }

  /// The age by which a clause tells one person from another: "a 24-year-old man", "Lee, 24, was hit"; 0 where it
  /// gives none.
  func age(in clause: Range<Int>) -> Int { aged(in: clause)?.years ?? 0 }

  /// The age, and where the name stands whose it is; `nil` for the name of somebody who is only described.
  func aged(in clause: Range<Int>) -> (years: Int, name: Int?)? {
    for index in clause where page.isKind(index, .number) {
      let bytes = page.text.utf8[page.tokens[index].range]
      let digits = bytes.prefix { Byte.isDigit($0) }
      guard digits.count < 3, let years = Int(String(decoding: digits, as: UTF8.self)), years > 0 else { continue }
      if page.ends(index, "-year-old") || page.isWord(index + 1, "years") && page.isWord(index + 2, "old") {
        return (years, nil)
      }
      if digits.count == bytes.count, years > 9, page.isAny(index - 1, of: ["was", "is"]), !page.isWordLike(index + 1) {
        return (years, page.token(index - 2)?.isCapital == true ? index - 2 : nil)
      }
      if digits.count == bytes.count, page.isKind(index - 1, .comma), page.isKind(index + 1, .comma),
        page.token(index - 2)?.isCapital == true
      {
        return (years, index - 2)
      }
    }
    return nil
  }

  /// The stems of dying, of being hurt and of being told.
  static let died = stem("died".utf8)
  static let hurt = stem("hurt".utf8)
  static let told = stem("told".utf8)

  /// The first five letters of the verb, as a key; one stem for all verbs of harm.
  func stem(of verb: Int) -> UInt64 {
    if page.has(verb, .death) { return Self.died }
    return page.has(verb, .injury) || page.isAny(verb + 1, of: ["fire", "gunfire"])
      ? Self.hurt : Self.stem(page.text.utf8[page.tokens[verb].range])
  }

  private static func stem(_ word: some Sequence<UInt8>) -> UInt64 { Keywords.key(word.prefix(5)) }

  private func keys(_ range: Range<Int>, limit: Int, where holds: (Int) -> Bool) -> KeySet {
    var found = KeySet()
    for index in range where page.tokens[index].isWordLike && page.tokens[index].range.count > 2 {
      if page.has(index, [.auxiliary, .preposition, .subordinator, .adverb]) || !holds(index) { continue }
      found.insert(Keywords.key(page.text.utf8[page.tokens[index].range]))
      if found.count == limit { break }
    }
    return found
  }
}
