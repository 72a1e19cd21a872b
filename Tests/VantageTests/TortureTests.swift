import Foundation
import Testing

/// Whatever happens to the machine, what was acknowledged is in the review: kills, sync and write errors, a full disk, a
/// clock that goes backwards, two writers at once. The tags are TagPress's; `make torture` asks for more rounds.
@Suite(.serialized) struct TortureTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// True for `make torture`.
  private static let isLong = ProcessInfo.processInfo.environment["TORTURE"] != nil

  // MARK: Kills

  @Test func nothingAcknowledgedIsLostByKillsAtAnyMoment() throws {
    var random = SystemRandomNumberGenerator()
    let rounds = Self.isLong ? 1000 : 200
    var press = Press(scratch)
    for round in 0..<rounds {
      // Some rounds begin without a file: making it is cut off too.
      if round.isMultiple(of: 10) { try press.checkAndBegin() }
      try press.killAfter(microseconds: UInt32.random(in: 0...25_000, using: &random))
    }
    try press.checkAndBegin()
    #expect(press.kills == rounds)
    #expect(press.acknowledged >= rounds, "too few tags between the kills to prove anything")
  }

  // MARK: Errors of the disk

  /// Which system call fails, how, and which of its calls: one alone, or it and all after it.
  @Test(arguments: [
    ("fsync,fdatasync", "EIO", ""), ("fsync,fdatasync", "EIO", "+"), ("pwrite64", "ENOSPC", "+"),
    ("pwrite64", "EIO", ""),
  ])
  func aFailedWriteIsToldAndNotAcknowledged(_ call: String, _ error: String, _ further: String) throws {
    guard try Faults.canTrace(scratch) else { return Faults.skip("strace cannot trace here") }
    for number in stride(from: 1, through: 200, by: Self.isLong ? 1 : 23) {
      var press = Press(scratch)
      let inject = "inject=\(call):error=\(error):when=\(number)\(further)"
      let trace = scratch.root + "/trace"
      let wrapper = ["strace", "-f", "-qq", "-y", "-o", trace, "-e", "trace=\(call)", "-e", inject]
      let lines = try press.run(tags: 45, wrapper: wrapper)
      let failures = lines.filter { $0.hasPrefix("failed ") }
      // SQLite syncs the folder too, each time it opens the journal, and takes no notice of that sync's failing: what is
      // in the files is on the disk all the same.
      let failed = try Faults.failedCalls(in: trace).filter { !$0.contains("\(scratch.folder)>") }
      #expect(failures.isEmpty == failed.isEmpty, "\(inject): \(failed)")
      for line in failures {
        let isPlain = line.contains("othing was recorded") || line.hasPrefix("failed Cannot make the review file ")
        #expect(isPlain, "\(line)")
      }
      // One that fails is followed by others that succeed, without a restart.
      if further.isEmpty { #expect(lines.last?.hasPrefix("did ") == true, "\(inject): \(lines.suffix(3))") }
      try press.checkAndBegin(unacknowledged: failures.count)
    }
  }

  @Test func aFullDiskLosesNothingAndTaggingGoesOnWhenThereIsRoom() throws {
    guard geteuid() == 0 else { return Faults.skip("a small disk needs root") }
    let disk = scratch.root + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
    guard try Faults.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", disk], scratch).status == 0 else {
      return Faults.skip("nothing can be mounted here")
    }
    defer { _ = try? Faults.run(["umount", disk], scratch) }
    var press = Press(scratch, review: disk + "/review.vantage")
    // The disk has room for the review and little more, until the ballast goes.
    try press.run(tags: 3)
    try Data(count: 150_000).write(to: URL(fileURLWithPath: disk + "/ballast"))
    let lines = try press.run(tags: 600)
    #expect(lines.first?.hasPrefix("did ") == true)
    #expect(lines.last?.hasPrefix("failed No room on the disk to write to ") == true, "\(lines.last ?? "")")
    try FileManager.default.removeItem(atPath: disk + "/ballast")
    #expect(try press.run(tags: 5).allSatisfy { $0.hasPrefix("did ") })
    try press.checkAndBegin()
  }

  // MARK: The clock, and company

  @Test func aClockThatGoesBackwardsChangesNoOrder() throws {
    var press = Press(scratch)
    var seen: [String] = []
    for clock in ["2026-03-01 12:00:00", "1970-01-02 00:00:00", "2036-02-29 23:59:58", "2026-02-28 12:00:00"] {
      let wrapper = ["faketime", "-f", clock]
      seen += try press.run(tags: 2, wrapper: wrapper, changes: ["TZ": "America/St_Johns"])
    }
    #expect(seen.count == 10, "\(seen)")
    let log = try Program.run(["log", "--format", "json"], in: scratch)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(log.output)) as? [String: Any])
    let actions = try #require(json["actions"] as? [[String: Any]])
    #expect(actions.compactMap { $0["id"] as? String }.map { "did \($0)" } == seen)
    let years = actions.compactMap { ($0["time"] as? String)?.prefix(4) }
    #expect(years == ["2026", "2026", "2026", "2026", "1970", "1970", "2036", "2036", "2026", "2026"])
    try press.checkAndBegin()
  }

  @Test func twoWritersAtOnceLoseNothingAndAKilledOneDisturbsNobody() throws {
    let tags = 500
    var press = Press(scratch)
    try press.run(tags: 1)
    let others = try [press.start(tags: tags), press.start(tags: tags), press.start(tags: 100_000)]
    usleep(100_000)
    others[2].end()
    let lines = try others.map { try $0.lines() }
    for written in lines.prefix(2) {
      #expect(written.count == tags)
      #expect(written.allSatisfy { $0.hasPrefix("did ") }, "\(written.first { !$0.hasPrefix("did ") } ?? "")")
    }
    for written in lines { press.acknowledge(written) }
    try press.checkAndBegin(unacknowledged: 1)
  }
}

/// Means that not every machine offers.
private enum Faults {
  static func run(_ command: [String], _ scratch: Scratch) throws -> Program.Outcome {
    try Program.run(
      command, in: scratch, folder: scratch.folder, environment: Program.environment(home: scratch.root))
  }

  /// The calls that were made to fail, as strace wrote them down.
  static func failedCalls(in trace: String) throws -> [Substring] {
    let text = String(decoding: FileManager.default.contents(atPath: trace) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").filter { $0.contains("(INJECTED)") }
  }

  static func canTrace(_ scratch: Scratch) throws -> Bool {
    try run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "true"], scratch).status == 0
  }

  /// Says why a test proves nothing on this machine.
  static func skip(_ reason: String) { print("Not tested: \(reason).") }
}

/// Runs of TagPress on one review, and what they acknowledged.
private struct Press {
  private let scratch: Scratch
  private let review: String
  private(set) var kills = 0
  /// How many actions were acknowledged in all reviews.
  private(set) var acknowledged = 0
  private var expected: Set<String> = []
  private var killsHere = 0

  init(_ scratch: Scratch, review: String? = nil) {
    (self.scratch, self.review) = (scratch, review ?? scratch.path("review.vantage"))
  }

  private var path: String {
    URL(fileURLWithPath: Program.path).deletingLastPathComponent().appendingPathComponent("TagPress").path
  }

  /// A run that is under way.
  struct Run {
    let pid: pid_t
    let output: String

    /// Kills it.
    func end() { kill(pid, SIGKILL) }

    /// Waits for its end.
    ///
    /// - Returns: the whole lines that it wrote.
    func lines() throws -> [String] {
      var status = Int32()
      waitpid(pid, &status, 0)
      let text = String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
      try FileManager.default.removeItem(atPath: output)
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  /// Starts a run.
  func start(tags: Int, pause: Int = 0, wrapper: [String] = [], changes: [String: String] = [:]) throws -> Run {
    let output = scratch.root + "/press-" + UUID().uuidString
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let command = wrapper + [path, review, "\(tags)", "\(pause)"]
    let environment = Program.environment(home: scratch.root, changes: changes)
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid = pid_t()
    let code = posix_spawnp(&pid, command[0], &actions, nil, arguments, variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    return Run(pid: pid, output: output)
  }

  /// A run to its end.
  ///
  /// - Returns: what it said.
  @discardableResult
  mutating func run(tags: Int, wrapper: [String] = [], changes: [String: String] = [:]) throws -> [String] {
    let lines = try start(tags: tags, wrapper: wrapper, changes: changes).lines()
    acknowledge(lines)
    return lines
  }

  /// A run that is killed so long after it has done its first tag, or after half a second without one.
  mutating func killAfter(microseconds: UInt32) throws {
    let run = try start(tags: 100_000)
    // Every fourth is killed while it starts, when it may be making the file or undoing what the last one left.
    if !kills.isMultiple(of: 4) {
      for _ in 0..<500 where (FileManager.default.contents(atPath: run.output) ?? Data()).isEmpty { usleep(1000) }
    }
    usleep(microseconds)
    run.end()
    (kills, killsHere) = (kills + 1, killsHere + 1)
    acknowledge(try run.lines())
  }

  /// Takes note of what a run said.
  mutating func acknowledge(_ lines: [String]) {
    for line in lines where line.hasPrefix("did ") { expected.insert(String(line.dropFirst(4))) }
  }

  /// Holds the review against what was acknowledged, and begins with none.
  ///
  /// - Parameter unacknowledged: how many more steps may be there; besides, each kill may have left one.
  mutating func checkAndBegin(unacknowledged: Int = 0) throws {
    defer { try? removeReview() }
    acknowledged += expected.count
    let allowed = (unacknowledged + killsHere) * 3
    defer { (expected, killsHere) = ([], 0) }
    guard FileManager.default.fileExists(atPath: review) else {
      #expect(expected.isEmpty)
      return
    }
    let proof = try Program.run(["log", "--verify", review], in: scratch)
    #expect(proof.status == 0, "\(proof.errors)")
    let integrity = try Faults.run(["sqlite3", review, "PRAGMA integrity_check"], scratch)
    #expect(integrity.text == "ok\n", "\(integrity.text) \(integrity.errors)")
    let names = try Faults.run(["sqlite3", review, "SELECT writer || '-' || number FROM action"], scratch).text
    let there = names.split(separator: "\n").map(String.init)
    #expect(Set(there).count == there.count)
    #expect(expected.subtracting(there).isEmpty, "acknowledged and lost")
    #expect(there.count <= expected.count + allowed)
  }

  private func removeReview() throws {
    let folder = URL(fileURLWithPath: review).deletingLastPathComponent().path
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.contains("review.vantage") {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }
}
