import Extraction

/// How often a model is right.
struct Score {
  private var words = 0
  private var right = 0
  private var finite = (gold: 0, found: 0, both: 0)
  private var any = (gold: 0, found: 0, both: 0)
  private var confusions: [String: Int] = [:]

  init(_ model: TaggerModel, on examples: [TagTrainer.Example]) {
    for example in examples {
      for (place, tag) in example.lesson.tags(by: model).enumerated() {
        guard example.lesson.isWord[place], let gold = example.gold[place] else { continue }
        count(tag, gold)
      }
    }
  }

  private mutating func count(_ tag: WordTag, _ gold: WordTag) {
    words += 1
    right += tag == gold ? 1 : 0
    if tag != gold { confusions["\(gold) as \(tag)", default: 0] += 1 }
    let (isGold, isFound) = (WordTag.Set.finiteVerb.contains(.init(gold)), WordTag.Set.finiteVerb.contains(.init(tag)))
    let (anyGold, anyFound) = (WordTag.Set.finite.contains(.init(gold)), WordTag.Set.finite.contains(.init(tag)))
    any.gold += anyGold ? 1 : 0
    any.found += anyFound ? 1 : 0
    any.both += anyGold && anyFound ? 1 : 0
    finite.gold += isGold ? 1 : 0
    finite.found += isFound ? 1 : 0
    finite.both += isGold && isFound ? 1 : 0
  }

  /// One line: words, the share with the right tag, and finite verbs by recall and precision.
  var line: String {
    "\(words) words, \(percent(right, words)) right; finite verbs: recall \(percent(finite.both, finite.gold)), "
      + "precision \(percent(finite.both, finite.found)); with auxiliaries \(percent(any.both, any.gold)), "
      + "\(percent(any.both, any.found))"
  }

  /// The commonest confusions.
  var worst: String {
    confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(16).map { "\($0.key) \($0.value)" }
      .joined(separator: "; ")
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    let tenths = whole == 0 ? 0 : (part * 10000 + whole / 2) / whole
    return "\(tenths / 100).\(tenths % 100 < 10 ? "0" : "")\(tenths % 100) %"
  }
}
