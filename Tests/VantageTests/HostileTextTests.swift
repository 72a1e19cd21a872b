import Foundation
import Testing

/// Nothing that stands in an account or in a file's name steers the terminal or an export.
struct HostileTextTests {
  /// What is planted: sequences that a terminal would act on, and characters that reorder or hide text.
  private static let planted = [
    "\u{1B}]0;planted-title\u{07}", "\u{1B}[31mplanted-red", "\u{1B}[2J", "\u{1B}P$q\"p\u{1B}\\", "\u{9B}31m",
    "\u{9D}0;planted-c1\u{9C}", "\u{1B}]52;c;cGxhbnRlZA==\u{07}", "\u{1B}]8;;http://planted.example/\u{07}",
    "\u{202E}detnalp\u{202C}", "\u{2066}planted\u{2069}", "\u{200B}", "\u{E0041}",
  ]
  private static let name = "evil\u{1B}]0;planted-name\u{07}\n\u{202E}txt.\u{9B}1m.txt"

  /// Bytes that may never go out: C1 controls, direction marks, invisible characters; in UTF-8.
  private static let forbidden: [[UInt8]] =
    (0x80...0x9F).map { [0xC2, $0] }
    + ["\u{202E}", "\u{202C}", "\u{2066}", "\u{2069}", "\u{200B}", "\u{E0041}"].map { Array($0.utf8) }

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let lines = Self.planted.map { "A grey van \($0) struck the harbour gate \($0) on Monday.\n" }
    let said = "Harbour Master \u{1B}[5mAda Quill said: “The \u{1B}]0;planted-said\u{07} van ran \u{202E}two lights.”\n"
    try scratch.write(lines.joined() + said, to: Self.name)
  }

  @Test func noPlantedSequenceReachesTheTerminal() throws {
    let session = try Session([Self.name], in: scratch, place: .shell)
    try session.wait("the first screen") { $0.decided == 0 }
    #expect(try session.screen().says("␛[31mplanted-red"))
    for _ in 1...16 { try session.press("u", "Space", "Enter", "Enter") }
    try session.press("4", "g", ",", "End", "i")
    try session.wait("all that was pressed") { $0.says("Added event: ") }
    try session.press("w")
    try session.wait(for: "Summary written to ")
    try session.press("q")
    try session.wait("the shell") { $0.rows.contains { $0 == Session.prompt } }
    let sent = session.sentBytes()
    #expect(sent.count > 1000)
    for sequence in Self.planted + ["\u{1B}]", "\u{1B}P", "\u{1B}[5m"] {
      #expect(!sent.contains(Array(sequence.utf8)), "\(sequence.debugDescription)")
    }
    for bytes in Self.forbidden { #expect(!sent.contains(bytes), "\(bytes)") }
    #expect(!(try session.fact("pane_title")).contains("planted"))
  }

  @Test(arguments: ["export", "extract"]) func noPlantedSequenceReachesAnExport(_ verb: String) throws {
    let outcome = try Program.run([verb, Self.name], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
    for bytes in Self.forbidden { #expect(!outcome.output.contains(bytes), "\(bytes)") }
    #expect(outcome.text.contains("planted"))
  }

  @Test func anErrorShowsAHostileNameByMarks() throws {
    let outcome = try Program.run(["export", "no\u{1B}[31m\n\u{202E}\u{9B}such.txt"], in: scratch)
    #expect(outcome.status == 1)
    #expect(
      outcome.complaints == [
        "vantage: Cannot find 'no␛[31m␊‹U+202E›‹U+009B›such.txt': there is nothing of that name. "
          + "Check the spelling, or give the full path."
      ])
  }

  @Test func wrongUsageRepeatsWhatWasTypedByMarks() throws {
    let outcome = try Program.run(["export", "--out\u{1B}]0;planted\u{07}"], in: scratch)
    #expect(outcome.status == 64)
    #expect(!outcome.errors.utf8.contains(0x1B))
    #expect(!outcome.errors.utf8.contains(0x07))
  }
}
