import Testing

/// Where nothing can be recorded, the reviewer hears so at the start, with the way round it.
struct ReadOnlyTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  @Test func aFolderThatCannotBeWrittenIsSaidAtTheStart() throws {
    try scratch.allowWriting(false)
    let session = try Session(["wire.txt"], in: scratch, columns: 200, wrapper: Program.asOrdinaryUser)
    let screen = try session.wait(for: "its folder cannot be written to; name a file elsewhere with --review")
    #expect(screen.says("READ ONLY"), "\(screen)")
    try session.press("j", "u")
    try session.wait(for: "Cannot make the review file")
    #expect(try session.screen().decided == 0)
    try session.press("q")
    #expect(try session.waitForEnd() == 0)
    #expect(try scratch.names() == ["wire.txt"])
  }

  @Test func aReviewElsewhereKeepsTheTagsOfAFolderThatCannotBeWritten() throws {
    try scratch.allowWriting(false)
    let arguments = ["--review", scratch.root + "/elsewhere.vantage", "wire.txt"]
    let session = try Session(arguments, in: scratch, wrapper: Program.asOrdinaryUser)
    try session.wait("the first screen") { $0.decided == 0 && !$0.says("READ ONLY") }
    try session.press("U")
    try session.wait(for: ": undecided → unverified")
    try session.press("q")
    #expect(try session.waitForEnd() == 0)
    let summary = try Program.run(["export"] + arguments, in: scratch, wrapper: Program.asOrdinaryUser)
    #expect(summary.text.contains(" · 1 unverified · "))
  }
}
