import AccountModel
import Anchoring
import Report
import TextCells

/// What changed between two revisions, in lines to read: corrections first, then facts in reading order, then new and
/// gone statements. One line says so where nothing did. A pure function of its parameters; whatever might steer a
/// terminal stands as a visible mark.
struct ChangesText {
  private let old: Side
  private let new: Side
  /// At least one; no line holds a line end.
  private(set) var lines: [String] = []

  /// Reads two revisions and tells what changed.
  init(_ from: Account, _ to: Account) { self.init(Changes(from: from, to: to), old: from.text, new: to.text) }

  /// Tells changes.
  ///
  /// - Parameters:
  ///   - changes: of the two texts.
  ///   - old: the earlier revision's text.
  ///   - new: the later one's.
  init(_ changes: Changes, old: DecodedText, new: DecodedText) {
    (self.old, self.new) = (Side(old), Side(new))
    lines += changes.corrections.map { line("correction", self.new.at($0)) }
    lines += changes.facts.map(line)
    lines += changes.newStatements.map { line("statement", "+ " + said($0, self.new)) }
    lines += changes.goneStatements.map { line("statement", "- " + said($0, self.old)) }
    lines = lines.isEmpty ? ["no fact changed"] : lines.map(visibleText)
  }

  private func line(_ fact: Changes.Fact) -> String {
    let isTold = fact.oldSpeaker == fact.newSpeaker || wordsDiffer(fact)
    let removed = fact.removed.map { "- " + old.at($0) + (isTold ? "" : " (\(fact.oldSpeaker ?? "nobody named"))") }
    let added = fact.added.map { "+ " + new.at($0) + (isTold ? "" : " (\(fact.newSpeaker ?? "nobody named"))") }
    return line(fact.kind.rawValue, [removed, added].compactMap(\.self).joined(separator: "  "))
  }

  private func line(_ kind: String, _ text: String) -> String {
    kind + String(repeating: " ", count: max(1, Self.kindWidth - kind.count)) + text
  }

  /// Columns for the kind: the longest and a space.
  private static let kindWidth = 16

  /// False where only a reader of what stands before sees that somebody else is meant: "he said".
  private func wordsDiffer(_ fact: Changes.Fact) -> Bool {
    fact.removed.map(old.text.words) != fact.added.map(new.text.words)
  }

  /// No allegation without its speaker.
  private func said(_ statement: Statement, _ side: Side) -> String {
    "\(statement.speaker ?? "nobody named"): " + statement.content.map { side.at($0) }.joined(separator: " … ")
  }

  /// One of the two texts.
  private struct Side {
    let text: DecodedText
    private let index: CodePointIndex

    init(_ text: DecodedText) { (self.text, index) = (text, CodePointIndex(text)) }

    /// Place and words, on one line.
    func at(_ passage: Passage) -> String {
      let words = text.words(of: passage).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let position = index.position(of: passage.lower)
      return "\(position.line):\(position.column) \(words)"
    }
  }
}
