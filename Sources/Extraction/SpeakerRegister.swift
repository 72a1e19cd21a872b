import AccountModel

/// Works out who each mention speaks of, and keeps every source of an account once.
///
/// Names lead to the fullest form that the text gives anywhere; surnames, offices ("the chief") and descriptions
/// ("the woman") to the entry they fit; pronouns to the latest source that they can mean. A description with "a" or
/// "another" is somebody new.
final class SpeakerRegister {
  /// How many of the latest entries a description or pronoun is compared with.
  private static let memory = 40

  var entries: [SpeakerEntry] = []
  let page: Page
  let names: NameIndex
  let descriptions: DescriptionIndex
  let organisations: OrganisationIndex
  let phrases: MentionPhrases
  var byDescription: [String: Int] = [:]
  /// Entries in the order of their last use, latest at the end.
  var recent: [Int] = []
  /// Where the latest source was last spoken of.
  var lastToken = 0
  private let mentions: MentionFinder
  private var ofPerson: [Int: Int] = [:]
  private var bySurname: [String: Int] = [:]
  private var lastMention: Range<Int>?
  private var narrator: Int?

  init(page: Page) {
    self.page = page
    names = NameIndex(page: page)
    descriptions = DescriptionIndex(page: page)
    organisations = OrganisationIndex(page: page)
    phrases = MentionPhrases(page: page, names: names)
    mentions = MentionFinder(page: page)
  }

  /// Who speaks in a draft, and the words that say so: its own mention, or for one that takes its source from what
  /// stands before, the mention there.
  func resolve(_ draft: Draft) -> (entry: Int?, mention: Range<Int>?) {
    if draft.isInner, !draft.takesSourceBefore, let teller = recent.popLast() {
      defer { recent.append(teller) }
      return (draft.mention.flatMap { resolve($0) }, draft.mention)
    }
    let own = draft.mention ?? subject(of: draft)
    guard let mention = own, !mention.isEmpty else {
      guard draft.takesSourceBefore, let entry = recent.last else { return (nil, nil) }
      lastToken = max(draft.end, lastToken)
      return (entry, lastMention)
    }
    let found = resolve(mention)
    if let found {
      use(found, at: max(draft.end, draft.cue?.upperBound ?? 0))
      lastMention = mention
    }
    return (found, mention)
  }

  /// "Ruiz left early, saying …": where no source stands earlier in the sentence it is the subject of the clause; of a
  /// quotation that stands alone, that of a sentence of narration right before it.
  private func subject(of draft: Draft) -> Range<Int>? {
    guard draft.takesSourceBefore else { return nil }
    guard let cue = draft.cue?.lowerBound else { return narrated(before: draft.start) }
    let sentence = page.sentences[page.sentenceIndex(of: cue)]
    if let lastMention, sentence.contains(lastMention.lowerBound), lastMention.lowerBound < cue { return nil }
    return mentions.firstSubject(before: cue, floor: sentence.lowerBound)
  }

  /// "Ruiz shook her head. “I ran.”": a person as the subject of the sentence between the last statement and this one.
  private func narrated(before start: Int) -> Range<Int>? {
    let number = page.sentenceIndex(of: start) - 1
    guard number >= 0, let first = page.sentences[number].first, first >= lastToken, !page.isQuoted(first) else {
      return nil
    }
    guard let subject = mentions.headSubject(of: page.sentences[number]), subject.lowerBound - first < 3 else {
      return nil
    }
    let isPerson = page.isAny(subject.lowerBound, of: ["he", "she"]) && subject.count == 1
    return isPerson || phrases.surname(in: phrases.head(of: subject)) != nil ? subject : nil
  }

  private func use(_ entry: Int, at token: Int) {
    if let place = recent.lastIndex(of: entry) { recent.remove(at: place) }
    recent.append(entry)
    if recent.count > Self.memory { recent.removeFirst() }
    lastToken = token
  }

  /// The entry that a mention speaks of, made where it is new.
  func resolve(_ mention: Range<Int>) -> Int? {
    if mention.count == 1, page.has(mention.lowerBound, [.pronoun, .possessive]) { return pronoun(mention.lowerBound) }
    if page.isWord(mention.lowerBound, "who") || page.isWord(mention.lowerBound, "which") {
      return antecedent(mention.lowerBound)
    }
    let mention = phrases.clean(mention)
    let head = phrases.head(of: mention)
    guard !head.isEmpty else { return nil }
    if phrases.isCount(head), let counted = counted(head) { return counted }
    if let one = oneOfGroup(head) { return one }
    if phrases.isCount(head), let group = recent.last(where: { entries[$0].kind == .group }) { return group }
    if phrases.isJoint(head) { return joint(head) }
    if let surname = phrases.surname(in: head) { return named(head, surname) }
    if let name = phrases.appositiveName(after: head, in: mention) { return named(name, name.upperBound - 1) }
    return described(mention, head)
  }

  // MARK: Names

  /// The entry of a person named in these words, of which one is the surname or the only name.
  func named(_ head: Range<Int>, _ surname: Int) -> Int {
    let found: Int
    if let person = person(head, surname) { found = entry(of: person) } else { found = unlisted(head, surname) }
    entries[found].note(page.words(head))
    return found
  }

  private func person(_ head: Range<Int>, _ surname: Int) -> Int? {
    let last = NameIndex.key(surname, page)
    let first = phrases.givenName(in: head, before: surname)
    let gender = phrases.gender(of: head.lowerBound..<surname)
    if let found = names.person(last: last, first: first, gender: gender, before: head.lowerBound) { return found }
    return first == nil ? names.person(given: last) : nil
  }

  /// The entry of a person of the index.
  func entry(of person: Int) -> Int {
    if let known = ofPerson[person] { return known }
    let (listed, name) = (names.persons[person], names.name(of: person))
    let range = phrases.whole(name)
    let entry = SpeakerEntry(name: page.words(range), kind: .person, isNamed: true, head: listed.last)
    entry.surname = page.words(surnameRange(name))
    entry.plainName = page.words(name.nameStart..<name.range.upperBound)
    entry.role = phrases.role(of: name, whole: range, beside: listed.role)
    entry.gender = listed.gender
    let made = add(entry)
    ofPerson[person] = made
    return made
  }

  /// The surname with its particles: "van der Berg".
  private func surnameRange(_ name: NameIndex.Name) -> Range<Int> {
    var start = name.surname
    while start - 1 > name.nameStart, phrases.words.isParticle(start - 1) { start -= 1 }
    return start..<(name.surname + 1)
  }

  /// Somebody of whom the text gives no more than these words.
  private func unlisted(_ head: Range<Int>, _ surname: Int) -> Int {
    let range = phrases.naming(in: head, surname)
    let last = NameIndex.key(surname, page)
    if let known = bySurname[last], range.count == 1 || entries[known].name.hasSuffix(page.words(range)) {
      return known
    }
    let entry = SpeakerEntry(name: page.words(range), kind: .person, isNamed: true, head: last)
    entry.surname = page.words(surname..<(surname + 1))
    entry.role = phrases.givenName(in: range, before: surname) == nil ? phrases.title(range, before: surname) : nil
    entry.gender = phrases.gender(of: range)
    let made = add(entry)
    bySurname[last] = made
    return made
  }

  /// Two sources that speak together are one of their own.
  private func joint(_ head: Range<Int>) -> Int {
    let words = phrases.plain(head)
    if let known = byDescription[words.lowercased()] { return known }
    let made = add(SpeakerEntry(name: words, kind: .group, head: words.lowercased()))
    byDescription[words.lowercased()] = made
    return made
  }

  /// The source of what an account in the first person says itself.
  func ownNarrator() -> Int {
    if let narrator { return narrator }
    let name = NarratorReader(page: page, reader: phrases.reader).name()
    let made: Int
    if let name, let person = names.person(last: name.last, first: name.first, before: name.range.lowerBound) {
      made = entry(of: person)
    } else {
      made = add(SpeakerEntry(name: NarratorReader.unnamed, kind: .person, head: ""))
    }
    narrator = made
    return made
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

  /// Keeps an entry and gives its place.
  func add(_ entry: SpeakerEntry) -> Int {
    entries.append(entry)
    return entries.count - 1
  }
}
