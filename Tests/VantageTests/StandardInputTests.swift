import Testing

/// `vantage -`: the account comes through a pipe, the keys from the terminal.
struct StandardInputTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let advice = "Tags cannot be kept: standard input has no folder. Start again with --review FILE."

  @Test func standardInputAloneSaysAtOnceThatTagsCannotBeKept() throws {
    let session = try Session(["-"], in: scratch, columns: 160, input: Accounts.wire)
    let screen = try session.wait(for: "A grey van struck the harbour gate on Monday.")
    #expect(screen.says("READ ONLY"))
    #expect(screen.says(Self.advice))
    try session.press("j")
    try session.wait("an answer to the key") { !$0.says(Self.advice) }
    try session.press("u")
    #expect(try session.wait(for: Self.advice).decided == 0)
    try session.press("q")
    #expect(try session.waitForEnd() == 0)
    #expect(try scratch.names() == [])
  }

  @Test func standardInputWithAReviewFileKeepsTags() throws {
    let arguments = ["--review", "piped.vantage", "-"]
    let session = try Session(arguments, in: scratch, input: Accounts.wire)
    try session.wait("the first screen") { $0.decided == 0 }
    try session.press("U")
    try session.wait(for: ": undecided → unverified")
    try session.press("q")
    #expect(try session.waitForEnd() == 0)
    let again = try Session(arguments, in: scratch, input: Accounts.wire)
    try again.wait("the tag") { $0.decided == 1 }
  }

  @Test func standardInputCanBeExported() throws {
    let outcome = try Program.run(["export", "-"], in: scratch, input: Accounts.wire)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.text.hasPrefix("<!-- vantage summary -->\n# standard input: reviewed summary\n"))
  }
}
