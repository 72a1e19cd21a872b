import AccountLoader
import ArgumentParser
import Glibc
import ReviewScreen
import Settings
import Terminal

/// `vantage review`, and `vantage` alone: opens accounts on the screen.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Review accounts on the screen (the verb may be left out).")

  @OptionGroup var options: ReviewOptions

  @Flag(name: .customLong("crash-for-test"), help: .hidden)
  var crashes = false

  @Argument(help: ArgumentHelp("Accounts: files, a folder, or - for standard input.", valueName: "file"))
  var inputs: [String] = []

  func run() throws {
    let configuration = try Configuration.read()
    let reviewer = options.reviewer ?? configuration.settings.reviewer
    guard let opening = Opening(inputs: inputs, review: options.review, reviewer: reviewer) else {
      throw CleanExit.helpRequest(Vantage.self)
    }
    for problem in opening.files.problems { Console.complain("\(problem)") }
    do {
      let review = try OpenedReview(opening)
      guard !opening.files.files.isEmpty || !KeptAccounts(opening, review.review).isEmpty else { throw ExitCode(1) }
      let loop = try RunLoop(opening, review, configuration, crashes: crashes)
      let failures = loop.run()
      for failure in failures { Console.complain(failure) }
      if !failures.isEmpty || !opening.files.problems.isEmpty { throw ExitCode(1) }
    } catch let code as ExitCode {
      throw code
    } catch {
      Console.complain("\(error)")
      throw ExitCode(1)
    }
  }
}
