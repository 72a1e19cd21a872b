import Glibc

/// Writing an export so that it is there whole or not at all, and never over work that somebody else did.
enum SummaryFile {
  /// Why a file could not be written.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String { "Cannot write '\(path)': \(String(cString: strerror(code))). \(advice)" }

    private var advice: String {
      switch code {
      case ENOENT, ENOTDIR: "Make its folder first, or name another file."
      case ENOSPC, EDQUOT: "Free some room, or name a file elsewhere."
      default: "Name a file in a folder that can be written to."
      }
    }
  }

  /// Writes a document under a temporary name, syncs it and renames it. What stood there before stays untouched when
  /// any of that fails.
  static func write(_ document: String, to path: String) throws(Failure) {
    let temporary = "\(path).\(getpid()).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    let isWhole = Console.write(document, to: descriptor) && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isWhole else {
      unlink(temporary)
      throw Failure(path: path, code: code)
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw Failure(path: path, code: code)
    }
  }

  /// The bytes of a file; `nil` where there is none, or none that can be read.
  static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }
}
