import AccountModel

/// Works out who each mention speaks of, and keeps every source of an account once.
///
/// Names lead to the fullest form that the text gives anywhere; surnames, offices ("the chief") and descriptions
/// ("the woman") to the entry they fit; pronouns to the latest source that they can mean. A description with "a" or
/// "another" is somebody new.
struct SpeakerRegister {
  /// How many of the latest entries a description or pronoun is compared with.
  private static let memory = 40

  private(set) var entries: [SpeakerEntry] = []
  private let page: Page
  private let names: NameIndex
  private var bySurname: [String: [Int]] = [:]
  private var byDescription: [String: Int] = [:]
  /// Entries in the order of their last use, latest at the end.
  private var recent: [Int] = []
  /// Where the latest source was last spoken of.
  private var lastToken = 0

  init(page: Page) {
    self.page = page
    names = NameIndex(page: page)
  }

  /// The entry of a draft's speaker; `nil` where nobody is named.
  mutating func resolve(_ draft: Draft) -> Int? {
    let found: Int?
    if let mention = draft.mention, !mention.isEmpty {
      found = resolve(mention)
    } else {
      found = draft.takesSourceBefore ? recent.last : nil
    }
    if let found { use(found, at: max(draft.end, draft.cue?.upperBound ?? 0)) }
    return found
  }

  private mutating func use(_ entry: Int, at token: Int) {
    if let place = recent.lastIndex(of: entry) { recent.remove(at: place) }
    recent.append(entry)
    if recent.count > Self.memory { recent.removeFirst() }
    lastToken = token
  }

  /// The entry that a mention speaks of, made where it is new.
  mutating func resolve(_ mention: Range<Int>) -> Int? {
    if mention.count == 1, page.has(mention.lowerBound, .pronoun) { return pronoun(mention.lowerBound) }
    let head = headPhrase(of: mention)
    guard let last = head.last else { return nil }
    let entry = isPersonalName(last, head) ? named(head, last) : described(mention, head)
    note(mention, head, entry)
    return entry
  }

  // MARK: Names

  /// The mention up to the first comma, "who" or preposition.
  private func headPhrase(of mention: Range<Int>) -> Range<Int> {
    var end = mention.lowerBound
    while end < mention.upperBound {
      let token = page.tokens[end]
      let isBreak = token.kind == .comma || token.kind == .dash || token.kind == .open || page.isWord(end, "who")
      if isBreak || end > mention.lowerBound && token.has(.preposition) && !token.isCapital { break }
      end += 1
    }
    while end > mention.lowerBound, !page.tokens[end - 1].isWordLike || page.isKind(end - 1, .possessive) { end -= 1 }
    return end > mention.lowerBound ? mention.lowerBound..<end : mention
  }

  private func isPersonalName(_ last: Int, _ head: Range<Int>) -> Bool {
    let token = page.tokens[last]
    guard token.isCapital, !token.has([.organisation, .document, .footage, .group]) else { return false }
    if token.has([.starter, .determiner, .person, .role]), head.count == 1 || page.has(head.lowerBound, .determiner) {
      return false
    }
    if names.fullest(last: NameIndex.key(last, page), first: nil) != nil { return true }
    return !token.shape.contains(.allCapitals) && !page.isWord(head.lowerBound, "the")
  }

  private mutating func named(_ head: Range<Int>, _ last: Int) -> Int {
    let surname = NameIndex.key(last, page)
    let first = givenName(head, last)
    let full = names.fullest(last: surname, first: first) ?? names.fullest(last: surname, first: nil)
    let known = bySurname[surname] ?? []
    if first == nil, let entry = recent.last(where: known.contains) ?? known.last { return entry }
    let range = full.flatMap { first == nil || $0.first == first ? $0.range : nil } ?? head
    let name = page.words(range)
    if let entry = known.first(where: { entries[$0].name == name }) { return entry }
    var entry = SpeakerEntry(name: name, kind: .person, isNamed: true, head: surname)
    entry.surname = page.words(last..<(last + 1))
    entry.plainName = full.flatMap { $0.range == range ? page.words($0.nameStart..<$0.range.upperBound) : nil }
    entry.role = title(of: range, nameStart: full?.range == range ? full?.nameStart : nil)
    entry.gender = gender(range)
    return add(entry, surname: surname)
  }

  private func givenName(_ head: Range<Int>, _ last: Int) -> String? {
    var place = last - 1
    while place >= head.lowerBound, !page.tokens[place].isCapital || page.tokens[place].range.count == 1 { place -= 1 }
    guard place >= head.lowerBound, page.tokens[place].isCapital,
      !page.has(place, [.title, .role, .organisation, .starter])
    else { return nil }
    var first = place
    while first > head.lowerBound, page.tokens[first - 1].isCapital,
      !page.has(first - 1, [.title, .role, .organisation, .starter])
    { first -= 1 }
    return NameIndex.key(first, page)
  }

  private func title(of range: Range<Int>, nameStart: Int?) -> String? {
    let end = nameStart ?? range.upperBound - 1
    guard end > range.lowerBound else { return nil }
    let titles = span(range.lowerBound, end).filter { page.tokens[$0].has([.title, .role]) }
    guard !titles.isEmpty else { return nil }
    return titles.map { NameIndex.key($0, page) }.joined(separator: " ")
  }

  // MARK: Descriptions

  private mutating func described(_ mention: Range<Int>, _ head: Range<Int>) -> Int {
    let noun = headNoun(head)
    let key = NameIndex.key(noun, page)
    let isNew =
      page.isWord(head.lowerBound, "a") || page.isWord(head.lowerBound, "an") || page.isWord(head.lowerBound, "another")
    let words = page.words(mention)
    if let entry = byDescription[words.lowercased()] { return entry }
    if !isNew, let entry = known(noun, key, head) { return entry }
    if !isNew, page.has(noun, .role), let name = names.firstWithTitle(key) {
      return named(name.range, name.range.upperBound - 1)
    }
    var entry = SpeakerEntry(name: words, kind: kind(noun), head: key)
    entry.gender = gender(head)
    if isLabel(head) {
      (entry.kind, entry.surname) = (.person, page.words((head.upperBound - 1)..<head.upperBound))
      (entry.isNamed, entry.head) = (true, NameIndex.key(head.upperBound - 1, page))
    }
    if entry.kind == .footage || entry.kind == .document { entry.surname = page.words(head.lowerBound..<(noun + 1)) }
    if page.has(noun, [.role, .person]) { entry.role = roleWords(head) }
    let made = add(entry, surname: nil)
    byDescription[words.lowercased()] = made
    return made
  }

  /// "MS RUIZ", "DESK SGT POE": all in capitals, with a title and a name after it.
  private func isLabel(_ head: Range<Int>) -> Bool {
    guard let last = head.last, head.count > 1, !page.has(last, .source) else { return false }
    return head.allSatisfy { page.isKind($0, .stop) || page.tokens[$0].shape.contains(.allCapitals) }
      && head.dropLast().contains { page.has($0, [.title, .role]) && !page.has($0, .organisation) }
  }

  private func headNoun(_ head: Range<Int>) -> Int {
    head.last { page.has($0, .source) && page.tokens[$0].kind == .word } ?? head.upperBound - 1
  }

  /// An entry that a definite description can mean: the same noun, or an office that somebody holds.
  private mutating func known(_ noun: Int, _ key: String, _ head: Range<Int>) -> Int? {
    let isBare = page.tokens[head.lowerBound].has(.determiner) && head.count == 2 || head.count == 1
    for index in recent.reversed() where fits(entries[index], noun, key, isBare) {
      upgrade(index, head, isBare)
      return index
    }
    return nil
  }

  private func fits(_ entry: SpeakerEntry, _ noun: Int, _ key: String, _ isBare: Bool) -> Bool {
    if entry.head == key { return isBare || !entry.isNamed && entry.kind != .person && entry.name.lowercased() == key }
    guard isBare, entry.kind == .person else { return false }
    if let role = entry.role, role.split(separator: " ").contains(where: { $0 == key }) { return true }
    guard page.isWord(noun, "woman") || page.isWord(noun, "man") else { return false }
    let wanted: SpeakerEntry.Gender = page.isWord(noun, "woman") ? .female : .male
    return entry.gender == wanted && !entry.isNamed
  }

  /// "police" turns out to be "Dallas police".
  private mutating func upgrade(_ index: Int, _ head: Range<Int>, _ isBare: Bool) {
    guard !isBare, entries[index].kind != .person else { return }
    entries[index].note(entries[index].name)
    let old = entries[index].name
    entries[index].name = page.words(head)
    entries[index].note(old)
  }

  private func kind(_ noun: Int) -> Speaker.Kind {
    let token = page.tokens[noun]
    if token.has(.footage) { return .footage }
    if token.has(.document) { return .document }
    if token.has(.organisation) && !page.isWord(noun, "police") { return .organisation }
    if token.has(.group) || page.ends(noun, "s") && !token.has([.role, .person]) { return .group }
    if token.has([.role, .person]) { return .person }
    return token.isCapital ? .organisation : .person
  }

  private func roleWords(_ head: Range<Int>) -> String {
    let start = page.has(head.lowerBound, .determiner) && head.count > 1 ? head.lowerBound + 1 : head.lowerBound
    return page.words(start..<head.upperBound)
  }

  // MARK: Pronouns

  private mutating func pronoun(_ token: Int) -> Int? {
    if page.isWord(token, "who") { return antecedent(token) }
    if page.isWord(token, "they") || page.isWord(token, "we") {
      return recent.last { entries[$0].kind == .group || entries[$0].kind == .organisation } ?? recent.last
    }
    if page.isWord(token, "it") { return recent.last { entries[$0].kind != .person } }
    let gender: SpeakerEntry.Gender = page.has(token, .female) ? .female : page.has(token, .male) ? .male : .unknown
    let found = nearer(token, gender) ?? recent.last { canBe(gender, entries[$0]) }
    if let found, entries[found].gender == .unknown { entries[found].gender = gender }
    return found
  }

  private func canBe(_ gender: SpeakerEntry.Gender, _ entry: SpeakerEntry) -> Bool {
    entry.kind == .person && (gender == .unknown || entry.gender == .unknown || entry.gender == gender)
  }

  /// A person named as the subject of a sentence since the last statement, before the pronoun.
  private mutating func nearer(_ token: Int, _ gender: SpeakerEntry.Gender) -> Int? {
    let start = page.sentences[page.sentenceIndex(of: token)].lowerBound
    guard let name = names.nearestSubject(before: start, reach: 60), name.range.lowerBound >= lastToken,
      !name.first.isEmpty || names.fullest(last: name.last, first: nil) != nil
    else {
      return nil
    }
    let entry = named(name.range, name.range.upperBound - 1)
    return canBe(gender, entries[entry]) ? entry : nil
  }

  /// The noun phrase before "who".
  private mutating func antecedent(_ who: Int) -> Int? {
    var end = who
    while end > 0, end > who - 3, !page.tokens[end - 1].isWordLike { end -= 1 }
    var start = end
    while start > 0, end - start < 8, page.tokens[start - 1].isWordLike,
      !page.has(start - 1, [.cue, .finite, .preposition]) || page.tokens[start - 1].isCapital,
      !page.has(start - 1, [.auxiliary, .subordinator])
    { start -= 1 }
    return start < end ? resolve(described(before: start, who)..<end) : recent.last
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

  // MARK: Keeping

  /// The sources with these entries, in the order of their first use. Two whose short name would be the same go by
  /// their names without titles, and where those are the same as well by their full ones.
  func speakers(_ used: Set<Int>) -> [Speaker] {
    let kept = entries.indices.filter(used.contains)
    var speakers = kept.map { entries[$0].speaker }
    for longer in [{ (entry: SpeakerEntry) in entry.plainName ?? entry.name }, { $0.name }] {
      var uses: [String: Int] = [:]
      for speaker in speakers { uses[speaker.shortName.lowercased(), default: 0] += 1 }
      for place in speakers.indices where uses[speakers[place].shortName.lowercased(), default: 0] > 1 {
        speakers[place].shortName = longer(entries[kept[place]])
      }
    }
    return speakers
  }

  private mutating func add(_ entry: SpeakerEntry, surname: String?) -> Int {
    entries.append(entry)
    let index = entries.count - 1
    if let surname { bySurname[surname, default: []].append(index) }
    return index
  }

  private mutating func note(_ mention: Range<Int>, _ head: Range<Int>, _ index: Int) {
    entries[index].note(page.words(head))
    if entries[index].gender == .unknown { entries[index].gender = gender(head) }
    if entries[index].gender == .unknown, page.isKind(head.upperBound, .comma) {
      entries[index].gender = gender(head.upperBound..<max(head.upperBound, mention.upperBound))
    }
    guard entries[index].role == nil, head.upperBound < mention.upperBound, page.isKind(head.upperBound, .comma) else {
      return
    }
    entries[index].role = page.words(page.trimmed(head.upperBound..<mention.upperBound))
  }

  private func gender(_ range: Range<Int>) -> SpeakerEntry.Gender {
    for index in range.reversed() where page.has(index, [.female, .male]) && !page.has(index, [.possessive, .pronoun]) {
      return page.has(index, .female) ? .female : .male
    }
    return .unknown
  }
}
