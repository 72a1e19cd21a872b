import ArgumentParser
import Glibc
import ReviewScreen

/// `vantage keys`: the key table, from which the pages of the documentation are made.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys of the screen, for the documentation.")

  /// The forms of output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, man
  }

  @Option(help: "markdown for docs/keys.md, man for the manual page.")
  var format = Format.markdown

  func run() {
    let table = KeyTable.standard
    Console.write(format == .markdown ? table.page : table.manual, to: STDOUT_FILENO)
  }
}
