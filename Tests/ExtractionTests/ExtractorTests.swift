import AccountModel
import Seeded
import Testing

@testable import Extraction

/// Every passage of a reading that a text must hold.
private func passages(_ reading: Reading) -> [Passage] {
  reading.sentences + reading.statements.flatMap { $0.content + [$0.mention, $0.cue].compactMap(\.self) }
    + reading.events.flatMap { [$0.passage] + $0.also.map(\.passage) } + reading.questions.map(\.passage)
    + reading.conflicts.flatMap { $0.sides.map(\.passage) }
}

private func expectSound(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let account = Account.sample(text)
  let reading = Extractor().read(account)
  #expect(passages(reading).allSatisfy(account.text.contains), sourceLocation: sourceLocation)
  #expect(
    zip(reading.sentences, reading.sentences.dropFirst()).allSatisfy { $0.upper <= $1.lower },
    sourceLocation: sourceLocation)
  #expect(
    reading.statements.allSatisfy { Item.statement($0).isSound(in: account.text) }, sourceLocation: sourceLocation)
}

@Test(arguments: [
  "", " ", "\n\n", ".", "\"", "“", "”", "said", "said.", ", said", "who said", "according to", "according to.", "’s",
  "'", "''",
  "—", "…", "?", "\u{0}", "\u{FEFF}", "🙂", "é", "卡", "1.", "a)", "•", "A:", "Q: A:\nA:", "Mr.", "U.S.", "no", "not",
  "and said “",
  "\" said \"", "he said, he said, he said", "was told, “", ") said (", "is unclear whether", "an unidentified",
  "denied ’s account",
])
func scrapsAreRead(_ text: String) {
  expectSound(text)
}

@Test func longRunsAreRead() {
  expectSound(String(repeating: "Mr. ", count: 5000))
  expectSound(String(repeating: "“", count: 20_000) + "a" + String(repeating: "”", count: 20_000))
  expectSound(String(repeating: "\"", count: 20_001))
  expectSound(String(repeating: "'a ", count: 5000))
  expectSound(String(repeating: "and said that ", count: 3000))
  expectSound(String(repeating: "Lee, ", count: 5000) + "said.")
  expectSound(String(repeating: "x", count: 200_000))
  expectSound(String(repeating: "(Photo ", count: 5000) + String(repeating: ")", count: 5000))
  expectSound(String(repeating: "By Ana Lee ", count: 5000) + String(repeating: "PORT ", count: 5000))
  expectSound(String(repeating: "READ MORE: ", count: 5000))
  expectSound(String(repeating: ". ", count: 20_000))
}

@Test func manyTellingsOfOneKindAreComparedWithTheLatestAlone() {
  // Each with a name of its own, so that none is joined to another; this took a minute when all were looked through.
  let text = (0..<20_000).map { "Ann\($0) shot Ben\($0). " }.joined()
  expectSound(text)
}

@Test(arguments: 0..<300)
func damagedTextsAreRead(_ seed: UInt64) {
  let story = """
    PORT ELLEN — “I ran,” Ana Ruiz, a baker, said Tuesday, “and hid.” Police said two vans burned about 6 p.m.; it was unclear \
    whether anyone was hurt. According to Sgt. Tom Poe, the guard’s gate wasn’t locked. He denied that, adding: 'No.'
    """
  let scraps = [
    "“", "”", "\"", "'", "’s", ". ", ", ", "\n\n", " said ", "who ", "not ", "(", "—", "\u{2028}", "🙂", "é", "Mr. ",
    "1) ", ":", "ADVERTISEMENT", "[1]", "(AP)", " By ", "Photo: ", " . . . ", "@", "©",
  ]
  var damage = SeededGenerator(seed: seed &+ 1)
  var characters = Array(story).map(String.init)
  for _ in 0..<80 {
    let place = Int.random(in: 0..<characters.count, using: &damage)
    if Bool.random(using: &damage) {
      characters.insert(scraps.randomElement(using: &damage) ?? ".", at: place)
    } else if characters.count > 1 {
      characters.remove(at: place)
    }
  }
  expectSound(characters.joined())
}

@Test func theSameTextGivesTheSameReading() {
  let text = "Police said two vans burned. “I ran,” Ana Ruiz said. It was unclear whether the gate was locked."
  #expect(Extractor().read(.sample(text)) == Extractor().read(.sample(text)))
}

@Test func skippedPassagesAreNeverWords() throws {
  let text = "POLICE SAID 00:01 two vans burned and two men fled."
  let skipped = try #require(Passage(0, 17))
  let account = Account.sample(text, skipped: [skipped])
  #expect(passages(Extractor().read(account)).allSatisfy { !$0.overlaps(skipped) })
}

@Test func offsetsAreBytesBetweenCharacters() throws {
  let text = "Renée Åkesson said the café burned."
  let statement = try #require(MarkedText(text).reading.statements.first)
  #expect(statement.content.map(DecodedText(text).words) == ["the café burned"])
  #expect(statement.speaker == "Renée Åkesson")
}
