/// Why a review file could not be read or written. Carries paths and numbers, never what the review says.
public enum ReviewStoreError: Error, Equatable, Sendable {
  /// There is no review file yet, and none can be made there.
  case cannotCreate(path: String, Obstacle)
  /// The file can be read and not written.
  case readOnly(path: String, Obstacle)
  /// The file cannot be opened; `errno` is the system's error number, 0 where it gave none.
  case cannotOpen(path: String, errno: Int32)
  /// There is no review file, and none was to be made.
  case absent(path: String)
  /// Something stands where a new file was to be made.
  case taken(path: String)
  /// The file is a copy without the accounts' text, which can be listed and verified and nothing else.
  case withoutText(path: String)
  /// The log is not as it was written.
  case broken(path: String, LogFault)
  /// Two files hold different records under one name, the action's: one of them was altered.
  case diverged(path: String, other: String, action: String)
  /// Nothing in the file could be recovered.
  case nothingIntact(path: String)
  /// What stands there is no review file.
  case notAReview(path: String)
  /// The file was written in a format that this program does not know.
  case newerVersion(path: String, version: Int)
  /// The file holds something that a review file cannot hold; `row` is the action's row, where one can be named.
  case damaged(path: String, row: Int64?)
  /// Somebody else kept the file locked for longer than the time to wait, in seconds.
  case locked(path: String, seconds: Double)
  /// There is no room on the disk.
  case diskFull(path: String)
  /// The file was moved, deleted or replaced since it was opened.
  case moved(path: String)
  /// A write was cut off and must be undone first, which cannot be done where the file may not be written.
  case interrupted(path: String)
  /// The database failed in another way; `code` is SQLite's extended result code.
  case failed(path: String, code: Int32)
  /// The step contradicts itself, and the fault is the program's own.
  case unsoundStep(Flaw)

  /// What stands in the way of writing.
  public enum Obstacle: Equatable, Sendable {
    /// The folder does not exist.
    case folderMissing
    /// The folder may not be written to by this user, or lies on a read-only disk.
    case folderNotWritable
    /// The file may not be written to by this user, or lies on a read-only disk.
    case fileNotWritable
    /// The system said no; its error number.
    case system(errno: Int32)
  }

  /// What is wrong with a step.
  public enum Flaw: Equatable, Sendable {
    /// It names an action that it does not hold before the place where it is named, or a name that is none.
    case reference
    /// It records an account without giving its bytes, and the file does not have them.
    case sourceMissing
    /// The bytes of an account have another SHA-256 than the one that is given.
    case sourceMismatch
  }
}

extension ReviewStoreError: CustomStringConvertible {
  /// One line: what failed, where, and what to do.
  public var description: String {
    switch self {
    case .cannotCreate(let path, let obstacle): "Cannot make the review file '\(path)': \(obstacle)."
    case .readOnly(let path, let obstacle): "Cannot write to the review file '\(path)': \(obstacle)."
    case .cannotOpen(let path, let errno):
      "Cannot open the review file '\(path)' (system error \(errno)). Check that you may read it and its folder."
    case .notAReview(let path): "'\(path)' is not a review file. Name another with --review, or move it away."
    case .newerVersion(let path, let version):
      "The review file '\(path)' has format \(version), and this program knows up to \(Schema.version). "
        + "Use a newer Vantage; the file was not changed."
    case .damaged(let path, let row):
      "The review file '\(path)' is damaged\(row.map { " at row \($0)" } ?? ""). "
        + "Keep it as it is, and go on with a copy made before."
    case .absent(let path): "There is no review at '\(path)'. Check the path, or name the review's file."
    case .taken(let path): "'\(path)' exists already, and nothing is written over it. Name a new file."
    case .withoutText(let path):
      "'\(path)' is a copy without the accounts' text. 'vantage log' lists and verifies it; use the review itself."
    default: logDescription
    }
  }

  private var logDescription: String {
    switch self {
    case .broken(let path, let fault): "The log of '\(path)' is not as it was written: \(fault). \(fault.advice)"
    case .diverged(let path, let other, let action):
      "'\(path)' and '\(other)' hold different records under the name \(action): one was altered. "
        + "Use copies made before; nothing was merged."
    case .nothingIntact(let path): "Nothing in '\(path)' is an intact record of a review. No file was made."
    default: storageDescription
    }
  }

  private var storageDescription: String {
    switch self {
    case .locked(let path, let seconds):
      "Another program kept '\(path)' locked for \(seconds) s, and nothing was recorded. Close it, then try again."
    case .diskFull(let path):
      "No room on the disk to write to '\(path)'. Nothing was recorded; free space, then try again."
    case .moved(let path):
      "The review file '\(path)' was moved, deleted or replaced while it was open, and nothing was recorded. "
        + "Put it back, or start again."
    case .interrupted(let path):
      "A write to '\(path)' was cut off. Open it once where file and folder can be written, so that it is set right."
    case .failed(let path, let code):
      "The database in '\(path)' failed (SQLite error \(code)), and nothing was recorded. "
        + "Check the disk, then try again."
    case .unsoundStep(let flaw): "Nothing was recorded, by a fault of this program: \(flaw). Please report it."
    default: ""
    }
  }
}

extension ReviewStoreError.Obstacle: CustomStringConvertible {
  /// The obstacle and the way round it, without a full stop.
  public var description: String {
    switch self {
    case .folderMissing: "its folder does not exist; make it, or name another with --review"
    case .folderNotWritable: "its folder cannot be written to; name a file elsewhere with --review"
    case .fileNotWritable: "it is read-only; change its mode, or review a copy with --review"
    case .system(let errno): "the system refused (error \(errno)); check the disk, or name another with --review"
    }
  }
}

extension ReviewStoreError.Flaw: CustomStringConvertible {
  /// The flaw in a few words.
  public var description: String {
    switch self {
    case .reference: "the step names an action that is not there"
    case .sourceMissing: "the step records an account without its bytes"
    case .sourceMismatch: "the bytes of an account are not those that the step names"
    }
  }
}
