import AccountModel

/// What is known of single words of names: whose given name a word is as a rule, and which words end names that no
/// person has ("Mill Road", "Port Ellen Post").
struct NameWords {
  private static let lexicon = Lexicon(resources: ["words/names.txt"])
  private static let particles = WordSet([
    "de", "del", "della", "der", "den", "di", "da", "das", "dos", "do", "du", "la", "las", "le", "los", "van", "von",
    "vander", "vom", "zu", "zur", "ter", "ten", "bin", "ibn", "bint", "al", "el", "ap", "af", "av", "st",
  ])
  private static let suffixes = WordSet(["jr", "sr", "ii", "iii", "iv"])

  let page: Page

  /// A given name that is widely known.
  func isGiven(_ index: Int) -> Bool { classes(index).has([.female, .male]) }

  /// The gender that a given name most often has; unknown for those that both have, and for all others.
  func gender(_ index: Int) -> SpeakerEntry.Gender {
    let found = classes(index)
    if found.has(.female) { return found.has(.male) ? .unknown : .female }
    return found.has(.male) ? .male : .unknown
  }

  /// The last word of a place, a street, a body or a paper.
  func endsNoPerson(_ index: Int) -> Bool { classes(index).has(.organisation) }

  /// "Hill", "Park": places end with it, and surnames are.
  func isPlaceAndSurname(_ index: Int) -> Bool { classes(index).has(.person) }

  /// "de", "van der", "bin": small words inside a surname.
  func isParticle(_ index: Int) -> Bool { page.isAny(index, of: Self.particles) && page.isKind(index, .word) }

  /// "Jr.", "III".
  func isSuffix(_ index: Int) -> Bool { page.isAny(index, of: Self.suffixes) && page.tokens[index].isCapital }

  private func classes(_ index: Int) -> WordClasses {
    guard let token = page.token(index), token.isCapital else { return [] }
    return page.text.utf8.withUnsafeBufferPointer { Self.lexicon.classes(of: token.range, in: $0) }
  }
}
