import ArgumentParser
import Glibc

/// The command line. Without a verb the files are opened for review.
@main
struct Vantage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vantage",
    abstract: "Review eyewitness accounts: who says what, what happened in which order, what is still open.",
    discussion: """
      Opens plain-text accounts (.txt, .md, .srt, .vtt), files or folders, and lists the events, statements and open \
      questions in them beside the words they rest on. Status keys tag the claims, and a reviewed summary leads every \
      line back to its source. Works offline; what is tagged is kept in review.vantage beside the accounts.
      """,
    version: "vantage \(Version.number)",
    subcommands: [
      ReviewCommand.self, ExportCommand.self, ExtractCommand.self, UpdateCommand.self, ChangesCommand.self,
      LogCommand.self, MergeCommand.self, AgreementCommand.self, RecoverCommand.self, ConfigCommand.self,
      KeysCommand.self,
    ],
    defaultSubcommand: ReviewCommand.self)

  static func main() {
    HeadStart.take(CommandLine.arguments.dropFirst().first)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// Ends with what the argument parser has to say. Its complaints repeat what was typed, so they go out as visible
  /// marks; help, version and completions are the program's own words.
  private static func leave(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess, !message.isEmpty { Console.write(message + "\n", to: STDOUT_FILENO) }
    if !code.isSuccess, !message.isEmpty { Console.complain(inLines: message) }
    Glibc.exit(code.rawValue)
  }
}

/// What can be said of this build.
enum Version {
  /// The version as tags and the change log name it.
  static let number = "0.1.0"
}

/// Where a review's file is and who reviews: what every verb takes.
struct ReviewOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Keep the review in this file.", valueName: "file"))
  var review: String?

  @Option(name: .long, help: ArgumentHelp("Who reviews; the login name unless given.", valueName: "name"))
  var reviewer: String?
}
