import AccountModel

/// Which words of an account belong to which items: what colours the text, and what finds the item under the cursor.
struct TextMap: Sendable {
  /// A passage and the item it belongs to.
  struct Span: Hashable, Sendable {
    var passage: Passage
    /// Index among ``CaseAccount/items``; `nil` for a sentence in which nothing was found.
    var item: Int?
    var kind: Item.Kind?
  }

  /// In reading order.
  private let spans: [Span]
  /// For each span, where the longest-reaching span up to and including it ends: lets a search begin late.
  private let reaches: [Int]

  static let empty = TextMap(spans: [])

  /// Maps an account's items that are on show, and its bare sentences. Cost: linear (and a sort) in their number.
  init(_ account: CaseAccount) {
    let items = account.items.enumerated().lazy.filter { !$1.isDismissed }
    let ofItems = items.flatMap { index, item in
      item.item.passages.map { Span(passage: $0, item: index, kind: item.item.kind) }
    }
    let bare = account.stops.compactMap { stop -> Span? in
      if case .sentence(let passage) = stop { Span(passage: passage, item: nil, kind: nil) } else { nil }
    }
    self.init(spans: (ofItems + bare).sorted { $0.passage < $1.passage })
  }

  private init(spans: [Span]) {
    self.spans = spans
    var reach = 0
    reaches = spans.map { span in
      reach = max(reach, span.passage.upper)
      return reach
    }
  }

  /// The spans that share a byte with the range, in reading order. Cost: logarithmic, and linear in what is found.
  func spans(in range: Range<Int>) -> [Span] {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if reaches[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return spans[low...].prefix { $0.passage.lower < range.upperBound }
      .filter { $0.passage.upper > range.lowerBound }
  }

  /// The narrowest span that holds the byte at `offset`; of two as narrow, the statement.
  func span(at offset: Int) -> Span? {
    spans(in: offset..<offset + 1).min { left, right in
      (left.passage.count, left.kind == .statement ? 0 : 1) < (right.passage.count, right.kind == .statement ? 0 : 1)
    }
  }
}
