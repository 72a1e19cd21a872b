/// The name of an action: which writer's, and which of that writer's. Items and accounts bear the id of the action
/// that first recorded them.
public struct ActionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Whose chain of actions it stands in.
  public let chain: WriterName
  /// The place in the writer's chain, from 1.
  public let number: Int

  /// The writer's name as the log has it.
  public var writer: String { chain.description }

  /// Names an action.
  public init(chain: WriterName, number: Int) { (self.chain, self.number) = (chain, number) }

  /// Names an action.
  public init(writer: String, number: Int) { self.init(chain: WriterName(writer), number: number) }

  /// Reads `writer-number`; `nil` where the text is no such name.
  public init?(_ text: String) {
    guard let dash = text.lastIndex(of: "-"), dash > text.startIndex,
      let number = Int(text[text.index(after: dash)...]), number > 0
    else { return nil }
    self.init(writer: String(text[..<dash]), number: number)
  }

  /// `writer-number`.
  public var description: String { "\(writer)-\(number)" }

  /// By writer, then by number: for a stable order, not for an order in time.
  public static func < (left: ActionID, right: ActionID) -> Bool {
    (left.chain, left.number) < (right.chain, right.number)
  }
}

extension ActionID: Codable {
  /// Reads `"writer-number"`.
  ///
  /// - Throws: `DecodingError.dataCorrupted` where the text is no such name.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    guard let id = ActionID(try value.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "not the name of an action")
    }
    self = id
  }

  /// Writes `"writer-number"`.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(description)
  }
}

/// Where an action stands in the log's order: by Lamport number, then by writer and number.
struct LogPlace: Comparable {
  var lamport: Int
  var id: ActionID

  static func < (left: LogPlace, right: LogPlace) -> Bool {
    left.lamport == right.lamport ? left.id < right.id : left.lamport < right.lamport
  }
}
