import AccountLoader
import AccountModel
import Digest
import Glibc
import ReviewStore

/// What a command line opens: which files, where the review is kept, what the case is called, who reviews.
struct Opening {
  /// The files, and what is wrong with the arguments.
  let files: FileList
  /// Where the review is kept; `nil` where it has no place (standard input alone, without `--review`).
  let reviewPath: String?
  /// The folder to which paths in the review are relative, from the root.
  let folder: String
  /// The folder's or the single file's name, without its ending.
  let caseName: String
  /// Who reviews.
  let reviewer: String
  /// The files and folders named, from the root.
  private let namedPaths: [String]

  /// The name of a review's file.
  static let reviewName = "review.vantage"

  /// Reads a command line. Without inputs, the current folder is opened where it holds a review; `nil` where there is
  /// nothing to open.
  ///
  /// - Parameters:
  ///   - inputs: files, folders, `-`.
  ///   - review: where the review is kept, if the reviewer said so.
  ///   - reviewer: who reviews, if the reviewer said so.
  init?(inputs: [String], review: String? = nil, reviewer: String? = nil) {
    let current = Self.currentFolder()
    let inputs = inputs.isEmpty && Self.hasReviewHere ? ["."] : inputs
    guard !inputs.isEmpty else { return nil }
    files = AccountLoader().files(for: inputs)
    let paths = inputs.filter { $0 != "-" }
    let named = files.folders.count == 1 && paths.count == 1 ? files.folders.first : nil
    // A file that is gone still says where its review is.
    let gone = Set(paths).subtracting(files.folders).subtracting(files.files.map(\.path))
    let common = FilePaths.deepestCommonFolder(
      of: (files.files.map(\.path).filter { $0 != "-" } + gone).map { FilePaths.absolute($0, from: current) })
    namedPaths = paths.map { FilePaths.absolute($0, from: current) }
    let home = named.map { FilePaths.absolute($0, from: current) } ?? common
    reviewPath = review ?? home.map { FilePaths.join($0, Self.reviewName) }
    folder = reviewPath.map { Self.parent(of: FilePaths.absolute($0, from: current)) } ?? home ?? current
    caseName = Self.caseName(
      folder: named == nil && files.files.count == 1 ? nil : home, file: files.files.first?.path ?? inputs.first)
    self.reviewer = reviewer ?? Self.loginName()
  }

  /// Whether an account on record is among what was named: a file itself, or one below a folder.
  func concerns(_ recordedPath: String) -> Bool {
    let path = FilePaths.absolute(recordedPath, from: folder)
    return namedPaths.contains { named in
      path == named
        || (files.folders.map { FilePaths.absolute($0, from: Self.currentFolder()) }.contains(named)
          && (path.hasPrefix(named == "/" ? named : named + "/")))
    }
  }

  /// Whether an account's file no longer holds the bytes that were opened. Cost: reading and hashing the file.
  func hasChanged(_ account: Account) -> Bool {
    guard account.path != "-", !account.isKept else { return false }
    let bytes = SummaryFile.bytes(of: FilePaths.absolute(account.path, from: folder))
    return bytes.map { SHA256Digest(of: $0).hex } != account.revision.sha256
  }

  /// Whether the current folder holds a review.
  static var hasReviewHere: Bool { access(reviewName, F_OK) == 0 }

  /// The path by which an account is shown and recorded: relative to the review's folder.
  func shownPath(of file: FileList.File) -> String {
    guard file.path != "-" else { return "-" }
    return FilePaths.relative(FilePaths.absolute(file.path, from: Self.currentFolder()), to: folder)
  }

  private static func caseName(folder: String?, file: String?) -> String {
    if let folder { return folder.split(separator: "/").last.map(String.init) ?? "case" }
    guard let file, file != "-" else { return "standard input" }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func currentFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The login name: as the environment has it, else as the user database has it.
  static func loginName() -> String {
    for name in ["LOGNAME", "USER"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "user \(getuid())" }
    return String(cString: name)
  }
}
