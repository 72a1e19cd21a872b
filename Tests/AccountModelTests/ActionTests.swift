import AccountModel
import Foundation
import Testing

@Test func nameOfAnActionIsReadAsItIsWritten() {
  let id = ActionID(writer: "00ff00ff00ff00ff", number: 12)
  #expect("\(id)" == "00ff00ff00ff00ff-12")
  #expect(ActionID("00ff00ff00ff00ff-12") == id)
}

@Test(arguments: ["", "-", "-1", "a-", "a-0", "a--", "a-x", "12", "a-99999999999999999999"])
func textThatNamesNoActionIsRefused(text: String) {
  #expect(ActionID(text) == nil)
}

@Test func nameOfAnActionIsAStringInJSON() throws {
  let id = ActionID(writer: "00ff00ff00ff00ff", number: 12)
  let json = try JSONEncoder().encode([id])
  #expect(String(decoding: json, as: UTF8.self) == #"["00ff00ff00ff00ff-12"]"#)
  #expect(try JSONDecoder().decode([ActionID].self, from: json) == [id])
  #expect(throws: DecodingError.self) { try JSONDecoder().decode([ActionID].self, from: Data(#"["x"]"#.utf8)) }
}

@Test func namesStandByWriterThenByNumber() {
  let names = [("b", 1), ("a", 10), ("a", 9)].map { ActionID(writer: $0.0, number: $0.1) }
  #expect(names.sorted().map(\.description) == ["a-9", "a-10", "b-1"])
}

@Test func actionsStandByLamportNumberThenByWriterWhateverTheClock() {
  let early = action(lamport: 1, writer: "b", time: "2030-01-01T00:00:00Z")
  let late = action(lamport: 2, writer: "a", time: "1970-01-01T00:00:00Z")
  let beside = action(lamport: 1, writer: "a", time: "2030-01-01T00:00:00Z")
  #expect(early.precedes(late) && !late.precedes(early))
  #expect(beside.precedes(early) && !early.precedes(beside))
  #expect(!early.precedes(early))
}

@Test func everyBodyHasItsOwnKind() {
  let revision = Revision(byteCount: 0, sha256: "", encoding: TextEncoding(name: "UTF-8", ground: .valid))
  let bodies: [Action.Body] = [
    .account(AccountRecord(path: "a", revision: revision)), .item(Log.words), .status(restsOn: nil), .note(""),
    .saying(.checked), .question(.asked, answer: nil), .dismissal(reason: ""), .split(into: 2),
    .undo(ActionID(writer: "a", number: 1)), .join(of: 2), .correction(Correction()), .basis(.saw, toldBy: nil),
    .grade(nil), .evidence(Evidence("a.jpg"), isRemoved: false), .label("x", isRemoved: false), .settler(""),
    .card(AccountCard()), .speakers(.separate(name: "x")),
    .conflict(
      StoredConflict(about: "", question: nil, sides: [], sha256: "", origin: .extraction, reason: "")),
    .sides([]), .conflictState(.open, reason: ""),
    .revision(RevisionRecord(path: "a", revision: revision, follows: "")),
    .anchor(Anchor(sha256: "", outcome: .lost, passages: [], words: [])),
  ]
  #expect(bodies.map(\.kind) == Action.Body.Kind.allCases)
}

private func action(lamport: Int, writer: String, time: String) -> Action {
  let id = ActionID(writer: writer, number: 1)
  return Action(
    id: id, step: id, lamport: lamport, time: time, reviewer: "ed", account: nil, item: nil, status: nil,
    body: .note(""))
}
