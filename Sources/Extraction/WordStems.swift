/// Leads the words of a clause back to one form, so that "throwing", "threw" and "thrown" are seen to be one.
struct WordStems {
  let page: Page

  private static let empty: WordClasses = [
    .auxiliary, .modal, .preposition, .subordinator, .conjunction, .adverb, .pronoun, .determiner, .weekday, .month,
    .dayPart, .clock, .timeWord, .negation, .numberWord, .relative,
  ]

  /// Verbs and nouns of every account, which say nothing of what it is about.
  private static let weak = Set(
    """
    come came coming comes go goes went gone going get gets got getting make makes made making take takes took taken \
    taking want wants wanted know knows knew known think thinks thought ask asks asked try tries tried trying need \
    needs needed give gave given way thing things time times scene incident area case like liked look looked back \
    something anything someone anyone anybody everyone put set let seem seemed believe believed man men woman women
    shooting stabbing crash fire robbery burglary attack explosion incident investigation
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// The stem of a word that tells something; `nil` for any other token.
  func stem(_ index: Int) -> UInt64? {
    guard page.isKind(index, .word), page.tokens[index].range.count > 2, !page.has(index, Self.empty),
      !page.isAny(
        index,
        of: ["police", "said", "says", "saw", "people", "one", "told", "there", "nobody", "nothing", "none", "that"])
    else { return nil }
    let word = NameIndex.key(index, page)
    if Self.weak.contains(word) { return nil }
    return Keywords.key(Self.reduced(word).utf8)
  }

  /// All stems of a range, at most 24.
  func stems(_ range: some Sequence<Int>) -> Set<UInt64> {
    var found = Set<UInt64>()
    for index in range {
      if let stem = stem(index) { found.insert(stem) }
      if found.count == 24 { break }
    }
    return found
  }

  private static func reduced(_ word: String) -> String {
    if word.hasPrefix("gunshot") { return "shot" }
    if word.hasSuffix("ings") { return reduced(String(word.dropLast())) }
    if let base = BaseForms.shared.base(of: word) { return base }
    if word.hasSuffix("ing"), word.utf8.count > 5 {
      return BaseForms.shared.base(of: word.dropLast(3) + "ed") ?? String(word.dropLast(3))
    }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }
}
