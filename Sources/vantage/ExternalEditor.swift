import Glibc

/// The reviewer's own editor, for a note too long for a line: `VISUAL`, else `EDITOR`.
enum ExternalEditor {
  /// Opens a text in the editor and waits until it ends.
  ///
  /// - Returns: what was saved; `nil` where there is no editor, or it failed.
  static func edit(_ text: String) -> String? {
    guard let command = command, let path = write(text) else { return nil }
    defer { unlink(path) }
    // The shell takes the command apart, so that "vim -u NONE" is one; the path stands outside of what it reads.
    guard run(["/bin/sh", "-c", command + " \"$1\"", "sh", path]) else { return nil }
    return SummaryFile.bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private static var command: String? {
    let names: [String] = ["VISUAL", "EDITOR"]
    return names.lazy.compactMap { name in getenv(name).map { String(cString: $0) } }.first { !$0.isEmpty }
  }

  /// A file of the reviewer's alone: notes may hold names to be protected.
  private static func write(_ text: String) -> String? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array((folder + "/vantage-note-XXXXXX").utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let name = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard Console.write(text, to: descriptor) else {
      unlink(name)
      return nil
    }
    return name
  }

  private static func run(_ command: [String]) -> Bool {
    var arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, command[0], nil, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 { guard errno == EINTR else { return false } }
    return status == 0
  }
}
