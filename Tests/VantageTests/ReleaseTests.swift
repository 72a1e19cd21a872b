import Testing

/// Reviews that earlier releases wrote open, export and verify for ever, and better extraction never disturbs them.
struct ReleaseTests {
  private let scratch: Scratch
  private let file = "review.vantage"

  init() throws { scratch = try Scratch() }

  @Test(arguments: Release.all) func whatWasDecidedThenStandsNow(_ release: String) throws {
    try Release.copy(release, into: scratch)
    let before = scratch.bytes(of: file)
    let outcome = try Program.run(["export", "."], in: scratch)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    let kept = [
      "1 verified · 1 corroborated · 1 disputed · 3 unverified · 1 opinion · 1 inconclusive · 0 false",
      "*was recovered at noon* \\[A 3:89\\] · verified, original «harbour log, seen 4 March»".replacing("\\", with: ""),
      "1 answered", "second source «the divers»", "«Ask for the inspection sheet.»",
      "«The duty officer, says his deputy»",
    ]
    for words in kept { #expect(outcome.text.contains(words), "\(words) in \(outcome.text)") }
    let bus = outcome.text.split(separator: "\n").filter { $0.contains("*A bus entered the water at 7.40 a.m*") }
    #expect(bus.count == 1 && bus.allSatisfy { $0.hasPrefix("- event, ") && $0.contains(" · because «") }, "\(bus)")
    #expect(scratch.bytes(of: file) == before)
  }

  @Test(arguments: Release.all) func theLogOfThenIsIntactAndGrowsByWhatIsDoneNow(_ release: String) throws {
    try Release.copy(release, into: scratch)
    let head = Release.head(of: release)
    #expect(try Program.run(["log", "--verify", "--head", head], in: scratch).text.hasSuffix("; head \(head)\n"))
    let session = try Session(["--reviewer", "kim", "."], in: scratch)
    let decided = try #require(try session.wait("the review") { $0.decided != nil && !$0.says("reading") }.decided)
    try session.press("]", "I")
    try session.wait("one more decided") { $0.decided == decided + 1 }
    try session.press("q")
    #expect(try session.waitForEnd() == 0)
    let proof = try Program.run(["log", "--verify", "--head", head], in: scratch)
    #expect(proof.status == 0, "\(proof.errors)")
    #expect(proof.text.hasPrefix("Intact: 3"))
    #expect(!proof.text.hasSuffix("; head \(head)\n"))
  }
}
