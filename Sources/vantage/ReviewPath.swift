import AccountLoader
import Glibc

/// Which review a command line means, for the verbs that need no account: they work as well where the accounts are
/// gone.
enum ReviewPath {
  /// Finds the review's file; it need not exist.
  ///
  /// - Parameters:
  ///   - argument: a review's file, a folder that holds one, or an account beside one; `nil` for the current folder.
  ///   - review: what `--review` says; it goes before everything else.
  /// - Returns: the path of the review's file.
  static func path(for argument: String?, review: String?) -> String {
    if let review { return review }
    guard let argument else { return Opening.reviewName }
    if isFolder(argument) { return FilePaths.join(argument, Opening.reviewName) }
    if argument.hasSuffix(".vantage") || isDatabase(argument) { return argument }
    return FilePaths.join(folder(of: argument), Opening.reviewName)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// True where the file begins as every SQLite database does.
  private static func isDatabase(_ path: String) -> Bool {
    let mark = Array("SQLite format 3\0".utf8)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: mark.count)
    return read(descriptor, &bytes, bytes.count) == mark.count && bytes == mark
  }
}
