import AccountModel

/// Sources that are described and not named.
extension SpeakerRegister {
  /// The entry that a description speaks of.
  func described(_ mention: Range<Int>, _ head: Range<Int>) -> Int {
    if let body = organisations.fullName(of: head.upperBound - 1) {
      return body == head ? organisation(head) : acronym(body, head)
    }
    let noun = headNoun(head)
    let isNew = isIndefinite(head)
    let words = fullWords(mention, head)
    if let known = byDescription[words.lowercased()] { return known }
    if !isNew, let known = known(noun, head) {
      entries[known].note(phrases.plain(head))
      return known
    }
    return make(words, mention, head, noun)
  }

  /// "a", "an", "another", "one", "a second": somebody of whom nothing was said yet.
  private func isIndefinite(_ head: Range<Int>) -> Bool {
    page.isAny(head.lowerBound, of: ["a", "an", "another", "one"])
  }

  /// The description with all that the account adds to it; of "her son" whose son it is.
  private func fullWords(_ mention: Range<Int>, _ head: Range<Int>) -> String {
    var range = page.trimmed(mention)
    if range.isEmpty { range = mention }
    if let full = descriptions.description(startingAt: head.lowerBound)?.range, full.count > range.count {
      range = full
    }
    range = phrases.short(range)
    let start = range.lowerBound
    guard range.count > 1, page.isWord(start, "her") || page.isWord(start, "his"), let owner = owner(start) else {
      return phrases.undated(range)
    }
    return "\(owner)'s \(page.words((start + 1)..<range.upperBound))"
  }

  private func owner(_ pronoun: Int) -> String? {
    let gender: SpeakerEntry.Gender = page.isWord(pronoun, "her") ? .female : .male
    let found = recent.last { entries[$0].kind == .person && entries[$0].gender == gender }
    if let found { return entries[found].plainName ?? entries[found].name }
    guard let person = names.latest(gender, before: pronoun, reach: 150) else { return nil }
    return entries[entry(of: person)].plainName
  }

  private func make(_ words: String, _ mention: Range<Int>, _ head: Range<Int>, _ noun: Int) -> Int {
    let entry = SpeakerEntry(name: words, kind: kind(noun), head: NameIndex.key(noun, page))
    entry.gender = gender(head, mention)
    entry.core = core(head)
    if isLabel(head) {
      (entry.kind, entry.surname) = (.person, page.words((head.upperBound - 1)..<head.upperBound))
      (entry.isNamed, entry.head) = (true, NameIndex.key(head.upperBound - 1, page))
    }
    if entry.kind == .footage || entry.kind == .document { entry.surname = page.words(head.lowerBound..<(noun + 1)) }
    entry.role = phrases.role(inDescription: head, noun: noun)
    let made = add(entry)
    byDescription[words.lowercased()] = made
    return made
  }

  /// By the noun, else by "his" or "her" in the words that describe.
  private func gender(_ head: Range<Int>, _ mention: Range<Int>) -> SpeakerEntry.Gender {
    let told = phrases.gender(of: head)
    guard told == .unknown else { return told }
    let whole = descriptions.description(startingAt: head.lowerBound)?.range ?? mention
    let word = whole.dropFirst().first { page.isAny($0, of: ["his", "her", "he", "she", "himself", "herself"]) }
    return word.map { page.has($0, .female) ? .female : .male } ?? .unknown
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

  // MARK: Spoken of before

  /// What a definite description can mean: a source of the same words or noun, a person who holds the office, or the
  /// person whom the account described before.
  private func known(_ noun: Int, _ head: Range<Int>) -> Int? {
    let (key, words) = (NameIndex.key(noun, page), core(head))
    let isBare = page.tokens[head.lowerBound].has(.determiner) && head.count == 2 || head.count == 1
    if let same = recent.last(where: { !entries[$0].isNamed && entries[$0].core == words && words.contains(" ") }) {
      return same
    }
    if isBare, let teller = justHeard(noun, head) { return teller }
    if let police = police(noun, head) { return police }
    if let body = organisations.longForm(of: head) { return organisation(body) }
    for index in recent.reversed() where fits(entries[index], noun, head, isBare) {
      upgrade(index, head, isBare)
      return index
    }
    guard page.has(noun, [.role, .person]), head.lowerBound < noun || page.has(noun, .role) else { return nil }
    if let holder = names.holder(of: key, before: head.lowerBound), isBare || holds(holder, head) {
      return entry(of: holder)
    }
    if head.count == 1, page.has(noun, [.role, .person]), let described = firstDescribed(key, after: noun) {
      return described
    }
    return isBare ? antecedent(key, before: head.lowerBound) : nil
  }

  /// "A neighbor said … said the man": the unnamed person who spoke last, of whom nothing has told the gender yet.
  private func justHeard(_ noun: Int, _ head: Range<Int>) -> Int? {
    guard page.isAny(noun, of: ["man", "woman"]), let last = recent.last, entries[last].kind == .person,
      !entries[last].isNamed, entries[last].gender == .unknown, head.lowerBound - lastToken < 60
    else { return nil }
    entries[last].gender = page.isWord(noun, "woman") ? .female : .male
    return last
  }

  /// "the three": the last of whom the account spoke with that number ("three neighbors heard it").
  func counted(_ head: Range<Int>) -> Int? {
    let last = head.upperBound - 1
    let number: [UInt8] =
      page.isWord(last, "both") ? Array("two".utf8) : page.text.utf8[page.tokens[last].range].map(Byte.lowered)
    let reach = span(max(0, head.lowerBound - 120), head.lowerBound)
    let found = reach.last { index in
      page.isKind(index, .word) && page.text.utf8[page.tokens[index].range].map(Byte.lowered) == number
        && (page.has(index + 1, .group) || page.ends(index + 1, "s")) && !page.has(index - 1, .determiner)
        && page.isTagged(index + 1, .nominal)
    }
    guard let found, !page.has(found + 1, [.timeWord, .dayPart]) else { return nil }
    return described(found..<(found + 2), found..<(found + 2))
  }

  /// "One described …", "another of them said …": one of the group that spoke last, apart from all others.
  func oneOfGroup(_ head: Range<Int>) -> Int? {
    let isOne = page.isAny(head.lowerBound, of: ["one", "another"])
    guard isOne, head.count == 1 || head.count == 3 && page.isWord(head.lowerBound + 2, "them"),
      let group = recent.last(where: { entries[$0].kind == .group }), head.lowerBound - lastToken < 60
    else { return nil }
    let whole = entries[group].name.prefix { $0 != "," }
    let words = whole.hasPrefix("the ") ? String(whole) : "the " + whole
    let name = page.words(head.lowerBound..<(head.lowerBound + 1)).lowercased() + " of " + words
    if let known = byDescription[name.lowercased()] { return known }
    let entry = SpeakerEntry(name: name, kind: .person, head: entries[group].head)
    entry.core = name.lowercased()
    let made = add(entry)
    byDescription[name.lowercased()] = made
    return made
  }

  /// "the neighbor": the one whom the account described with "a".
  private func antecedent(_ key: String, before token: Int) -> Int? {
    guard let found = descriptions.latest(key, before: token) else { return nil }
    let words = phrases.plain(found.range)
    if let known = byDescription[words.lowercased()] { return known }
    return make(words, found.range, found.range.lowerBound..<(found.noun + 1), found.noun)
  }

  /// "…, says engineer" over a story of "an engineer who inspected the bridge".
  private func firstDescribed(_ key: String, after token: Int) -> Int? {
    guard token < 60, descriptions.latest(key, before: token) == nil, let found = descriptions.first(key, after: token)
    else { return nil }
    let words = phrases.plain(found.range)
    if let known = byDescription[words.lowercased()] { return known }
    return make(words, found.range, found.range.lowerBound..<(found.noun + 1), found.noun)
  }

  /// True where all words of the description stand beside the name: "the police chief" of Police Chief Ida Poe.
  private func holds(_ person: Int, _ head: Range<Int>) -> Bool {
    let name = names.name(of: person)
    let role = (names.persons[person].role).map(Array.init) ?? []
    let said = Set((Array(name.range.lowerBound..<name.nameStart) + role).map { NameIndex.key($0, page) })
    return head.allSatisfy {
      page.has($0, .determiner) || !page.isKind($0, .word) || said.contains(NameIndex.key($0, page)) || isItsBody($0)
    }
  }

  /// "the city's mayor": the body whose office it is.
  private func isItsBody(_ index: Int) -> Bool { page.has(index, .organisation) && page.isKind(index + 1, .possessive) }

  private func fits(_ entry: SpeakerEntry, _ noun: Int, _ head: Range<Int>, _ isBare: Bool) -> Bool {
    let key = NameIndex.key(noun, page)
    if entry.head == key {
      return isBare || !entry.isNamed && entry.kind != .person && entry.core == key && isProper(head)
    }
    if isBare, key == "department", entry.kind == .organisation { return entry.core.hasSuffix("department") }
    guard isBare, entry.kind == .person, !entry.isNamed else { return false }
    guard page.isWord(noun, "woman") || page.isWord(noun, "man") else { return false }
    return entry.gender == (page.isWord(noun, "woman") ? .female : .male)
  }

  /// "police" turns out to be "Dallas police".
  private func upgrade(_ index: Int, _ head: Range<Int>, _ isBare: Bool) {
    guard !isBare, entries[index].kind != .person, isProper(head) else { return }
    let old = entries[index].name
    entries[index].name = phrases.plain(head)
    entries[index].core = core(head)
    entries[index].note(old)
  }

  /// A name before the noun: "Port Ellen police", not "Responding officers" or "Fire officials" at a sentence's head.
  private func isProper(_ head: Range<Int>) -> Bool {
    head.dropLast().contains { index in
      guard page.tokens[index].isCapital, !page.has(index, [.determiner, .starter, .source]) else { return false }
      let begins = index == head.lowerBound && !page.tokens[index + 1].isCapital
      return !begins || page.tokens[index].classes == [] && !page.ends(index, "ing")
    }
  }

  /// The description without its determiner, in small letters.
  private func core(_ head: Range<Int>) -> String {
    let isLed = head.count > 1 && page.has(head.lowerBound, [.determiner, .possessive])
    return page.words((isLed ? head.lowerBound + 1 : head.lowerBound)..<head.upperBound).lowercased()
  }

  // MARK: Bodies

  /// "police", "Port Ellen police", "the Port Ellen Police Department": one source for each place, and "police" that of
  /// the only place whose police the account names.
  private func police(_ noun: Int, _ head: Range<Int>) -> Int? {
    guard noun == head.upperBound - 1, page.isAny(noun, of: ["police", "department"]) else { return nil }
    if head.count == 1 || head.count == 2 && page.isWord(head.lowerBound, "the"), page.isWord(noun, "police") {
      if let latest = recent.last(where: { entries[$0].head == "police" }) { return latest }
      guard let only = organisations.onlyPolice else { return nil }
      return police(
        of: only.place, words: only.range, as: page.words(only.range.prefix { !page.isWord($0, "police") }) + " police")
    }
    guard let place = organisations.place(ofPolice: head) else { return nil }
    return police(of: page.words(place).lowercased(), words: head)
  }

  private func police(of place: String, words: Range<Int>, as name: String? = nil) -> Int {
    let key = "police of \(place)"
    if let known = byDescription[key] { return known }
    let entry = SpeakerEntry(name: name ?? phrases.plain(words), kind: .group, head: "police")
    entry.core = core(words)
    if name == nil, page.isWord(words.upperBound - 1, "department") { entry.kind = .organisation }
    let made = add(entry)
    byDescription[key] = made
    return made
  }

  private func acronym(_ body: Range<Int>, _ head: Range<Int>) -> Int {
    let made = organisation(body)
    entries[made].note(page.words((head.upperBound - 1)..<head.upperBound))
    return made
  }

  private func organisation(_ body: Range<Int>) -> Int {
    if let place = organisations.place(ofPolice: body) {
      let led = page.isWord(body.lowerBound - 1, "the") ? (body.lowerBound - 1)..<body.upperBound : body
      return police(of: page.words(place).lowercased(), words: led)
    }
    let words = page.words(body)
    let isLed = page.isWord(body.lowerBound - 1, "the")
    let name = isLed ? "the " + words : words
    for known in [name, words, "the " + words] {
      if let entry = byDescription[known.lowercased()] { return entry }
    }
    let entry = SpeakerEntry(name: name, kind: .organisation, head: NameIndex.key(headNoun(body), page))
    entry.core = words.lowercased()
    let made = add(entry)
    byDescription[name.lowercased()] = made
    return made
  }

  private func kind(_ noun: Int) -> Speaker.Kind {
    let token = page.tokens[noun]
    if token.isCapital, token.has(.organisation), !page.isWord(noun, "police") { return .organisation }
    if token.has(.footage) { return .footage }
    if token.has(.document) { return .document }
    if token.has(.organisation) && !page.isWord(noun, "police") { return .organisation }
    if token.has(.group) || page.ends(noun, "s") && !token.has([.role, .person]) { return .group }
    if token.has([.role, .person]) { return .person }
    return token.isCapital ? .organisation : .person
  }
}
