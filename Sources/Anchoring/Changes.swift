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
    /// The words of the old text; `nil` for what was put in.
    public let removed: Passage?
    /// The words of the new text; `nil` for what was taken out.
    public let added: Passage?
  }

  /// Lines of the new text that say it was corrected or updated, and did not stand in the old one; in reading order.
  public let corrections: [Passage]
  /// In reading order: of the new text, and what was only taken out after the words it followed.
  public let facts: [Fact]
  /// Statements that the new text adds, in its reading order.
  public let newStatements: [Statement]
  /// Statements of the old text that the new one lacks, in the old reading order.
  public let goneStatements: [Statement]

  /// Compares two revisions; the parameters are those of ``Anchoring``. Cost: linear in both texts.
  public init(old: DecodedText, oldReading: Reading, new: DecodedText, newReading: Reading) {
    let anchoring = Anchoring(old: old, oldReading: oldReading, new: new, newReading: newReading)
    let alignment = anchoring.alignment
    corrections = Self.corrections(in: new, alignment)
    facts = FactChanges(anchoring).facts
    newStatements = newReading.statements.filter { Self.isMissing($0, alignment.new, alignment.source) }
    goneStatements = oldReading.statements.filter { Self.isMissing($0, alignment.old, alignment.place) }
  }

  /// True where nothing is to be told.
  public var isEmpty: Bool {
    corrections.isEmpty && facts.isEmpty && newStatements.isEmpty && goneStatements.isEmpty
  }

  /// True where less than half of the words have a partner.
  private static func isMissing(_ statement: Statement, _ stream: WordStream, _ partner: [Int]) -> Bool {
    let words = statement.content.flatMap { stream.range(of: $0) }
    return words.count { partner[$0] >= 0 } * 2 < words.count
  }

  private static func corrections(in text: DecodedText, _ alignment: TextAlignment) -> [Passage] {
    (0..<text.lineCount).compactMap { number in
      let bytes = text.line(number)
      guard let line = Passage(bytes.lowerBound, bytes.upperBound), isCorrection(text.words(of: line)) else {
        return nil
      }
      return alignment.new.range(of: line).contains { alignment.source[$0] < 0 } ? line : nil
    }
  }

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

/// Pairs what was taken out with what was put in at the same place.
struct FactChanges {
  private let anchoring: Anchoring
  private(set) var facts: [Changes.Fact] = []

  init(_ anchoring: Anchoring) {
    self.anchoring = anchoring
    let alignment = anchoring.alignment
    var (oldAt, newAt) = (0, 0)
    var told = Array(repeating: false, count: alignment.place.count)
    while newAt < alignment.source.count {
      if alignment.source[newAt] >= 0 {
        oldAt = alignment.source[newAt] + 1
        newAt += 1
      } else {
        let added = newAt..<end(alignment.source, newAt)
        newAt = added.upperBound
        // Words replaced stand between the same neighbours.
        let removed = oldAt..<end(alignment.place, oldAt)
        let isFresh = removed.allSatisfy { !told[$0] }
        for word in removed { told[word] = true }
        pair(isFresh ? removed : oldAt..<oldAt, added)
      }
    }
    var rest = 0
    while rest < told.count {
      guard alignment.place[rest] < 0, !told[rest] else {
        rest += 1
        continue
      }
      let removed = rest..<end(alignment.place, rest)
      pair(removed, 0..<0)
      rest = removed.upperBound
    }
  }

  private func end(_ partner: [Int], _ start: Int) -> Int {
    var at = start
    while at < partner.count, partner[at] < 0 { at += 1 }
    return at
  }

  private mutating func pair(_ removed: Range<Int>, _ added: Range<Int>) {
    let gone = runs(anchoring.alignment.old, removed)
    var come = runs(anchoring.alignment.new, added)
    for (kind, passage) in gone {
      let partner = come.firstIndex { $0.0 == kind }.map { come.remove(at: $0).1 }
      facts.append(Changes.Fact(kind: kind, removed: passage, added: partner))
    }
    facts += come.map { Changes.Fact(kind: $0.0, removed: nil, added: $0.1) }
  }

  /// Words of one kind in a row are one fact.
  private func runs(_ stream: WordStream, _ range: Range<Int>) -> [(Changes.Fact.Kind, Passage)] {
    var (found, start) = ([(Changes.Fact.Kind, Passage)](), range.lowerBound)
    while start < range.upperBound {
      let kind = kind(stream, start)
      var next = start + 1
      while next < range.upperBound, self.kind(stream, next) == kind { next += 1 }
      if let kind, let passage = stream.passage(start..<next) { found.append((kind, passage)) }
      start = next
    }
    return found
  }

  private func kind(_ stream: WordStream, _ at: Int) -> Changes.Fact.Kind? {
    let form = anchoring.vocabulary.forms[stream.words[at].key]
    if Self.times.contains(form.lowercased()) || form.contains(":") && form.count > 1 { return .time }
    switch anchoring.alignment.kinds[stream.words[at].key] {
    case .number: return .number
    case .negation: return .negation
    case .hedge: return .hedge
    case .cue: return .attribution
    case .quotationMark: return form == "\"" ? .quotationMarks : nil
    case .name: return .name
    case .mark, .small, .plain: return nil
    }
  }

  private static let times: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "june", "july", "august", "september", "october", "november", "december", "noon", "midnight", "morning",
    "afternoon", "evening", "night", "yesterday", "today", "tomorrow", "tonight", "am", "pm",
  ]
}
