import Foundation
import Testing

/// `vantage log`: the record of a review, read by people and proved.
struct LogCommandTests {
  private let scratch: Scratch
  private let head = Release.head(of: "0.1.0")
  private var hash: String { String(head.split(separator: " ")[1]) }

  init() throws {
    scratch = try Scratch()
    try Release.copy(into: scratch)
  }

  private func log(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["log"] + arguments, in: scratch)
  }

  @Test func everyActionIsOneLineInTheLogsOrder() throws {
    let outcome = try log()
    let lines = outcome.text.split(separator: "\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(lines.count == 36)
    #expect(lines.first == "2026-11-28T21:55:58Z  ed. 1  recorded the account 'ferry-release.txt', 339 bytes")
    let dispute = "“the authority: the ramp was lowered on the order of the duty officer” in 'ferry-release.txt'"
    #expect(lines.contains { $0.hasSuffix("Z  ed. 1  tagged disputed \(dispute) (it was undecided): «Bo Lind»") })
    #expect(
      lines.contains { $0.contains("  Åsa  tagged inconclusive “Harbour Master") && $0.contains("(it was false)") })
    #expect(lines.contains { $0.contains("  did again: tagged inconclusive “Tomas Reke") })
  }

  @Test(arguments: ["review.vantage", ".", "ferry-wire.txt", "gone.txt"])
  func theReviewIsFoundByItsOwnNameItsFolderOrAnAccount(_ argument: String) throws {
    try FileManager.default.removeItem(atPath: scratch.path("ferry-wire.txt"))
    #expect(try log(argument).output == log().output)
    #expect(try log("--review", scratch.path("review.vantage"), argument).output == log().output)
  }

  @Test func withoutAReviewOneLineSaysSo() throws {
    let outcome = try log("--review", "none.vantage")
    #expect(outcome.status == 1)
    #expect(
      outcome.complaints == [
        "vantage: There is no review at 'none.vantage'. Check the path, or name the review's file."
      ])
    #expect(try !scratch.names().contains("none.vantage"))
  }

  @Test func otherProgramsReadTheSameLog() throws {
    let outcome = try log("--format", "json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(json["schema"] as? String == "vantage.log/1")
    #expect("\(json["count"] ?? "") \(json["head"] ?? "")" == head)
    let actions = try #require(json["actions"] as? [[String: Any]])
    #expect(actions.count == 36)
    #expect(actions.compactMap { $0["lamport"] as? Int } == Array(1...36))
    let dispute = try #require(actions.first { $0["status"] as? String == "disputed" })
    #expect(dispute["details"] as? [String: String] == ["restsOn": "Bo Lind"])
    #expect(dispute["reviewer"] as? String == "ed. 1")
  }

  // MARK: Proof

  @Test func anUntouchedLogIsIntactAndHasTheHeadThatExportsPrint() throws {
    let outcome = try log("--verify")
    #expect(outcome.status == 0)
    #expect(outcome.text == "Intact: 36 actions; head \(head)\n")
    #expect(try Program.run(["export", "."], in: scratch).text.contains("Log: 36 actions, head \(hash)"))
    for known in [head, hash, "36:\(hash)"] { #expect(try log("--verify", "--head", known).status == 0) }
  }

  @Test func theFirstAlteredRecordIsNamed() throws {
    try Tampering.replace("Bo Lind\"}", by: "Al Lund\"}", in: "review.vantage", of: scratch)
    let outcome = try log("--verify")
    #expect(outcome.status == 1)
    #expect(outcome.output == [])
    let line = try #require(outcome.complaints.first)
    #expect(line.hasPrefix("vantage: The log of 'review.vantage' is not as it was written: row 7 (action "))
    #expect(line.contains("): its hash is not that of its columns. Use a copy made before"))
  }

  @Test func aRecordTakenOutOrPutInIsNamed() throws {
    try Tampering.run("DELETE FROM action WHERE row = 8", past: "action_delete", in: "review.vantage", of: scratch)
    let removed = try log("--verify")
    #expect(removed.status == 1)
    #expect(
      removed.errors.contains("row 9 (action ") && removed.errors.contains("does not continue its writer's chain"))
    try Release.copy(into: scratch)
    try Tampering.run(
      "INSERT INTO action SELECT 99, writer, number + 90, step, lamport + 90, time, reviewer, account, item, kind, status, "
        + "version, body, previous, hash FROM action WHERE row = 3", past: "action_insert", in: "review.vantage",
      of: scratch)
    #expect(try log("--verify").errors.contains("row 99 (action "))
  }

  @Test func aCutTailShowsAgainstAHeadThatWasPrinted() throws {
    try Tampering.run("DELETE FROM action WHERE row > 30", past: "action_delete", in: "review.vantage", of: scratch)
    #expect(try log("--verify").status == 0)
    for (known, reason) in [(head, "row 30: the log ends before the given head"), (hash, "row 30: at no record")] {
      let outcome = try log("--verify", "--head", known)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    }
  }

  @Test(arguments: [["--head", "12"], ["--verify", "--head", "x"], ["--verify", "--without-text", "copy.vantage"]])
  func wrongUsageIsStatus64(_ arguments: [String]) throws {
    #expect(try Program.run(["log"] + arguments, in: scratch).status == 64)
    #expect(try !scratch.names().contains("copy.vantage"))
  }

  // MARK: A copy without words

  @Test func aCopyWithoutTextHoldsNoWordsOfAnyAccountAndKeepsTheHead() throws {
    let outcome = try log("--without-text", "copy.vantage")
    #expect(outcome.status == 0)
    #expect(outcome.text == "Wrote 'copy.vantage': 36 actions without their words; head \(head)\n")
    #expect(try scratch.mode(of: "copy.vantage") == 0o600)
    let kept = String(decoding: try #require(scratch.bytes(of: "copy.vantage")), as: Unicode.ASCII.self)
    for name in ["ferry-wire.txt", "ferry-release.txt"] {
      let words = scratch.text(of: name).split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
      for (word, next) in zip(words, words.dropFirst()) { #expect(!kept.contains("\(word) \(next)")) }
    }
    for word in ["ferry", "Lind", "Vale", "harbour", "inspection", "divers"] {
      #expect(!kept.contains(word), "\(word)")
    }
    let proof = try log("--verify", "--head", head, "copy.vantage")
    #expect(proof.status == 0)
    #expect(proof.text.hasPrefix("Intact: 36 actions, 2"))
    #expect(proof.text.hasSuffix(" without their words and so held by the chain of hashes alone; head \(head)\n"))
  }

  @Test func aCopyWithoutTextIsListedAndTakenForNothingElse() throws {
    _ = try log("--without-text", "copy.vantage")
    let copied = try log("copy.vantage")
    #expect(copied.status == 0)
    #expect(copied.text.split(separator: "\n").count == 36)
    #expect(copied.text.contains("  ed. 1  tagged disputed (words withheld) in (name withheld) (it was undecided)"))
    let export = try Program.run(["export", "--review", "copy.vantage", "ferry-wire.txt"], in: scratch)
    #expect(export.status == 1)
    #expect(export.errors.contains("'copy.vantage' is a copy without the accounts' text."))
    #expect(try log("--without-text", "copy.vantage").errors.contains("'copy.vantage' exists already"))
    try Tampering.run(
      "UPDATE action SET time = '2001-01-01T00:00:00Z' WHERE withheld = 0 AND row = 3", past: "action_update",
      in: "copy.vantage", of: scratch)
    #expect(try log("--verify", "copy.vantage").errors.contains("row 3 (action "))
  }
}
