import AccountModel

/// Reads an account and finds what the panes list: sentences, statements with their speakers, events, open questions
/// and conflicts, each with the reason why it was found.
///
/// Deterministic: the same text gives the same reading. It stands on word lists and named rules alone; see
/// docs/extraction.md. Cost: linear in the text's bytes.
public struct Extractor: Sendable {
  /// Names this state of the rules and lists; kept with items so that a later version can tell whose they are.
  public static let version = "rules-2"

  private let lexicon: Lexicon

  /// Reads the embedded word lists, once for the whole program.
  public init() { lexicon = .shared }

  /// What is found in the account's decoded text. Skipped passages are never words. Timings date events of a
  /// transcript, the frame's date gives the day from which weekdays are counted.
  public func read(_ account: Account) -> Reading { readWithFacts(account).reading }

  /// The same reading, and what the account asserts, to be held against other accounts of its case.
  public func readWithFacts(_ account: Account) -> (reading: Reading, facts: AccountFacts) {
    let page = Page(account.text, lexicon: lexicon)
    var reading = Reading()
    reading.sentences = page.sentences.compactMap(page.passage)
    guard !page.tokens.isEmpty else { return (reading, AccountFacts(page: page, facts: [])) }
    let told = StatementResolver.resolve(
      StatementFinder.drafts(of: page, isTimed: !account.timings.isEmpty), page: page)
    reading.statements = told.statements
    reading.speakers = told.speakers
    let clauses = Clauses(page: page, drafts: told.drafts)
    reading.events = EventOrder.ordered(EventFinder.events(of: page, told: told, clauses: clauses, account: account))
    reading.questions = QuestionFinder.questions(of: page, drafts: told.drafts, clauses: clauses)
    let (conflicts, facts) = ConflictFinder.conflicts(
      of: page, told: told, clauses: clauses, events: reading.events, questions: reading.questions)
    reading.conflicts = conflicts
    return (reading, AccountFacts(page: page, facts: facts))
  }

  /// Where accounts of one case contradict each other, each fact against those of the accounts before it; what
  /// conflicts within one account stands in its own reading. Sides count the accounts from 0. Cost: linear in the facts.
  public func conflicts(between accounts: [AccountFacts]) -> [Conflict] {
    guard accounts.count > 1 else { return [] }
    return FactConflicts.conflicts(
      between: accounts.enumerated().map { $1.numbered($0) }, pages: accounts.map(\.page))
  }
}
