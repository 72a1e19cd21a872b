import AccountModel

/// Statements that stand in both texts and are attributed otherwise.
struct AttributionChanges {
  private(set) var facts: [Revisions.Placed] = []
  /// Words that are told already: of changed attributions, and of who says what is new or gone.
  private(set) var toldOld: Set<Int> = []
  private(set) var toldNew: Set<Int> = []
  /// Words of new and gone statements, with the quotation marks around them, and of lines that tell of a correction.
  private(set) var goneWords: Set<Int> = []
  private(set) var newWords: Set<Int> = []

  private let revisions: Revisions

  /// - Parameters:
  ///   - revisions: both texts.
  ///   - corrections: lines of the new one.
  init(_ revisions: Revisions, corrections: [Passage]) {
    self.revisions = revisions
    newWords = Set(corrections.flatMap { revisions.new.stream.range(of: $0) })
    takeInMissing()
    let (oldHolders, newHolders) = (Self.holders(revisions.old), Self.holders(revisions.new))
    var pairs: Set<[Passage?]> = []
    for statement in revisions.new.reading.statements where !revisions.new.isMissing(statement) {
      let partner = partner(of: statement, in: revisions.new, oldHolders)
      let source = partner.map { revisions.old.reading.statements[$0] }
      guard differs(source, statement), pairs.insert(passages(source, statement)).inserted else { continue }
      tell(source, statement)
    }
    for statement in revisions.old.reading.statements where !revisions.old.isMissing(statement) {
      guard partner(of: statement, in: revisions.old, newHolders) == nil else { continue }
      guard pairs.insert(passages(statement, nil)).inserted else { continue }
      tell(statement, nil)
    }
  }

  private func passages(_ old: Statement?, _ new: Statement?) -> [Passage?] {
    [old.flatMap(revisions.old.attribution), new.flatMap(revisions.new.attribution)]
  }

  private mutating func takeInMissing() {
    for statement in revisions.new.reading.statements where revisions.new.isMissing(statement) {
      newWords.formUnion(revisions.new.wordsAndMarks(of: statement))
      toldNew.formUnion(words(revisions.new, statement))
    }
    for statement in revisions.old.reading.statements where revisions.old.isMissing(statement) {
      goneWords.formUnion(revisions.old.wordsAndMarks(of: statement))
      toldOld.formUnion(words(revisions.old, statement))
    }
  }

  private func words(_ revision: Revision, _ statement: Statement) -> [Int] {
    revision.attribution(of: statement).map { Array(revision.stream.range(of: $0)) } ?? []
  }

  /// For each word the statements in whose content it stands.
  private static func holders(_ revision: Revision) -> [Int: [Int]] {
    var holders: [Int: [Int]] = [:]
    for (number, statement) in revision.reading.statements.enumerated() {
      for word in revision.words(of: statement) { holders[word, default: []].append(number) }
    }
    return holders
  }

  /// The other text's statement that says most of the same words; of equals the first.
  private func partner(of statement: Statement, in revision: Revision, _ holders: [Int: [Int]]) -> Int? {
    var votes: [Int: Int] = [:]
    for word in revision.words(of: statement) where revision.partner[word] >= 0 {
      for holder in (holders[revision.partner[word]] ?? []).prefix(8) { votes[holder, default: 0] += 1 }
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func differs(_ old: Statement?, _ new: Statement) -> Bool {
    guard let old else { return true }
    let (oldCue, newCue) = (revisions.old.keys(old.cue), revisions.new.keys(new.cue))
    if let oldCue, let newCue, oldCue != newCue { return true }
    return !Self.isSame(old.speaker, new.speaker)
  }

  /// A fuller name is no other speaker.
  private static func isSame(_ old: String?, _ new: String?) -> Bool {
    guard let old = old?.lowercased(), let new = new?.lowercased() else { return old == new }
    return old.contains(new) || new.contains(old)
  }

  private mutating func tell(_ old: Statement?, _ new: Statement?) {
    let parts = passages(old, new)
    let oldWords = parts[0].map(revisions.old.stream.range) ?? 0..<0
    let newWords = parts[1].map(revisions.new.stream.range) ?? 0..<0
    toldOld.formUnion(oldWords)
    toldNew.formUnion(newWords)
    let order =
      newWords.isEmpty
      ? revisions.order(ofGone: oldWords.lowerBound) : Revisions.Order(new: newWords.lowerBound, old: -1)
    guard parts.contains(where: { $0 != nil }) else { return }
    let fact = Changes.Fact(
      .attribution, removed: parts[0], added: parts[1], oldSpeaker: old?.speaker, newSpeaker: new?.speaker)
    facts.append(Revisions.Placed(fact: fact, order: order))
  }
}
