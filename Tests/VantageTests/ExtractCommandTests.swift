import Foundation
import Testing

/// `vantage extract`: what is found, for other programs.
struct ExtractCommandTests {
  private let scratch: Scratch
  private let text = Accounts.wire + "Émilie Zoë 🚢 said “the rope snapped” at noon.\n"

  init() throws {
    scratch = try Scratch()
    try scratch.write(text, to: "wire.txt")
    try scratch.write("A crane fell on Monday. Police said the crane stood still.\n", to: "police.txt")
  }

  private func document(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try Program.run(["extract"] + arguments, in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
  }

  private static let keys: [String: Set<String>] = [
    "sentences": ["start", "end"],
    "statements": ["id", "kind", "content", "speaker", "role", "mention", "cue", "basis", "reason"],
    "events": [
      "id", "start", "end", "also", "core", "order", "time", "when", "assertedBy", "inherited", "statement", "basis",
      "reason",
    ],
    "questions": ["id", "start", "end", "kind", "question", "reason"],
    "speakers": ["name", "names", "role", "kind"],
  ]

  @Test func theDocumentHasEveryFieldOfItsSchema() throws {
    let document = try document(["--format", "json", "wire.txt", "police.txt"])
    #expect(document["schema"] as? String == "vantage.extract/1")
    #expect(document["conflicts"] is [Any])
    let accounts = try #require(document["accounts"] as? [[String: Any]])
    #expect(accounts.map { $0["path"] as? String } == ["wire.txt", "police.txt"])
    for account in accounts {
      #expect((account["sha256"] as? String)?.count == 64)
      #expect(account["encoding"] as? String == "UTF-8")
      for field in ["title", "dateline", "date"] { #expect(account.keys.contains(field)) }
      for (list, fields) in Self.keys {
        for entry in try #require(account[list] as? [[String: Any]], "\(list)") {
          #expect(fields.isSubset(of: entry.keys), "\(list): \(entry)")
        }
      }
    }
  }

  @Test func offsetsAreCodePointsOfTheText() throws {
    let accounts = try #require(try document(["wire.txt"])["accounts"] as? [[String: Any]])
    let scalars = Array(text.unicodeScalars)
    let sentences = try #require(accounts.first?["sentences"] as? [[String: Int]])
    let words = try sentences.map { sentence in
      let (start, end) = (try #require(sentence["start"]), try #require(sentence["end"]))
      try #require(start >= 0 && start < end && end <= scalars.count)
      return String(String.UnicodeScalarView(scalars[start..<end])).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    #expect(words.joined(separator: "\n") + "\n" == text)
  }

  @Test func aSecondRunInAnotherLocaleAndZoneGivesTheSameBytes() throws {
    let arguments = ["extract", "--format", "json", "wire.txt", "police.txt"]
    let first = try Program.run(arguments, in: scratch)
    let changes = ["LC_ALL": "tr_TR.UTF-8", "LANG": "C", "TZ": "Asia/Kolkata", "LOGNAME": "someone else"]
    let second = try Program.run(arguments, in: scratch, changes: changes)
    #expect(first.output.count > 500)
    #expect(first.output == second.output)
  }

  @Test func standardInputIsReadOnceAndCalledByItsDash() throws {
    let outcome = try Program.run(["extract", "-"], in: scratch, input: Accounts.wire)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains(#""path":"-""#))
  }

  @Test func textToReadHoldsTheAccountsWords() throws {
    let outcome = try Program.run(["extract", "--format", "text", "wire.txt"], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("grey van"))
  }
}
