import AccountModel
import Anchoring
import Testing

/// Texts that nobody writes end in an outcome too. Their readings are made here: extraction is not what is tried.
struct HostileTextTests {
  /// Each line a sentence.
  private func reading(_ text: DecodedText) -> Reading {
    var reading = Reading()
    reading.sentences = (0..<text.lineCount).compactMap { number in
      let line = text.line(number)
      return Passage(line.lowerBound, line.upperBound)
    }
    return reading
  }

  private func anchoring(_ old: String, _ new: String) -> Anchoring {
    let (old, new) = (DecodedText(old), DecodedText(new))
    return Anchoring(old: old, oldReading: reading(old), new: new, newReading: reading(new))
  }

  @Test func aSentenceRepeatedWithoutEndIsNeverTakenForAnother() throws {
    let line = "The gate was closed at noon.\n"
    let old = String(repeating: line, count: 300)
    let anchoring = anchoring(old, String(repeating: line, count: 200))
    let first = try #require(Passage(0, line.utf8.count - 1))
    #expect(anchoring.outcome(of: [first]) == .same([first]))
    let middle = try #require(Passage(150 * line.utf8.count, 151 * line.utf8.count - 1))
    #expect(anchoring.outcome(of: [middle]) == .same([middle]))
    let last = try #require(Passage(299 * line.utf8.count, 300 * line.utf8.count - 1))
    if case .same(let found) = anchoring.outcome(of: [last]) {
      #expect(found.first?.upper == 200 * line.utf8.count - 1)
    }
  }

  @Test func aTextWithoutSpacesIsOneWord() {
    let word = String(repeating: "x", count: 5000)
    let whole = [Passage(0, 5000)].compactMap(\.self)
    #expect(anchoring(word, word).outcome(of: whole) == .same(whole))
    #expect(anchoring(word, word + "y").outcome(of: whole) == .lost)
  }

  @Test func aTextOfMarksAloneIsNoStory() {
    let marks = String(repeating: "?!\"'-. ", count: 500)
    let whole = [Passage(0, marks.utf8.count)].compactMap(\.self)
    #expect(anchoring(marks, "").outcome(of: whole) == .lost)
    _ = anchoring(marks, marks).outcome(of: whole)
  }

  @Test func emptyLinesHoldNothing() {
    let lines = String(repeating: "\n", count: 20_000)
    let part = [Passage(7, 19)].compactMap(\.self)
    #expect(anchoring(lines, lines).outcome(of: part) == .lost)
    #expect(anchoring(lines + "The gate fell.", "The gate fell.").outcome(of: part) == .lost)
  }

  @Test func passagesOutsideTheTextAreLost() throws {
    let beyond = try #require(Passage(500, 900))
    #expect(anchoring("The gate fell.", "The gate fell.").outcome(of: [beyond]) == .lost)
  }

  /// Every byte sequence that decoding can leave, at the end of the text too.
  @Test func unfinishedCharactersAndControlsEndNothing() {
    let ends = [
      "\u{FEFF}", "\u{200B}", "\u{3000}", "“", "\u{301}", "\r", "\u{1B}[31m", "\u{202E}", "🚢", "a’", "1.", "-",
    ]
    for end in ends {
      let text = "The gate fell at noon" + end
      let whole = [Passage(0, 21)].compactMap(\.self)
      if case .lost = anchoring(text, text).outcome(of: whole) { Issue.record("\(end.unicodeScalars)") }
    }
  }
}
