import ArgumentParser
import Glibc

/// Standard output of the verbs that print a document which makes its own text safe.
enum Output {
  /// Writes a document.
  ///
  /// - Throws: status 1, said in one line, where it could not be written whole.
  static func write(_ document: String) throws {
    guard Console.write(document, to: STDOUT_FILENO) else {
      Console.complain("Cannot write to standard output: the disk is full or the reader is gone.")
      throw ExitCode(1)
    }
  }
}
