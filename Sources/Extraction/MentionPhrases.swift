/// Takes a mention apart: the phrase that heads it, the name in it, its title, what is said of the name.
struct MentionPhrases {
  let page: Page
  let names: NameIndex
  let reader: NameReader
  let roles: RoleReader
  var words: NameWords { reader.words }

  /// The nouns that tell no more of a person than what everybody is.
  private static let plainNouns = WordSet([
    "man", "woman", "boy", "girl", "person", "guy", "lady", "kid", "child", "teen", "teenager", "someone", "one",
    "people", "source", "others", "somebody", "bloke",
  ])
  /// The most tokens of a description that is kept whole.
  private static let longest = 14
  private static let counts = WordSet([
    "one", "some", "many", "most", "several", "two", "three", "four", "both", "none", "all", "half", "few", "percent",
    "number", "group", "majority", "dozens", "scores", "hundreds", "thousands", "members", "another", "each",
  ])

  init(page: Page, names: NameIndex) {
    (self.page, self.names) = (page, names)
    reader = NameReader(page: page)
    roles = RoleReader(page: page, words: reader.words)
  }

  // MARK: The head

  /// The mention up to the first comma, "who" or preposition; "one of the officers" and "members of the crowd" whole.
  func head(of mention: Range<Int>) -> Range<Int> {
    var end = mention.lowerBound
    while end < mention.upperBound, !endsHead(end, mention) { end += 1 }
    while end > mention.lowerBound,
      !page.tokens[end - 1].isWordLike && !isNameStop(end - 1)
        || page.isKind(end - 1, .possessive) || page.has(end - 1, .conjunction) || isLooseAdverb(end - 1)
    { end -= 1 }
    return end > mention.lowerBound ? mention.lowerBound..<end : mention
  }

  private func endsHead(_ index: Int, _ mention: Range<Int>) -> Bool {
    let token = page.tokens[index]
    if token.kind == .comma || token.kind == .dash || token.kind == .open || page.isWord(index, "who") { return true }
    guard index > mention.lowerBound, token.has(.preposition), !token.isCapital, !page.isQuoted(index) else {
      return false
    }
    return !(page.isWord(index, "of") && page.isAny(index - 1, of: Self.counts))
  }

  /// "Ruiz reportedly", "the warrant also".
  func isLooseAdverb(_ index: Int) -> Bool {
    guard !page.tokens[index].isCapital, !page.has(index, [.source, .pronoun, .determiner]) else { return false }
    return page.has(index, .adverb) || page.ends(index, "ly") && page.tokens[index].range.count > 5
  }

  /// The stop of "Jr." at the end of a name.
  private func isNameStop(_ index: Int) -> Bool { page.isKind(index, .stop) && words.isSuffix(index - 1) }

  /// "Ruiz and Poe", "Ruiz and her lawyer", "neighbors and other sources".
  func isJoint(_ head: Range<Int>) -> Bool {
    guard let joint = head.dropFirst().dropLast().first(where: { page.isWord($0, "and") || page.isWord($0, "or") })
    else { return false }
    let isLeft = page.has(joint - 1, .source) || page.has(joint - 1, .pronoun) || isKnownName(joint - 1)
    let isRight =
      page.has(joint + 1, [.pronoun, .determiner]) || page.has(head.upperBound - 1, .source)
      || isKnownName(head.upperBound - 1)
    return isLeft && isRight
  }

  private func isKnownName(_ index: Int) -> Bool {
    page.tokens[index].isCapital && names.isSurname(NameIndex.key(index, page))
  }

  /// "the three", "all four": so many of those spoken of.
  func isCount(_ head: Range<Int>) -> Bool {
    if head.count == 1, page.isWord(head.lowerBound, "both") { return true }
    return head.count > 1 && head.allSatisfy { page.has($0, [.determiner, .numberWord]) }
      && page.has(head.upperBound - 1, .numberWord)
      && page.isAny(head.lowerBound, of: ["the", "all", "these", "those"])
  }

  // MARK: Names

  /// The surname, or only name, where the phrase names a person.
  func surname(in head: Range<Int>) -> Int? {
    var last = head.upperBound - 1
    while last > head.lowerBound, words.isSuffix(last) || !page.tokens[last].isWordLike { last -= 1 }
    let token = page.tokens[last]
    guard token.isCapital, !token.has([.document, .footage, .weekday]),
      !token.has(.month) || names.isSurname(NameIndex.key(last, page))
    else { return nil }
    let isSurname = names.isSurname(NameIndex.key(last, page))
    let begins = page.has(head.lowerBound, .determiner) && page.tokens[head.lowerBound].range.count > 1
    if token.has([.organisation, .group]), !isSurname { return nil }
    if token.has([.starter, .determiner, .person, .role]), head.count == 1 || begins || !isSurname { return nil }
    if isSurname { return last }
    if words.endsNoPerson(last), !words.isGiven(last) { return nil }
    return token.shape.contains(.allCapitals) || begins || hasNoun(head.lowerBound..<last) ? nil : last
  }

  /// "Port Ellen bakery Harlow": a lower-case word that is no title makes it no person's name.
  private func hasNoun(_ range: Range<Int>) -> Bool {
    range.contains {
      page.isKind($0, .word) && !page.tokens[$0].isCapital && !page.has($0, [.role, .person, .title, .adverb])
        && !words.isParticle($0) && page.has($0 + 1, [.document, .footage, .organisation])
    }
  }

  /// The given name, or an initial, before a surname, in small letters.
  func givenName(in head: Range<Int>, before surname: Int) -> String? {
    var (first, initial): (Int?, Int?) = (nil, nil)
    for place in (head.lowerBound..<surname).reversed() {
      if page.has(place, [.title, .role, .person, .organisation, .starter]), !words.isGiven(place) { break }
      if page.isKind(place, .stop) || page.isKind(place, .quote) || words.isParticle(place) { continue }
      guard page.tokens[place].isCapital else { break }
      if page.tokens[place].range.count == 1 {
        initial = place
      } else if reader.nickname(holding: place) == nil {
        first = place
      }
    }
    return (first ?? initial).map { NameIndex.key($0, page) }
  }

  /// "her mother, Shannon Poe", "another resident, Lisa Poe": the name that stands beside a description.
  func appositiveName(after head: Range<Int>, in mention: Range<Int>) -> Range<Int>? {
    guard page.has(head.upperBound - 1, [.person, .role]), let comma = comma(after: head, in: mention),
      comma + 1 < mention.upperBound, let name = reader.name(at: comma + 1)
    else { return nil }
    guard !name.first.isEmpty || names.isSurname(name.last) || name.nameStart > name.range.lowerBound else {
      return nil
    }
    return name.range.lowerBound..<(name.surname + 1)
  }

  /// The comma behind a noun and the phrase that belongs to it: "the mayor of Port Ellen, Ida Poe".
  private func comma(after head: Range<Int>, in mention: Range<Int>) -> Int? {
    if page.isKind(head.upperBound, .comma) { return head.upperBound }
    guard page.isAny(head.upperBound, of: ["of", "for", "at", "from", "in"]) else { return nil }
    let rest = span(head.upperBound + 1, min(mention.upperBound, head.upperBound + 9))
    guard let comma = rest.first(where: { !page.tokens[$0].isWordLike }), page.isKind(comma, .comma) else { return nil }
    return comma
  }

  /// The capitalised words that end with a surname, without what was taken along before them.
  func naming(in head: Range<Int>, _ surname: Int) -> Range<Int> {
    var start = surname
    while start > head.lowerBound, belongsToNaming(start - 1) { start -= 1 }
    while start < surname, !page.tokens[start].isWordLike || page.has(start, .determiner) { start += 1 }
    return start..<min(reader.suffixEnd(surname), max(head.upperBound, surname + 1))
  }

  private func belongsToNaming(_ index: Int) -> Bool {
    let token = page.tokens[index]
    if token.kind == .stop || token.kind == .quote || token.kind == .possessive { return true }
    if token.kind == .symbol { return page.isWord(index, "&") }
    return token.isCapital && !token.has([.weekday, .month]) || token.has([.role, .title]) || words.isParticle(index)
  }

  /// A naming with the words of the office before it: "station manager Ana Ruiz", "Z's Cafe owner Ida Poe". A bare
  /// relation ("neighbor Ana Ruiz") is left off.
  func whole(_ name: NameIndex.Name) -> Range<Int> {
    var start = name.range.lowerBound
    while start < name.nameStart, page.has(start, .person), !page.has(start, .role), !page.tokens[start].isCapital {
      start += 1
    }
    if start == name.range.lowerBound, start < name.nameStart, holdsOffice(start..<name.nameStart) {
      start = officeStart(start)
    } else if start < name.nameStart, !holdsOffice(start..<name.nameStart) {
      start = name.nameStart
    }
    return start..<name.range.upperBound
  }

  /// An office, a rank or a form of address, and not only a relation or a body.
  private func holdsOffice(_ range: Range<Int>) -> Bool { range.contains { page.has($0, [.role, .title]) } }

  /// Back over "race director", "Jefferson Parish interim Sheriff", "Z's Cafe owner".
  private func officeStart(_ first: Int) -> Int {
    var (start, modifiers) = (first, 0)
    while modifiers < 2, isModifier(start - 1) { (start, modifiers) = (start - 1, modifiers + 1) }
    if page.isKind(start - 1, .possessive) || !page.tokens[start].isCapital {
      while isProper(start - 1) { start -= 1 }
    }
    return start
  }

  private func isModifier(_ index: Int) -> Bool {
    guard let token = page.token(index), token.kind == .word, !token.isCapital, !page.isQuoted(index) else {
      return false
    }
    if page.isAny(index, of: ["acting", "interim", "former", "then", "outgoing"]) { return true }
    if token.has([.role, .organisation, .title]), !token.has(.cue) { return true }
    if page.tokens[index + 1].isCapital { return false }
    let isOther = token.has([
      .determiner, .preposition, .conjunction, .auxiliary, .modal, .pronoun, .cue, .finite, .adverb, .subordinator,
      .happening, .person, .group,
    ])
    return !isOther && !page.ends(index, "ed") && !page.ends(index, "ly") && !page.ends(index, "ing")
  }

  private func isProper(_ index: Int) -> Bool {
    guard let token = page.token(index), !page.isQuoted(index), !page.tokens[index + 1].shape.contains(.paragraphStart)
    else { return false }
    if token.kind == .possessive { return page.token(index - 1)?.isCapital == true }
    return token.isCapital && !token.has([.starter, .weekday, .month, .determiner])
  }

  // MARK: What is said of the name

  /// The gender that titles and nouns of kinship tell.
  func gender(of range: Range<Int>) -> SpeakerEntry.Gender {
    for index in range.reversed() where page.has(index, [.female, .male]) && !page.has(index, [.possessive, .pronoun]) {
      return page.has(index, .female) ? .female : .male
    }
    return .unknown
  }

  /// Title and what stands beside the name, in the account's words.
  func role(of name: NameIndex.Name, whole: Range<Int>, beside: Range<Int>?) -> String? {
    let start = min(whole.lowerBound, name.range.lowerBound)
    let before = title(start..<name.range.upperBound, before: name.nameStart)
    let office = before.map { $0 + (body(after: name.range.upperBound).map { " " + page.words($0) } ?? "") }
    let parts = [office, beside.map(description)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// "of the port", "for the county" after a name with a title.
  private func body(after end: Int) -> Range<Int>? {
    guard page.isAny(end, of: ["of", "for", "with", "from"]) else { return nil }
    var place = end + 1
    while place - end < 9, isNominal(place) { place += 1 }
    return place > end + 1 && !page.has(place - 1, .determiner) ? end..<place : nil
  }

  private func isNominal(_ index: Int) -> Bool {
    guard let token = page.token(index), token.isWordLike, !page.isQuoted(index), !token.has([.weekday, .month]) else {
      return false
    }
    if token.isCapital || token.kind == .possessive || token.has([.determiner, .source]) { return true }
    return page.isKind(index, .word) && page.has(index - 1, [.determiner, .source])
      && !token.has([.preposition, .conjunction, .auxiliary, .modal, .cue, .finite, .adverb, .subordinator, .pronoun])
  }

  /// The words of office before a name; small letters where they name nothing of their own.
  func title(_ range: Range<Int>, before nameStart: Int) -> String? {
    let title = range.lowerBound..<max(range.lowerBound, min(nameStart, range.upperBound))
    let isCourtesy = title.allSatisfy {
      page.isAny($0, of: ["mr", "mrs", "ms", "miss", "sir", "mx"]) || page.isKind($0, .stop)
    }
    guard !isCourtesy, title.contains(where: { page.has($0, [.title, .role, .person]) }) else { return nil }
    return description(title)
  }

  private func description(_ range: Range<Int>) -> String {
    var body = range
    while let first = body.first, body.count > 1,
      page.has(first, [.determiner, .possessive]) || !page.tokens[first].isWordLike
    {
      body = body.dropFirst()
    }
    let isCommon = body.allSatisfy {
      !page.tokens[$0].isCapital
        || page.has($0, [.title, .role, .person]) && !page.has($0, .abbreviationName)
          && !page.tokens[$0].shape.contains(.allCapitals)
    }
    return isCommon ? page.words(body).lowercased() : page.words(body)
  }

  /// The words of a description that tell an office or a relation; `nil` for "a man".
  func role(inDescription head: Range<Int>, noun: Int) -> String? {
    guard page.has(noun, [.role, .person]), !page.isAny(noun, of: Self.plainNouns) else { return nil }
    return description(head)
  }

  /// A description cut to what a list can show: of a long one the part up to its first comma or "who".
  func short(_ range: Range<Int>) -> Range<Int> {
    guard range.count > Self.longest else { return range }
    let end = range.dropFirst(2).first { page.isKind($0, .comma) || page.isWord($0, "who") || page.isKind($0, .dash) }
    return range.lowerBound..<(end ?? range.upperBound)
  }

  /// The words of a description without the day on which a thing was released.
  func undated(_ range: Range<Int>) -> String {
    guard let day = range.dropFirst(2).first(where: { page.has($0, .weekday) && !page.isKind($0 + 1, .possessive) })
    else {
      return plain(range)
    }
    var start = day
    while page.isAny(start - 1, of: ["on", "late", "early"]) { start -= 1 }
    guard start - 1 > range.lowerBound, page.ends(start - 1, "ed") else { return plain(range) }
    var end = day + 1
    while end < range.upperBound, page.has(end, .dayPart) { end += 1 }
    if end < range.upperBound { return plain(range.lowerBound..<start) + " " + page.words(end..<range.upperBound) }
    return plain(range.lowerBound..<(start - 1))
  }

  /// The words as they would stand in the middle of a sentence: "A neighbor" as "a neighbor".
  func plain(_ range: Range<Int>) -> String {
    let text = page.words(range)
    guard let first = range.first, page.tokens[first].isCapital, !page.tokens[first].shape.contains(.allCapitals) else {
      return page.isWord(range.lowerBound, "a") ? "a" + text.dropFirst() : text
    }
    let isPlain = page.isTagged(first, .init(.adjective)) && page.beginsSentence(first)
    guard page.tokens[first].classes != [] || isPlain else { return text }
    let isName = page.token(first + 1)?.isCapital == true && range.count > 1 && !page.has(first, .determiner)
    return isName ? text : text.prefix(1).lowercased() + text.dropFirst()
  }
}
