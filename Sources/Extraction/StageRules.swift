/// Tells in which stage of an incident a clause belongs, by its verb and by who does it.
struct StageRules {
  let page: Page

  private static let crowds = WordSet([
    "crowd", "onlookers", "neighbors", "residents", "mourners", "bystanders",
  ])
  /// By these, responders come upon the incident itself: "an officer approached the van".
  private static let meetings = WordSet([
    "tried", "trying", "attempted", "stopped", "pulled", "approached", "confronted", "blocked",
  ])
  private static let responders = WordSet(["deputies", "detectives", "investigators"])
  private static let pastWords = WordSet(["ago", "previously", "formerly"])
  private static let courseOfLife = WordSet(["married", "rented", "purchased", "bought"])
  private static let aims = WordSet(["at", "on", "upon", "into"])
  private static let arms = WordSet([
    "shot", "shots", "gunshots", "gunfire", "gun", "rounds", "round", "bullets",
  ])
  private static let perceptions = WordSet([
    "heard", "hear", "saw", "see", "seen", "witnessed", "overheard", "noticed", "smelled", "looked", "awakened",
  ])
  private static let motions = WordSet([
    "left", "ran", "arrived", "arrives", "returned", "came", "pulled", "searched", "found",
  ])

  /// The stage of the clause's verb; `time` is what dates it.
  func stage(of verb: Int, _ clause: Range<Int>, time: Range<Int>?) -> Stage {
    if isBackground(verb, clause, time) { return .background }
    if page.isWord(verb, "fired") { return isDismissal(verb, clause) ? .court : .phase(.violence) }
    if isWitnessing(verb) { return watched(after: verb, clause) ?? .witness }
    if let stage = special(verb, clause) { return stage }
    let all = WordClasses.phases.filter { page.has(verb, $0) }
    let phase = page.has(verb, [.injury, .death]) ? all.last : all.first
    var stage = Stage.phase(phase ?? .leadUp)
    stage.isNeutral = isNeutral(verb, clause)
    guard stage.isNeutral, !page.isWord(verb, "found"), !isArrival(verb) else { return stage }
    stage.rank = Stage.phase(isOfResponders(verb, clause) ? .response : .leadUp).rank
    return stage
  }

  /// "could be seen being carried out": what was watched tells the stage.
  private func watched(after verb: Int, _ clause: Range<Int>) -> Stage? {
    guard page.isWord(verb, "seen"), page.isWord(verb + 1, "being"), page.has(verb + 2, .happening) else { return nil }
    return stage(of: verb + 2, clause, time: nil)
  }

  /// Verbs whose stage hangs on the words beside them.
  private func special(_ verb: Int, _ clause: Range<Int>) -> Stage? {
    if page.isAny(verb, of: ["gathered", "dispersed"]) {
      return span(clause.lowerBound, verb).contains { page.isAny($0, of: Self.crowds) } ? .phase(.inquiry) : nil
    }
    if page.isWord(verb, "came"), page.isWord(verb + 1, "in"), endsWithCall(verb) { return .phase(.report) }
    if page.isWord(verb, "called"), page.isWord(verb + 1, "me") { return .phase(.leadUp) }
    if page.isAny(verb, of: ["drove", "driving"]), page.isWord(verb + 1, "into") { return .phase(.violence) }
    if page.isAny(verb, of: ["started", "began"]), page.isAny(verb - 1, of: ["fire", "blaze", "shooting"]) {
      return .phase(.violence)
    }
    if page.isAny(verb, of: ["found", "discovered"]), findsEvidence(verb, clause) { return .phase(.inquiry) }
    if page.isAny(verb, of: ["put", "placed"]), isOnLeave(verb, clause) { return .court }
    if page.isWord(verb, "took"), clause.contains(where: { page.isAny($0, of: ["hospital", "hospitals"]) }) {
      return .phase(.care)
    }
    return page.isWord(verb, "left") && leavesHarm(verb, clause) ? .phase(.violence) : nil
  }

  /// "The call (initially) came".
  private func endsWithCall(_ end: Int) -> Bool { page.isWord(end - 1, "call") || page.isWord(end - 2, "call") }

  /// "put on paid leave", "placed on desk duty".
  private func isOnLeave(_ verb: Int, _ clause: Range<Int>) -> Bool {
    page.isWord(verb + 1, "on")
      && span(verb + 2, min(clause.upperBound, verb + 6)).contains {
        page.isAny($0, of: ["leave", "duty", "probation"])
      }
  }

  /// "Two guns were found in the shed": what is found is evidence, and nobody.
  private func findsEvidence(_ verb: Int, _ clause: Range<Int>) -> Bool {
    clause.contains { page.isAny($0, of: Self.evidence) }
      && !clause.contains { page.has($0, [.person, .injury, .death]) && !page.isAny($0, of: Self.arms) }
  }

  private static let evidence = WordSet([
    "gun", "guns", "firearm", "firearms", "handgun", "handguns", "rifle", "rifles", "pistol", "weapon", "weapons",
    "knife", "knives", "ammunition", "casing", "casings", "bullet", "bullets", "evidence", "drugs", "marijuana",
    "cocaine", "heroin", "methamphetamine", "cash", "blood", "fingerprints", "note", "phone", "laptop", "clothing",
  ])

  /// "left two men dead".
  private func leavesHarm(_ verb: Int, _ clause: Range<Int>) -> Bool {
    span(verb + 1, min(clause.upperBound, verb + 6)).contains { page.has($0, [.death, .injury]) }
  }

  /// The deed is that of those who respond, and none by which they meet the incident itself.
  private func isOfResponders(_ verb: Int, _ clause: Range<Int>) -> Bool {
    if page.isAny(verb, of: Self.meetings) { return false }
    return span(clause.lowerBound, verb).contains { isResponder($0) }
      || page.isWord(verb, "led") && isResponder(verb + 1)
  }

  /// Those who respond do something in the clause, or have it done to them.
  func meetsResponders(_ clause: Range<Int>) -> Bool { clause.contains { isResponder($0) } }

  /// "were sitting in a car", "at 3 p.m.": what was going on, or the hour.
  func setsScene(_ sentence: Range<Int>) -> Bool {
    sentence.contains {
      page.has($0, .clock) || page.isAny($0, of: ["was", "were"]) && page.ends($0 + 1, "ing")
    }
  }

  private func isResponder(_ index: Int) -> Bool {
    page.has(index, .group) && page.has(index, .audience)
      || page.isAny(index, of: Self.responders)
  }

  /// The word of order that the clause opens with, adverbs and times before it stepped over: "two hours after".
  func joiner(of clause: Range<Int>) -> FoundEvent.Joiner {
    for index in clause.prefix(4) {
      if page.isWord(index, "after") || page.isWord(index, "once") { return .after }
      if page.isWord(index, "before") || page.isWord(index, "until") { return .before }
      if page.isWord(index, "when") || page.isWord(index, "as") || page.isWord(index, "while") { return .when }
      if !page.has(index, [.timeWord, .adverb, .numberWord]), !page.isKind(index, .number) { break }
    }
    return .none
  }

  /// Told of earlier days: "ago", "formerly", a bare year, a wedding or a move of home.
  private func isBackground(_ verb: Int, _ clause: Range<Int>, _ time: Range<Int>?) -> Bool {
    if clause.contains(where: { page.isAny($0, of: Self.pastWords) }) { return true }
    if page.isAny(verb, of: Self.courseOfLife) || movesHome(verb) { return true }
    guard let time, let last = time.last else { return false }
    return time.count <= 2 && page.isKind(last, .number) && page.isWord(last - 1, "in")
  }

  /// "moved to Port Ellen", where a van merely moves.
  private func movesHome(_ verb: Int) -> Bool {
    page.isWord(verb, "moved") && page.isAny(verb + 1, of: ["to", "from"]) && page.token(verb + 2)?.isCapital == true
  }

  /// "was fired": from a post, unless the clause speaks of shots.
  private func isDismissal(_ verb: Int, _ clause: Range<Int>) -> Bool {
    guard let auxiliary = VerbRules(page: page).auxiliary(before: verb, in: clause), page.has(auxiliary, .be) else {
      return page.isWord(verb - 1, "and") && page.has(verb - 2, .custody)
    }
    return !page.isAny(verb + 1, of: Self.aims) && !clause.contains { page.isAny($0, of: Self.arms) }
  }

  private func isWitnessing(_ verb: Int) -> Bool { page.isAny(verb, of: Self.perceptions) }

  /// Arriving at a scene; "arrived home" is any motion.
  private func isArrival(_ verb: Int) -> Bool { page.isWord(verb, "arrived") && !page.isWord(verb + 1, "home") }

  /// Motion belongs to whatever is being told, unless it was going on before, or is that of those who respond.
  private func isNeutral(_ verb: Int, _ clause: Range<Int>) -> Bool {
    if page.has(verb, .coreVerb), !page.isAny(verb, of: ["found", "returned"]) { return false }
    if page.ends(verb, "ing"), page.has(verb - 1, .be) { return false }
    if page.has(verb, .leadUp) || !page.has(verb, .happening) { return true }
    return page.isAny(verb, of: Self.motions) && !clause.contains { isResponder($0) }
  }
}
