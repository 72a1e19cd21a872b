import AccountModel

/// What changed between two revisions, as facts.
public struct Changes: Sendable {
  /// A number, time, name, attribution, hedge or the like that was taken out, put in, or replaced.
  public struct Fact: Hashable, Sendable {
    /// What sort of fact.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case number, time, name, attribution, hedge, negation
      case quotationMarks = "quotation-marks"
    }

    /// What sort of fact it is.
    public let kind: Kind
    /// The words of the old text; `nil` for what was put in. Of an attribution, who and how: "Quill said".
    public let removed: Passage?
    /// The words of the new text; `nil` for what was taken out.
    public let added: Passage?
    /// Of an attribution, whom the old text's reading names; `nil` where nobody is named, and for other kinds.
    public let oldSpeaker: String?
    /// The same of the new text.
    public let newSpeaker: String?

    init(
      _ kind: Kind, removed: Passage?, added: Passage?, oldSpeaker: String? = nil, newSpeaker: String? = nil
    ) {
      (self.kind, self.removed, self.added) = (kind, removed, added)
      (self.oldSpeaker, self.newSpeaker) = (oldSpeaker, newSpeaker)
    }
  }

  /// Lines of the new text that say it was corrected or updated, and did not stand in the old one; in reading order.
  public let corrections: [Passage]
  /// In the new text's reading order; what was only taken out stands after the words that it followed. What only a new
  /// or gone statement or a correction tells is not told again.
  public let facts: [Fact]
  /// Statements that the new text adds, in its reading order.
  public let newStatements: [Statement]
  /// Statements of the old text that the new one lacks, in the old reading order.
  public let goneStatements: [Statement]

  /// Compares two revisions; the parameters are those of ``Anchoring``. Cost: linear in both texts.
  public init(old: DecodedText, oldReading: Reading, new: DecodedText, newReading: Reading) {
    let anchoring = Anchoring(old: old, oldReading: oldReading, new: new, newReading: newReading)
    let alignment = anchoring.alignment
    let revisions = Revisions(
      old: Revision(alignment.old, alignment.place, oldReading),
      new: Revision(alignment.new, alignment.source, newReading))
    corrections = Self.corrections(in: new, alignment)
    newStatements = newReading.statements.filter(revisions.new.isMissing)
    goneStatements = oldReading.statements.filter(revisions.old.isMissing)
    let attributions = AttributionChanges(revisions, corrections: corrections)
    let words = WordChanges(revisions, anchoring.vocabulary, told: attributions)
    facts = (attributions.facts + words.facts).sorted { $0.order < $1.order }.map(\.fact)
  }

  /// True where nothing is to be told.
  public var isEmpty: Bool {
    corrections.isEmpty && facts.isEmpty && newStatements.isEmpty && goneStatements.isEmpty
  }

  private static func corrections(in text: DecodedText, _ alignment: TextAlignment) -> [Passage] {
    (0..<text.lineCount).compactMap { number in
      let bytes = text.line(number)
      guard let line = Passage(bytes.lowerBound, bytes.upperBound), line.count < longestCorrection,
        isCorrection(text.words(of: line))
      else { return nil }
      return alignment.new.range(of: line).contains { alignment.source[$0] < 0 } ? line : nil
    }
  }

  /// In bytes: a whole story on one line is none.
  private static let longestCorrection = 2000

  /// The forms in which desks mark a changed story.
  private static func isCorrection(_ line: String) -> Bool {
    let low = line.lowercased()
    let starts = [
      "update", "correct", "clarif", "editor's note", "editor’s note", "refile", "recast", "(update", "(correct",
    ]
    return starts.contains(where: low.hasPrefix) || low.contains("has been corrected")
      || low.contains("has been updated") || low.contains("an earlier version of this")
  }
}
