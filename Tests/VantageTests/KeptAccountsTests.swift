import Testing

/// The review opens and exports from the bytes it keeps when the file is no longer what was tagged.
struct KeptAccountsTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
    let session = try Session(["wire.txt"], in: scratch)
    try session.wait(for: "4 wire.txt")
    try session.press("O")
    try session.wait(for: "undecided → opinion")
    try session.press("q")
    try session.waitForEnd()
  }

  /// What a summary says of the tagged claim, and what was said on standard error.
  private func export(_ input: String) throws -> (text: String, errors: String) {
    let run = try Program.run(["export", input], in: scratch)
    return (run.text, run.errors)
  }

  @Test func aFileThatIsGoneIsShownFromTheReviewsCopy() throws {
    try scratch.remove("wire.txt")
    for input in [".", "wire.txt"] {
      let (text, errors) = try export(input)
      #expect(text.contains("1 opinion"), "\(input)")
      #expect(text.contains("from the review's own copy"))
      #expect(errors.contains("'wire.txt' is gone or cannot be read: shown from the copy that the review keeps."))
    }
    let session = try Session(["."], in: scratch)
    #expect(try session.wait(for: "decided 1").says("4 wire.txt (the review’s copy)"))
  }

  @Test func aFileThatWasEmptiedIsShownFromTheReviewsCopy() throws {
    try scratch.write("", to: "wire.txt")
    #expect(try export(".").text.contains("1 opinion"))
  }

  @Test func aFileThatBecameAFolderIsShownFromTheReviewsCopy() throws {
    try scratch.remove("wire.txt")
    try scratch.makeFolder("wire.txt")
    #expect(try export(".").text.contains("1 opinion"))
  }

  @Test func aFileThatChangedStandsBesideTheCopyThatBearsTheTags() throws {
    try scratch.write(Accounts.wire + "A second boat sank.\n", to: "wire.txt")
    let (text, errors) = try export("wire.txt")
    #expect(text.contains("1 opinion"))
    #expect(text.contains("A second boat sank"))
    #expect(errors.contains("'wire.txt' has changed since it was tagged"))
  }

  @Test func aFileThatChangesWhileItIsOpenIsSaidWhenTheSummaryIsWritten() throws {
    let session = try Session(["wire.txt"], in: scratch)
    try session.wait(for: "4 wire.txt")
    try scratch.write("Other words.\n", to: "wire.txt")
    try session.press("w")
    try session.wait(for: "of the texts as they were opened: 'wire.txt' has changed or gone since.")
    #expect(scratch.text(of: "wire.summary.md").contains("A grey van struck the harbour gate"))
  }

  @Test func accountsThatWereNotNamedStayAway() throws {
    try scratch.remove("wire.txt")
    try scratch.write(Accounts.wire, to: "other.txt")
    try scratch.write("A crane fell on the quay.\n", to: "third.txt")
    #expect(!(try export("third.txt").text.contains("1 opinion")))
  }
}
