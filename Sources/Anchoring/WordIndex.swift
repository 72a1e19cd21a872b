/// Where every three words in a row, and every single word, stand in a text.
struct WordIndex {
  private let words: [Word]
  private var firstOfThree: [Int: (first: Int, count: Int)] = [:]
  private var nextOfThree: [Int]
  private var firstOfOne: [Int: (first: Int, count: Int)] = [:]
  private var nextOfOne: [Int]

  /// The most places that a search returns, and a measure for the most that it looks at.
  static let limit = 16

  /// Cost: linear in the words.
  init(_ words: [Word]) {
    self.words = words
    nextOfThree = Array(repeating: -1, count: words.count)
    nextOfOne = nextOfThree
    for at in words.indices.reversed() {
      Self.put(at, under: words[at].key, &firstOfOne, &nextOfOne)
      if let three = Self.three(words, at) { Self.put(at, under: three, &firstOfThree, &nextOfThree) }
    }
  }

  /// Where the row of words stands, in reading order; `isCut` where there may be further places.
  func places(of row: ArraySlice<Word>) -> (places: [Int], isCut: Bool) {
    guard let seed = rarest(in: row) else { return ([], false) }
    var (found, seen, at) = ([Int](), 0, seed.first)
    while at >= 0 {
      guard seen < 16 * Self.limit, found.count < Self.limit else { return (found, true) }
      let start = at - seed.offset
      if holds(row, at: start) { found.append(start) }
      at = seed.isThree ? nextOfThree[at] : nextOfOne[at]
      seen += 1
    }
    return (found, false)
  }

  /// Where the three words, or failing these the one word, at `at` of another text stand here, as long as that tells
  /// anything: at most `limit / 2` places.
  func hints(_ row: [Word], at: Int) -> [Int] {
    let three = Self.three(row, at).flatMap { firstOfThree[$0] }
    if let three { return chain(three, nextOfThree) }
    return firstOfOne[row[at].key].map { chain($0, nextOfOne) } ?? []
  }

  private func chain(_ entry: (first: Int, count: Int), _ next: [Int]) -> [Int] {
    guard entry.count <= Self.limit / 2 else { return [] }
    var (found, at) = ([Int](), entry.first)
    while at >= 0 {
      found.append(at)
      at = next[at]
    }
    return found
  }

  /// True where the row of words stands at `start`.
  func holds(_ row: ArraySlice<Word>, at start: Int) -> Bool {
    start >= 0 && start + row.count <= words.count && zip(row, words[start...]).allSatisfy { $0.key == $1.key }
  }

  private func rarest(in row: ArraySlice<Word>) -> (first: Int, offset: Int, isThree: Bool)? {
    let isThree = row.count > 2
    let whole = Array(row)
    var best: (first: Int, offset: Int, isThree: Bool, count: Int)?
    for offset in 0..<(isThree ? whole.count - 2 : whole.count) {
      let entry = isThree ? Self.three(whole, offset).flatMap { firstOfThree[$0] } : firstOfOne[whole[offset].key]
      guard let entry else { return nil }
      if entry.count < best?.count ?? .max { best = (entry.first, offset, isThree, entry.count) }
    }
    return best.map { ($0.first, $0.offset, $0.isThree) }
  }

  private static func three(_ words: [Word], _ at: Int) -> Int? {
    guard at + 2 < words.count else { return nil }
    // Vocabularies of over two million words let keys collide; every use compares the words themselves.
    return (words[at].key &* 0x4000_0000_000) ^ (words[at + 1].key &* 0x20_0000) ^ words[at + 2].key
  }

  private static func put(
    _ at: Int, under key: Int, _ first: inout [Int: (first: Int, count: Int)], _ next: inout [Int]
  ) {
    let before = first[key]
    next[at] = before?.first ?? -1
    first[key] = (at, (before?.count ?? 0) + 1)
  }
}
