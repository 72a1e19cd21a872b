import Foundation
import Testing

/// Two windows on one review see what the other does, and say so.
struct TwoWindowsTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  private func open(_ reviewer: String) throws -> Session {
    let session = try Session(["--reviewer", reviewer, "wire.txt"], in: scratch)
    try session.wait("the first screen") { $0.decided == 0 }
    return session
  }

  @Test func eachWindowSeesTheOthersTagsAsTheyAreMade() throws {
    // The second window is there before there is a review at all.
    let (first, second) = (try open("ed. 1"), try open("ed. 2"))
    try first.press("U")
    try first.wait(for: ": undecided → unverified")
    let seen = try second.wait("the first window's tag") { $0.decided == 1 }
    #expect(seen.footer.hasPrefix("ed. 1 in another window: ") && seen.footer.hasSuffix(": unverified"), "\(seen)")
    try second.press("j", "O")
    try second.wait("two decided") { $0.decided == 2 }
    #expect(try first.wait("the second window's tag") { $0.decided == 2 }.footer.hasPrefix("ed. 2 in another window: "))
    for session in [first, second] {
      try session.press("q")
      #expect(try session.waitForEnd() == 0)
    }
  }

  @Test func ofTwoTagsOnOneItemBothAreKeptAndTheLaterRules() throws {
    let (first, second) = (try open("ed. 1"), try open("ed. 2"))
    try first.press("U")
    try second.wait("the first window's tag") { $0.decided == 1 }
    try second.press("O")
    try second.wait(for: ": unverified → opinion")
    let seen = try first.wait("the second window's tag") { $0.footer.hasSuffix(": opinion") }
    #expect(seen.footer.hasPrefix("ed. 2 in another window: "), "\(seen)")
    #expect(seen.decided == 1)
    for session in [first, second] {
      try session.press("q")
      try session.waitForEnd()
    }
    let log = try Program.run(["log"], in: scratch).text
    #expect(log.contains("  ed. 1  tagged unverified ") && log.contains("  ed. 2  tagged opinion "))
    #expect(try Program.run(["export", "wire.txt"], in: scratch).text.contains(" · 0 unverified · 1 opinion · "))
  }

  @Test func aMergeShowsInAWindowThatIsOpen() throws {
    let other = try Scratch()
    try other.write(Accounts.wire, to: "wire.txt")
    let theirs = try Session(["--reviewer", "kim", "wire.txt"], in: other)
    try theirs.wait("the first screen") { $0.decided == 0 }
    for decided in 1...3 {
      try theirs.press("U", "Space")
      try theirs.wait("\(decided) decided") { $0.decided == decided }
    }
    try theirs.press("q")
    try theirs.waitForEnd()
    let mine = try open("ed. 1")
    try mine.press("G", "O")
    try mine.wait("one decided") { $0.decided == 1 }
    let merge = try Program.run(["merge", ".", other.folder], in: scratch)
    #expect(merge.status == 0, "\(merge.errors)")
    #expect(merge.text.hasPrefix("Added 7 actions to 'review.vantage'; head 10 "), "\(merge.text)")
    try mine.wait("the merged tags") { ($0.decided ?? 0) >= 3 }
    try mine.press("q")
    #expect(try mine.waitForEnd() == 0)
  }
}
