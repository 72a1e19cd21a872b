import Glibc

/// What can be done with the review file at a path, as the file system shows it before the file is opened.
public enum ReviewAccess: Equatable, Sendable {
  /// There is none, and the first step can make it.
  case absent
  /// There is none, and none can be made.
  case cannotBeMade(ReviewStoreError)
  /// It can be read and written.
  case writable
  /// It can be read only.
  case readOnly(ReviewStoreError)
  /// It cannot be read.
  case unreadable(ReviewStoreError)

  /// Why no step can be recorded; `nil` where one can.
  public var obstacle: ReviewStoreError? {
    switch self {
    case .absent, .writable: nil
    case .cannotBeMade(let error), .readOnly(let error), .unreadable(let error): error
    }
  }

  /// Judges a path. Opens and changes nothing.
  ///
  /// Another process may change everything a moment later: this tells what to say at the start, and does not replace
  /// looking at the error of a write.
  init(path: String) {
    let folder = Self.folder(of: path)
    guard let facts = FileFacts(path: path) else {
      self = Self.judgeMissing(path, in: folder, errno: errno)
      return
    }
    if !facts.isRegular {
      self = .unreadable(.notAReview(path: path))
    } else if !Self.may(R_OK, path) {
      self = .unreadable(.cannotOpen(path: path, errno: errno))
    } else if !Self.may(W_OK, path) {
      self = .readOnly(.readOnly(path: path, .fileNotWritable))
    } else if !Self.may(W_OK | X_OK, folder) {
      // The journal stands beside the file: without the folder nothing can be written safely.
      self = .readOnly(.readOnly(path: path, .folderNotWritable))
    } else {
      self = .writable
    }
  }

  /// The folder of a path, by its text alone.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// True where this process, as whom it acts now, may do so.
  private static func may(_ what: Int32, _ path: String) -> Bool { faccessat(AT_FDCWD, path, what, AT_EACCESS) == 0 }

  private static func judgeMissing(_ path: String, in folder: String, errno code: Int32) -> ReviewAccess {
    guard code == ENOENT || code == ENOTDIR else { return .unreadable(.cannotOpen(path: path, errno: code)) }
    guard let facts = FileFacts(path: folder), facts.isFolder else {
      return .cannotBeMade(.cannotCreate(path: path, .folderMissing))
    }
    if may(W_OK | X_OK, folder) { return .absent }
    return .cannotBeMade(.cannotCreate(path: path, .folderNotWritable))
  }
}

/// Which file a path leads to.
struct FileFacts: Equatable {
  /// The device and the file's number on it: together they name the file whatever its path.
  let device: UInt64
  let number: UInt64
  private let mode: mode_t

  /// Looks; `nil` with `errno` set where the path leads nowhere.
  init?(path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    (device, number, mode) = (UInt64(facts.st_dev), UInt64(facts.st_ino), facts.st_mode)
  }

  /// True for a plain file, whose reading cannot block and has an end.
  var isRegular: Bool { mode & S_IFMT == S_IFREG }

  /// True for a folder.
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }

  /// The same file, whatever became of its mode.
  static func == (left: FileFacts, right: FileFacts) -> Bool {
    (left.device, left.number) == (right.device, right.number)
  }
}
