import ArgumentParser
import Glibc
import Settings

/// `vantage config`: the settings that are in force, as a file that gives them.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the settings in force, with comments, as a settings file.",
    discussion: """
      Settings are read from vantage/config.toml in $XDG_CONFIG_HOME, or else from ~/.config/vantage/config.toml. What \
      is printed can be saved there; what is as by default stands in comments.
      """)

  @Flag(help: "Print where settings are read from, whether there is a file or not.")
  var path = false

  func run() throws {
    guard !path else { return try printPath() }
    let settings = try Configuration.read().settings
    let page = Configuration.form.page(of: settings, file: Configuration.path)
    guard Console.write(page, to: STDOUT_FILENO) else {
      Console.complain("Cannot write to standard output: the disk is full or the reader is gone.")
      throw ExitCode(1)
    }
  }

  private func printPath() throws {
    guard let path = Configuration.path else {
      Console.complain("Settings have no place: set HOME or XDG_CONFIG_HOME to a folder.")
      throw ExitCode(1)
    }
    Console.print(path)
  }
}
