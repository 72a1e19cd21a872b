import AccountLoader
import AccountModel
import Anchoring
import Extraction
import Testing

/// The project's own invented accounts.
private func samples() -> [Account] {
  let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  let folders = [
    "/Resources/samples/harbour-road", "/Resources/samples/mill-lane-fire", "/Tests/ExtractionTests/Accounts",
  ]
  let loader = AccountLoader()
  let files = folders.flatMap { loader.files(for: [root + $0]).files }.filter { !$0.path.hasSuffix(".known") }
  return files.compactMap { try? loader.load($0, shownAs: $0.path) }
}

private func account(_ text: String) throws -> Account {
  try AccountLoader().load(bytes: Array(text.utf8), path: "new.txt")
}

private func items(_ reading: Reading) -> [Item] {
  reading.events.map(Item.event) + reading.statements.map(Item.statement) + reading.questions.map(Item.question)
}

private func measure(rounds: Int) throws -> (scores: [Edit: AnchorScore], versions: Int) {
  let accounts = samples()
  let readings = accounts.map { Extractor().read($0) }
  var scores: [Edit: AnchorScore] = [:]
  var versions = 0
  var random = SeededGenerator(state: 20)
  for (number, edit) in Edit.allCases.enumerated() {
    for round in 0..<rounds {
      let at = (number * 7 + round * 5) % accounts.count
      let (old, reading) = (accounts[at], readings[at])
      var edited = EditedText(old.text)
      let other = accounts[(at + 11) % accounts.count].text
      guard edit.apply(to: &edited, old.text, reading, other: other, &random) else { continue }
      versions += 1
      let new = try account(edited.text)
      let anchoring = Anchoring(
        old: old.text, oldReading: reading, new: new.text, newReading: Extractor().read(new))
      for item in items(reading) {
        let before = scores[edit, default: AnchorScore()].wrong
        let lost = scores[edit, default: AnchorScore()].lost
        let outcome = anchoring.outcome(of: item)
        scores[edit, default: AnchorScore()].count(outcome, of: item, in: reading, edited)
        if scores[edit, default: AnchorScore()].wrong > before || scores[edit, default: AnchorScore()].lost > lost {
          print(edit, old.name, outcome, item.passages.map(old.text.words))
        }
      }
    }
  }
  return (scores, versions)
}

private func padded(_ value: some CustomStringConvertible, _ width: Int = 10) -> String {
  String(repeating: " ", count: max(0, width - value.description.count)) + value.description
}

private func table(_ scores: [Edit: AnchorScore]) -> AnchorScore {
  var sum = AnchorScore()
  print(
    padded("edit", 16),
    ["tags", "right", "needless", "asked", "wrong", "misplaced", "lost", "gone"].map { padded($0) }.joined())
  func row(_ name: String, _ score: AnchorScore) {
    let values = [
      score.total, score.right, score.looked, score.asked, score.wrong, score.misplaced, score.lost, score.gone,
    ]
    print(padded(name, 16), values.map { padded($0) }.joined())
  }
  for edit in Edit.allCases {
    let score = scores[edit] ?? AnchorScore()
    row(edit.rawValue, score)
    sum += score
  }
  row("all", sum)
  return sum
}

/// `VANTAGE_ANCHOR_ROUNDS` asks for more versions of each edit than the 1 of an ordinary run; `make anchors` takes 12.
@Test func noTagComesOverToOtherWordsInSilence() throws {
  let rounds = Int(environment("VANTAGE_ANCHOR_ROUNDS") ?? "") ?? 1
  let (scores, versions) = try measure(rounds: rounds)
  let sum = table(scores)
  print("versions:", versions)
  #expect(versions >= (rounds < 12 ? rounds * 12 : 200))
  #expect(sum.wrong == 0)
  #expect(sum.lost * 50 < sum.total - sum.gone)
}
