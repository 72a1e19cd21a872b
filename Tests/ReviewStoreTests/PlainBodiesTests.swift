import AccountModel
import Seeded
import Testing

@testable import ReviewStore

private func passage(_ lower: Int, _ upper: Int) -> Passage { Passage(lower, upper)! }

private let items: [Item] = [
  .event(Event(passage: passage(0, 4), isCore: true, order: 1, reason: "verb: fired")),
  .event(
    Event(
      passage: passage(0, 4),
      also: [
        Event.Retelling(passage: passage(9, 12), assertedBy: .speaker("Åsa “the boss”")),
        Event.Retelling(passage: passage(20, 22), assertedBy: .narrator),
      ], isCore: false, order: 12, time: "at dawn", when: "2026-01-06T18:00~", assertedBy: .speaker("Åsa"),
      isInherited: true, basis: .wasTold, reason: "verb:\t\"ran\" \\ \u{7}")),
  .statement(Statement(content: [passage(1, 2)], kind: .direct, speaker: nil, reason: "marks")),
  .statement(
    Statement(
      content: [passage(1, 2), passage(5, 9)], kind: .mixed, speaker: "Bo/Co", mention: passage(10, 12),
      cue: passage(13, 17), basis: .saw, reason: "cue: said 😀")),
  .question(OpenQuestion(passage: passage(3, 8), kind: .stated, reason: "unclear")),
  .question(OpenQuestion(passage: passage(3, 8), kind: .hedged, question: "Who?", reason: "may")),
]

private let stored: [StoredItem] = items.flatMap { item in
  [nil, ActionID(writer: "8899aabbccddeeff", number: 12)].map { whole in
    StoredItem(
      item: item, words: ["They fired", "\u{2028}"], sha256: Sample.sha256,
      origin: whole == nil ? .extraction : .reviewer,
      extractor: "rules-2", partOf: whole)
  }
}

private func plainItem(_ text: some Collection<UInt8>, _ bodies: PlainBodies) -> StoredItem? {
  Array(text).withUnsafeBytes { bodies.item($0) }
}

@Test func whateverIsWrittenOfAnItemIsReadWithoutTheGeneralDecoder() throws {
  let (coding, plain) = (BodyCoding(), PlainBodies())
  for item in stored { #expect(plainItem(try coding.text(of: .item(item)).utf8, plain) == item) }
}

@Test func whatAStatusRestsOnIsReadWithoutTheGeneralDecoder() throws {
  let (coding, plain) = (BodyCoding(), PlainBodies())
  for words in ["", "Frey", "a \"b\" \\ / é 😀 \u{0} \n"] {
    let text = try coding.text(of: .status(restsOn: words))
    #expect(Array(text.utf8).withUnsafeBytes { plain.restsOn($0) } == words)
  }
  for text in ["{}", #"{"restsOn":null}"#, #"{"restsOn":"a","restsOn":"b"}"#, #"{"restsOn":"a","x":1}"#, #""a""#, ""] {
    #expect(Array(text.utf8).withUnsafeBytes { plain.restsOn($0) } == nil)
  }
}

/// What the plain way reads of a damaged body is what the general decoder reads of it; of most it reads nothing.
@Test func aDamagedItemIsNeverReadOtherwiseThanByTheGeneralDecoder() throws {
  let (coding, plain) = (BodyCoding(), PlainBodies())
  var (random, readCount) = (SeededGenerator(seed: 20), 0)
  for round in 0..<4000 {
    var bytes = Array(try coding.text(of: .item(stored[round % stored.count])).utf8)
    for _ in 0..<Int.random(in: 1...2, using: &random) { damage(&bytes, using: &random) }
    guard let read = plainItem(bytes, plain) else { continue }
    readCount += 1
    #expect(try coding.body(.item, String(decoding: bytes, as: UTF8.self)) == .item(read))
  }
  #expect(readCount > 500)
}

private func damage(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
  let place = Int.random(in: 0..<bytes.count, using: &random)
  let piece = [
    [], [0], [0x22], Array("\\u0041".utf8), Array("1e9".utf8), [0xC3], Array(",\"x\":1".utf8), [0x20], [0x5B],
  ]
  .randomElement(using: &random)!
  bytes.replaceSubrange(place..<min(bytes.count, place + Int.random(in: 0...2, using: &random)), with: piece)
}

@Test func listsWithinListsEndInNothingHoweverDeepTheyAre() {
  let plain = PlainBodies()
  for text in ["", "[", "{", String(repeating: "[", count: 1_000_000), String(repeating: "{\"item\":", count: 100_000)]
  {
    #expect(plainItem(text.utf8, plain) == nil)
  }
}
