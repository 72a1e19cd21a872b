/// An item as the reviewer saw it when it was first acted on.
///
/// Stored apart and shared by whoever holds it: the action that records it, and the item's record.
public struct StoredItem: Sendable {
  /// Where the item comes from.
  public enum Origin: String, Hashable, Sendable, Codable {
    /// Extraction found it.
    case extraction
    /// The reviewer made it.
    case reviewer
  }

  private struct Fields: Hashable, Sendable, Codable {
    var item: Item
    var words: [String]
    var sha256: String
    var origin: Origin
    var extractor: String
    var partOf: ActionID?
  }

  private final class Storage: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  private var storage: Storage

  /// The item.
  public var item: Item {
    get { storage.fields.item }
    set { change { $0.item = newValue } }
  }
  /// Its words, one string a passage: what finds it again in another revision.
  public var words: [String] {
    get { storage.fields.words }
    set { change { $0.words = newValue } }
  }
  /// The revision in which its passages count.
  public var sha256: String {
    get { storage.fields.sha256 }
    set { change { $0.sha256 = newValue } }
  }
  /// Where it comes from.
  public var origin: Origin {
    get { storage.fields.origin }
    set { change { $0.origin = newValue } }
  }
  /// The version of the extractor that read the account.
  public var extractor: String {
    get { storage.fields.extractor }
    set { change { $0.extractor = newValue } }
  }
  /// The item of which this is a part, after a split.
  public var partOf: ActionID? {
    get { storage.fields.partOf }
    set { change { $0.partOf = newValue } }
  }

  /// Describes an item.
  public init(
    item: Item, words: [String], sha256: String, origin: Origin, extractor: String, partOf: ActionID? = nil
  ) {
    storage = Storage(
      Fields(item: item, words: words, sha256: sha256, origin: origin, extractor: extractor, partOf: partOf))
  }

  private mutating func change(_ change: (inout Fields) -> Void) {
    var fields = storage.fields
    change(&fields)
    storage = Storage(fields)
  }
}

extension StoredItem: Hashable {
  /// True where every field is the same.
  public static func == (left: StoredItem, right: StoredItem) -> Bool {
    left.storage === right.storage || left.storage.fields == right.storage.fields
  }

  /// Hashes every field.
  public func hash(into hasher: inout Hasher) { hasher.combine(storage.fields) }
}

extension StoredItem: Codable {
  /// Reads an object with a field for each of its properties.
  public init(from decoder: any Decoder) throws { storage = Storage(try Fields(from: decoder)) }

  /// Writes an object with a field for each of its properties.
  public func encode(to encoder: any Encoder) throws { try storage.fields.encode(to: encoder) }
}
