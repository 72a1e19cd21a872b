import AccountLoader
import AccountModel
import ArgumentParser
import Extraction
import Glibc

/// Accounts read one after the other, for the verbs that work without a screen. Each input that fails is one line on
/// standard error; the rest is still read.
struct Batch {
  /// The accounts, matched to the review.
  private(set) var incident: Case
  /// What each account asserts, in the order of the accounts; empty unless asked for.
  private(set) var facts: [AccountFacts] = []
  /// Whether an input could not be read.
  private(set) var hasFailed = false

  /// Reads everything that an opening names, and keeps what its accounts assert where they are to be compared.
  init(_ opening: Opening, _ review: OpenedReview?, keepingFacts: Bool = false) {
    incident = Case(review: review?.review ?? Review(), looked: review?.looked ?? [])
    for problem in opening.files.problems { fail("\(problem)") }
    for notice in opening.files.notices { Console.complain("\(notice)") }
    let reader = AccountReader()
    for file in opening.files.files {
      take(reader.outcome(of: file, shownAs: opening.shownPath(of: file)) { if keepingFacts { facts.append($0) } })
    }
    guard let review else { return }
    let accounts = incident.accounts.map(\.account)
    let (hashes, paths) = (Set(accounts.map(\.revision.sha256)), Set(accounts.map(\.path)))
    KeptAccounts(opening, review.review).read(without: hashes, paths: paths) { outcome, reason in
      take(outcome)
      Console.complain(reason)
    }
  }

  /// Writes a document to standard output.
  ///
  /// - Throws: status 1 where an input or the writing failed.
  func finish(writing document: String) throws {
    try finish(isWritten: Console.write(document, to: STDOUT_FILENO))
  }

  /// The same for bytes.
  func finish(writing document: [UInt8]) throws {
    try finish(isWritten: Console.write(document, to: STDOUT_FILENO))
  }

  private func finish(isWritten: Bool) throws {
    if !isWritten { Console.complain("Cannot write to standard output: the disk is full or the reader is gone.") }
    if hasFailed || !isWritten { throw ExitCode(1) }
  }

  private mutating func take(_ outcome: AccountReader.Outcome) {
    switch outcome {
    case .read(let account, let reading): incident.add(account, reading: reading, extractor: Extractor.version)
    case .passedBy(let reason): Console.complain(reason)
    case .ownSummary: break
    case .failed(let reason): fail(reason)
    }
  }

  private mutating func fail(_ reason: String) {
    hasFailed = true
    Console.complain(reason)
  }
}
