import GRDB
import Glibc

/// Makes a review file, with its first step in it, or nothing.
///
/// The file is filled under a hidden name and given its own name when it is whole and on the disk: nobody ever sees an
/// empty or half-made review, and its mode is 600 from its first moment.
struct NewReviewFile {
  let path: String
  let patience: Double

  /// What is made.
  enum Form {
    case review
    /// A copy without text.
    case copy
  }

  /// Makes the file.
  ///
  /// - Parameters:
  ///   - form: a review, or a copy without text.
  ///   - fill: writes the first rows.
  /// - Returns: what `fill` returned; `nil` where a file of that name came to be meanwhile, and nothing was made.
  /// - Throws: ``ReviewStoreError``, and what `fill` throws.
  func make<Result>(as form: Form = .review, filling fill: (Database) throws -> Result) throws -> Result? {
    let folder = ReviewAccess.folder(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let hidden = "\(folder)/.\(name)-\(WriterChain.randomName())"
    try touch(hidden)
    defer { unlink(hidden) }
    let result = try fillDatabase(at: hidden, form, fill)
    guard try publish(hidden) else { return nil }
    try sync(folder: folder)
    return result
  }

  private func touch(_ hidden: String) throws {
    let file = open(hidden, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(errno) }
    close(file)
  }

  private func fillDatabase<Result>(
    at hidden: String, _ form: Form, _ fill: (Database) throws -> Result
  ) throws -> Result {
    try DatabaseFailure.translated(path: path, patience: patience) {
      let queue = try DatabaseQueue(
        path: ReviewFile.plain(hidden), configuration: ReviewFile.options(readOnly: false, patience: patience))
      // Should this fail, the file is thrown away: it needs no journal on the disk.
      try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = MEMORY") }
      let result = try queue.write { db in
        let isCopy = form == .copy
        for statement in isCopy ? Schema.copyStatements : Schema.statements { try db.execute(sql: statement) }
        let mark = isCopy ? Schema.copyApplicationID : Schema.applicationID
        try db.execute(sql: "PRAGMA application_id = \(mark)")
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
        return try fill(db)
      }
      try queue.close()
      // Kept for good: to let go of a queue starts the system's pool of threads, which wakes once a second from then on.
      _ = Unmanaged.passRetained(queue)
      return result
    }
  }

  /// Gives the file its name.
  ///
  /// - Returns: false where the name is taken.
  private func publish(_ hidden: String) throws -> Bool {
    if link(hidden, path) == 0 { return true }
    switch errno {
    case EEXIST: return false
    case EPERM, ENOTSUP, ENOSYS: return try publishWithoutLinks(hidden)
    case let code: throw failure(code)
    }
  }

  /// For file systems without hard links: takes the name first, then puts the file in its place.
  private func publishWithoutLinks(_ hidden: String) throws -> Bool {
    let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if file < 0, errno == EEXIST { return false }
    guard file >= 0 else { throw failure(errno) }
    close(file)
    guard rename(hidden, path) == 0 else {
      let code = errno
      unlink(path)
      throw failure(code)
    }
    return true
  }

  /// Puts the name on the disk too.
  private func sync(folder: String) throws {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw failure(errno) }
    defer { close(handle) }
    // Some file systems cannot sync a folder and say EINVAL: there is nothing better to do there.
    guard fsync(handle) == 0 || errno == EINVAL else { throw failure(errno) }
  }

  private func failure(_ code: Int32) -> ReviewStoreError {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EACCES, EPERM, EROFS: .cannotCreate(path: path, .folderNotWritable)
    case ENOENT, ENOTDIR: .cannotCreate(path: path, .folderMissing)
    default: .cannotCreate(path: path, .system(errno: code))
    }
  }
}
