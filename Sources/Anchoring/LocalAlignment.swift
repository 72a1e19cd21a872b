/// The best-fitting stretch of one row of words in another: T. F. Smith and M. S. Waterman, "Identification of Common
/// Molecular Subsequences", Journal of Molecular Biology 147 (1981), with words for letters and no substitutions.
struct LocalAlignment {
  /// Pairs of (offset in the one row, offset in the other), ascending in both.
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// How much of the one row's weight has a partner, from 0 to 1.
  private(set) var share = 0.0

  /// The longest rows that are compared, in words: the cost is the product of both lengths.
  static let limit = 400

  /// Compares two rows of words.
  ///
  /// - Parameters:
  ///   - old: the words looked for.
  ///   - weights: how much each of them says, from 0 to 1.
  ///   - new: the words looked through; `nil` where a word is taken already.
  init(_ old: [Int], weights: [Double], in new: [Int?]) {
    let old = Array(old.prefix(Self.limit))
    let new = Array(new.prefix(2 * Self.limit))
    let width = new.count + 1
    var score = [Double](repeating: 0, count: (old.count + 1) * width)
    var best = 0
    for row in 0..<old.count {
      for column in 0..<new.count {
        let at = (row + 1) * width + column + 1
        let match = new[column] == old[row] ? score[at - width - 1] + 2 * weights[row] : 0
        score[at] = max(0, match, score[at - width] - 0.3, score[at - 1] - 0.2)
        if score[at] > score[best] { best = at }
      }
    }
    trace(from: best, score, width, old, weights, new)
    let total = weights.reduce(0, +)
    share = total > 0 ? pairs.reduce(0) { $0 + weights[$1.old] } / total : 0
  }

  private mutating func trace(
    from best: Int, _ score: [Double], _ width: Int, _ old: [Int], _ weights: [Double], _ new: [Int?]
  ) {
    var at = best
    while at > width, score[at] > 0 {
      let (row, column) = (at / width - 1, at % width - 1)
      guard column >= 0 else { break }
      if new[column] == old[row], score[at] == score[at - width - 1] + 2 * weights[row] {
        pairs.append((row, column))
        at -= width + 1
      } else if score[at] == score[at - 1] - 0.2 {
        at -= 1
      } else {
        at -= width
      }
    }
    pairs.reverse()
  }
}
