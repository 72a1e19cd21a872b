import Testing

/// Whole journeys of finding: search as one types, filters, commands by name, and the way back.
struct FindingJourneyTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  @Test func aSearchGoesFromHitToHitAndEscapeComesBack() throws {
    let session = try Session.opened(in: scratch)
    let start = try #require(try session.screen().chosenPlace)
    try session.press("/")
    try session.type("the van")
    // Hits are counted as they are typed for, in the texts and in the items made of them.
    let typed = try session.wait("a count of hits") { $0.footer.hasPrefix("/ the van") && $0.footer.contains(" of ") }
    try session.press("Enter")
    let first = try session.wait("the first hit") { $0.chosenPlace != nil && $0.chosenPlace != start }
    try session.press("n")
    let second = try session.wait("the next hit") { $0.chosenPlace != nil && $0.chosenPlace != first.chosenPlace }
    try session.press("N")
    try session.wait("the first hit again") { $0.chosenPlace == first.chosenPlace }
    #expect(second.chosenPlace != start, "\(typed)")
    try session.press("/")
    try session.type("crushed a boat")
    try session.wait("the count") { $0.footer.hasPrefix("/ crushed a boat") && $0.footer.hasSuffix("1 of 1") }
    try session.press("Escape")
    let back = try session.wait("the panes") { !$0.footer.hasPrefix("/") }
    #expect(back.chosenPlace == first.chosenPlace)
    try session.quit()
  }

  @Test func whatIsNowhereIsSaidToBeNowhere() throws {
    let session = try Session.opened(in: scratch)
    let start = try session.screen().chosenPlace
    try session.press("/")
    try session.type("a second van")
    try session.press("Enter")
    let screen = try session.wait("an answer") { $0.footer.contains("a second van") }
    #expect(screen.chosenPlace == start)
    try session.quit()
  }

  @Test func aFilterStandsInTheTitleAndOneKeyClearsIt() throws {
    let session = try Session.opened(in: scratch)
    try session.press("1", "U")
    try session.wait(for: ": undecided → unverified")
    let all = try session.screen()
    try session.press("\\")
    try session.type("unverified")
    try session.press("Enter")
    let narrowed = try session.wait(for: "[unverified]")
    #expect(narrowed.rows.filter { $0.contains("struck the harbour gate") }.count >= 1, "\(narrowed)")
    try session.press("0")
    let again = try session.wait("all items again") { !$0.says("[unverified]") }
    #expect(again.total == all.total)
    try session.quit()
  }

  @Test func aCommandIsRunByItsNameAndAnItemByItsNumber() throws {
    let session = try Session.opened(in: scratch)
    try session.press(":")
    try session.type("3")
    try session.press("Enter")
    let third = try session.wait(for: "item 3 of")
    try session.press("C-o")
    try session.wait("the place before") { $0.chosenPlace != third.chosenPlace }
    try session.press("C-p")
    try session.wait("the third item again") { $0.chosenPlace == third.chosenPlace }
    try session.press(":")
    try session.type("unver")
    try session.press("Tab", "Enter")
    try session.wait(for: "undecided → unverified")
    try session.quit()
  }
}
