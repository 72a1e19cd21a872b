import AccountModel

/// Turns the words of a clause into those of a question: subject and verb change places, "fled" becomes "did … flee".
struct QuestionWords {
  /// The most words that a question takes over.
  private static let longest = 20

  let page: Page
  let verbs: VerbRules

  init(page: Page) {
    self.page = page
    verbs = VerbRules(page: page)
  }

  /// "the van hit the gate" → "did the van hit the gate"; `nil` where subject or verb cannot be told. `dropping` is a
  /// hedge that the question does without; `wh` stands before it ("where").
  func inverted(_ clause: Range<Int>, dropping: Int? = nil, after wh: Range<Int>? = nil) -> String? {
    let kept = clause.filter { $0 != dropping }
    guard isWhole(clause), clause.count <= Self.longest,
      let verb = kept.first(where: { isVerb($0) }), verb > clause.lowerBound,
      let subject = subject(kept.filter { $0 < verb })
    else { return nil }
    if let hedge = dropping, hedge < verb - 2 || hedge > verb + 2 { return nil }
    let rest = words(kept.filter { $0 > verb })
    let lead = wh.map { page.words($0).lowercased() + " " } ?? ""
    let word = page.words(verb..<(verb + 1))
    if page.has(verb, [.auxiliary, .modal]), !page.has(verb, .negation) {
      let isFull = page.has(verb, .have) && !(verb + 1 < clause.upperBound && isParticiple(verb + 1, kept))
      if isFull || page.isAny(verb, of: ["having", "been", "being"]) { return nil }
      return finished(lead + word.lowercased() + " " + subject + " " + rest)
    }
    guard let base = BaseForms.shared.base(of: word.lowercased()) else { return nil }
    return finished(lead + "did " + subject + " " + base + " " + joinedBases(kept.filter { $0 > verb }))
  }

  /// What follows a verb made base, with the verbs that "and" joins to it made base too: "drove off and hid".
  func joinedBases(_ tokens: [Int]) -> String {
    guard let join = tokens.indices.first(where: { page.isAny(tokens[$0], of: ["and", "or", "but", "then"]) }),
      join + 1 < tokens.count
    else { return words(tokens) }
    let next = tokens[join + 1]
    let form = page.words(next..<(next + 1)).lowercased()
    guard isVerb(next), !page.has(next, [.auxiliary, .modal]), let base = BaseForms.shared.base(of: form) else {
      return words(Array(tokens[...join])) + " " + joinedBases(Array(tokens[(join + 1)...]))
    }
    return words(Array(tokens[...join])) + " " + base + " " + joinedBases(Array(tokens[(join + 2)...]))
  }

  /// The words as a sentence that asks.
  func finished(_ words: String) -> String? {
    let words = words.split(separator: " ").joined(separator: " ")
    guard let first = words.first else { return nil }
    return first.uppercased() + words.dropFirst() + "?"
  }

  /// True where the clause can be taken over as it stands: no marks, no "I", nothing that breaks off.
  func isWhole(_ clause: Range<Int>) -> Bool {
    guard let last = clause.last, clause.count > 1 else { return false }
    if page.has(last, [.determiner, .conjunction, .possessive, .auxiliary]) || page.isWord(last, "to") { return false }
    return clause.allSatisfy { index in
      page.tokens[index].isWordLike
        && !page.isAny(
          index, of: ["i", "we", "me", "us", "my", "our", "you", "your", "this", "these", "those", "not", "n't"])
        && !page.has(index, .negation)
    }
  }

  /// The subject in the small letters of a sentence's middle; `nil` for what cannot be one.
  func subject(_ tokens: [Int]) -> String? {
    guard let first = tokens.first, let last = tokens.last, tokens.count <= 9 else { return nil }
    let opens =
      page.has(first, [.determiner, .possessive, .numberWord, .group, .person, .role])
      || page.isAny(first, of: ["he", "she", "they", "anyone", "anybody", "someone"]) || page.tokens[first].isCapital
      || page.isKind(first, .number)
    guard opens,
      !page.isAny(first, of: ["i", "we", "you", "it", "there", "that", "who", "what", "some", "no", "none", "all"]),
      !page.has(last, [.preposition, .conjunction, .determiner, .adverb, .relative]), !page.ends(last, "ly"),
      !tokens.contains(where: { page.has($0, .relative) || page.isKind($0, .comma) || page.has($0, .weekday) })
    else { return nil }
    return words(tokens)
  }

  /// True where more than one is meant.
  func isPlural(_ tokens: [Int]) -> Bool {
    guard let first = tokens.first else { return false }
    if page.isAny(first, of: ["they", "two", "three", "four", "five", "six", "several", "both", "police", "many"]) {
      return true
    }
    let end = tokens.firstIndex { page.has($0, .preposition) } ?? tokens.count
    if tokens.prefix(end).contains(where: { page.isWord($0, "and") }) { return true }
    guard end > 0 else { return false }
    let head = tokens[end - 1]
    if page.isAny(head, of: ["police", "people", "men", "women", "children", "officers"]) { return true }
    return page.ends(head, "s") && !page.ends(head, "ss") && !page.ends(head, "us") && !page.tokens[head].isCapital
  }

  /// The words with a first capital that only the place in the sentence gave made small.
  func words(_ tokens: [Int]) -> String {
    guard let first = tokens.first else { return "" }
    var parts: [String] = []
    for index in tokens {
      let word = page.words(index..<(index + 1))
      let joins = page.isKind(index, .possessive) && !parts.isEmpty
      if joins { parts[parts.count - 1] += word } else { parts.append(index == first ? lowered(word, index) : word) }
    }
    return parts.joined(separator: " ")
  }

  private func lowered(_ word: String, _ index: Int) -> String {
    guard page.tokens[index].isCapital, !page.tokens[index].shape.contains(.allCapitals) || word == "A" else {
      return word
    }
    let isPlain =
      page.has(index, [.determiner, .pronoun, .possessive, .numberWord, .preposition])
      || page.has(index, [.group, .person, .role, .openWord, .document])
        && !page.tokens[min(index + 1, page.tokens.count - 1)].isCapital
    return isPlain ? word.lowercased() : word
  }

  private func isVerb(_ index: Int) -> Bool {
    verbs.isPredicate(index) && !page.has(index, .cueNoun)
      || BaseForms.shared.isIrregular(page.words(index..<(index + 1)))
        && !page.has(index - 1, [.determiner, .possessive, .preposition])
  }

  private func isParticiple(_ index: Int, _ tokens: [Int]) -> Bool {
    let next = tokens.first { $0 >= index && !page.has($0, .adverb) } ?? index
    return page.ends(next, "ed") || page.isWord(next, "been")
      || BaseForms.shared.isIrregular(page.words(next..<(next + 1)))
  }
}
