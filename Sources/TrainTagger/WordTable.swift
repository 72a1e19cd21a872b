import Extraction

/// The table of words that the training text knows well, with their tags.
enum WordTable {
  /// Words seen less often are left out: too little is known of them.
  private static let least = 4
  /// From here on a word is taken to have no other tags than those seen.
  private static let closedFrom = 40

  /// The slots as they stand in the model file.
  static func slots(of examples: [TagTrainer.Example], bits: Int) -> [UInt32] {
    var counts: [UInt32: [UInt8: Int]] = [:]
    for example in examples {
      for (index, gold) in example.gold.enumerated() where example.lesson.isWord[index] {
        guard let gold else { continue }
        counts[example.lesson.words[example.lesson.place(of: index)].hash, default: [:]][gold.rawValue, default: 0] += 1
      }
    }
    var slots = [UInt32](repeating: 0, count: 2 << bits)
    for (hash, tags) in counts.sorted(by: { $0.key < $1.key }) {
      let total = tags.values.reduce(0, +)
      if total >= least { insert(hash, known(tags, total), into: &slots, bits) }
    }
    return slots
  }

  /// The tags that are no slips: at least one in two hundred, or a twentieth of a rare word's.
  private static func known(_ tags: [UInt8: Int], _ total: Int) -> UInt32 {
    let isClosed = total >= closedFrom
    let kept = tags.filter { $0.value * (isClosed ? 200 : 20) >= total }.keys
    return kept.reduce(isClosed ? TaggerModel.closed : 0) { $0 | 1 << UInt32($1) }
  }

  private static func insert(_ hash: UInt32, _ tags: UInt32, into slots: inout [UInt32], _ bits: Int) {
    let mask = (1 << bits) - 1
    var slot = Int(hash >> 8) & mask
    for _ in 0..<16 {
      if slots[slot * 2 + 1] == 0 {
        (slots[slot * 2], slots[slot * 2 + 1]) = (hash, tags)
        return
      }
      slot = (slot + 1) & mask
    }
  }
}
