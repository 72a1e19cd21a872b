/// Reads times of day: "9.52pm", "2:48 a.m.", "0140 hrs", "17.58".
struct FactClock {
  let page: Page

  /// The times in a range. Cost: linear.
  func clocks(in range: Range<Int>) -> [ConflictFact.Clock] {
    range.compactMap { page.isKind($0, .number) ? clock($0) ?? spoken($0) : spoken($0) }
  }

  private func spoken(_ index: Int) -> ConflictFact.Clock? {
    SpokenClock(page: page).read(at: index).map { .init(minutes: $0.minute, knowsHalf: false, isRough: true) }
  }

  private func clock(_ index: Int) -> ConflictFact.Clock? {
    var text = NameIndex.key(index, page)
    var half = half(after: index)
    for (ending, value) in [("am", 0), ("pm", 1), ("a.m", 0), ("p.m", 1)] where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.utf8.count))
      half = value
    }
    let isHours = page.isAny(index + 1, of: ["hrs", "hours"]) && text.utf8.count == 4
    let parts = text.split(whereSeparator: { ":.h".contains($0) }).map(String.init)
    let digits = isHours ? [String(text.prefix(2)), String(text.suffix(2))] : parts
    guard let hour = digits.first.flatMap({ Int($0) }), (0..<24).contains(hour), digits.count < 3 else { return nil }
    if digits.count == 1, half == nil { return nil }
    let minute = digits.count > 1 ? Int(digits[1]) : 0
    guard let minute, (0..<60).contains(minute), digits.count == 1 || digits[1].utf8.count == 2,
      half != nil || isHours || text.contains(":")
    else { return nil }
    let hours = half.map { hour % 12 + 12 * $0 } ?? hour
    let isRough = page.isAny(index - 1, of: ["about", "around", "approximately", "roughly", "nearly", "just"])
    return .init(minutes: hours * 60 + minute, knowsHalf: half != nil || isHours || hour > 12, isRough: isRough)
  }

  private func half(after index: Int) -> Int? {
    if page.isAny(index + 1, of: ["am", "a.m"]) { return 0 }
    return page.isAny(index + 1, of: ["pm", "p.m"]) ? 1 : nil
  }
}
