import AccountModel

/// The place, and often day and agency, with which a report's first sentence begins: `PORT ELLEN, Jan. 7 —`,
/// `AUSTIN, Texas (AP) --`.
struct Dateline: Equatable {
  /// From the place up to and including the dash.
  let passage: Passage
  /// The day in it.
  let date: DateWords?

  /// Reads a dateline with which a line begins: a place in capitals (in small letters where an agency follows), then
  /// region, day and agency as far as they are given, a dash, and a sentence that begins.
  init?(_ words: [HeadWord]) {
    let place = Self.place(words[...])
    var rest = words.dropFirst(place.count)
    let region = Self.region(rest, after: place.last)
    rest = rest.dropFirst(region)
    let date = DateWords(rest)
    rest = rest.dropFirst(date?.wordCount ?? 0)
    let agency = Self.agency(rest)
    rest = rest.dropFirst(agency)
    let dashes = rest.prefix { $0.isDash }
    guard let first = place.first, let dash = dashes.last, Self.beginsSentence(rest.dropFirst(dashes.count).first),
      Self.isPlace(place, isBacked: region > 0 || date != nil || agency > 0, hasAgency: agency > 0)
    else { return nil }
    guard let passage = Passage(first.range.lowerBound, dash.range.upperBound), passage.count <= 100 else { return nil }
    (self.passage, self.date) = (passage, date)
  }

  /// Capitalised words up to the first comma, at most five.
  private static func place(_ words: ArraySlice<HeadWord>) -> ArraySlice<HeadWord> {
    let named = words.prefix { $0.isCapitalised }.prefix(5)
    guard let comma = named.firstIndex(where: { $0.text.hasSuffix(",") }) else { return named }
    return named[...comma]
  }

  /// How many words name a state or country: one or two after a comma, before a day, an agency or the dash.
  private static func region(_ words: ArraySlice<HeadWord>, after last: HeadWord?) -> Int {
    guard last?.text.hasSuffix(",") == true else { return 0 }
    let named = words.prefix(3).prefix { $0.isCapitalised }
    return (0...min(2, named.count)).first { count in
      guard let next = words.dropFirst(count).first else { return false }
      return next.isDash || next.text.hasPrefix("(") || DateWords(words.dropFirst(count)) != nil
    } ?? 0
  }

  /// How many words are an agency in brackets: `(AP)`, `(KXAN)`, `(Reuters)`.
  private static func agency(_ words: ArraySlice<HeadWord>) -> Int {
    guard let word = words.first?.text, word.hasPrefix("("), word.hasSuffix(")") else { return 0 }
    let name = word.dropFirst().dropLast()
    let isCall = name.utf8.count >= 2 && name.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "-" }
    return isCall || ["Reuters", "Bloomberg"].contains(name) ? 1 : 0
  }

  private static func beginsSentence(_ word: HeadWord?) -> Bool {
    guard let scalar = word?.text.unicodeScalars.first else { return false }
    return scalar.properties.isUppercase || "“\"‘'0123456789".unicodeScalars.contains(scalar)
  }

  private static func isPlace(_ words: ArraySlice<HeadWord>, isBacked: Bool, hasAgency: Bool) -> Bool {
    guard !words.contains(where: { kickers.contains(String($0.bare)) }) else { return false }
    let letters = words.reduce(0) { $0 + $1.bare.unicodeScalars.count { $0.properties.isAlphabetic } }
    // Three capitals and a dash may as well be an agency or a party.
    return (words.allSatisfy(isCapitals) && letters >= (isBacked ? 2 : 4)) || hasAgency
  }

  private static func isCapitals(_ word: HeadWord) -> Bool {
    word.text.unicodeScalars.allSatisfy { $0.properties.isUppercase || ".,'’-/".unicodeScalars.contains($0) }
  }

  /// What editors put before a dash in capitals that is no place.
  private static let kickers: Set<String> = [
    "BREAKING", "UPDATE", "UPDATED", "UPDATES", "EXCLUSIVE", "WATCH", "VIDEO", "VIDEOS", "PHOTO", "PHOTOS", "LIVE",
    "DEVELOPING", "CORRECTION", "OPINION", "ANALYSIS", "EDITORIAL", "NEWS", "NOTE", "WARNING", "ADVERTISEMENT",
  ]
}
