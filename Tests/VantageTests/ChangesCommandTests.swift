import Foundation
import Testing

/// `vantage changes`: which facts changed between two revisions.
struct ChangesCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "one.txt")
    let after = Accounts.wire.replacingOccurrences(of: "ran two red", with: "ran three red")
      .replacingOccurrences(of: "Harbour Master Ada Quill said", with: "Warden Tor Brack said")
    try scratch.write("UPDATED 3 p.m. with the warden\n\n" + after, to: "two.txt")
  }

  @Test func theFactsAreLinesWithTheirPlaces() throws {
    let outcome = try Program.run(["changes", "one.txt", "two.txt"], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.text == """
        correction      1:1 UPDATED 3 p.m. with the warden
        attribution     - 2:1 Harbour Master Ada Quill said  + 4:1 Warden Tor Brack said
        number          - 2:43 two  + 4:35 three

        """)
  }

  @Test func twoEqualRevisionsHaveNone() throws {
    let outcome = try Program.run(["changes", "one.txt", "one.txt"], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.text == "no fact changed\n")
  }

  @Test func theDocumentCountsCodePointsInTheTextThatItNames() throws {
    try scratch.write("Émilie 🚢 came at noon. The crane fell on 3 boats.\n", to: "a.txt")
    try scratch.write("Émilie 🚢 came at noon. The crane fell on 4 boats.\n", to: "b.txt")
    let outcome = try Program.run(["changes", "--format", "json", "a.txt", "b.txt"], in: scratch)
    #expect(outcome.status == 0)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(document["schema"] as? String == "vantage.changes/1")
    for (side, path) in [("old", "a.txt"), ("new", "b.txt")] {
      let revision = try #require(document[side] as? [String: String])
      #expect(revision["path"] == path)
      #expect(revision["sha256"]?.count == 64)
    }
    for list in ["corrections", "newStatements", "goneStatements"] {
      #expect((document[list] as? [Any])?.isEmpty == true)
    }
    let facts = try #require(document["facts"] as? [[String: Any]])
    #expect(facts.count == 1)
    #expect(facts.first?["kind"] as? String == "number")
    for (side, words) in [("removed", "3"), ("added", "4")] {
      let part = try #require(facts.first?[side] as? [String: Any])
      #expect(part["start"] as? Int == 41)
      #expect(part["end"] as? Int == 42)
      #expect(part["words"] as? String == words)
    }
  }

  @Test func attributionsInTheDocumentNameTheirSpeakers() throws {
    let outcome = try Program.run(["changes", "--format", "json", "one.txt", "two.txt"], in: scratch)
    #expect(
      outcome.text.contains(#""oldSpeaker":"Harbour Master Ada Quill""#)
        || outcome.text.contains(#""oldSpeaker":"Ada Quill""#))
    #expect(outcome.text.hasSuffix("}\n"))
  }

  @Test func nothingThatSteersATerminalComesOut() throws {
    let hostile = "Officer Bo\u{1B}[31mb Quill said 3 boats \u{202E}sank.\n"
    try scratch.write("The mill stood still. The gate fell at noon.\n", to: "a.txt")
    try scratch.write(
      "The mill stood still. The gate fell at noon.\n\nUPDATED \u{1B}]0;x\u{7}now\n\n" + hostile, to: "b.txt")
    for format in ["text", "json"] {
      let outcome = try Program.run(["changes", "--format", format, "a.txt", "b.txt"], in: scratch)
      #expect(outcome.status == 0)
      #expect(outcome.output.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
      #expect(!outcome.text.unicodeScalars.contains("\u{202E}"))
      #expect(outcome.text.contains("UPDATED"))
    }
  }

  @Test func aFileThatIsNotThereIsOneLineAndStatusOne() throws {
    let outcome = try Program.run(["changes", "one.txt", "none.txt"], in: scratch)
    #expect(outcome.status == 1)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.text == "")
  }

  @Test func aFolderIsNoRevision() throws {
    let outcome = try Program.run(["changes", ".", "two.txt"], in: scratch)
    #expect(outcome.status == 1)
    #expect(outcome.complaints == ["vantage: Name one file each for the earlier and the later revision."])
  }
}
