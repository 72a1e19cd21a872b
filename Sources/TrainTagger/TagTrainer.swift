import Extraction
import Seeded

/// Logistic regression over hashed features, each weight with its own rate (AdaGrad, Duchi et al. 2011).
///
/// The tags before a word are those that the model itself gave, so that it learns to live with its mistakes.
struct TagTrainer {
  /// One sentence with the tags it should get; tokens with none are passed over.
  struct Example {
    let lesson: TagLesson
    let gold: [WordTag?]
  }

  private typealias Row = SIMD32<Float>

  private static let rate: Float = 0.1
  /// A weight of 1 in the file's signed bytes.
  private static let scale: Float = 24

  private let model: TaggerModel
  private var weights: [Row]
  private var squares: [Row]

  /// Starts with empty weights; `model` supplies the word table and the number of rows.
  init(model: TaggerModel) {
    self.model = model
    weights = Array(repeating: Row(), count: 1 << model.rowBits)
    squares = Array(repeating: Row(repeating: 1e-3), count: 1 << model.rowBits)
  }

  /// Goes once over the examples, in an order that the seed sets; returns how many tags were wrong.
  mutating func train(on examples: [Example], seed: UInt64) -> Int {
    var order = SeededGenerator(seed: seed)
    return examples.shuffled(using: &order).reduce(0) { $0 + learn($1) }
  }

  private mutating func learn(_ example: Example) -> Int {
    var (before, second, clause): (UInt32, UInt32, UInt32) = (TagLesson.edge, TagLesson.edge, 0)
    var mistakes = 0
    for (index, gold) in example.gold.enumerated() {
      var tag = WordTag.mark
      if example.lesson.isWord[index] {
        if let only = example.lesson.onlyTag(of: index) {
          tag = only
        } else {
          let rows = example.lesson.rows(of: index, before: before, second: second, clause: clause, bits: model.rowBits)
          tag = learn(rows, example.lesson.allowed(at: index), gold)
          mistakes += gold == nil || gold == tag ? 0 : 1
        }
      }
      (second, before) = (before, UInt32(tag.rawValue))
      clause = example.lesson.clause(clause, after: tag, at: index)
    }
    return mistakes
  }

  /// Decides on one word and moves the weights towards the right tag.
  private mutating func learn(_ rows: [Int], _ allowed: WordTag.Set, _ gold: WordTag?) -> WordTag {
    var sums = Row()
    for row in rows { sums += weights[row] }
    var (best, tag) = (-Float.infinity, WordTag.other)
    for other in WordTag.allCases where allowed.contains(.init(other)) && sums[Int(other.rawValue)] > best {
      (best, tag) = (sums[Int(other.rawValue)], other)
    }
    guard let gold, allowed.contains(.init(gold)) else { return tag }
    var shares = Row()
    for other in WordTag.allCases where allowed.contains(.init(other)) {
      shares[Int(other.rawValue)] = power(sums[Int(other.rawValue)] - best)
    }
    shares /= shares.sum()
    shares[Int(gold.rawValue)] -= 1
    let squared = shares * shares
    for row in rows {
      squares[row] += squared
      weights[row] -= Self.rate * shares / squares[row].squareRoot()
    }
    return tag
  }

  /// e to the power of a number that is not above 0, by the same few operations on every machine.
  private func power(_ exponent: Float) -> Float {
    guard exponent > -20 else { return 0 }
    var value = 1 + exponent / 1024
    for _ in 0..<10 { value *= value }
    return value
  }

  /// The weights as signed bytes.
  func quantised() -> [Int8] {
    weights.flatMap { row in
      row.indices.map { Int8(max(-127, min(127, (row[$0] * Self.scale).rounded()))) }
    }
  }
}

extension SIMD32 where Scalar == Float {
  fileprivate func sum() -> Float { indices.reduce(0) { $0 + self[$1] } }
}
