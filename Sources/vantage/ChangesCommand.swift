import AccountModel
import Anchoring
import ArgumentParser
import Extraction

/// `vantage changes`: what changed between two revisions of a story, as facts. Ends with 0 whether or not anything
/// changed.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Print which facts changed between two revisions of an account.")

  @Option(help: "text to read, json for other programs.")
  var format = ExtractCommand.Format.text

  @Argument(help: ArgumentHelp("The earlier revision.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later revision.", valueName: "new"))
  var new: String

  func run() throws {
    guard let left = Opening(inputs: [old]), let right = Opening(inputs: [new]) else {
      throw CleanExit.helpRequest(self)
    }
    let (before, after) = (Batch(left, nil), Batch(right, nil))
    guard !before.hasFailed, !after.hasFailed else { throw ExitCode(1) }
    guard before.incident.accounts.count == 1, after.incident.accounts.count == 1,
      let from = before.incident.accounts.first?.account, let to = after.incident.accounts.first?.account
    else {
      Console.complain("Name one file each for the earlier and the later revision.")
      throw ExitCode(1)
    }
    let changes = Changes(from: from, to: to)
    switch format {
    case .json: try after.finish(writing: changesJSON(changes, from: from, to: to))
    case .text:
      let lines = ChangesText(changes, old: from.text, new: to.text).lines
      try after.finish(writing: lines.joined(separator: "\n") + "\n")
    }
  }
}

extension Changes {
  /// Reads both revisions and compares them.
  init(from old: Account, to new: Account) {
    let extractor = Extractor()
    self.init(
      old: old.text, oldReading: extractor.read(old), new: new.text, newReading: extractor.read(new))
  }
}
