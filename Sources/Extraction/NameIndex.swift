import AccountModel

/// The names of persons that a text gives, by surname, so that "Lee" can be read as "Fire Captain Anna Lee".
struct NameIndex {
  /// One naming of a person.
  struct Name {
    /// Title and name, as tokens.
    var range: Range<Int>
    /// The first token of the name without its titles.
    var nameStart: Int
    /// The given name, in small letters; empty where only a surname stands.
    var first: String
    /// The surname, in small letters.
    var last: String
  }

  /// How many different persons of one surname are kept.
  private static let mostOfOneName = 12

  private(set) var names: [Name] = []
  private var fullest: [String: [Int]] = [:]
  private let page: Page

  /// Reads all names of a text. Cost: linear in its tokens.
  init(page: Page) {
    self.page = page
    var index = 0
    while index < page.tokens.count {
      guard let name = name(at: index) else {
        index += 1
        continue
      }
      add(name)
      index = name.range.upperBound
    }
  }

  /// The fullest name with this surname, and the given name where one is known.
  func fullest(last: String, first: String?) -> Name? {
    guard let candidates = fullest[last] else { return nil }
    if let first, !first.isEmpty { return candidates.first { names[$0].first == first }.map { names[$0] } }
    return candidates.first.map { names[$0] }
  }

  /// The first name whose titles hold the word ("chief").
  func firstWithTitle(_ title: String) -> Name? {
    names.first { name in
      name.first.isEmpty == false
        && span(name.range.lowerBound, name.nameStart).contains { Self.key($0, page) == title }
    }
  }

  /// The nearest name that begins a sentence or clause before the token, not more than `reach` tokens away.
  func nearestSubject(before token: Int, reach: Int) -> Name? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].range.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    while low > 0 {
      low -= 1
      let name = names[low]
      if token - name.range.lowerBound > reach { return nil }
      if name.range.lowerBound == 0 || !page.tokens[name.range.lowerBound - 1].isWordLike { return name }
    }
    return nil
  }

  /// The token's word in small letters.
  static func key(_ index: Int, _ page: Page) -> String {
    guard let token = page.token(index) else { return "" }
    return String(decoding: page.text.utf8[token.range].map(Byte.lowered), as: UTF8.self)
  }

  private mutating func add(_ name: Name) {
    names.append(name)
    let number = names.count - 1
    guard !name.first.isEmpty else { return }
    let known = fullest[name.last] ?? []
    if let place = known.firstIndex(where: { names[$0].first == name.first }) {
      if names[known[place]].range.count < name.range.count { fullest[name.last]?[place] = number }
    } else if known.count < Self.mostOfOneName {
      fullest[name.last, default: []].append(number)
    }
  }

  /// A run of capitalised words, with titles before it; `nil` where it cannot be a person's name.
  private func name(at index: Int) -> Name? {
    var end = index
    while end < page.tokens.count, end - index < 12, belongs(end, index) { end += 1 }
    while end > index, !page.tokens[end - 1].isCapital || isSuffix(end - 1) { end -= 1 }
    guard end > index else { return nil }
    var start = end
    for place in (index..<end).reversed() where page.tokens[place].kind == .word {
      if isTitle(place), place < end - 1 { break }
      start = place
    }
    let last = end - 1
    guard !page.has(last, [.organisation, .eventNoun, .weekday, .month, .role, .title]) else { return nil }
    let parts = (start..<end).filter { page.tokens[$0].kind == .word && page.tokens[$0].range.count > 1 }
    guard parts.count < 5, index < start || parts.count > 1 || !page.has(last, .starter) else { return nil }
    let first = parts.count > 1 ? parts.first.map { Self.key($0, page) } ?? "" : ""
    return Name(range: index..<end, nameStart: start, first: first, last: Self.key(last, page))
  }

  private func belongs(_ place: Int, _ index: Int) -> Bool {
    let token = page.tokens[place]
    if place > index, token.shape.contains(.paragraphStart) { return false }
    if token.kind == .stop { return place > index && isInitial(place) && page.token(place + 1)?.isCapital == true }
    guard token.kind == .word, !token.has([.weekday, .month, .determiner, .preposition, .pronoun]) else { return false }
    if token.isCapital { return !token.has(.starter) || token.has(.title) }
    return token.has(.role) && page.token(place + 1)?.isCapital == true && !page.has(place + 1, .starter)
  }

  private func isInitial(_ stop: Int) -> Bool {
    let word = page.tokens[stop - 1]
    return word.isCapital && !page.tokens[stop].shape.contains(.spaced)
      && (word.range.count == 1 || word.has([.abbreviationName, .abbreviation, .title]))
  }

  private func isTitle(_ place: Int) -> Bool {
    page.has(place, [.title, .role, .organisation])
  }

  private func isSuffix(_ place: Int) -> Bool {
    page.isWord(place, "jr") || page.isWord(place, "sr") || page.isWord(place, "ii") || page.isWord(place, "iii")
  }
}
