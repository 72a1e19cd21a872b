/// Reads one naming of a person where it begins: what stands before the name, given names, initials, a nickname in
/// quotation marks, particles, the surname, "Jr.".
struct NameReader {
  /// The most tokens of one naming.
  private static let reach = 16

  let page: Page
  let words: NameWords

  init(page: Page) {
    self.page = page
    words = NameWords(page: page)
  }

  /// True for a capital and for a word of office or kinship: no other word begins a naming.
  func canBegin(_ token: Token) -> Bool { token.isCapital || token.has([.role, .person]) }

  /// The name that begins here with its titles; `nil` where no person's name can.
  func name(at index: Int) -> NameIndex.Name? {
    if page.has(index, .footage) { return nil }
    var end = index
    while end < page.tokens.count, end - index < Self.reach, belongs(end, index) { end += 1 }
    guard let last = surname(before: end, from: index) else { return nil }
    let start = nameStart(index, last)
    let parts = (start...last).filter { isPart($0) }
    guard parts.count < 6, isPerson(parts, last, hasTitle: index < start) else { return nil }
    let given =
      parts.count > 1
      ? parts.first : (start..<last).first { page.tokens[$0].isCapital && page.tokens[$0].range.count == 1 }
    let first = given.map { NameIndex.key($0, page) } ?? ""
    return NameIndex.Name(
      range: index..<suffixEnd(last), nameStart: start, first: first, last: NameIndex.key(last, page),
      surname: last)
  }

  /// One past "Jr." after a surname.
  func suffixEnd(_ last: Int) -> Int {
    let place = page.isKind(last + 1, .comma) ? last + 2 : last + 1
    guard page.tokens.indices.contains(place), words.isSuffix(place) else { return last + 1 }
    let isShort = page.tokens[place].range.count == 2 && page.ends(place, "r")
    let hasStop = page.isKind(place + 1, .stop) && !page.tokens[place + 1].shape.contains(.spaced)
    return isShort && hasStop && page.tokens[place + 1].range.count == 1 ? place + 2 : place + 1
  }

  // MARK: Words of a naming

  private func belongs(_ place: Int, _ index: Int) -> Bool {
    let token = page.tokens[place]
    if place > index, token.shape.contains(.paragraphStart) { return false }
    if token.kind == .stop { return place > index && isInitial(place) && page.token(place + 1)?.isCapital == true }
    if token.kind == .quote { return place > index && nickname(holding: place) != nil }
    guard token.kind == .word else { return false }
    let isGivenName = words.isGiven(place) && isFollowedByCapital(place) || isMonthSurname(place, after: index)
    if !isGivenName, token.has([.weekday, .month, .determiner, .preposition, .pronoun]) {
      return place > index && words.isParticle(place) && isInside(place)
    }
    if token.isCapital { return isGivenName || isNameWord(place, index) }
    if place > index, words.isParticle(place) { return isInside(place) }
    return token.has([.role, .person]) && isFollowedByCapital(place) && !page.has(place + 1, .starter)
  }

  /// "Ida May": a month behind a given name, where no day follows.
  private func isMonthSurname(_ place: Int, after index: Int) -> Bool {
    place > index && page.isWord(place, "may") && page.tokens[place].isCapital && words.isGiven(place - 1)
      && !page.isKind(place + 1, .number)
  }

  /// A capital that can stand in a name: not what begins sentences, nor the verb of a headline.
  private func isNameWord(_ place: Int, _ index: Int) -> Bool {
    let token = page.tokens[place]
    if token.has(.starter) { return token.has(.title) }
    if place == index { return true }
    if token.has([.adverb, .auxiliary, .modal]) { return false }
    return !token.has([.say, .tell, .think, .about]) || token.has([.cueNoun, .title, .role]) || words.isGiven(place)
  }

  private func isFollowedByCapital(_ place: Int) -> Bool {
    guard let next = page.token(place + 1), next.isCapital || next.kind == .quote && nickname(holding: place + 1) != nil
    else { return page.token(place + 1).map { _ in words.isParticle(place + 1) && isInside(place + 1) } ?? false }
    return !next.shape.contains(.paragraphStart) && (next.kind == .quote || !next.has([.weekday, .month]))
  }

  /// "de la Cruz", "van der Berg": after a capital, with a capital at the end of the particles.
  private func isInside(_ place: Int) -> Bool {
    var end = place
    while end - place < 3, page.tokens.indices.contains(end), words.isParticle(end) { end += 1 }
    return page.token(place - 1).map { $0.isCapital || words.isParticle(place - 1) } == true
      && page.token(end)?.isCapital == true && !page.has(end, [.weekday, .month, .starter])
  }

  /// A quotation of one or two capitalised words between two capitals: `Robert "Bo" Ames`.
  func nickname(holding index: Int) -> Range<Int>? {
    guard let number = page.quotation(at: index) else { return nil }
    let quotation = page.quotations[number]
    guard quotation.isClosed, (1...2).contains(quotation.inner.count), quotation.marked.lowerBound > 0,
      quotation.inner.allSatisfy({ page.tokens[$0].isCapital }),
      page.tokens[quotation.marked.lowerBound - 1].isCapital,
      page.token(quotation.marked.upperBound)?.isCapital == true
    else { return nil }
    return quotation.inner
  }

  private func isInitial(_ stop: Int) -> Bool {
    let word = page.tokens[stop - 1]
    return word.isCapital && !page.tokens[stop].shape.contains(.spaced)
      && (word.range.count == 1 || word.has([.abbreviationName, .abbreviation, .title, .role]))
  }

  // MARK: What is what

  private func surname(before end: Int, from index: Int) -> Int? {
    var last = end - 1
    while last >= index, !page.tokens[last].isCapital || words.isSuffix(last) && last > index { last -= 1 }
    return last >= index ? last : nil
  }

  /// After the last word before the surname that tells an office or a body.
  private func nameStart(_ index: Int, _ last: Int) -> Int {
    var start = last
    for place in (index..<last).reversed() where page.tokens[place].kind == .word {
      if isTitle(place) { break }
      start = place
    }
    return start
  }

  private func isTitle(_ place: Int) -> Bool {
    guard page.has(place, [.title, .role, .organisation]) || page.has(place, .person) && !words.isGiven(place)
    else { return words.endsNoPerson(place) && !words.isGiven(place) && !words.isPlaceAndSurname(place) }
    return true
  }

  /// A word of the name itself: no initial, particle or nickname.
  private func isPart(_ place: Int) -> Bool {
    page.tokens[place].isCapital && page.tokens[place].range.count > 1 && nickname(holding: place) == nil
  }

  private func isPerson(_ parts: [Int], _ last: Int, hasTitle: Bool) -> Bool {
    let isNamed = parts.count > 1 && parts.first.map(words.isGiven) == true
    let isOffice = page.has(last, [.organisation, .eventNoun, .role, .title, .group, .document, .footage])
    if page.has(last, [.weekday, .month]) && !(isNamed && page.isWord(last, "may"))
      || isOffice && (!isNamed || page.has(last, .organisation))
    {
      return false
    }
    if words.endsNoPerson(last), !(isNamed && words.isPlaceAndSurname(last)) { return false }
    return hasTitle || parts.count > 1 || !page.has(last, .starter)
  }
}
