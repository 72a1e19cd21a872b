import Foundation
import Testing

/// The script of docs/review-file.md: another program's way to prove a review.
struct FormatScriptTests {
  private let scratch: Scratch
  private let head = Release.head(of: "0.1.0")

  init() throws {
    scratch = try Scratch()
    try Release.copy(into: scratch)
  }

  private func verify(_ known: String? = nil) throws -> Program.Outcome {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let script = root.appendingPathComponent("docs/verify-review.sh").path
    return try Program.run(
      ["sh", script, scratch.path("review.vantage")] + [known].compactMap(\.self), in: scratch, folder: scratch.folder,
      environment: Program.environment(home: scratch.root))
  }

  @Test func theScriptFindsTheHeadThatTheProgramPrints() throws {
    for known in [nil, head] {
      let outcome = try verify(known)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.text == "intact: head \(head)\n")
    }
    let merged = try Program.run(["merge", "review.vantage", "review.vantage", "--into", "b.vantage"], in: scratch)
    #expect(merged.text == "United 36 actions in 'b.vantage'; head \(head)\n")
  }

  @Test func theScriptFindsWhatWasAlteredTakenOutOrCutOff() throws {
    let cases: [(sql: String, trigger: String, message: String)] = [
      ("UPDATE action SET status = 'false' WHERE row = 7", "action_update", "record 7 is not as it was written"),
      ("DELETE FROM action WHERE row = 8", "action_delete", "record 9 does not continue its writer's chain"),
      ("UPDATE source SET bytes = x'00' WHERE rowid = 1", "source_update", "are not those that were recorded"),
      ("DELETE FROM source", "source_delete", "the account that record 1 names are missing"),
      ("DELETE FROM action WHERE row > 30", "action_delete", "it ends before the given head: 30 records"),
    ]
    for (sql, trigger, message) in cases {
      try Release.copy(into: scratch)
      try Tampering.run(sql, past: trigger, in: "review.vantage", of: scratch)
      let outcome = try verify(head)
      #expect(outcome.status == 1, "\(sql)")
      #expect(outcome.errors.contains(message), "\(sql): \(outcome.errors)")
    }
  }
}
