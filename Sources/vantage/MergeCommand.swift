import AccountModel
import ArgumentParser
import Report
import ReviewStore
import TextCells

/// `vantage merge`: two reviewers' files become one.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Unite two reviewers' files without loss.",
    discussion: """
      Adds to the first file what the second has, or with --into makes a new file of both and changes neither. The order \
      in which they are named changes nothing about the review that comes of it. Where two reviewers differ on an item, \
      the difference is listed, until somebody decides on it who has seen both.
      """)

  @Option(help: ArgumentHelp("Make this new file instead of adding to the first.", valueName: "file"))
  var into: String?

  @Argument(help: ArgumentHelp("A review, or a folder that holds one.", valueName: "first"))
  var first: String

  @Argument(help: ArgumentHelp("Another review of the same accounts, or of others.", valueName: "second"))
  var second: String

  func run() throws {
    let stores = [first, second].map { ReviewStore(path: ReviewPath.path(for: $0, review: nil)) }
    do {
      let target = into.map { ReviewStore(path: $0) } ?? stores[0]
      let outcome = try into == nil ? target.merge(stores[1]) : target.make(of: stores[0], and: stores[1])
      let actions = try target.actions(since: nil).actions
      target.close()
      let verb = into == nil ? "Added \(outcome.added) actions to" : "United \(outcome.added) actions in"
      let differences = differenceLines(in: actions)
      try Output.write(
        (["\(verb) '\(visibleText(target.path))'; head \(outcome.head)"] + differences).map { $0 + "\n" }.joined())
    } catch let error as ReviewStoreError {
      Console.complain("\(error)")
      throw ExitCode(1)
    }
  }
}
