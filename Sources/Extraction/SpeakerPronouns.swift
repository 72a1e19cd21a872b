import AccountModel

/// Pronouns: the nearest source that they can mean.
extension SpeakerRegister {
  /// How far before a pronoun a person named in the narration can stand.
  private static let reach = 60

  /// Whom a pronoun means.
  func pronoun(_ token: Int) -> Int? {
    if page.isWord(token, "who") { return antecedent(token) }
    if page.isWord(token, "i"), !page.isQuoted(token) { return ownNarrator() }
    if page.isAny(token, of: ["they", "we", "their", "our"]) {
      return recent.last { entries[$0].kind == .group || entries[$0].kind == .organisation } ?? recent.last
    }
    if page.isWord(token, "it") { return recent.last { entries[$0].kind != .person } }
    let gender: SpeakerEntry.Gender = page.has(token, .female) ? .female : page.has(token, .male) ? .male : .unknown
    let found = nearer(token, gender) ?? surer(token, gender) ?? latest(gender) ?? named(gender, before: token)
    if let found, entries[found].gender == .unknown { entries[found].gender = gender }
    return found
  }

  /// The latest source that can be of the gender.
  private func latest(_ gender: SpeakerEntry.Gender) -> Int? {
    recent.last { canBe(gender, entries[$0]) }
  }

  /// Where the latest source is one of whom nothing tells the gender: somebody of that gender named since.
  private func surer(_ token: Int, _ gender: SpeakerEntry.Gender) -> Int? {
    guard gender != .unknown, let last = latest(gender), entries[last].gender == .unknown, !entries[last].isNamed,
      let person = names.latest(
        gender, before: token, reach: max(0, min(Self.reach, token - lastToken)), isNarrated: true)
    else { return nil }
    return entry(of: person)
  }

  /// Where no source fits: whoever of the gender was named last.
  private func named(_ gender: SpeakerEntry.Gender, before token: Int) -> Int? {
    guard gender != .unknown else { return nil }
    if let person = names.latest(gender, before: token, reach: 2 * Self.reach) { return entry(of: person) }
    guard let name = names.nearestSubject(before: token, reach: Self.reach),
      !phrases.words.endsNoPerson(name.surname)
    else { return nil }
    let entry = named(name.range, name.surname)
    return canBe(gender, entries[entry]) ? entry : nil
  }

  private func canBe(_ gender: SpeakerEntry.Gender, _ entry: SpeakerEntry) -> Bool {
    entry.kind == .person && entry.gender.fits(gender)
  }

  /// A person named or described as the subject of a sentence since the last statement, before the pronoun.
  private func nearer(_ token: Int, _ gender: SpeakerEntry.Gender) -> Int? {
    let start = page.sentences[page.sentenceIndex(of: token)].lowerBound
    let described = descriptions.nearestSubject(before: start, reach: Self.reach)
      .flatMap { $0.range.lowerBound >= lastToken ? $0 : nil }
    let name = names.nearestSubject(before: start, reach: Self.reach)
    if let described, described.range.lowerBound > name?.range.lowerBound ?? -1,
      phrases.gender(of: described.range.lowerBound..<(described.noun + 1)).fits(gender)
    {
      return resolve(described.range)
    }
    guard let name, name.range.lowerBound >= lastToken,
      names.isSurname(name.last) || phrases.words.isGiven(name.surname)
    else { return nil }
    let entry = named(name.range, name.surname)
    return canBe(gender, entries[entry]) ? entry : nil
  }

  /// The noun phrase before "who".
  func antecedent(_ who: Int) -> Int? {
    var end = who
    while end > 0, end > who - 3, !page.tokens[end - 1].isWordLike { end -= 1 }
    var start = end
    while start > 0, end - start < 8, page.tokens[start - 1].isWordLike,
      !page.has(start - 1, [.cue, .finite, .preposition]) || page.tokens[start - 1].isCapital,
      !page.has(start - 1, [.auxiliary, .subordinator]), !isVerb(start - 1)
    { start -= 1 }
    return start < end ? resolve(described(before: start, who)..<end) : recent.last
  }

  /// "they met a resident, who …": what stands before the verb belongs to another clause.
  private func isVerb(_ index: Int) -> Bool {
    page.ends(index, "ed") && !page.tokens[index].isCapital && !page.has(index, .notVerb)
      && page.has(index - 1, [.pronoun, .source]) || page.has(index, .pronoun) && !page.has(index, .determiner)
  }

  /// "a resident of Mill Street, who …": where the words before "of" name somebody, it is they who speak.
  private func described(before start: Int, _ who: Int) -> Int {
    let joins = page.isWord(start - 1, "of") || page.isWord(start - 1, "from") || page.isWord(start - 1, "in")
    guard joins, page.has(start - 2, [.person, .role, .group]) else { return start }
    var first = start - 2
    while first > 0, who - first < 12, page.tokens[first - 1].isWordLike, !page.has(first, .determiner),
      !page.has(first - 1, [.cue, .finite, .preposition, .auxiliary, .subordinator])
    { first -= 1 }
    return first
  }
}
