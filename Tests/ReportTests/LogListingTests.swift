import AccountModel
import Foundation
import Testing

@testable import Report

private let time = "2026-01-07T12:00:00Z"

/// A log by one writer, told in the order given.
private func log(_ bodies: [(status: Status?, body: Action.Body)], item: Int = 2) -> [Action] {
  bodies.enumerated().map { index, entry in
    let id = ActionID(writer: "00112233445566ff", number: index + 1)
    let account = index > 0 ? ActionID(writer: id.writer, number: 1) : nil
    let subject = index >= item ? ActionID(writer: id.writer, number: item) : nil
    return Action(
      id: id, step: id, lamport: index + 1, time: time, reviewer: "ed", account: account, item: subject,
      status: entry.status, body: entry.body)
  }
}

private func recorded(speaker: String?, words: String, path: String = "a.txt") -> [(status: Status?, body: Action.Body)]
{
  let revision = Revision(byteCount: 1, sha256: "00", encoding: TextEncoding(name: "UTF-8", ground: .valid))
  let content = [Passage(0, 4)].compactMap(\.self)
  let statement = Statement(content: content, kind: .direct, speaker: speaker, reason: "")
  let stored = StoredItem(
    item: .statement(statement), words: [words], sha256: "00", origin: .extraction, extractor: "1")
  return [(nil, .account(AccountRecord(path: path, revision: revision))), (nil, .item(stored))]
}

@Test func anAllegationIsNeverToldWithoutItsSpeaker() {
  let actions = log(recorded(speaker: "Noem", words: "rammed them") + [(.disputed, .status(restsOn: "Frey"))])
  #expect(
    logLines(of: actions) == [
      "\(time)  ed  recorded the account 'a.txt', 1 byte",
      "\(time)  ed  recorded the statement “Noem: rammed them” in 'a.txt'",
      "\(time)  ed  tagged disputed “Noem: rammed them” in 'a.txt' (it was undecided): «Frey»",
    ])
}

@Test func anUndoneStepIsToldWithItsUndoAndItsRedo() {
  let tag = ActionID(writer: "00112233445566ff", number: 3)
  let undo = ActionID(writer: "00112233445566ff", number: 4)
  let again = [(nil, .undo(tag)), (nil, .undo(undo))] as [(status: Status?, body: Action.Body)]
  let lines = logLines(of: log(recorded(speaker: nil, words: "it fell") + [(.false, .status(restsOn: nil))] + again))
  #expect(lines[3].hasSuffix("  took back: tagged false “it fell” in 'a.txt' (it was undecided)"))
  #expect(lines[4].hasSuffix("  did again: tagged false “it fell” in 'a.txt' (it was undecided)"))
}

@Test func everyKindOfActionIsToldInWords() {
  let bodies: [(status: Status?, body: Action.Body)] = [
    (nil, .note("ask")), (nil, .note("")), (nil, .saying(.misquoted)), (nil, .question(.answered, answer: "no")),
    (nil, .dismissal(reason: "")), (nil, .split(into: 2)), (nil, .status(restsOn: nil)),
    (nil, .undo(ActionID(writer: "ffffffffffffffff", number: 1))),
  ]
  let told = logLines(of: log(recorded(speaker: "Ann", words: "yes") + bodies)).dropFirst(2).map { $0.dropFirst(26) }
  let item = "“Ann: yes” in 'a.txt'"
  #expect(
    told == [
      "noted on \(item): «ask»", "took away the note on \(item)", "marked the saying of \(item): misquoted",
      "marked answered the question \(item): «no»", "dismissed \(item)", "split \(item) into 2",
      "made undecided \(item) (it was undecided)", "took back: a step that is not in this file",
    ])
}

@Test func noWordsFromOutsideEndTheirMarksOrSteerTheTerminal() {
  let words = "x” in 'b.txt'\u{1b}[2J\u{202e}\n" + String(repeating: "long ", count: 100)
  let hostile = log(
    recorded(speaker: "A”\u{7}", words: words, path: "a'\u{1b}b.txt") + [(.false, .status(restsOn: "»\u{9b}2J"))])
  for line in logLines(of: hostile) {
    #expect(
      line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E })
    #expect(!line.dropFirst(30).contains("” in 'b"))
    #expect(line.count < 260)
  }
  let json = logJSON(of: hostile, count: 3, head: "", unknown: 0)
  #expect(json.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  #expect(!String(decoding: json, as: UTF8.self).unicodeScalars.contains { (0x7F...0x9F).contains($0.value) })
}
