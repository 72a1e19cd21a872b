/// Why an account could not be opened. Each message is one line that says what failed, where, and what to do; it
/// carries paths and never an account's words. A path may hold control characters: whoever prints the message makes
/// them visible first.
public enum LoadError: Error, Equatable, Sendable {
  /// Nothing bears that name.
  case missing(path: String)
  /// A symbolic link whose target does not exist.
  case danglingLink(path: String)
  /// The system refuses to let this user read it.
  case forbidden(path: String)
  /// Opening or reading failed for another reason, given by the system's error number (`errno`).
  case unreadable(path: String, code: Int32)
  /// A folder where a file was asked for.
  case folder(path: String)
  /// Neither a regular file nor a folder.
  case special(path: String, kind: SpecialFile)
  /// More bytes than `limit`.
  case tooLarge(path: String, limit: Int)
  /// No byte beyond a byte-order mark.
  case empty(path: String)
  /// Not text; `kind` where the first bytes tell what it is.
  case notText(path: String, kind: BinaryKind?)
  /// No encoding of that name is known.
  case unknownEncoding(path: String, name: String)
  /// The C library's tables for the encoding are not installed on this machine.
  case encodingUnavailable(path: String, name: String)
  /// A summary that this program exported, met in a folder.
  case ownSummary(path: String)
  /// A folder in which no file could be an account.
  case noAccounts(folder: String)
  /// A file whose name is not valid UTF-8, so that no review could record it.
  case unnameable(path: String)

  /// True where the error only means that the file is no account: for a file met in a folder a notice, not a failure.
  public var isNoticeInFolder: Bool {
    switch self {
    case .special, .empty, .notText, .ownSummary, .danglingLink: true
    default: false
    }
  }
}

/// What a path leads to when it is neither a regular file nor a folder.
public enum SpecialFile: String, Sendable {
  /// A named pipe.
  case fifo = "a named pipe"
  /// A socket.
  case socket = "a socket"
  /// A character or block device.
  case device = "a device"
  /// A socket, or a device without a driver: the system does not say which.
  case unopenable = "a socket or a device"
}
