import Foundation
import Seeded
import Testing

/// What the screen acknowledged stands in the review, whatever happens next.
struct LosingNothingTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.long, to: "long.txt")
  }

  @Test func aKillBetweenTwoKeysLosesNothingThatTheScreenAcknowledged() throws {
    var random = SeededGenerator(seed: 20_260_107)
    var (acknowledged, most) = (0, 0)
    for round in 1...20 {
      let session = try Session(["long.txt"], in: scratch)
      let opened = try #require(try session.wait("the header") { $0.decided != nil }.decided)
      #expect((acknowledged...most).contains(opened), "round \(round)")
      // A session that was killed does not know where it stood.
      try session.press("]")
      let keys = Int.random(in: 1...4, using: &random)
      for _ in 1...keys {
        try session.press("u")
        usleep(UInt32.random(in: 0...50_000, using: &random))
      }
      session.kill(SIGKILL)
      try session.waitForEnd()
      let last = try session.screen()
      (acknowledged, most) = (try #require(last.decided, "\(last)"), opened + keys)
    }
    #expect(acknowledged >= 20)

    let summary = try Program.run(["export", "long.txt"], in: scratch)
    #expect(summary.status == 0)
    #expect(summary.errors == "")
    let kept = try #require(summary.text.firstMatch(of: /· (\d+) unverified ·/)?.output.1)
    #expect((acknowledged...most).contains(try #require(Int(kept))))
    // A journal may be left, which the next change takes away.
    #expect(try scratch.names().filter { !$0.hasSuffix("-journal") } == ["long.txt", "review.vantage"])
  }

  @Test func twoWindowsOnOneReviewBothKeepTheirTags() throws {
    let first = try Session(["long.txt"], in: scratch)
    let second = try Session(["long.txt"], in: scratch)
    for session in [first, second] { try session.wait("nothing decided") { $0.decided == 0 } }
    // Forty stops apart, so that the two never decide on the same claim.
    for _ in 1...40 { try second.press("Space") }
    try second.wait("41 looked at") { $0.rows.first?.contains("looked at 41 ") ?? false }
    for _ in 1...5 {
      try first.press("u")
      try first.wait(for: "undecided → unverified")
      try second.press("o")
      try second.wait(for: "undecided → opinion")
      try first.press("j")
      try first.wait("no message") { !$0.says("undecided → unverified") }
      try second.press("j")
      try second.wait("no message") { !$0.says("undecided → opinion") }
    }
    for session in [first, second] {
      try session.press("q")
      #expect(try session.waitForEnd() == 0)
    }
    let summary = try Program.run(["export", "long.txt"], in: scratch).text
    #expect(summary.contains(" · 5 unverified · 5 opinion · "), "\(summary.prefix(800))")
  }
}
