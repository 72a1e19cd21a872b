import Foundation
import Testing

/// What the reviewer sees when the disk fails or somebody else holds the file: it is said, nothing is shown as decided,
/// and the screen goes on.
struct FaultTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  private func begin() throws { try Session.tagOnce(in: scratch) }

  @Test func aFailedSyncIsSaidAndTheNextTagIsRecorded() throws {
    try begin()
    let trace = ["strace", "-D", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync"]
    guard try Program.run(["--version"], in: scratch, wrapper: trace).status == 0 else {
      return print("Not tested: strace cannot trace here.")
    }
    let wrapper = trace + ["-e", "inject=fsync,fdatasync:error=EIO:when=1"]
    let session = try Session(["wire.txt"], in: scratch, columns: 200, wrapper: wrapper)
    try session.wait("the review") { $0.decided == 1 }
    try session.press("]", "O")
    let failed = try session.wait(for: "Not recorded: ")
    #expect(failed.decided == 1, "\(failed)")
    #expect(failed.footer.contains("nothing was recorded. Check the disk, then try again"), "\(failed)")
    try session.press("O")
    try session.wait("the tag that went through") { $0.decided == 2 }
    try session.press("q")
    #expect(try session.waitForEnd() == 0)
    #expect(try Program.run(["log", "--verify"], in: scratch).status == 0)
  }

  @Test func aFileThatSomebodyHoldsIsSaidAndTheNextTagIsRecorded() throws {
    try begin()
    let session = try Session(["wire.txt"], in: scratch, columns: 200)
    try session.wait("the review") { $0.decided == 1 }
    let lock = "sqlite3 \(scratch.path("review.vantage")) 'BEGIN IMMEDIATE' '.shell sleep 7' 'COMMIT'"
    let shell = try Session(["--version"], in: scratch, place: .shell)
    try shell.type("\(lock) &")
    try shell.press("Enter")
    usleep(500_000)
    try session.press("]", "O")
    let failed = try session.wait(for: "Not recorded: Another program kept ")
    #expect(failed.decided == 1, "\(failed)")
    #expect(
      failed.footer.contains("locked for 5.0 s, and nothing was recorded. Close it, then try again."), "\(failed)")
    usleep(2_500_000)
    try session.press("O")
    try session.wait("the tag that went through") { $0.decided == 2 }
    try session.press("q")
    #expect(try session.waitForEnd() == 0)
  }
}
