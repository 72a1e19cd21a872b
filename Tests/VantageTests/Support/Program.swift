import Foundation

/// The program under test, run without a terminal.
enum Program {
  /// What a run left.
  struct Outcome {
    /// The exit status; 128 and the signal's number where a signal ended it.
    let status: Int32
    /// Standard output, byte for byte.
    let output: [UInt8]
    /// Standard error.
    let errors: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard error.
    var complaints: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// Why a run has no outcome.
  struct Hang: Error, CustomStringConvertible {
    let command: [String]
    var description: String { "Did not end within 20 s: \(command)" }
  }

  /// The executable: the build puts it beside the tests.
  static var path: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("vantage").path
  }

  /// Makes the user who runs the tests one who may not write everywhere, should it be root.
  static var asOrdinaryUser: [String] {
    guard geteuid() == 0 else { return [] }
    return ["setpriv", "--inh-caps=-dac_override", "--bounding-set=-dac_override,-dac_read_search"]
  }

  /// Nothing of the surroundings but the way to other programs reaches a run.
  static func environment(home: String, changes: [String: String] = [:]) -> [String: String] {
    let pinned = [
      "HOME": home, "LANG": "C.UTF-8", "LOGNAME": "ed", "TZ": "UTC0", "TMUX_TMPDIR": home, "ENV": home + "/profile",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    return pinned.merging(changes) { _, change in change }
  }

  /// Runs the program in the folder of a case.
  ///
  /// - Parameters:
  ///   - arguments: the command line.
  ///   - scratch: where.
  ///   - input: standard input.
  ///   - changes: variables that differ from the pinned ones.
  ///   - wrapper: a command that runs the program.
  /// - Returns: what the run left.
  /// - Throws: ``Hang``, and what starting it throws.
  static func run(
    _ arguments: [String], in scratch: Scratch, input: String = "", changes: [String: String] = [:],
    wrapper: [String] = []
  ) throws -> Outcome {
    try run(
      wrapper + [path] + arguments, in: scratch, input: input, folder: scratch.folder,
      environment: environment(home: scratch.root, changes: changes))
  }

  /// Runs any command. Input and output are files: a pipe would stay open in whatever another test starts meanwhile.
  static func run(
    _ command: [String], in scratch: Scratch, input: String = "", folder: String, environment: [String: String]
  ) throws -> Outcome {
    let stem = scratch.root + "/run-" + UUID().uuidString
    let files = [".in", ".out", ".err"].map { stem + $0 }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    try Data(input.utf8).write(to: URL(fileURLWithPath: files[0]))
    for file in files.dropFirst() { try Data().write(to: URL(fileURLWithPath: file)) }
    let process = try Child(["env", "-C", folder] + command, environment: environment, files: files)
    let status = try process.end(within: .seconds(60), command)
    let contents = files.map { FileManager.default.contents(atPath: $0) ?? Data() }
    return Outcome(status: status, output: Array(contents[1]), errors: String(decoding: contents[2], as: UTF8.self))
  }
}

/// A process waited for by its own end alone: a server that it leaves behind may live on.
private struct Child {
  let pid: pid_t

  /// Starts a command.
  ///
  /// - Parameters:
  ///   - command: looked up as a shell does.
  ///   - environment: all its variables.
  ///   - files: the paths of its standard input, output and error.
  /// - Throws: `POSIXError` where the system starts no process.
  init(_ command: [String], environment: [String: String], files: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() {
      let mode = number == 0 ? O_RDONLY : O_WRONLY
      posix_spawn_file_actions_addopen(&actions, Int32(number), file, mode, 0)
    }
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid = pid_t()
    var attributes = Self.unblocked()
    defer { posix_spawnattr_destroy(&attributes) }
    let code = posix_spawnp(&pid, command[0], &actions, &attributes, arguments, variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    self.pid = pid
  }

  /// All signals let through: the threads that run tests keep some back, and a child would inherit that.
  private static func unblocked() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    return attributes
  }

  /// Waits for the end.
  ///
  /// - Returns: the exit status; 128 and the signal's number where a signal ended it.
  func end(within limit: Duration, _ command: [String]) throws -> Int32 {
    let deadline = ContinuousClock.now + limit
    var status = Int32()
    while waitpid(pid, &status, WNOHANG) != pid {
      guard ContinuousClock.now < deadline else {
        kill(pid, SIGKILL)
        waitpid(pid, &status, 0)
        throw Program.Hang(command: command)
      }
      usleep(1000)
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
