/// Whether a log is as it was written.
public enum LogVerdict: Hashable, Sendable {
  /// Every hash is right, and this is the log's state.
  case intact(LogHead)
  /// Something was changed, taken out or put in; this is the first place in the file that shows it.
  case broken(LogFault)
}

/// The first place at which a log is not as it was written.
public struct LogFault: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: String, Hashable, Sendable {
    /// The row's hash is not that of its columns.
    case hash = "its hash is not that of its columns"
    /// The row does not continue its writer's chain: an action before it is missing, moved or changed.
    case chain = "it does not continue its writer's chain"
    /// The bytes of an account are not those that its hash names.
    case source = "the bytes of an account are not those that were recorded"
    /// An account is recorded whose bytes are not in the file.
    case missingSource = "the bytes of the account that it records are missing"
    /// The log as it stood at the known head was another.
    case otherHead = "up to here the log is not the one of the given head"
    /// The log has fewer actions than the known head.
    case cut = "the log ends before the given head"
    /// At no time did the log have the known head.
    case unknownHead = "at no record does the log have the given head"
  }

  /// The row of the table concerned, `action` or `source`: for a log cut short its last one, 0 where it is empty.
  public let row: Int64
  /// The action's name, where the row bears one.
  public let action: String?
  /// What is wrong.
  public let reason: Reason

  /// What to do about it, as a sentence.
  public var advice: String {
    switch reason {
    case .hash, .chain, .source, .missingSource:
      "Use a copy made before, or bring what is intact into a new file with 'vantage recover'."
    case .otherHead, .cut, .unknownHead:
      "Check that it is the file the head was printed from, and look for a copy that has what is missing."
    }
  }

  /// One line: where, and what.
  public var description: String {
    let place = reason == .source ? "source \(row)" : "row \(row)"
    return "\(place)\(action.map { " (action \($0))" } ?? ""): \(reason.rawValue)"
  }
}
