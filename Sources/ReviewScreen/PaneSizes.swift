/// How large the panes were made, in thousandths of the window, so that it holds for any window; `nil` for what was
/// left as it was.
public struct PaneSizes: Hashable, Sendable {
  /// The lists' columns, where they stand beside the text.
  var left: Int?
  /// The first and the second list's rows, there.
  var first: Int?
  var second: Int?
  /// The detail strip's rows, there.
  var detail: Int?
  /// The list's and the detail strip's rows, where panes take turns.
  var narrowList: Int?
  var narrowDetail: Int?

  /// Sizes as at first.
  public init() {}

  private static let names: [(name: String, path: any WritableKeyPath<PaneSizes, Int?> & Sendable)] = [
    ("left", \.left), ("first", \.first), ("second", \.second), ("detail", \.detail), ("narrow-list", \.narrowList),
    ("narrow-detail", \.narrowDetail),
  ]

  /// Reads what ``stored`` gives; what makes no sense is as at first.
  public init(stored: String) {
    for part in stored.split(separator: " ") {
      let pair = part.split(separator: "=")
      guard pair.count == 2, let entry = Self.names.first(where: { $0.name == pair[0] }), let share = Int(pair[1]),
        (0...1000).contains(share)
      else { continue }
      self[keyPath: entry.path] = share
    }
  }

  /// The sizes as they are kept: `left=400 detail=250`; `nil` where all are as at first.
  public var stored: String? {
    let parts = Self.names.compactMap { entry in self[keyPath: entry.path].map { "\(entry.name)=\($0)" } }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// A share of a whole, such that ``amount(_:of:)`` gives the same number back.
  static func share(_ amount: Int, of whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    return min(1000, max(0, (amount * 1000 + whole - 1) / whole))
  }

  /// So many rows or columns of a whole.
  static func amount(_ share: Int, of whole: Int) -> Int { whole * share / 1000 }
}
