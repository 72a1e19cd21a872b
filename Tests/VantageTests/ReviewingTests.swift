import Glibc
import Testing

/// A reviewer's session from the first screen to the next morning.
struct ReviewingTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  @Test func theFirstScreenShowsThreePanesTheTextAndWhoReviews() throws {
    let screen = try Session.opened(in: scratch, decided: 0).screen()
    for words in [
      "Vantage ─ wire ─ 1 account, date not given ─ reviewer: ed", "1 Sequence of events", "2 Quotes and statements",
      "3 Open questions", "4 wire.txt", "5 Detail", "A grey van struck the harbour gate on Monday.",
    ] {
      #expect(screen.says(words), "\(words) in\n\(screen)")
    }
  }

  @Test func aTagIsThereAfterQuittingAndOpeningAgain() throws {
    let first = try Session.opened(in: scratch, decided: 0)
    try first.press("U")
    let tagged = try first.wait(for: ": undecided → unverified")
    #expect(tagged.decided == 1)
    let words = tagged.footer.prefix(24)
    try first.quit()

    let reopened = try Session.opened(in: scratch, decided: 1).screen()
    #expect(reopened.rows.contains { $0.hasPrefix("▶u") && $0.contains(words) }, "\(words) in\n\(reopened)")
  }

  @Test func undoAndRedoReachBackOverARestart() throws {
    let first = try Session.opened(in: scratch, decided: 0)
    try first.press("U")
    try first.wait(for: ": undecided → unverified")
    try first.quit()

    let second = try Session.opened(in: scratch, decided: 1)
    try second.press("z")
    #expect(try second.wait(for: "unverified → undecided").footer.hasPrefix("Undone: "))
    try second.quit()

    let third = try Session.opened(in: scratch, decided: 0)
    try third.press("Z")
    #expect(try third.wait(for: "undecided → unverified").footer.hasPrefix("Done again: "))
    try third.quit()
    try Session.opened(in: scratch, decided: 1).quit()
  }

  @Test func reopeningStandsWhereTheReviewerStopped() throws {
    let first = try Session.opened(in: scratch, decided: 0)
    try first.press("U")
    try first.wait(for: ": undecided → unverified")
    let before = try #require(try first.screen().chosenPlace)
    try first.press("Space")
    let left = try first.wait("another place") { $0.chosenPlace != nil && $0.chosenPlace != before }.chosenPlace
    try first.quit()
    #expect(try Session.opened(in: scratch, decided: 1).screen().chosenPlace == left)
  }

  @Test func whatWasLookedAtBeforeTheFirstDecisionIsRemembered() throws {
    let first = try Session.opened(in: scratch, decided: 0)
    try first.press("Space", "Space")
    try first.wait(for: "looked at 3")
    // Longer than marks wait before they are saved.
    usleep(1_200_000)
    try first.press("U")
    try first.wait(for: ": undecided → unverified")
    try first.quit()
    #expect(try Session.opened(in: scratch, decided: 1).screen().says("looked at 3"))
  }

  @Test func aQuestionMadeOfSelectedWordsIsKept() throws {
    let first = try Session.opened(in: scratch, decided: 0)
    try first.press("4", "g", ",", "Right", "Right", "A")
    try first.wait(for: "Add as e event, s statement, q question:")
    try first.press("q", "Enter")
    try first.wait(for: "Added question: A grey van")
    try first.press("3")
    try first.quit()
    let reopened = try Session.opened(in: scratch, decided: 0).screen()
    #expect(reopened.rows.contains { $0.contains("○") && $0.contains("A grey van") }, "\(reopened)")
  }

  @Test func aStatusThatRestsOnSomethingAsksAndKeepsTheAnswer() throws {
    let session = try Session.opened(in: scratch, decided: 0)
    try session.press("D")
    try session.wait(for: "Disputed by whom, or by which passage?")
    try session.type("the crane driver")
    try session.press("Enter")
    try session.wait(for: ": undecided → disputed")
    try session.quit()
    let summary = try Program.run(["export", "wire.txt"], in: scratch).text
    #expect(summary.contains("disputed by «the crane driver»"), "\(summary)")
  }

  @Test func leavingAQuestionOfTheFooterLeavesTheItemAsItWas() throws {
    let session = try Session.opened(in: scratch, decided: 0)
    try session.press("D")
    try session.wait(for: "Disputed by whom, or by which passage?")
    try session.press("Escape")
    #expect(try session.wait(for: "left as it was").decided == 0)
    try session.quit()
    #expect(try scratch.names() == ["wire.txt"])
  }
}
