import AccountModel
import Anchoring
import Seeded
import Testing

/// What comparing costs as texts grow, for `make anchor-cost`: figures hold for a quiet machine and a release build only.
@Suite(.enabled(if: environment("VANTAGE_ANCHOR_COST") != nil), .serialized)
struct CostTests {
  /// So many sentences of invented words; every `edited`th ends otherwise, none where that is 0.
  private static func invented(_ count: Int, edited: Int = 0) -> String {
    var random = SeededGenerator(seed: 7)
    let syllables = ["ba", "ko", "ri", "te", "mu", "shan", "lor", "pi", "dre", "sto"]
    let words = (0..<8000).map { _ in
      (0..<Int.random(in: 2...4, using: &random)).map { _ in syllables[Int(random.next() % 10)] }.joined()
    }
    return (0..<count).map { number in
      let row = (0..<Int.random(in: 6...20, using: &random)).map { _ in words[Int(random.next() % 8000)] }
      let isEdited = edited > 0 && number % edited == 0
      return "The " + row.joined(separator: " ") + (isEdited ? " again and \(number).\n" : ".\n")
    }.joined()
  }

  private static func lines(_ text: DecodedText) -> Reading {
    var reading = Reading()
    reading.sentences = (0..<text.lineCount).compactMap { number in
      Passage(text.line(number).lowerBound, text.line(number).upperBound)
    }
    return reading
  }

  /// Seconds for the comparison, every sentence's outcome and the facts.
  private static func seconds(_ texts: (old: String, new: String)) -> Double {
    let (old, new) = (DecodedText(texts.old), DecodedText(texts.new))
    let (oldReading, newReading) = (lines(old), lines(new))
    let time = ContinuousClock().measure {
      let anchoring = Anchoring(old: old, oldReading: oldReading, new: new, newReading: newReading)
      for sentence in oldReading.sentences { _ = anchoring.outcome(of: [sentence]) }
      _ = Changes(old: old, oldReading: oldReading, new: new, newReading: newReading)
    }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private static let kinds: [(String, @Sendable (Int) -> (old: String, new: String))] = [
    ("one sentence in nine edited", { (invented($0), invented($0, edited: 9)) }),
    ("every sentence edited", { (invented($0), invented($0, edited: 1)) }),
    ("one sentence again and again", { (repeated("The gate fell.\n", $0), repeated("The gate fell.\n", $0 - 99)) }),
    ("the same on one line", { (repeated("The gate fell. ", $0), repeated("The gate fell. ", $0 - 99)) }),
    ("no spaces", { (repeated("xyzxyzxyz", $0 * 10), repeated("xyzxyzxyz", $0 * 10) + "x") }),
    ("quotation marks", { (repeated("\"", $0 * 10), repeated("\"", $0 * 10) + "'") }),
    ("empty lines", { (repeated("\n", $0 * 10) + "A gate fell.", "A gate fell." + repeated("\n", $0 * 10)) }),
  ]

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func fourTimesTheTextCostsNoMoreThanEightTimesTheTime() {
    for (name, make) in Self.kinds {
      let times = [20_000, 80_000].map { (make($0).old.utf8.count, Self.seconds(make($0))) }
      print(name, times.map { "\($0.0) bytes: \($0.1) s" })
      #expect(times[1].1 < 0.2 || times[1].1 < 8 * times[0].1, "\(name)")
    }
  }
}
