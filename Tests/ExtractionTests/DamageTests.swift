import AccountModel
import Testing

@testable import Extraction

/// Ways in which a text is damaged on its way from a page to a file. What is said must be found all the same.
enum DamageKind: String, CaseIterable, Sendable {
  case joinedBySpace, joinedWithout, oneLineEach, straightMarks, straightAndJoined, doubledApostrophes, singleMarks
  case openingMarksStraight, wrapped, wrappedWithoutBlankLines, teasersBetween, teasersOnLines, capitals

  func applied(to text: String) -> String {
    switch self {
    case .joinedBySpace: paragraphs(text).joined(separator: " ")
    case .joinedWithout: paragraphs(text).joined()
    case .oneLineEach: paragraphs(text).joined(separator: "\n")
    case .straightMarks: straight(text)
    case .straightAndJoined: paragraphs(straight(text)).joined()
    case .doubledApostrophes: straight(replacing(text, ["“": "''", "”": "''"]))
    case .singleMarks: replacing(text, ["“": "‘", "”": "’"])
    case .openingMarksStraight: replacing(text, ["“": "\""])
    case .wrapped: paragraphs(text).map(wrap).joined(separator: "\n\n")
    case .wrappedWithoutBlankLines: wrap(paragraphs(text).joined(separator: " "))
    case .teasersBetween: withTeasers(text, "\n\n")
    case .teasersOnLines: withTeasers(text, "\n")
    case .capitals: text.uppercased()
    }
  }

  private func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  private func replacing(_ text: String, _ changes: [Character: String]) -> String {
    text.map { changes[$0] ?? String($0) }.joined()
  }

  private func straight(_ text: String) -> String {
    replacing(text, ["“": "\"", "”": "\"", "‘": "'", "’": "'"])
  }

  private func wrap(_ text: String) -> String {
    var (lines, line) = ([String](), "")
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > 72 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private func withTeasers(_ text: String, _ separator: String) -> String {
    paragraphs(text).enumerated()
      .flatMap { [$1, DamageSamples.furniture[$0 % DamageSamples.furniture.count]] }.joined(separator: separator)
  }
}

/// What is said, in small letters and without marks, sorted.
private func said(_ text: String) -> [String] {
  MarkedText(text).reading.said(in: text).map { words in
    words.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }.sorted()
}

@Test(arguments: DamageKind.allCases, DamageSamples.all.indices)
func whatIsSaidOutlivesDamage(_ kind: DamageKind, _ number: Int) {
  let account = DamageSamples.all[number]
  let (clean, damaged) = (said(account), said(kind.applied(to: account)))
  #expect(clean.filter { !damaged.contains($0) } == [], "lost")
  // In capitals "one of the fishermen, Carl Yoder" may be read twice.
  if kind != .capitals { #expect(damaged.filter { !clean.contains($0) } == [], "made up") }
}

@Test(arguments: DamageSamples.furniture)
func whatBelongsToThePageSaysNothing(_ piece: String) {
  let text = "Police said two vans burned.\n\n\(piece)\n\nNobody was hurt, police said."
  let reading = MarkedText(text).reading
  #expect(reading.said(in: text) == ["two vans burned", "Nobody was hurt"])
  #expect(reading.happened(in: text).allSatisfy { !piece.contains($0) })
  #expect(reading.open(in: text).allSatisfy { !piece.contains($0) })
}

@Test func aTeaserThatRanIntoTheStoryTakesNothingWithIt() {
  let text = """
    Poe left the hall. More: Officer shoots suspect On March 20, Officer Ben Lee fired five shots at a man in the east of \
    the city after he had left his car and walked up to the gate with a knife, police said.
    """
  let reading = MarkedText(text).reading
  #expect(reading.statements.count == 1)
  #expect(reading.happened(in: text).contains { $0.contains("fired five shots") })
}
