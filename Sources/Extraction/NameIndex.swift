import AccountModel

/// The persons whom a text names, by surname and given name, so that "Lee" can be read as "Fire Captain Anna Lee".
///
/// Two given names make two persons. All namings of one are kept, so that a bare surname can lead to the one named last.
final class NameIndex {
  /// One naming of a person.
  struct Name {
    /// Title, name and suffix, as tokens.
    var range: Range<Int>
    /// The first token of the name without its titles.
    var nameStart: Int
    /// The given name, in small letters; empty where only a surname stands.
    var first: String
    /// The surname, in small letters.
    var last: String
    /// The token of the surname.
    var surname: Int
  }

  /// A person with a given name and a surname.
  struct Person {
    var first: String
    var last: String
    /// What else stands for the given name: the nickname in `Robert "Bo" Ames`.
    var nickname: String?
    /// The fullest naming, as a place among the names.
    var fullest: Int
    var gender = SpeakerEntry.Gender.unknown
    /// Office or relation as it stands beside a naming.
    var role: Range<Int>?
    /// Where each naming stands, in reading order.
    var places: [Int]

    /// True for the given name, the nickname, or an initial on either side: "J. Poe" of Jane Poe.
    func goes(by name: String) -> Bool {
      if first == name || nickname == name { return true }
      return (first.utf8.count == 1 || name.utf8.count == 1) && first.utf8.first == name.utf8.first
    }
  }

  /// How many different persons of one surname, or of one given name, are kept.
  private static let mostOfOneName = 12

  private static let mostOfOneRole = 40
  /// Titles that are written short before a name.
  private static let longForms = [
    "capt": "captain", "sgt": "sergeant", "lt": "lieutenant", "det": "detective", "cpl": "corporal", "col": "colonel",
    "gen": "general", "maj": "major", "cmdr": "commander", "supt": "superintendent", "insp": "inspector",
    "gov": "governor", "sen": "senator", "rep": "representative", "dr": "doctor", "prof": "professor",
    "rev": "reverend", "cllr": "councillor", "atty": "attorney", "dist": "district", "asst": "assistant",
  ]

  private(set) var names: [Name] = []
  private(set) var persons: [Person] = []
  private var bySurname: [String: [Int]] = [:]
  private var byGiven: [String: [Int]] = [:]
  private var byRole: [String: [Int]] = [:]
  private let page: Page
  private let reader: NameReader
  private let roles: RoleReader

  /// Reads all names of a text. Cost: linear in its tokens.
  init(page: Page) {
    self.page = page
    reader = NameReader(page: page)
    roles = RoleReader(page: page, words: reader.words)
    var index = 0
    for sentence in page.sentences {
      let isHeadline = Self.isHeadline(sentence, page)
      index = max(index, sentence.lowerBound)
      while index < sentence.upperBound {
        guard page.tokens[index].kind == .word, reader.canBegin(page.tokens[index]), let name = reader.name(at: index),
          !isHeadline || isPlain(name)
        else {
          index += 1
          continue
        }
        add(name)
        index = name.range.upperBound
      }
    }
  }

  // MARK: Looking up

  /// The person whom a surname means, with the given name where one is known. Of several the one that was last named
  /// before the token, or first after it, and whose gender fits.
  func person(last: String, first: String?, gender: SpeakerEntry.Gender = .unknown, before token: Int) -> Int? {
    guard let known = bySurname[last] else { return nil }
    if let first, !first.isEmpty {
      return known.first { persons[$0].goes(by: first) }
    }
    let fitting = known.filter { persons[$0].gender.fits(gender) }
    let earlier = fitting.filter { (persons[$0].places.first ?? 0) < token }
    return earlier.max { latest($0, before: token) < latest($1, before: token) } ?? fitting.first ?? known.first
  }

  /// The one person of this given name.
  func person(given: String) -> Int? {
    guard let known = byGiven[given], known.count == 1 else { return nil }
    return known.first
  }

  /// True where the text gives this surname to somebody with a given name.
  func isSurname(_ last: String) -> Bool { bySurname[last] != nil }

  /// The person who holds an office or stands in a relation ("chief", "mother"): the one last named before the token.
  func holder(of role: String, before token: Int) -> Int? {
    let holders = byRole[role] ?? []
    let earlier = holders.filter { (persons[$0].places.first ?? 0) < token }
    return earlier.max { latest($0, before: token) < latest($1, before: token) } ?? holders.first
  }

  /// The fullest naming of a person.
  func name(of person: Int) -> Name { names[persons[person].fullest] }

  /// The nearest name that begins a sentence or clause before the token, not more than `reach` tokens away.
  func nearestSubject(before token: Int, reach: Int) -> Name? {
    for name in names[..<count(before: token)].reversed() {
      if token - name.range.lowerBound > reach { return nil }
      if page.isQuoted(name.range.lowerBound) { continue }
      if name.range.lowerBound == 0 || !page.tokens[name.range.lowerBound - 1].isWordLike { return name }
    }
    return nil
  }

  /// The person of this gender whom the text named last before the token, not more than `reach` tokens away.
  /// `isNarrated` leaves out those who are named inside quotation marks.
  func latest(_ gender: SpeakerEntry.Gender, before token: Int, reach: Int, isNarrated: Bool = false) -> Int? {
    for name in names[..<count(before: token)].reversed() {
      if token - name.range.lowerBound > reach { return nil }
      if isNarrated, page.isQuoted(name.range.lowerBound) { continue }
      let found = person(last: name.last, first: name.first, before: token)
      if let found, persons[found].gender == gender { return found }
    }
    return nil
  }

  private func count(before token: Int) -> Int {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].range.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The token's word in small letters.
  static func key(_ index: Int, _ page: Page) -> String {
    guard let token = page.token(index) else { return "" }
    return page.text.utf8.withUnsafeBufferPointer { text in
      String(unsafeUninitializedCapacity: token.count) { small in
        for place in 0..<token.count { small[place] = Byte.lowered(text[token.range.lowerBound + place]) }
        return token.count
      }
    }
  }

  private func latest(_ person: Int, before token: Int) -> Int {
    let places = persons[person].places
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? places[low - 1] : -1
  }

  // MARK: Building

  private func add(_ name: Name) {
    names.append(name)
    guard !name.first.isEmpty else { return }
    let person = known(name) ?? make(name)
    let number = names.count - 1
    if outranks(name, names[persons[person].fullest]) { persons[person].fullest = number }
    if persons[person].places.last != name.range.lowerBound { persons[person].places.append(name.range.lowerBound) }
    if persons[person].role == nil { persons[person].role = roles.role(beside: name) }
    note(gender(name, persons[person].role), of: person)
    for range in [name.range.lowerBound..<name.nameStart, persons[person].role ?? 0..<0] {
      noteRoles(range, of: person)
    }
  }

  /// The nouns up to the first that tells the office: of "the mayor's driver" only the driver.
  private func noteRoles(_ range: Range<Int>, of person: Int) {
    for index in range where page.has(index, [.role, .person, .title]) && !page.isKind(index + 1, .possessive) {
      let role = Self.key(index, page)
      for word in [role, Self.longForms[role] ?? role] where !isListed(person, word) {
        byRole[word, default: []].append(person)
      }
    }
  }

  private func isListed(_ person: Int, _ role: String) -> Bool {
    guard let listed = byRole[role] else { return false }
    return listed.count >= Self.mostOfOneRole || listed.contains(person)
  }

  private func known(_ name: Name) -> Int? {
    bySurname[name.last]?.first { persons[$0].goes(by: name.first) }
  }

  private func nickname(in name: Name) -> Range<Int>? {
    name.range.first { reader.nickname(holding: $0) != nil }.flatMap { reader.nickname(holding: $0) }
  }

  private func make(_ name: Name) -> Int {
    let nickname = nickname(in: name)
    persons.append(
      Person(
        first: name.first, last: name.last, nickname: nickname.map { Self.key($0.lowerBound, page) },
        fullest: names.count - 1, places: []))
    let person = persons.count - 1
    if bySurname[name.last, default: []].count < Self.mostOfOneName { bySurname[name.last, default: []].append(person) }
    if byGiven[name.first, default: []].count < Self.mostOfOneName { byGiven[name.first, default: []].append(person) }
    return person
  }

  /// A longer naming is fuller, but one in capitals gives way to one that is not.
  private func outranks(_ name: Name, _ other: Name) -> Bool {
    let (loud, wasLoud) = (isLoud(name), isLoud(other))
    return loud == wasLoud ? name.range.count > other.range.count : wasLoud
  }

  private func isLoud(_ name: Name) -> Bool { page.tokens[name.surname].shape.contains(.allCapitals) }

  private func note(_ gender: SpeakerEntry.Gender, of person: Int) {
    if persons[person].gender == .unknown { persons[person].gender = gender }
  }

  /// By title, else by what stands beside the name, else by the given name.
  private func gender(_ name: Name, _ role: Range<Int>?) -> SpeakerEntry.Gender {
    for range in [name.range.lowerBound..<name.nameStart, role ?? 0..<0] {
      if let word = range.last(where: { page.has($0, [.female, .male]) && !page.has($0, [.possessive, .pronoun]) }) {
        return page.has(word, .female) ? .female : .male
      }
    }
    return reader.words.gender(name.nameStart)
  }

  /// A headline in capitals gives no boundaries: only given name and surname are taken from it.
  private func isPlain(_ name: Name) -> Bool {
    name.range.count == 2 && name.nameStart == name.range.lowerBound && reader.words.isGiven(name.nameStart)
  }

  /// "Two Held After Fire at Mill": nearly all words of some length begin with a capital.
  private static func isHeadline(_ sentence: Range<Int>, _ page: Page) -> Bool {
    guard (4..<30).contains(sentence.count), page.tokens[sentence.lowerBound].shape.contains(.lineStart),
      !page.isKind(sentence.upperBound - 1, .stop)
    else {
      return false
    }
    let (words, capitals) = page.longWords(in: sentence)
    return words > 2 && capitals * 5 >= words * 4
  }
}
