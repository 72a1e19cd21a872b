import AccountModel

/// How a source knows, where the words give it.
struct BasisRules {
  let page: Page

  /// The basis of a statement with this content: footage and documents show it by what they are; else its own words
  /// tell of seeing, hearing or being told, or of guessing; else an official tells what his service did or found.
  func basis(of draft: Draft, source: SpeakerEntry?) -> Basis {
    if source?.kind == .footage { return .videoDescribed }
    if source?.kind == .document { return .document }
    for range in draft.content {
      if let basis = perception(in: range) ?? record(in: range) { return basis }
    }
    if draft.classes.has(.think), !draft.classes.has([.say, .tell]) { return .inferred }
    if draft.content.contains(where: infers) { return .inferred }
    if let source, source.isOfficial, draft.content.contains(where: tellsOfDuty) { return .officialDuty }
    return .notStated
  }

  // MARK: Perception

  private static let seeing = WordSet(["saw", "watched", "witnessed", "noticed", "spotted", "glimpsed", "seen"])
  private static let hearing = WordSet(["heard", "overheard"])

  /// "I saw", "she heard", "could see", "was told": the source's own perception, told with a pronoun or "and" before
  /// the verb.
  private func perception(in range: Range<Int>) -> Basis? {
    if let teller = teller(in: range) { return teller }
    for index in range.dropFirst() where page.has(index - 1, [.pronoun, .be, .adverb, .conjunction, .have, .modal]) {
      if isTold(index) { return .wasTold }
      if page.has(index - 1, [.be, .negation]) { continue }
      let isHearsay = isHearsay(index)
      if page.isAny(index, of: Self.hearing) { return isHearsay ? .wasTold : .heard }
      if page.isAny(index, of: Self.seeing) { return .saw }
      if page.has(index - 1, .modal), page.isAny(index, of: ["see", "hear"]) {
        return page.isWord(index, "see") ? .saw : .heard
      }
    }
    return range.contains { page.isWord($0, "told") && page.isAny($0 + 1, of: ["me", "us"]) } ? .wasTold : nil
  }

  /// "heard about it", "heard from her"; not "heard about six shots", "has not heard from him since".
  private func isHearsay(_ verb: Int) -> Bool {
    guard page.isAny(verb + 1, of: ["from", "about", "of"]), !page.has(verb - 1, .negation) else { return false }
    return !page.has(verb + 2, .numberWord) && !page.isKind(verb + 2, .number)
  }

  /// "Poe said he saw a van": what another has seen, told on.
  private func teller(in range: Range<Int>) -> Basis? {
    let cue = range.prefix(8).dropFirst().first { page.has($0, [.say, .tell]) && !page.has($0, .cueNoun) }
    guard let cue, page.tokens[cue - 1].isCapital || page.has(cue - 1, [.person, .role, .group]) else { return nil }
    let rest = span(cue + 1, min(range.upperBound, cue + 8))
    return rest.contains { page.isAny($0, of: Self.seeing) || page.isAny($0, of: Self.hearing) } ? .wasTold : nil
  }

  /// "was told", "had been informed", "learned from a neighbor".
  private func isTold(_ index: Int) -> Bool {
    if page.isAny(index, of: ["told", "informed", "notified"]) { return page.has(index - 1, .be) }
    return page.isAny(index, of: ["learned", "learnt"]) && page.isWord(index + 1, "from")
  }

  // MARK: Records and guesses

  /// "the video shows", "records indicate": what the source itself goes by.
  private func record(in range: Range<Int>) -> Basis? {
    for index in range where page.has(index + 1, .show) && page.has(index, [.footage, .document]) {
      if page.isAny(index + 1, of: ["shows", "show", "showed", "captured", "indicates", "indicate", "indicated"]) {
        return page.has(index, .footage) ? .videoDescribed : .document
      }
    }
    return nil
  }

  /// "must have", "I think", "probably", "it looked like".
  private func infers(_ range: Range<Int>) -> Bool {
    range.contains { index in
      if page.isWord(index, "must") || page.isWord(index, "may") || page.isWord(index, "might") {
        return page.isWord(index + 1, "have")
      }
      if page.isAny(index, of: ["think", "guess", "believe", "suspect", "suppose", "assume", "figured"]) {
        return page.isAny(index - 1, of: ["i", "we"])
      }
      if page.isAny(index, of: ["looked", "sounded", "seemed"]), page.isWord(index + 1, "like") { return true }
      return page.isAny(index, of: ["probably", "apparently", "presumably"])
    }
  }

  // MARK: Officials

  private static let offices = WordSet([
    "police", "officer", "officers", "authorities", "investigators", "investigator", "detectives", "detective",
    "deputies", "deputy", "sheriff", "chief", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "trooper",
    "troopers", "marshal", "coroner", "examiner", "inspector", "insp", "superintendent", "supt", "constable", "garda",
    "gardai", "gardaí", "prosecutor", "prosecutors", "firefighters", "firefighter", "fire", "paramedics", "paramedic",
    "ambulance", "dispatcher", "dispatchers", "officials", "official", "agents", "agent", "commander", "det", "cpl",
    "corporal", "medics", "rescuers",
  ])

  private static let others = WordSet(["former", "retired", "union", "widow", "wife", "mother", "father"])

  /// One of the services that answer for incidents; not a mayor, and not somebody's lawyer.
  static func isOfficial(_ name: String, _ role: String?) -> Bool {
    let told = [name, role ?? ""]
    return !told.contains { Self.holds($0, Self.others) } && told.contains { Self.holds($0, Self.offices) }
  }

  /// True where a word of the text is one of these. Letters of ASCII are told by their bytes, which is many times cheaper.
  private static func holds(_ text: String, _ words: WordSet) -> Bool {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().split { !$0.isLetter }.contains { words.contains(Word($0.utf8)) }
    }
    return text.utf8.split { !Byte.isLetter($0) }.contains { words.contains(Word($0)) }
  }

  /// What was done or found, told as past: not a view, a plan or an appeal.
  private func tellsOfDuty(_ range: Range<Int>) -> Bool {
    let verbs = VerbRules(page: page)
    return verbs.happening(in: range) != nil
  }
}
