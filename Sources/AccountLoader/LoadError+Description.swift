import Glibc

extension LoadError: CustomStringConvertible {
  /// One line, without an end of line.
  public var description: String { "Cannot \(action): \(reason)" }

  /// The path that the error is about, as the caller showed it.
  public var path: String {
    switch self {
    case .missing(let path), .danglingLink(let path), .forbidden(let path), .folder(let path), .empty(let path),
      .ownSummary(let path), .noAccounts(folder: let path), .unnameable(let path), .unreadable(let path, _),
      .special(let path, _), .tooLarge(let path, _), .notText(let path, _), .unknownEncoding(let path, _),
      .encodingUnavailable(let path, _):
      path
    }
  }

  private var action: String {
    switch self {
    case .missing, .danglingLink: "find \(place)"
    case .noAccounts: "find accounts in \(place)"
    default: "open \(place)"
    }
  }

  private var place: String { path == "-" ? "standard input" : "'\(path)'" }

  private var reason: String {
    switch self {
    case .unreadable(_, let code):
      "\(Self.words(for: code)). Check the file and the disk, then try again."
    case .special(_, let kind):
      "it is \(kind.rawValue). Give a regular file, or pipe the text in with '-'."
    case .tooLarge(_, let limit):
      "it is larger than \(limit / 1_048_576) MiB. Split it into smaller files."
    case .notText(_, let kind):
      kind?.advice ?? "it is not text. Save it as plain text (UTF-8) first."
    case .unknownEncoding(_, let name):
      "no encoding is called '\(name)'. Give an IANA name, for instance UTF-8 or windows-1252."
    case .encodingUnavailable(_, let name):
      "this machine lacks the C library's tables for \(name). Install them, or convert the file to UTF-8 elsewhere."
    default: plainReason
    }
  }

  private var plainReason: String {
    switch self {
    case .danglingLink: "it is a link to a file that does not exist. Restore the file or remove the link."
    case .forbidden: "you may not read it. Ask its owner for the right to read it."
    case .folder: "it is a folder. Name a file in it, or open the folder as a whole."
    case .empty: "it is empty. Check that it was saved."
    case .ownSummary: "it is a summary that Vantage wrote. Name it by itself to open it as an account."
    case .noAccounts: "nothing in it could be text to review. Add text files, or name another folder."
    case .unnameable: "its name is not valid UTF-8. Rename it."
    default: "there is nothing of that name. Check the spelling, or give the full path."
    }
  }

  private static func words(for code: Int32) -> String {
    guard let words = strerror(code) else { return "system error \(code)" }
    return String(cString: words)
  }
}
