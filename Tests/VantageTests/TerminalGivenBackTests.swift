import Foundation
import Testing

/// Whatever ends or stops the program, the shell in the same terminal can be used at once.
struct TerminalGivenBackTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  /// A way out.
  enum WayOut: CaseIterable {
    case quitKey, controlC, terminate, hangUp, quitSignal, trap

    /// The exit status, where the shell sees one that is fixed.
    var statuses: [Int] {
      switch self {
      case .trap: [128 + Int(SIGILL), 128 + Int(SIGTRAP)]
      default: [0]
      }
    }

    func take(_ session: Session) throws {
      switch self {
      case .quitKey: try session.press("q")
      case .controlC: try session.press("C-c")
      case .terminate: session.kill(SIGTERM)
      case .hangUp: session.kill(SIGHUP)
      case .quitSignal: session.kill(SIGQUIT)
      case .trap: try session.press("U")
      }
    }
  }

  @Test(arguments: WayOut.allCases) func theShellIsUsableAfterEveryWayOut(_ way: WayOut) throws {
    let session = try Session(["--crash-for-test", "wire.txt"], in: scratch, place: .shell)
    try session.wait("the first screen") { $0.decided == 0 }
    #expect(try session.fact("alternate_on") == "1")
    try way.take(session)
    try session.wait("the shell") { $0.rows.contains { $0 == Session.prompt } }
    let status = try session.shell("echo left=$?").rows.first { $0.hasPrefix("left=") }
    #expect(way.statuses.map { "left=\($0)" }.contains(status), "\(status ?? "no status")")
    try expectUsableShell(session)
    #expect(try scratch.names() == ["wire.txt"])
  }

  @Test func controlZGivesTheTerminalBackAndFgTakesItAgain() throws {
    let session = try Session(["wire.txt"], in: scratch, place: .shell)
    try session.wait("the first screen") { $0.decided == 0 }
    for decided in 1...2 {
      try session.press("C-z")
      try session.wait("the shell") { $0.rows.contains { $0 == Session.prompt } }
      try expectUsableShell(session)
      try session.type("fg")
      try session.press("Enter")
      try session.wait("the screen again") { $0.decided == decided - 1 }
      #expect(try session.fact("alternate_on") == "1")
      try session.press("u")
      try session.wait("the tag") { $0.decided == decided }
    }
    try session.press("q")
    try session.wait("the shell") { $0.rows.contains { $0 == Session.prompt } }
    try expectUsableShell(session)
  }

  /// The terminal echoes, hands over whole lines, shows its cursor and the screen that was there before.
  private func expectUsableShell(_ session: Session) throws {
    let modes = try session.shell("clear; stty -a").rows.joined(separator: " ").split(separator: " ")
    for mode in ["icanon", "echo", "isig", "icrnl", "opost", "ixon"] {
      #expect(modes.contains { $0 == mode }, "\(mode) in \(modes)")
    }
    #expect(try session.shell("echo twice").says("\(Session.prompt) echo twice; echo status"))
    let facts = ["alternate_on": "0", "cursor_flag": "1", "mouse_any_flag": "0", "keypad_cursor_flag": "0"]
    for (name, value) in facts { #expect(try session.fact(name) == value, "\(name)") }
  }
}
