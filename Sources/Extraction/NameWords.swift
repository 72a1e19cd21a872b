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
  func isGiven(_ index: Int) -> Bool { !parts(index).isDisjoint(with: [.female, .male]) }

  /// The gender that a given name most often has; unknown for those that both have, and for all others.
  func gender(_ index: Int) -> SpeakerEntry.Gender {
    let found = parts(index)
    if found.contains(.female) { return found.contains(.male) ? .unknown : .female }
    return found.contains(.male) ? .male : .unknown
  }

  /// The last word of a place, a street, a body or a paper.
  func endsNoPerson(_ index: Int) -> Bool { parts(index).contains(.noPerson) }

  /// "Hill", "Park": places end with it, and surnames are.
  func isPlaceAndSurname(_ index: Int) -> Bool { parts(index).contains(.placeOrSurname) }

  /// "de", "van der", "bin": small words inside a surname.
  func isParticle(_ index: Int) -> Bool { page.isAny(index, of: Self.particles) && page.isKind(index, .word) }

  /// "Jr.", "III".
  func isSuffix(_ index: Int) -> Bool { page.isAny(index, of: Self.suffixes) && page.tokens[index].isCapital }

  private func parts(_ index: Int) -> NameParts { page.token(index)?.nameParts ?? [] }

  /// Notes for each capitalised word what it can be in a name.
  static func mark(_ tokens: inout [Token], in text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      for index in tokens.indices where tokens[index].isCapital {
        tokens[index].nameParts = NameParts(lexicon.classes(of: tokens[index].range, in: text))
      }
    }
  }
}

/// What a capitalised word can be in a name.
struct NameParts: OptionSet, Sendable {
  let rawValue: UInt8

  /// A given name of women, of men, of both.
  static let female = NameParts(rawValue: 1)
  static let male = NameParts(rawValue: 2)
  /// It ends names of places and bodies.
  static let noPerson = NameParts(rawValue: 4)
  /// The same, and it is a surname as well.
  static let placeOrSurname = NameParts(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// As the list of names has it.
  init(_ classes: WordClasses) {
    self = []
    if classes.has(.female) { insert(.female) }
    if classes.has(.male) { insert(.male) }
    if classes.has(.organisation) { insert(.noPerson) }
    if classes.has(.person) { insert(.placeOrSurname) }
  }
}
