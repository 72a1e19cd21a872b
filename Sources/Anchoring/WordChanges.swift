import AccountModel

/// Pairs words that were taken out with words of their kind that were put in at the same place.
struct WordChanges {
  private(set) var facts: [Revisions.Placed] = []

  private let revisions: Revisions
  private let told: AttributionChanges
  private let reader: FactReader

  init(_ revisions: Revisions, _ vocabulary: Vocabulary, told: AttributionChanges) {
    (self.revisions, self.told) = (revisions, told)
    reader = FactReader(revisions, vocabulary)
    var isDone = Array(repeating: false, count: revisions.old.partner.count)
    var (oldAt, newAt) = (0, 0)
    while newAt < revisions.new.partner.count {
      if revisions.new.partner[newAt] >= 0 {
        oldAt = revisions.new.partner[newAt] + 1
        newAt += 1
      } else {
        let added = newAt..<revisions.new.gapEnd(newAt)
        newAt = added.upperBound
        // Words replaced stand between the same neighbours.
        let removed = oldAt..<revisions.old.gapEnd(oldAt)
        let isFresh = removed.isEmpty || !isDone[removed.lowerBound]
        if isFresh { for word in removed { isDone[word] = true } }
        pair(isFresh ? removed : oldAt..<oldAt, added)
        oldAt = removed.upperBound
      }
    }
    takeOut(isDone)
  }

  /// What was taken out and nothing put in its place.
  private mutating func takeOut(_ isDone: [Bool]) {
    var at = 0
    while at < isDone.count {
      guard revisions.old.partner[at] < 0, !isDone[at] else {
        at += 1
        continue
      }
      let removed = at..<revisions.old.gapEnd(at)
      pair(removed, 0..<0)
      at = removed.upperBound
    }
  }

  private mutating func pair(_ removed: Range<Int>, _ added: Range<Int>) {
    let gone = reader.runs(revisions.old, removed) { !told.toldOld.contains($0) }
    let come = reader.runs(revisions.new, added) { !told.toldNew.contains($0) }
    var waiting = Dictionary(grouping: come.indices.reversed()) { come[$0].kind }
    for run in gone {
      let partner = waiting[run.kind]?.popLast().map { come[$0].words }
      // The same words among others that changed are no change.
      if let partner, keys(revisions.old, run.words) == keys(revisions.new, partner) { continue }
      // What only a gone statement told is told by it.
      if partner == nil, told.goneWords.contains(run.words.lowerBound) { continue }
      tell(run.kind, run.words, partner)
    }
    for left in waiting.values.joined() where !told.newWords.contains(come[left].words.lowerBound) {
      tell(come[left].kind, nil, come[left].words)
    }
  }

  private func keys(_ revision: Revision, _ words: Range<Int>) -> [Int] { revision.stream.words[words].map(\.key) }

  private mutating func tell(_ kind: Changes.Fact.Kind, _ removed: Range<Int>?, _ added: Range<Int>?) {
    let fact = Changes.Fact(
      kind, removed: removed.flatMap(revisions.old.stream.passage), added: added.flatMap(revisions.new.stream.passage))
    let order =
      added.map { Revisions.Order(new: $0.lowerBound, old: -1) }
      ?? revisions.order(ofGone: removed?.lowerBound ?? 0)
    facts.append(Revisions.Placed(fact: fact, order: order))
  }
}
