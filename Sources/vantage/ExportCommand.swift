import AccountModel
import ArgumentParser
import ReviewStore
import Settings

/// `vantage export`: the reviewed summary, without opening the screen.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the reviewed summary of accounts as Markdown.")

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var options: ReviewOptions

  @Argument(help: ArgumentHelp("Accounts: files, folders, or - for standard input.", valueName: "file"))
  var inputs: [String] = []

  func validate() throws {
    if inputs.isEmpty, !Opening.hasReviewHere {
      throw ValidationError("Name the accounts to summarise: files or a folder.")
    }
  }

  func run() throws {
    let settings = try Configuration.read().settings
    let reviewer = options.reviewer ?? settings.reviewer
    guard let opening = Opening(inputs: inputs, review: options.review, reviewer: reviewer) else {
      throw CleanExit.helpRequest(self)
    }
    let opened: OpenedReview
    do { opened = try OpenedReview(opening) } catch {
      Console.complain("\(error)")
      throw ExitCode(1)
    }
    let batch = Batch(opening, opened)
    if batch.incident.accounts.isEmpty, batch.hasFailed { throw ExitCode(1) }
    let document = SummaryDocument.text(
      of: batch.incident, caseName: opening.caseName, reviewer: opening.reviewer, store: opened.store,
      includesNotes: settings.exportsNotes)
    guard let output else { return try batch.finish(writing: document) }
    do { try SummaryFile.write(document, to: output) } catch {
      Console.complain("\(error)")
      throw ExitCode(1)
    }
    if batch.hasFailed { throw ExitCode(1) }
  }
}
