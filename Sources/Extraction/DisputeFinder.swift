import AccountModel

/// "Residents disputed that." stands between what is disputed and what they say instead.
struct DisputeFinder {
  let page: Page
  let told: StatementResolver.Told

  /// One conflict for each such sentence. Cost: linear in the facts.
  func conflicts(among facts: [ConflictFact]) -> [Conflict] {
    page.sentences.indices.compactMap { number in
      guard let clause = dispute(in: page.sentences[number]) else { return nil }
      return conflict(clause, number, facts)
    }
  }

  /// "Police estimated the crowd at 300. Organizers put it at more than 1,000.": who says so stands before the verb.
  func estimates() -> [Conflict] {
    var last: (sentence: Int, range: ClosedRange<Int>, side: Conflict.Side)?
    var found: [Conflict] = []
    for (number, sentence) in page.sentences.enumerated() {
      for verb in sentence where page.isAny(verb, of: ["put", "puts", "estimated", "estimates", "placed"]) {
        guard let (range, side) = estimate(verb, sentence) else { continue }
        if let earlier = last, number - earlier.sentence <= 2, !earlier.range.overlaps(range),
          earlier.side.speaker != side.speaker
        {
          found.append(
            Conflict(
              about: "how many there were", question: "How many were there?", sides: [earlier.side, side],
              reason: "two sources put the number differently"))
        }
        last = (number, range, side)
      }
    }
    return found
  }

  private func estimate(_ verb: Int, _ sentence: Range<Int>) -> (ClosedRange<Int>, Conflict.Side)? {
    guard let at = span(verb + 1, min(sentence.upperBound, verb + 7)).first(where: { page.isWord($0, "at") }),
      let number = span(at + 1, min(sentence.upperBound, at + 5)).first(where: {
        page.isKind($0, .number) || page.has($0, .numberWord)
      }),
      let range = NumberConflicts(page: page).range(endingAt: number, in: at..<sentence.upperBound),
      !page.isAny(number + 1, of: ["p.m", "a.m", "mph", "percent"])
    else { return nil }
    let start =
      span(sentence.lowerBound, verb).last { !page.tokens[$0].isWordLike }.map { $0 + 1 } ?? sentence.lowerBound
    let subject = start..<verb
    guard !subject.isEmpty, subject.count < 14, let passage = page.passage(start..<(number + 1)) else { return nil }
    let side = Conflict.Side(account: 0, passage: passage, speaker: .speaker(page.words(subject)), stance: .saysSo)
    return (range, side)
  }

  /// The clause that disputes with a bare "that", "it" or "the account".
  private func dispute(in sentence: Range<Int>) -> Range<Int>? {
    guard
      let verb = sentence.first(where: {
        OpenWords.shared.has($0, .deny, on: page)
          && (page.ends($0, "ed") || page.ends($0, "s") || page.has($0 - 1, .group))
      }), !page.has(verb - 1, [.be, .preposition, .determiner])
    else { return nil }
    let object = verb + 1
    let isBare = page.isAny(object, of: ["that", "this", "it"]) && isEnd(object + 1, sentence)
    let isAccount =
      page.isAny(object, of: ["the", "that", "this", "those", "these"])
      && span(object + 1, min(sentence.upperBound, object + 4)).contains {
        page.has($0, .accountNoun) && isEnd($0 + 1, sentence)
      }
    guard isBare || isAccount else { return nil }
    let end = span(object, sentence.upperBound).first { isEnd($0, sentence) } ?? sentence.upperBound
    return sentence.lowerBound..<end
  }

  private func isEnd(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index >= sentence.upperBound || !page.tokens[index].isWordLike
  }

  private func conflict(_ clause: Range<Int>, _ number: Int, _ facts: [ConflictFact]) -> Conflict? {
    let place = facts.partitioningIndex(sentence: number)
    guard place > 0, number - facts[place - 1].sentence <= 1, let passage = page.passage(page.trimmed(clause)) else {
      return nil
    }
    let claimed = facts[place - 1]
    let next = facts[place...].prefix(4).first {
      ($0.sentence == number || $0.sentence == number + 1) && $0.speaker != .narrator
        && $0.passage.lower >= passage.upper
    }
    var other =
      next?.side(.denies) ?? Conflict.Side(account: 0, passage: passage, speaker: speaker(clause), stance: .rejects)
    if other.speaker == claimed.speaker { other.speaker = speaker(clause) }
    guard claimed.speaker != other.speaker else { return nil }
    return Conflict(
      about: page.words(page.trimmed(clause)), question: QuestionWords(page: page).inverted(claimed.clause),
      sides: [claimed.side(), other], reason: "one source says that it disputes what was told before")
  }

  /// The source whose name ends with a word before the verb.
  private func speaker(_ clause: Range<Int>) -> Asserter {
    let words = Set(clause.filter { page.isKind($0, .word) }.map { NameIndex.key($0, page) })
    let named = told.speakers.first { speaker in
      words.contains(String(decoding: speaker.name.lastWord.map(Byte.lowered), as: UTF8.self))
    }
    if let named { return .speaker(named.name) }
    let subject = clause.prefix { !OpenWords.shared.has($0, .deny, on: page) }
    return subject.isEmpty || subject.count > 4 ? .narrator : .speaker(page.words(subject))
  }
}

extension [ConflictFact] {
  /// The place of the first fact of a sentence, or of one after it. Cost: logarithmic.
  fileprivate func partitioningIndex(sentence: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
