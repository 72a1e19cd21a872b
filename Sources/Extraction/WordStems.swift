import AccountModel

/// Leads the words of a clause back to one form, so that "throwing", "threw" and "thrown" are seen to be one.
struct WordStems {
  let page: Page
  /// For each token its stem, 0 for none.
  private let all: [UInt64]

  /// Reads the stems of all tokens. Cost: linear, each word that stands often being led back once.
  init(page: Page) {
    self.page = page
    var known: [UInt64: UInt64] = [:]
    all = page.tokens.indices.map { index in
      guard Self.tells(index, page) else { return 0 }
      let hash = Byte.hash(page.text.utf8[page.tokens[index].range])
      if let stem = known[hash] { return stem }
      let word = NameIndex.key(index, page)
      let stem = Self.weak.contains(word) ? 0 : Keywords.key(Self.reduced(word).utf8)
      known[hash] = stem
      return stem
    }
  }

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
    shooting stabbing crash fire robbery burglary attack explosion incident investigation police said says saw people
    one told there nobody nothing none that
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// The stem of a word that tells something; `nil` for any other token.
  func stem(_ index: Int) -> UInt64? {
    guard all.indices.contains(index), all[index] != 0 else { return nil }
    return all[index]
  }

  private static func tells(_ index: Int, _ page: Page) -> Bool {
    page.isKind(index, .word) && page.tokens[index].range.count > 2 && !page.has(index, empty)
  }

  /// All stems of a range, at most 24.
  func stems(_ range: some Sequence<Int>) -> KeySet {
    var found = KeySet()
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
