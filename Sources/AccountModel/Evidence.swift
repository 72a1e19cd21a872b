/// What a reviewer attached to an item: where to look for oneself.
public struct Evidence: Hashable, Sendable, Codable {
  /// What sort of thing it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// An address on the web. Nothing is ever fetched from it.
    case url
    /// A file, by its path.
    case file
    /// Other words of an account of the case.
    case passage
  }

  /// What sort of thing it is.
  public var kind: Kind
  /// The address, the path, or the words.
  public var reference: String
  /// Where the words stand, for a passage.
  public var passage: Passage?
  /// The revision in which that passage counts.
  public var sha256: String?

  /// Describes an address or a path: whatever has a scheme before `://` is an address.
  public init(_ reference: String) {
    self.reference = reference
    let scheme = reference.prefix { $0 != ":" }
    let isAddress =
      reference.contains("://") && !scheme.isEmpty && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    kind = isAddress ? .url : .file
  }

  /// Describes words of an account.
  public init(words: String, passage: Passage, sha256: String) {
    (kind, reference, self.passage, self.sha256) = (.passage, words, passage, sha256)
  }
}
