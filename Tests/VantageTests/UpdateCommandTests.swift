import Testing

/// Tags come over into a later version of a text, by the verb and on the screen.
struct UpdateCommandTests {
  private let scratch: Scratch
  private let later = Accounts.wire.replacing("two red lights", with: "three red lights")
    .replacing("The gate fell", with: "Gulls circled.\nThe gate fell")

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
    let session = try Session(["wire.txt"], in: scratch)
    try session.wait(for: "4 wire.txt")
    for count in 1...4 {
      try session.press("u")
      try session.wait("\(count) decided") { $0.decided == count }
    }
    try session.press("q")
    try session.waitForEnd()
  }

  @Test func aTrialSaysWhatWouldBecomeOfEachTagAndRecordsNothing() throws {
    try scratch.write(later, to: "wire-2.txt")
    let before = scratch.bytes(of: "review.vantage")
    let run = try Program.run(["update", "--dry-run", "wire.txt", "wire-2.txt"], in: scratch)
    #expect(run.status == 0)
    #expect(
      run.text.contains("moved: unverified · Harbour Master Ada Quill: the van ran two red lights (a number changed"))
    #expect(run.text.contains("same: unverified · A grey van struck the harbour gate"))
    #expect(run.text.hasSuffix("0 lost\n"))
    #expect(scratch.bytes(of: "review.vantage") == before)
  }

  @Test func tagsComeOverAndTheEarlierVersionIsNotOpenedAgain() throws {
    try scratch.write(later, to: "wire.txt")
    let run = try Program.run(["update", "wire.txt", "wire.txt"], in: scratch)
    #expect(run.status == 0, "\(run.errors)")
    let export = try Program.run(["export", "wire.txt"], in: scratch)
    #expect(export.text.contains("4 unverified"), "\(export.text)")
    #expect(export.errors == "")
  }

  @Test func onTheScreenOneKeyTakesTheTagsOver() throws {
    try scratch.write(later, to: "wire.txt")
    let session = try Session(["wire.txt"], in: scratch)
    try session.wait(for: "‘wire.txt’ may be a later version of ‘wire.txt’, which was tagged: R takes the tags over")
    try session.press("#")
    try session.wait(for: "What changed in wire.txt")
    try session.press("Escape")
    try session.wait(for: "1 Sequence of events")
    try session.press("R")
    try session.wait(for: "is a later version of:")
    try session.press("Enter")
    let screen = try session.wait(for: "Tags taken over:")
    #expect(screen.footer.contains("1 to look at again, 0 lost"), "\(screen)")
    #expect(screen.decided == 4)
  }

  @Test func whatWasNeverTaggedHasNothingToTakeOver() throws {
    try scratch.write("A crane fell.\n", to: "other.txt")
    let run = try Program.run(["update", "other.txt", "wire.txt"], in: scratch)
    #expect(run.status == 1)
    #expect(run.complaints.count == 1)
  }

  @Test func aVersionThatIsKnownIsNotTakenTwice() throws {
    let run = try Program.run(["update", "wire.txt", "wire.txt"], in: scratch)
    #expect(run.status == 1)
    #expect(run.errors.contains("a version that the review knows already"))
  }
}
