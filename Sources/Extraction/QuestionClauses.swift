/// The clauses in which open questions are looked for: those of the account, but for sentences where what reads as an
/// attribution is part of what is left open.
struct QuestionClauses {
  private let page: Page
  private let clauses: Clauses
  /// Cuts at those attributions only that end a clause here too.
  private let finder: ClauseFinder
  /// For each sentence, true where it holds an attribution which does not.
  private let isOwn: [Bool]

  init(page: Page, drafts: [Draft], clauses: Clauses) {
    (self.page, self.clauses) = (page, clauses)
    finder = ClauseFinder(page: page, drafts: drafts.filter { Self.cuts($0, page) })
    var isOwn = [Bool](repeating: false, count: page.sentences.count)
    for draft in drafts where !Self.cuts(draft, page) {
      for range in [draft.mention, draft.cue].compactMap({ $0 }) where !range.isEmpty {
        for sentence in page.sentenceIndex(of: range.lowerBound)...page.sentenceIndex(of: range.upperBound - 1) {
          isOwn[sentence] = true
        }
      }
    }
    self.isOwn = isOwn
  }

  /// The clauses of the sentence of this number, as token ranges without marks at their ends.
  func of(_ sentence: Int) -> ArraySlice<Range<Int>> {
    isOwn[sentence] ? finder.clauses(of: page.sentences[sentence])[...] : clauses.of(sentence)
  }

  /// True where an attribution ends a clause: not "the three reportedly told …", whose saying itself hangs on a hedge,
  /// not "police reported no arrests", not "residents wondered why", and not "the claim that … was denied".
  private static func cuts(_ draft: Draft, _ page: Page) -> Bool {
    guard draft.classes.has([.say, .tell]) else { return false }
    guard let cue = draft.cue else { return true }
    if OpenWords.shared.has(cue.lowerBound, [.suggest, .ask], on: page) { return false }
    if page.has(cue.lowerBound - 1, .determiner) { return false }
    let low = max(0, min(draft.mention?.lowerBound ?? cue.lowerBound, cue.lowerBound - 2))
    if span(low, cue.upperBound).contains(where: { page.has($0, .hedge) }) { return false }
    return !(page.isWord(draft.start, "no") && draft.start == cue.upperBound)
  }
}
