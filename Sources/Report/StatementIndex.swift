import AccountModel

/// Which statements' words lie where in an account.
struct StatementIndex {
  private let spans: [(passage: Passage, index: Int)]
  /// The furthest end among the spans up to each place: where a look back may stop.
  private let reach: [Int]

  init(_ account: CaseAccount) {
    spans = account.items.indices
      .filter { account.items[$0].item.kind == .statement && !account.items[$0].isDismissed }
      .flatMap { index in account.items[index].item.passages.map { (passage: $0, index: index) } }
      .sorted { ($0.passage, $0.index) < ($1.passage, $1.index) }
    var furthest = 0
    reach = spans.map { span in
      furthest = max(furthest, span.passage.upper)
      return furthest
    }
  }

  /// The stretches that share a byte with the passage, in reading order.
  func touched(by passage: Passage) -> [(passage: Passage, index: Int)] {
    var next = firstBeginning(atOrAfter: passage.upper) - 1
    var found: [(passage: Passage, index: Int)] = []
    while next >= 0, reach[next] > passage.lower {
      if spans[next].passage.overlaps(passage) { found.append(spans[next]) }
      next -= 1
    }
    return found.reversed()
  }

  /// The narrowest statement, by item index, whose words hold the whole passage.
  func holder(of passage: Passage) -> Int? {
    touched(by: passage).filter { $0.passage.encloses(passage) }.min { $0.passage.count < $1.passage.count }?.index
  }

  private func firstBeginning(atOrAfter offset: Int) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].passage.lower < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
