import Glibc
import Testing

/// Whole journeys of putting right what was read wrongly, by named keys.
struct CorrectingJourneyTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  @Test func aCorrectedStatementIsExportedAsCorrectedAndOpensSo() throws {
    let session = try Session.opened(in: scratch)
    try session.press("2", "p")
    try session.wait(for: "Who says so?")
    try session.type("the crane driver")
    try session.press("Enter")
    try session.wait(for: "said by the crane driver")
    try session.press("<", "<")
    try session.wait(for: "Now: the van ran two")
    try session.press("b")
    try session.wait(for: "How does the source know?")
    try session.type("saw")
    try session.press("Enter")
    try session.wait(for: "basis: saw")
    try session.quit()
    let summary = try Program.run(["export", "wire.txt"], in: scratch).text
    #expect(summary.contains("the crane driver: *the van ran two* [A 2:31] · undecided · basis: saw"), "\(summary)")
    let again = try Session.opened(in: scratch)
    #expect(try again.screen().rows.contains { $0.hasPrefix(" the crane driver") })
    try again.quit()
  }

  @Test func manyAreMarkedAndTaggedAtOnceAndOneKeyTakesItBack() throws {
    let session = try Session.opened(in: scratch)
    try session.press("1", "M")
    let marked = try session.wait(for: "marked: the next key acts on all of them")
    let count = try #require(Int(marked.footer.prefix { $0.isNumber }))
    try session.press("u")
    try session.wait(for: "\(count) items: tagged unverified")
    try session.press("z")
    try session.wait("nothing decided") { $0.decided == 0 }
    try session.quit()
  }

  @Test func aHalfTypedNoteSurvivesAKill() throws {
    let first = try Session.opened(in: scratch)
    try first.press("U")
    try first.wait(for: "undecided → unverified")
    try first.press("a")
    try first.wait(for: "Note (Ctrl-X: your editor):")
    try first.type("call the quay master ab")
    try first.wait(for: "call the quay master ab")
    // Drafts are kept once nothing was typed for a second.
    usleep(1_600_000)
    first.kill(SIGKILL)
    try first.waitForEnd()
    let second = try Session.opened(in: scratch)
    try second.press("a")
    #expect(try second.wait(for: "Note (Ctrl-X: your editor):").says("call the quay master ab"))
    try second.type("out six")
    try second.press("Enter")
    try second.wait(for: "note kept")
    try second.quit()
    #expect(
      try Program.run(["export", "wire.txt"], in: scratch).text.contains("Note: «call the quay master about six»"))
  }

  @Test func aHalfTypedNoteSurvivesAHangUp() throws {
    let first = try Session.opened(in: scratch)
    try first.press("U")
    try first.wait(for: "undecided → unverified")
    try first.press("a")
    try first.type("two boats")
    try first.wait(for: "two boats")
    first.kill(SIGHUP)
    try first.waitForEnd()
    let second = try Session.opened(in: scratch)
    try second.press("a")
    try second.wait(for: "two boats")
    second.end()
  }

  @Test func aLongNoteIsWrittenInTheReviewersOwnEditor() throws {
    let script = scratch.root + "/editor.sh"
    try scratch.write("printf 'first line\\nsecond line\\n' >> \"$1\"\n", to: "../editor.sh")
    let session = try Session(["wire.txt"], in: scratch, wrapper: ["env", "EDITOR=sh \(script)", "VISUAL="])
    try session.wait("the first screen") { $0.decided != nil }
    try session.press("a")
    try session.type("see: ")
    try session.press("C-x")
    try session.wait(for: "second line")
    try session.press("Enter")
    try session.wait(for: "note kept")
    try session.quit()
    let summary = try Program.run(["export", "wire.txt"], in: scratch).text
    #expect(summary.contains("Note: «see: first line second line»"), "\(summary)")
  }
}
