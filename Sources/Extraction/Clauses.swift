/// The clauses of every sentence of an account, cut once and shared by all who read them.
struct Clauses {
  let verbs: VerbRules
  /// In reading order.
  private let all: [Range<Int>]
  /// For each sentence the place of its first clause, and after the last one how many there are.
  private let starts: [Int]
  private let isBoilerplate: [Bool]

  /// Attributions, as the drafts of statements show them, end a clause. Cost: linear in the text.
  init(page: Page, drafts: [Draft]) {
    let finder = ClauseFinder(page: page, drafts: drafts)
    var all: [Range<Int>] = []
    var starts = [0]
    starts.reserveCapacity(page.sentences.count + 1)
    for sentence in page.sentences {
      finder.cut(sentence, into: &all)
      starts.append(all.count)
    }
    verbs = finder.verbs
    (self.all, self.starts) = (all, starts)
    isBoilerplate = page.sentences.map(Boilerplate(page: page).holds)
  }

  /// The clauses of the sentence of this number, as token ranges without marks at their ends.
  func of(_ sentence: Int) -> ArraySlice<Range<Int>> { all[starts[sentence]..<starts[sentence + 1]] }

  /// True where the sentence of this number belongs to the page and not to its story.
  func isBoilerplate(_ sentence: Int) -> Bool { isBoilerplate[sentence] }
}
