import Foundation
import Testing

/// The program in a pseudo-terminal of its own, as a reviewer sees it. The terminal is tmux's, with a server for each
/// session and nobody's configuration.
final class Session {
  /// Where the program runs.
  enum Place {
    /// As all that the terminal has; what was painted last stays when it ends.
    case alone
    /// From a shell with job control, whose line is there again when it ends.
    case shell
  }

  /// Why a session could not go on.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What an interactive shell says when it waits for a command.
  static let prompt = "ready>"

  private let scratch: Scratch
  private let name = "s" + UUID().uuidString.prefix(8)
  private var script: String { scratch.root + "/\(name).sh" }
  private var outerScript: String { scratch.root + "/\(name)-outer.sh" }
  private var statusFile: String { scratch.root + "/\(name).status" }
  private var pidFile: String { scratch.root + "/\(name).pid" }
  private var recording: String { scratch.root + "/\(name).raw" }

  /// Opens a terminal and starts the program in it, in the folder of a case.
  ///
  /// - Parameters:
  ///   - arguments: the command line.
  ///   - scratch: the folder.
  ///   - columns: the terminal's width.
  ///   - rows: its height.
  ///   - place: alone, or from a shell.
  ///   - input: what standard input holds, where that is not the terminal.
  ///   - wrapper: a command that runs the program.
  /// - Throws: ``Failure`` where there is no terminal to be had.
  init(
    _ arguments: [String], in scratch: Scratch, columns: Int = 120, rows: Int = 40, place: Place = .alone,
    input: String? = nil, wrapper: [String] = []
  ) throws {
    self.scratch = scratch
    try writeScripts(wrapper + [Program.path] + arguments, input: input)
    let size = ["-x", "\(columns)", "-y", "\(rows)"]
    let options = ["set -g default-terminal tmux-256color", "set -g status off"]
    let set = options.flatMap { $0.split(separator: " ").map(String.init) + [";"] }
    let command = place == .alone ? "exec sh \(Self.quoted(outerScript))" : "exec sh -i"
    try tmux(["start-server", ";"] + set + ["new-session", "-d"] + size + ["-c", scratch.folder, command])
    if place == .shell { try startFromShell() }
  }

  deinit { end() }

  /// Ends the program, should it still run, and the terminal.
  func end() {
    if isRunning { kill(SIGKILL) }
    _ = try? tmux(["kill-server"])
  }

  /// One script notes the program's number and becomes the program; another, for a program that has the terminal
  /// alone, notes how it ended.
  private func writeScripts(_ command: [String], input: String?) throws {
    var words = command.map(Self.quoted)
    if let input {
      try Data(input.utf8).write(to: URL(fileURLWithPath: script + ".in"))
      words += ["<", Self.quoted(script + ".in")]
    }
    let inner = "echo $$ > \(Self.quoted(pidFile))\nexec \(words.joined(separator: " "))\n"
    // What the shell itself has to say of a signal must not stand on the screen: only the child has it for its errors.
    let outer = """
      exec 3>&2 2>/dev/null
      sh -c 'exec sh "$0" 2>&3 3>&-' \(Self.quoted(script))
      echo $? > \(Self.quoted(statusFile)).new
      mv \(Self.quoted(statusFile)).new \(Self.quoted(statusFile))
      exec sleep 60

      """
    try Data("PS1='\(Self.prompt) '\n".utf8).write(to: URL(fileURLWithPath: scratch.root + "/profile"))
    try Data(inner.utf8).write(to: URL(fileURLWithPath: script))
    try Data(outer.utf8).write(to: URL(fileURLWithPath: outerScript))
  }

  /// All that the terminal is sent from now on is kept in a file as well.
  private func startFromShell() throws {
    try wait(for: Self.prompt)
    try tmux(["pipe-pane", "-O", "cat > \(Self.quoted(recording))"])
    try type("sh \(script)")
    try press("Enter")
  }

  private static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }
}

// MARK: - What the reviewer does

extension Session {
  /// Presses keys one after the other, under the names that tmux gives them: `u`, `Space`, `Enter`, `C-c`.
  func press(_ keys: String...) throws { try tmux(["send-keys", "--"] + keys) }

  /// Types text as it stands.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// What is done with the mouse's first button.
  enum Pointing {
    case press, move, release
  }

  /// Points at a cell, counted from 0, in the form in which the terminal of these tests reports it: the button, the
  /// column and the row as one byte each, from 32 on (xterm's first form).
  func point(_ pointing: Pointing, row: Int, column: Int) throws {
    let button = [Pointing.press: 0, .move: 32, .release: 3][pointing, default: 0]
    let report = [0x1B, 0x5B, 0x4D, 32 + button, 33 + column, 33 + row]
    try tmux(["send-keys", "-H"] + report.map { String($0, radix: 16) })
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws { try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

  /// Sends the program a signal.
  func kill(_ signal: Int32) { if let pid { Glibc.kill(pid, signal) } }

  /// Runs a command in the shell from which the program was started.
  ///
  /// - Returns: the screen when the shell is there again.
  @discardableResult
  func shell(_ command: String) throws -> Screen {
    let mark = UUID().uuidString.prefix(8)
    try type("\(command); echo status=$? end=\(mark)")
    try press("Enter")
    return try wait("the end of the command '\(command)'") { screen in
      screen.rows.contains { $0.hasPrefix("status=") && $0.hasSuffix("end=\(mark)") }
    }
  }
}

// MARK: - What the reviewer sees

extension Session {
  /// The screen as it is now.
  func screen() throws -> Screen { Screen(try tmux(["capture-pane", "-p"])) }

  /// Waits until the screen says something.
  ///
  /// - Returns: the screen that says it.
  @discardableResult
  func wait(for text: String) throws -> Screen { try wait("'\(text)'") { $0.says(text) } }

  /// Waits for a screen of which a condition holds and that is no longer being painted, for at most ten seconds.
  @discardableResult
  func wait(_ what: String, until holds: (Screen) -> Bool) throws -> Screen {
    let deadline = ContinuousClock.now + .seconds(30)
    var last: Screen?
    while true {
      let screen = try screen()
      if screen == last, holds(screen) { return screen }
      last = screen
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "The screen never showed \(what). It shows:\n\(screen)")
      }
      usleep(10_000)
    }
  }

  /// Waits until the program that has the terminal alone has ended.
  ///
  /// - Returns: its exit status; 128 and the signal's number where a signal ended it.
  @discardableResult
  func waitForEnd() throws -> Int {
    let deadline = ContinuousClock.now + .seconds(30)
    while true {
      if let status = number(in: statusFile) { return status }
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "The program did not end. The screen shows:\n\(try screen())")
      }
      usleep(10_000)
    }
  }

  /// What tmux knows of the terminal under a name of its formats (`alternate_on`).
  func fact(_ name: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// Every byte that the terminal was sent since the program was started from the shell.
  func sentBytes() -> [UInt8] { FileManager.default.contents(atPath: recording).map(Array.init) ?? [] }

  /// The program's process; `nil` before it started.
  var pid: pid_t? { number(in: pidFile).map(pid_t.init) }

  private func number(in file: String) -> Int? {
    let text = FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
    return text.flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  /// Whether the program runs or is stopped: its number alone may be another's by now.
  var isRunning: Bool {
    guard let pid else { return false }
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe")) == Program.path
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let outcome = try Program.run(
      ["tmux", "-L", name, "-f", "/dev/null", "-u"] + arguments, in: scratch, folder: scratch.folder,
      environment: Program.environment(home: scratch.root))
    if outcome.status == 127 {
      throw Failure(description: "These tests read the screen through tmux, which is not installed.")
    }
    guard outcome.status == 0 else { throw Failure(description: "tmux \(arguments): \(outcome.errors)") }
    return outcome.text
  }
}

extension Session {
  /// A session with `wire.txt` open.
  ///
  /// - Parameters:
  ///   - scratch: the folder of the case.
  ///   - decided: how many claims its first screen calls decided; `nil` for any number.
  static func opened(in scratch: Scratch, decided: Int? = nil) throws -> Session {
    let session = try Session(["wire.txt"], in: scratch)
    try session.wait("the first screen") { $0.decided != nil && $0.decided == decided ?? $0.decided }
    return session
  }

  /// Quits as a reviewer does, which ends well.
  func quit() throws {
    try press("q")
    #expect(try waitForEnd() == 0)
  }

  /// A session in which the first claim of `wire.txt` is tagged unverified, and which has ended: a review to begin with.
  static func tagOnce(in scratch: Scratch) throws {
    let session = try opened(in: scratch, decided: 0)
    try session.press("U")
    try session.wait(for: ": undecided → unverified")
    try session.quit()
  }
}
