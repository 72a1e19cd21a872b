/// Reads what an account says of a person beside the name: an office, a relation, what the person does or leads.
struct RoleReader {
  private static let reach = 18
  /// "who heads …": what tells an office by a verb.
  private static let offices = WordSet([
    "heads", "leads", "runs", "owns", "represents", "oversees", "directs", "commands", "chairs", "manages", "coaches",
    "teaches", "lives", "works", "serves", "headed", "led", "ran", "owned", "represented", "oversaw", "chaired",
    "lived", "worked", "served",
  ])

  let page: Page
  let words: NameWords

  /// "Lena Ortiz, 41, the department's spokeswoman", "the victim's mother, Ana Ruiz,", "Dan Reed of the port".
  func role(beside name: NameIndex.Name) -> Range<Int>? {
    apposition(after: name.range.upperBound) ?? apposition(before: name.range.lowerBound)
  }

  // MARK: After the name

  private func apposition(after end: Int) -> Range<Int>? {
    guard page.isKind(end, .comma) else { return nil }
    var start = end + 1
    if page.isKind(start, .number), page.isKind(start + 1, .comma) { start += 2 }
    if page.isWord(start, "who") { return relative(at: start) }
    let isLead = page.has(start, [.determiner, .role, .person, .adverb]) || page.token(start)?.isCapital == true
    guard isLead, !page.isWord(start, "no") else { return nil }
    return phrase(from: start)
  }

  /// "who heads the patrol division"; of "who is the mayor" what follows the verb.
  private func relative(at who: Int) -> Range<Int>? {
    if page.has(who + 1, .be) {
      guard page.has(who + 2, [.determiner, .role]), !page.isWord(who + 2, "no") else { return nil }
      return phrase(from: who + 2)
    }
    guard page.isAny(who + 1, of: Self.offices) else { return nil }
    let end = phraseEnd(from: who + 2)
    return end > who + 2 ? who..<end : nil
  }

  /// A noun phrase that tells what somebody is and ends at a mark or "who", not at a verb.
  private func phrase(from start: Int) -> Range<Int>? {
    let end = phraseEnd(from: start)
    guard end > start, !page.isWordLike(end) || page.has(end, .relative), tells(start..<end) else { return nil }
    let body = page.has(start, .determiner) && !page.has(start, .possessive) && end - start > 1 ? start + 1 : start
    return body..<end
  }

  /// It holds a noun for a person, or stands with "a" and tells no time: "a baker".
  private func tells(_ phrase: Range<Int>) -> Bool {
    if let noun = phrase.first(where: isPersonNoun), noun - phrase.lowerBound < 8 {
      return !(phrase.lowerBound..<noun).contains { page.has($0, .preposition) }
    }
    guard page.isWord(phrase.lowerBound, "a") || page.isWord(phrase.lowerBound, "an"), phrase.count > 1 else {
      return false
    }
    return !phrase.prefix(4).contains {
      page.has($0, [.timeWord, .dayPart, .weekday, .numberWord]) && !page.has($0, .determiner)
    }
  }

  private func phraseEnd(from start: Int) -> Int {
    var end = start
    while end < page.tokens.count, end - start < Self.reach, continues(end, from: start) { end += 1 }
    return end
  }

  private func continues(_ index: Int, from start: Int) -> Bool {
    let token = page.tokens[index]
    if token.shape.contains(.paragraphStart) || page.isQuoted(index) { return false }
    if token.kind == .stop { return token.range.count == 1 && isAbbreviation(index) }
    guard token.isWordLike else { return false }
    if token.has([.auxiliary, .modal, .finite, .subordinator, .pronoun]), !token.has([.possessive, .title]) {
      return false
    }
    return index == start || !token.has(.cue) || token.has([.source, .cueNoun]) || token.isCapital
  }

  private func isAbbreviation(_ stop: Int) -> Bool {
    let word = page.tokens[stop - 1]
    return word.isCapital && page.isWordLike(stop + 1)
      && (word.range.count < 4 || word.has([.abbreviation, .abbreviationName, .title]))
  }

  private func isPersonNoun(_ index: Int) -> Bool {
    page.has(index, [.role, .person]) && page.isKind(index, .word) && !page.isKind(index + 1, .possessive)
  }

  // MARK: Before the name

  /// "the victim's mother, Ana Ruiz,": a noun phrase that a comma cuts off from the name.
  private func apposition(before start: Int) -> Range<Int>? {
    guard start > 2, page.isKind(start - 1, .comma) else { return nil }
    let noun = headNoun(before: start - 1)
    guard isPersonNoun(noun) else { return nil }
    var place = noun
    while place > 0, start - place < 10, isNominal(place - 1) { place -= 1 }
    guard page.has(place, .determiner) || page.isKind(place + 1, .possessive) else { return nil }
    let body = page.has(place, .determiner) && place < noun ? place + 1 : place
    return body..<(start - 1)
  }

  /// The noun that a phrase with "of" and a name belongs to: "the mayor of Port Ellen", else the word before the comma.
  private func headNoun(before comma: Int) -> Int {
    var place = comma - 1
    while place > 0, comma - place < 5, page.tokens[place].isCapital { place -= 1 }
    return place < comma - 1 && page.isAny(place, of: ["of", "for", "from"]) ? place - 1 : comma - 1
  }

  private func isNominal(_ index: Int) -> Bool {
    let token = page.tokens[index]
    guard token.isWordLike, !page.isQuoted(index), !page.has(index + 1, .determiner) || token.kind == .possessive
    else { return false }
    if token.has(.determiner) { return true }
    return !token.has([
      .auxiliary, .modal, .finite, .subordinator, .pronoun, .conjunction, .preposition, .say, .tell,
    ])
  }
}
