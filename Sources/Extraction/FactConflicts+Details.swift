import AccountModel

/// Ages, numbered places, and who was first.
extension FactConflicts {
  /// True where the two clauses name days, and none of the same.
  func nameOtherDays(_ left: ConflictFact, _ right: ConflictFact) -> Bool {
    let (one, other) = (days(left), days(right))
    return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
  }

  private func days(_ fact: ConflictFact) -> KeySet {
    let page = page(fact)
    return KeySet(
      fact.clause.filter { page.has($0, .weekday) }.map { Keywords.key(page.text.utf8[page.tokens[$0].range]) })
  }

  /// "a 34-year-old man", and then of the man: "he was 29".
  func ages(_ left: ConflictFact, _ right: ConflictFact) -> Conflict? {
    guard left.age > 0, right.age > 0, left.age != right.age, !left.isOfAnother, !right.isOfAnother,
      left.mayShareSubject(with: right), distance(left, right) <= 10
    else { return nil }
    let isNamed = left.aged != 0 && left.aged == right.aged
    guard left.aged == 0 || right.aged == 0 || isNamed,
      isNamed || speaksOfKnown(right) && isOfOneGender(left, right) && distance(left, right) <= 4
    else {
      return nil
    }
    return Conflict(
      about: "an age", question: "How old was the person?", sides: sides(left, right) { _ in .saysSo },
      reason: "two sources give different ages of what seems to be one person")
  }

  /// Both clauses speak of a man, or of a woman.
  private func isOfOneGender(_ left: ConflictFact, _ right: ConflictFact) -> Bool {
    [WordClasses.male, .female].contains { gender in
      [left, right].allSatisfy { fact in fact.clause.contains { page(fact).has($0, gender) } }
    }
  }

  /// "the man", "she": somebody of whom the account has spoken.
  private func speaksOfKnown(_ fact: ConflictFact) -> Bool {
    let page = page(fact)
    return page.isAny(fact.clause.lowerBound, of: ["the", "he", "she"])
  }

  /// "at milepost 88" and "near milepost 86".
  func spots(_ left: ConflictFact, _ right: ConflictFact, _ common: KeySet) -> Conflict? {
    guard left.spots.count == 1, right.spots.count == 1, left.spots[0].noun == right.spots[0].noun,
      left.spots[0].number != right.spots[0].number, !left.isOfAnother, !right.isOfAnother,
      distance(left, right) <= 8, !common.isEmpty
    else { return nil }
    let word = left.spots[0].word
    return Conflict(
      about: "place: which \(word)", question: "Which \(word) was it?", sides: sides(left, right) { _ in .saysSo },
      reason: "two sources give different places of what seems to be one happening")
  }

  /// "Police said the driver fired first. A neighbor said the officers fired first."
  func firsts(_ left: ConflictFact, _ right: ConflictFact) -> Conflict? {
    guard let one = left.first, let other = right.first, one.verb == other.verb,
      one.subject.isDisjoint(with: other.subject), distance(left, right) <= 20
    else { return nil }
    return Conflict(
      about: "who \(one.word) first", question: "Who \(one.word) first?", sides: sides(left, right) { _ in .saysSo },
      reason: "two sources say of different people that they were first")
  }
}
