import AccountModel
import Anchoring
import ArgumentParser
import Extraction

/// `vantage changes`: what changed between two revisions of a story, as facts. Ends with 0 whether or not anything
/// changed.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Print which facts changed between two revisions of an account.")

  @Argument(help: ArgumentHelp("The earlier revision.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later revision.", valueName: "new"))
  var new: String

  func run() throws {
    guard let left = Opening(inputs: [old]), let right = Opening(inputs: [new]) else {
      throw CleanExit.helpRequest(self)
    }
    let (before, after) = (Batch(left, nil), Batch(right, nil))
    guard before.incident.accounts.count == 1, after.incident.accounts.count == 1,
      let from = before.incident.accounts.first, let to = after.incident.accounts.first
    else {
      Console.complain("Name one file each for the earlier and the later revision.")
      throw ExitCode(1)
    }
    Console.print(ChangesText(from.account, to.account).lines.joined(separator: "\n"))
  }
}

/// The lines that `vantage changes` prints.
struct ChangesText {
  private let old: DecodedText
  private let new: DecodedText
  private(set) var lines: [String] = []

  init(_ from: Account, _ to: Account) {
    (old, new) = (from.text, to.text)
    let extractor = Extractor()
    let changes = Changes(
      old: old, oldReading: extractor.read(from), new: new, newReading: extractor.read(to))
    lines += changes.corrections.map { "correction  \(at(new, $0))" }
    lines += changes.facts.map(line)
    lines += changes.newStatements.map { "statement   + \(said($0, new))" }
    lines += changes.goneStatements.map { "statement   - \(said($0, old))" }
    if lines.isEmpty { lines = ["no fact changed"] }
  }

  private func line(_ fact: Changes.Fact) -> String {
    let name = fact.kind.rawValue + String(repeating: " ", count: max(1, 12 - fact.kind.rawValue.count))
    let parts = [fact.removed.map { "- " + at(old, $0) }, fact.added.map { "+ " + at(new, $0) }]
    return name + parts.compactMap(\.self).joined(separator: "  ")
  }

  /// No allegation without its speaker.
  private func said(_ statement: Statement, _ text: DecodedText) -> String {
    "\(statement.speaker ?? "nobody named"): " + statement.content.map { at(text, $0) }.joined(separator: " … ")
  }

  /// Place and words, on one line.
  private func at(_ text: DecodedText, _ passage: Passage) -> String {
    let words = text.words(of: passage).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(text.position(of: passage.lower)) \(words)"
  }
}
