import AccountModel
import ArgumentParser
import Extraction
import Report

/// `vantage extract`: what the program finds in accounts, for other programs or to read.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Print what is found in accounts, without opening the screen.")

  /// The forms of output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, text
  }

  @Option(help: "json for other programs, text to read.")
  var format = Format.json

  @Argument(help: ArgumentHelp("Accounts: files, folders, or - for standard input.", valueName: "file"))
  var inputs: [String]

  func run() throws {
    guard let opening = Opening(inputs: inputs) else {
      throw CleanExit.helpRequest(self)
    }
    let batch = Batch(opening, nil, keepingFacts: format == .json)
    switch format {
    case .json:
      let between = Extractor().conflicts(between: batch.facts)
      try batch.finish(writing: extractJSON(of: batch.incident.accounts, conflicts: between))
    case .text: try batch.finish(writing: batch.incident.accounts.map(markedText(of:)).joined(separator: "\n"))
    }
  }
}
