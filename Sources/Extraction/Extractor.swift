import AccountModel

/// Reads an account and finds what the panes list: sentences, statements with their speakers, events, open questions
/// and conflicts, each with the reason why it was found.
///
/// Deterministic: the same text gives the same reading. It stands on word lists and named rules alone; see
/// docs/extraction.md. Cost: linear in the text's bytes.
public struct Extractor: Sendable {
  /// Names this state of the rules and lists; kept with items so that a later version can tell whose they are.
  public static let version = "rules-1"

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
}
