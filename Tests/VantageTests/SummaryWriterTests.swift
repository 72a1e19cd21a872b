import Testing

/// `w`: the summary beside the review, and never over somebody's work.
struct SummaryWriterTests {
  private let scratch: Scratch
  private let name = "wire.summary.md"

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  /// A session in which one claim was decided: what was written is remembered in the review.
  private func open() throws -> Session {
    let session = try Session(["wire.txt"], in: scratch, columns: 200)
    try session.wait("the first screen") { $0.decided == 0 }
    try session.press("U")
    try session.wait(for: ": undecided → unverified")
    return session
  }

  private func write(_ session: Session, expecting name: String) throws {
    try session.press("w")
    #expect(try session.wait(for: "Summary written to ").footer == "Summary written to \(scratch.path(name))")
    try session.press("Escape")
    try session.wait("no message") { !$0.says("Summary written to ") }
  }

  @Test func theSummaryIsWrittenBesideTheReviewAndItsPathShown() throws {
    let session = try open()
    try write(session, expecting: name)
    #expect(scratch.text(of: name).hasPrefix("<!-- vantage summary -->\n# wire: reviewed summary\n\n**DRAFT: "))
    #expect(scratch.text(of: name).contains(" · 1 unverified · "))
    try session.press("q")
    try session.waitForEnd()
    #expect(try scratch.names() == ["review.vantage", name, "wire.txt"])
  }

  @Test func aSummaryThatNobodyEditedIsWrittenAnew() throws {
    let session = try open()
    try write(session, expecting: name)
    try session.press("O")
    try session.wait(for: ": unverified → opinion")
    try write(session, expecting: name)
    #expect(scratch.text(of: name).contains(" · 0 unverified · 1 opinion · "))
    try session.press("q")
    try session.waitForEnd()
    #expect(try scratch.names() == ["review.vantage", name, "wire.txt"])
  }

  @Test func anEditedSummaryIsNeverWrittenOver() throws {
    let session = try open()
    try write(session, expecting: name)
    let edited = scratch.text(of: name) + "\nThe editor's own last line.\n"
    try scratch.write(edited, to: name)
    try write(session, expecting: "wire.summary-2.md")
    try write(session, expecting: "wire.summary-2.md")
    #expect(scratch.text(of: name) == edited)
  }

  @Test func aStrangersFileOfThatNameIsNeverWrittenOver() throws {
    try scratch.write("Somebody's notes.\n", to: name)
    let session = try open()
    try write(session, expecting: "wire.summary-2.md")
    #expect(scratch.text(of: name) == "Somebody's notes.\n")
  }

  @Test func aFoldersSummaryBearsTheFoldersName() throws {
    let session = try Session(["."], in: scratch, columns: 200)
    try session.wait("the first screen") { $0.decided == 0 }
    try write(session, expecting: "port-ellen.summary.md")
    // The summary is no account: the folder still holds one.
    let outcome = try Program.run(["export", "."], in: scratch)
    #expect(outcome.text.contains("\\[A\\] wire.txt: "))
    #expect(!outcome.text.contains("\\[B\\]"))
  }
}
