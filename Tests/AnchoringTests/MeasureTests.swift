import AccountLoader
import AccountModel
import Anchoring
import Extraction
import Seeded
import Testing

/// The project's own invented accounts, read when they are wanted.
private struct Samples {
  private(set) var accounts: [Account]
  private var readings: [Int: Reading] = [:]

  init() {
    let folders = [
      "/Resources/samples/harbour-road", "/Resources/samples/mill-lane-fire", "/Tests/ExtractionTests/Accounts",
    ]
    let loader = AccountLoader()
    let files = folders.flatMap { loader.files(for: [projectRoot + $0]).files }.filter { !$0.path.hasSuffix(".known") }
    accounts = files.compactMap { try? loader.load($0, shownAs: $0.path) }.compactMap { try? Self.withoutMarks($0) }
  }

  /// The words alone of an account in which answers are marked.
  private static func withoutMarks(_ marked: Account) throws -> Account {
    let text = String(decoding: marked.text.utf8, as: UTF8.self)
    guard text.contains("⟦") else { return marked }
    let body = text.firstRange(of: "\n---\n").map { text[$0.upperBound...] } ?? text[...]
    let parts = body.split(separator: "⟦", omittingEmptySubsequences: false)
    let words = parts.dropFirst().reduce(String(parts.first ?? "")) { text, part in
      text + part.drop { $0 != ":" }.dropFirst()
    }
    return try account(words.replacing("⟧", with: ""), path: marked.path)
  }

  mutating func reading(_ number: Int) -> Reading {
    if let reading = readings[number] { return reading }
    let reading = Extractor().read(accounts[number])
    readings[number] = reading
    return reading
  }
}

private func items(_ reading: Reading) -> [Item] {
  reading.events.map(Item.event) + reading.statements.map(Item.statement) + reading.questions.map(Item.question)
}

/// Edits samples and counts what becomes of every item.
private struct Measure {
  private(set) var scores: [String: AnchorScore] = [:]
  private(set) var versions = 0
  private var samples = Samples()
  private var random = SeededGenerator(seed: 20)

  init(rounds: Int) throws {
    for (number, edit) in Edit.allCases.enumerated() {
      for round in 0..<rounds { try measure([edit], edit.rawValue, on: number * 7 + round * 5) }
    }
    for round in 0..<rounds * 3 {
      let edits = (0..<Int.random(in: 3...8, using: &random)).map { _ in Edit.combinable.randomElement(using: &random) }
      try measure(edits.compactMap(\.self), "several", on: round * 3)
    }
  }

  private mutating func measure(_ edits: [Edit], _ name: String, on sample: Int) throws {
    let number = sample % samples.accounts.count
    let (old, reading) = (samples.accounts[number], samples.reading(number))
    let other = samples.accounts[(number + 11) % samples.accounts.count].text
    var edited = EditedText(old.text)
    let done = edits.filter { $0.apply(to: &edited, old.text, reading, other: other, &random) }
    guard !done.isEmpty else { return }
    versions += 1
    let new = try account(edited.text, path: old.path)
    let anchoring = Anchoring(old: old.text, oldReading: reading, new: new.text, newReading: Extractor().read(new))
    let answers = Answers(edited, old.text, reading)
    for item in items(reading) { count(anchoring.outcome(of: item), item, answers, "\(done) \(old.name)", name, old) }
  }

  private mutating func count(
    _ outcome: AnchorOutcome, _ item: Item, _ answers: Answers, _ version: String, _ name: String, _ old: Account
  ) {
    var score = AnchorScore()
    score.count(outcome, of: item, answers)
    scores[name, default: AnchorScore()] += score
    if score.failures + score.lost > 0 { print(version, outcome, item.passages.map(old.text.words)) }
  }
}

private func padded(_ value: some CustomStringConvertible, _ width: Int = 10) -> String {
  String(repeating: " ", count: max(0, width - value.description.count)) + value.description
}

private func table(_ scores: [String: AnchorScore]) -> AnchorScore {
  var sum = AnchorScore()
  let heads = ["tags", "right", "needless", "asked", "wrong", "unsaid", "misplaced", "lost", "gone"]
  print(padded("edit", 16), heads.map { padded($0) }.joined())
  func row(_ name: String, _ score: AnchorScore) {
    let values = [
      score.total, score.right, score.looked, score.asked, score.wrong, score.unsaid, score.misplaced, score.lost,
      score.gone,
    ]
    print(padded(name, 16), values.map { padded($0) }.joined())
  }
  for name in Edit.allCases.map(\.rawValue) + ["several"] {
    let score = scores[name] ?? AnchorScore()
    row(name, score)
    sum += score
  }
  row("all", sum)
  return sum
}

/// `VANTAGE_ANCHOR_ROUNDS` asks for more versions of each edit than the 1 of an ordinary run; `make anchors` takes 12.
@Test func noTagComesOverToOtherWordsInSilence() throws {
  let rounds = Int(environment("VANTAGE_ANCHOR_ROUNDS") ?? "") ?? 1
  let measure = try Measure(rounds: rounds)
  let sum = table(measure.scores)
  print("versions:", measure.versions)
  #expect(measure.versions >= rounds * 20)
  #expect(sum.wrong == 0)
  #expect(sum.unsaid == 0)
  #expect(sum.lost * 50 < sum.total - sum.gone)
}
