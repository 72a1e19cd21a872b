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
  public func read(_ account: Account) -> Reading {
    let page = Page(account.text, lexicon: lexicon)
    var reading = Reading()
    reading.sentences = page.sentences.compactMap(page.passage)
    guard !page.tokens.isEmpty else { return reading }
    let told = StatementResolver.resolve(StatementFinder.drafts(of: page), page: page)
    reading.statements = told.statements
    reading.speakers = told.speakers
    reading.events = EventOrder.ordered(EventFinder.events(of: page, told: told, account: account))
    reading.questions = QuestionFinder.questions(of: page, drafts: told.drafts)
    reading.conflicts = ConflictFinder.conflicts(
      of: page, told: told, events: reading.events, questions: reading.questions)
    return reading
  }

  /// Where accounts of one case contradict each other, each fact against those of the accounts before it; what
  /// conflicts within one account stands in its own reading. Sides count the accounts from 0. Cost: linear in the
  /// accounts' bytes; each is read once more.
  public func conflicts(between accounts: [Account]) -> [Conflict] {
    guard accounts.count > 1 else { return [] }
    let pages = accounts.map { Page($0.text, lexicon: lexicon) }
    let facts = pages.enumerated().map { number, page -> [ConflictFact] in
      guard !page.tokens.isEmpty else { return [] }
      let told = StatementResolver.resolve(StatementFinder.drafts(of: page), page: page)
      let owners = ConflictClaims(page: page, told: told).owners
      return FactFinder(page: page, told: told, owners: owners, account: number).facts()
    }
    return FactConflicts.conflicts(between: facts, pages: pages)
  }
}
