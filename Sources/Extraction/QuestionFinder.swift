import AccountModel

/// Finds what an account leaves open: stated, hedged or asked.
///
/// Each clause gives at most one question; what is stated to be open comes before what merely hangs on a hedge.
struct QuestionFinder {
  private let page: Page
  private let clauses: ClauseFinder
  private let stated: StatedRules
  private let hedges: HedgeRules
  private let phrasing: QuestionPhrasing
  private var found: [OpenQuestion] = []

  /// The open questions, in reading order. Cost: linear in the text.
  static func questions(of page: Page, drafts: [Draft]) -> [OpenQuestion] {
    var finder = QuestionFinder(page: page, drafts: drafts)
    for sentence in page.sentences where !Boilerplate(page: page).holds(sentence) { finder.read(sentence) }
    return finder.found
  }

  private init(page: Page, drafts: [Draft]) {
    self.page = page
    clauses = ClauseFinder(page: page, drafts: drafts.filter { $0.classes.has([.say, .tell]) })
    stated = StatedRules(page: page)
    hedges = HedgeRules(page: page)
    phrasing = QuestionPhrasing(page: page)
  }

  private mutating func read(_ sentence: Range<Int>) {
    if isAsked(sentence) {
      return append(page.trimmed(sentence), .asked, "ends with a question mark", asksItself: true)
    }
    var parts = clauses.clauses(of: sentence)[...]
    while let clause = parts.popFirst() {
      if let reason = stated.reason(in: clause) {
        append(withFollowers(clause, &parts), .stated, reason)
      } else if let reason = hedges.reason(in: clause) {
        append(clause, .hedged, reason)
      }
    }
  }

  /// A clause such as "it is unclear" takes the "whether …" after it along.
  private func withFollowers(_ clause: Range<Int>, _ parts: inout ArraySlice<Range<Int>>) -> Range<Int> {
    var whole = clause
    while let next = parts.first, page.has(next.lowerBound, .wh) || page.isWord(next.lowerBound, "or"),
      next.lowerBound - whole.upperBound < 2
    {
      whole = whole.lowerBound..<next.upperBound
      parts.removeFirst()
    }
    return whole
  }

  private mutating func append(
    _ range: Range<Int>, _ kind: OpenQuestion.Kind, _ reason: String, asksItself: Bool = false
  ) {
    var range = range
    while range.count > 2,
      page.has(range.lowerBound, [.conjunction, .adverb]) || page.isWord(range.lowerBound, "that")
        || page.isWord(range.lowerBound, "though")
    {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    guard range.count > 1, let passage = page.passage(range) else { return }
    let question = asksItself ? page.words(range) + "?" : phrasing.question(for: range, kind: kind)
    found.append(OpenQuestion(passage: passage, kind: kind, question: question, reason: reason))
  }

  /// A question in the account's own words, or a source's that asks who, what or why about what is past.
  private func isAsked(_ sentence: Range<Int>) -> Bool {
    guard let last = sentence.last(where: { page.isKind($0, .stop) }), last >= sentence.upperBound - 2,
      page.text.utf8[page.tokens[last].range].contains(UInt8(ascii: "?"))
    else { return false }
    let words = page.trimmed(sentence)
    guard words.count > 3 else { return false }
    let isQuoted = words.contains(where: page.isQuoted)
    let asksForPast =
      page.has(words.lowerBound, .wh)
      && words.prefix(6).contains { page.isWord($0, "did") || page.isWord($0, "was") || page.isWord($0, "were") }
    return isQuoted ? asksForPast : !words.contains { page.isWord($0, "you") || page.isWord($0, "your") }
  }
}
