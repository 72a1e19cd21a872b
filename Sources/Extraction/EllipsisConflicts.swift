import AccountModel

/// "Ruiz says the alarm never rang; the landlord insists that it did": an answer that leaves out all but subject and
/// auxiliary contradicts the words before it where one of the two is negated and the other is not.
struct EllipsisConflicts {
  private static let longest = 5

  let page: Page
  let told: StatementResolver.Told

  /// In reading order. Cost: linear in the statements.
  func conflicts() -> [Conflict] {
    told.drafts.indices.dropFirst().compactMap { conflict(at: $0) }
  }

  private func conflict(at index: Int) -> Conflict? {
    guard let words = told.drafts[index].content.first, isBare(words) else { return nil }
    let (answer, claim) = (told.statements[index], told.statements[index - 1])
    let earlier = told.drafts[index - 1]
    guard let speaker = answer.speaker, let other = claim.speaker, speaker != other,
      page.sentenceIndex(of: words.lowerBound) - page.sentenceIndex(of: earlier.start) <= 1,
      isNegated(words) != earlier.content.contains(where: isNegated),
      let left = page.passage(earlier.start..<earlier.end), let right = page.passage(words)
    else { return nil }
    return Conflict(
      about: Keywords.words(Keywords.of([left], in: page.text), in: left, page),
      sides: [
        .init(account: 0, passage: left, speaker: .speaker(other), stance: isNegated(words) ? .saysSo : .denies),
        .init(account: 0, passage: right, speaker: .speaker(speaker), stance: isNegated(words) ? .denies : .saysSo),
      ], reason: "one source says that it was so, another that it was not")
  }

  /// "it did", "they were not", "that she had never been".
  private func isBare(_ words: Range<Int>) -> Bool {
    let words = words.filter { page.isWordLike($0) && !page.isWord($0, "that") }
    guard (2...Self.longest).contains(words.count), page.has(words[0], .pronoun) else { return false }
    return words.dropFirst().allSatisfy { page.has($0, [.auxiliary, .modal, .negation, .have]) }
  }

  private func isNegated(_ words: Range<Int>) -> Bool { words.contains { page.has($0, .negation) } }
}
