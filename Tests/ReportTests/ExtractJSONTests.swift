import AccountModel
import Foundation
import Testing

@testable import Report

private func parsed(_ json: [UInt8]) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
}

private func list(_ object: [String: Any], _ key: String) -> [[String: Any]] { object[key] as? [[String: Any]] ?? [] }

/// The words between `start` and `end`, counted in code points.
private func cut(_ object: [String: Any], from text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  guard let start = object["start"] as? Int, let end = object["end"] as? Int, start < end, end <= scalars.count else {
    return "(no range)"
  }
  return String(String.UnicodeScalarView(scalars[start..<end]))
}

@Test func aSmallAccountIsPrintedWholeInTheContractsForm() {
  let text = "“Run,” she said."
  var reading = Reading()
  reading.sentences = [Sample.passage(text, in: text)]
  let run = Sample.passage("Run", in: text)
  reading.statements = [
    Statement(
      content: [run], kind: .direct, speaker: "Ada", mention: Sample.passage("she", in: text),
      cue: Sample.passage("said", in: text), basis: .saw, reason: "cue: said")
  ]
  reading.events = [
    Event(
      passage: run, also: [.init(passage: run, assertedBy: .speaker("Ada"))], isCore: true, order: 1, time: "Monday",
      when: "2026-01-05~", isInherited: true, reason: "told")
  ]
  reading.questions = [OpenQuestion(passage: run, kind: .asked, reason: "asked")]
  reading.speakers = [Speaker(name: "Ada", names: ["she"], role: "mate", kind: .person)]
  let json = extractJSON(of: Sample.opened(Sample.account(text, path: "a.txt"), reading).accounts)
  let sha = String(repeating: "0a", count: 32)
  #expect(
    String(decoding: json, as: UTF8.self) == """
      {"schema":"vantage.extract/1","accounts":[{"path":"a.txt","sha256":"\(sha)","encoding":"UTF-8","title":null,\
      "dateline":null,"date":null,"sentences":[{"start":0,"end":16}],"statements":[{"id":"s1","kind":"direct",\
      "content":[{"start":1,"end":4}],"speaker":"Ada","role":"mate","mention":{"start":7,"end":10},\
      "cue":{"start":11,"end":15},"basis":"saw","reason":"cue: said"}],"events":[{"id":"e1","start":1,"end":4,\
      "also":[{"start":1,"end":4,"assertedBy":"Ada"}],"core":true,"order":1,"time":"Monday","when":"2026-01-05~",\
      "assertedBy":"narrator","inherited":true,"statement":"s1","basis":"not-stated","reason":"told"}],\
      "questions":[{"id":"q1","start":1,"end":4,"kind":"asked","question":null,"reason":"asked"}],\
      "speakers":[{"name":"Ada","names":["she"],"role":"mate","kind":"person"}]}],"conflicts":[]}

      """)
}

@Test func offsetsCountCodePointsOfTheDecodedText() throws {
  let object = try parsed(extractJSON(of: Sample.opened().accounts))
  let account = try #require(list(object, "accounts").first)
  let words = list(account, "statements").flatMap { list($0, "content") }.map { cut($0, from: Sample.text) }
  #expect(words == ["She came in far too fast", "the captain ignored two signals", "I saw no signal."])
  #expect(list(account, "events").map { cut($0, from: Sample.text) }.last == "the captain ignored two signals")
}

@Test func anEventInsideAStatementNamesIt() throws {
  let account = try #require(list(try parsed(extractJSON(of: Sample.opened().accounts)), "accounts").first)
  let holder = list(account, "statements").first {
    ($0["reason"] as? String) == "cue: said" && $0["kind"] as? String == "indirect"
  }
  #expect(list(account, "events").last?["statement"] as? String == holder?["id"] as? String)
  #expect(list(account, "events").first?["statement"] is NSNull)
}

@Test func conflictsNameTheirAccountsByPath() throws {
  var opened = Sample.opened(Sample.account(path: "a.txt"))
  opened.add(Sample.account(path: "b.txt"), reading: Sample.reading, extractor: "test 1")
  let words = Sample.passage("Two people were hurt")
  let between = Conflict(
    about: "number hurt",
    sides: [0, 1, 7].map { Conflict.Side(account: $0, passage: words, speaker: .narrator, stance: .saysSo) },
    reason: "numbers differ")
  let conflicts = list(try parsed(extractJSON(of: opened.accounts, conflicts: [between])), "conflicts")
  #expect(
    conflicts.map { list($0, "sides").map { $0["path"] as? String } } == [
      ["a.txt", "a.txt"], ["b.txt", "b.txt"], ["a.txt", "b.txt"],
    ])
  #expect(list(conflicts[0], "sides").map { $0["stance"] as? String } == ["says-so", "denies"])
}

@Test func idsAreUniqueOverAllAccountsOfAnOutput() throws {
  var opened = Sample.opened(Sample.account(path: "a.txt"))
  opened.add(Sample.account(path: "b.txt"), reading: Sample.reading, extractor: "test 1")
  let accounts = list(try parsed(extractJSON(of: opened.accounts)), "accounts")
  let ids = accounts.flatMap { list($0, "statements") + list($0, "events") + list($0, "questions") }
    .compactMap { $0["id"] as? String }
  #expect(ids.count == 14)
  #expect(Set(ids).count == ids.count)
}

@Test func aDismissedItemIsNotPrinted() throws {
  var hand = Hand()
  hand.act(on: .event(Sample.reading.events[1]), .dismissal(reason: "not about this"))
  var opened = Sample.opened()
  opened.apply(hand.actions)
  let account = try #require(list(try parsed(extractJSON(of: opened.accounts)), "accounts").first)
  #expect(list(account, "events").count == 2)
}

@Test func noAccountsStillGiveAWholeObject() {
  #expect(
    String(decoding: extractJSON(of: []), as: UTF8.self)
      == #"{"schema":"vantage.extract/1","accounts":[],"conflicts":[]}"# + "\n")
}
