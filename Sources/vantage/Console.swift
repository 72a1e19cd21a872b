import Glibc
import TextCells

/// Standard output and standard error, for the verbs that work without a screen. Nothing leaves here with a control
/// character in it: file names and what was typed are shown as visible marks.
enum Console {
  /// Writes text whose line ends are its own to standard output.
  static func print(_ text: String) { write(clean(text) + "\n", to: STDOUT_FILENO) }

  /// Says in one line on standard error what failed.
  static func complain(_ message: String) { write("vantage: \(visibleText(message))\n", to: STDERR_FILENO) }

  /// The same for a message of several lines, such as the usage.
  static func complain(inLines message: String) { write(clean(message) + "\n", to: STDERR_FILENO) }

  /// Writes a document that makes its own text safe, byte for byte.
  ///
  /// - Returns: false where it could not be written whole.
  @discardableResult
  static func write(_ document: String, to descriptor: Int32) -> Bool { write(Array(document.utf8), to: descriptor) }

  /// The same for bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let written = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        done += written
      }
      return true
    }
  }

  private static func clean(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { visibleText(String($0)) }.joined(
      separator: "\n")
  }
}
