import AccountModel
import Foundation
import Testing

@testable import Extraction

/// Invented accounts of every shape, each with what a careful reader finds in it. `NAME.known` beside an account lists
/// where extraction still differs: the test fails on a new difference and on one that is gone, so that every change of
/// extraction shows in the open what it changed. `VANTAGE_REFRESH_GOLDEN=1 swift test --filter Regression` writes
/// the lists anew: read the difference before you keep it.
@Suite struct RegressionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Accounts")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  private static func account(_ name: String) throws -> MarkedAccount {
    MarkedAccount(try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8))
  }

  @Test(arguments: names) func differsOnlyWhereItIsKnownTo(_ name: String) throws {
    let wanted = try Self.account(name)
    #expect(wanted.unread == [])
    let lines = Deviations(of: Extractor().read(wanted.account), from: wanted).lines
    let file = Self.folder.appending(path: name + ".known")
    if ProcessInfo.processInfo.environment["VANTAGE_REFRESH_GOLDEN"] == "1" {
      try lines.map { $0 + "\n" }.joined().write(to: file, atomically: true, encoding: .utf8)
    }
    let known = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines.filter { !known.contains($0) } == [], "new differences")
    #expect(known.filter { !lines.contains($0) } == [], "differences that are gone: take them off the list")
  }

  @Test func theSetCoversWhatItIsMadeFor() throws {
    let covered = Set(try Self.names.flatMap { try Self.account($0).covers })
    #expect(Self.names.count >= 40)
    #expect(Self.shapes.filter { shape in !covered.contains { $0.contains(shape) } } == [])
  }

  /// The set as a whole. A floor, not a measure: docs/extraction.md has the figures.
  @Test func mostOfTheSetIsFound() throws {
    let all = try Self.names.map { name in
      let wanted = try Self.account(name)
      return Deviations(of: Extractor().read(wanted.account), from: wanted)
    }
    func figure(_ name: String, _ count: (Deviations) -> Deviations.Count) -> Double {
      let counts = all.map(count)
      let sum = (counts.map(\.found).reduce(0, +), counts.map(\.marked).reduce(0, +), counts.map(\.both).reduce(0, +))
      let f1 = 2 * Double(sum.2) / Double(max(sum.0 + sum.1, 1))
      print(
        "regression set, \(name): found \(sum.0), marked \(sum.1), both \(sum.2), F1 \(Int((f1 * 1000).rounded()))‰")
      return f1
    }
    #expect(figure("statements", \.statements) > 0.5)
    #expect(figure("statements with their speaker", \.speakers) > 0.5)
    #expect(figure("events", \.events) > 0.5)
    #expect(figure("open questions", \.questions) > 0.5)
    #expect(figure("conflicts", \.conflicts) >= 0)
  }

  private static let shapes = [
    "quote before attribution", "quote after attribution", "broken quote", "several-paragraph quote",
    "quote within a quote", "according to", "headline with colon", "label heading", "tweet", "court",
    "release as speaker", "passive", "noun", "chain", "scare quotes", "nickname", "straight", "curly",
    "doubled apostrophe", "single quotes", "guillemets", "unclosed", "wrong-way", "no paragraph breaks",
    "glued sentences", "caption", "byline", "copyright", "link teaser", "ALL CAPS", "bullet",
    "one-sentence paragraphs", "speaker labels and times", "background told", "inherited attribution",
    "end told first", "times", "pronouns with two men", "two people of one surname", "unnamed sources apart", "groups",
    "conflict of count", "conflict of time", "conflict of place", "conflict of who did what", "differing readings",
    "gave no indication", "hedges", "question asked",
  ]
}
