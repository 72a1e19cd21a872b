/// Tells the deeds of a clause whose verb stands on no list: a finite past form, or a passive one, that names no state.
///
/// News tells what happened in the past tense; so any verb of doing in that tense is taken, as long as a subject or a
/// passive auxiliary stands before it. Form alone decides: no list could hold all verbs of all incidents.
struct DeedRules {
  let page: Page

  /// True where the token's form lets it tell a deed in the clause. `auxiliary` is the one that stands before it.
  func isDeed(_ index: Int, in clause: Range<Int>, auxiliary: Int?) -> Bool {
    let token = page.tokens[index]
    guard token.kind == .word, token.forms.has([.past, .participle]), !token.forms.has(.state), !token.isCapital,
      !token.has([.notVerb, .auxiliary, .modal, .preposition])
    else { return false }
    if token.has(.cue), !token.forms.has(.doubled) { return isRequest(index, clause) }
    if token.forms.has(.uniform), followsObject(index) { return true }
    if token.forms.has([.regular, .uniform]), page.isTagged(index, [.nominal, .init(.adjective), .init(.adverb)]) {
      return false
    }
    if let auxiliary { return token.forms.has(.participle) || !page.has(auxiliary, [.be, .have]) }
    if page.isTagged(index, .init(.verbPast)) { return true }
    return token.forms.has(.past) && isFinite(index, clause) && (!token.forms.has(.uniform) || hasObject(index, clause))
  }

  /// "asked her son to start the car": to be told to do something is a happening, unless the public is told.
  private func isRequest(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard page.tokens[index].forms.has(.request), page.ends(index, "ed") || page.isWord(index, "told") else {
      return false
    }
    let tail = span(index + 1, min(clause.upperBound, index + 8))
    guard let to = tail.first(where: { page.isWord($0, "to") }), to > index + 1 else { return false }
    return !tail.contains { page.isAny($0, of: Self.publics) || page.isAny($0, of: Self.tips) }
  }

  private static let publics = WordSet([
    "anyone", "public", "residents", "people", "drivers", "motorists", "witnesses", "everyone", "those", "voters",
  ])
  private static let tips = WordSet(["contact", "avoid", "consider"])

  /// A past form that is no participle of the noun before it: "a man accused of theft was …", "a car parked behind".
  private func isFinite(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard index > clause.lowerBound else { return false }
    let canBeParticiple = page.tokens[index].forms.has(.participle)
    guard canBeParticiple, !followsSubject(index, clause) else { return true }
    if page.isWord(index + 1, "by") || page.isKind(index - 1, .number) { return false }
    if isAdjective(index) || predicate(in: span(clause.lowerBound, index)) { return false }
    return !predicate(in: span(index + 1, clause.upperBound))
  }

  /// A pronoun, "who" or a bare "and" stands before it: it can only be the verb.
  private func followsSubject(_ index: Int, _ clause: Range<Int>) -> Bool {
    var place = index - 1
    while place > clause.lowerBound, page.ends(place, "ly") || page.has(place, .adverb) && !page.has(place, .pronoun) {
      place -= 1
    }
    guard place >= clause.lowerBound else { return false }
    if page.isAny(place, of: ["he", "she", "they", "i", "we", "it", "who", "which", "that"]) { return true }
    return page.isWord(place, "and") && predicate(in: span(clause.lowerBound, place)) && !isAdjective(index)
  }

  /// "cut him": what follows a verb and never a noun.
  private func followsObject(_ index: Int) -> Bool { page.isAny(index + 1, of: ["him", "them", "me", "us"]) }

  /// "Crews cut him free", "set up tents": an object or a particle follows, as it does a verb and hardly a noun.
  private func hasObject(_ index: Int, _ clause: Range<Int>) -> Bool {
    followsSubject(index, clause)
      || page.has(index + 1, [.determiner, .pronoun, .possessive]) && !page.isKind(index + 1, .possessive)
      || page.isAny(index + 1, of: ["off", "up", "down", "out", "through"])
  }

  /// A noun follows that the form can belong to: "wanted men", after a determiner, a preposition or an adjective.
  private func isAdjective(_ index: Int) -> Bool {
    page.has(index - 1, [.determiner, .preposition, .possessive]) && !page.has(index - 1, [.pronoun, .adverb])
      && !page.isKind(index - 1, .possessive)
  }

  /// Another finite verb stands there.
  private func predicate(in range: Range<Int>) -> Bool {
    range.contains { place in
      guard let token = page.token(place), token.kind == .word, !token.isCapital else { return false }
      if token.has([.auxiliary, .modal]) { return !page.ends(place, "ing") }
      return token.forms.has(.past) && !token.forms.has([.participle, .uniform]) && !token.has(.notVerb)
    }
  }
}
