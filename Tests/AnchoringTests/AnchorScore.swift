import AccountModel
import Anchoring
import Extraction

/// How many tags came over how, by edit.
struct AnchorScore {
  /// On the right words; of these `looked` were marked to be looked at though nothing about them was changed.
  var right = 0
  var looked = 0
  /// In silence on other words, or on words that were changed or lost their source.
  var wrong = 0
  /// Marked to be looked at, on other words.
  var misplaced = 0
  /// Given up though most of the words are there.
  var lost = 0
  /// Gone, and not found.
  var gone = 0
  var asked = 0

  var total: Int { right + wrong + misplaced + lost + gone }

  static func += (sum: inout AnchorScore, part: AnchorScore) {
    sum.right += part.right
    sum.looked += part.looked
    sum.wrong += part.wrong
    sum.misplaced += part.misplaced
    sum.lost += part.lost
    sum.gone += part.gone
    sum.asked += part.asked
  }

  /// Judges one outcome by what the edit script knows.
  mutating func count(_ outcome: AnchorOutcome, of item: Item, in reading: Reading, _ edited: EditedText) {
    let places = Self.places(of: item, edited)
    let kept = places.count > 0 && Self.keptShare(of: item, edited) >= 0.5
    let isTouched = edited.touched.contains { Self.scope(of: item, reading).contains(where: $0.overlaps) }
    switch outcome {
    case .same(let found):
      if kept, !isTouched, Self.isOn(found, places, edited) { right += 1 } else { wrong += 1 }
    case .moved(let found, _):
      guard kept else { return gone += 1 }
      if Self.isOn(found, places, edited) { right += 1 } else { misplaced += 1 }
      if !isTouched { looked += 1 }
    case .ambiguous(let rivals):
      asked += 1
      guard kept else { return gone += 1 }
      if rivals.contains(where: { Self.isOn($0, places, edited) }) { right += 1 } else { misplaced += 1 }
    case .lost: if kept { lost += 1 } else { gone += 1 }
    }
  }

  /// The item's words and everything in its sentences and in the words that attribute it.
  private static func scope(of item: Item, _ reading: Reading) -> [Range<Int>] {
    let told = reading.statements.filter { statement in
      statement.content.contains { part in item.passages.contains(where: part.overlaps) }
    }
    let parts = item.passages + told.flatMap { $0.content + [$0.mention, $0.cue].compactMap(\.self) }
    return reading.sentences.filter { sentence in parts.contains(where: sentence.overlaps) }.map(\.range)
  }

  private static func places(of item: Item, _ edited: EditedText) -> Set<Int> {
    Set(edited.origin.indices.filter { at in item.passages.contains { $0.contains(edited.origin[at]) } })
  }

  private static func keptShare(of item: Item, _ edited: EditedText) -> Double {
    let all = Set(edited.origin)
    let bytes = item.passages.flatMap(\.range)
    return Double(bytes.count(where: all.contains)) / Double(max(1, bytes.count))
  }

  /// True where at least half of what was found is the item's own words, and half of these at the least was found.
  private static func isOn(_ found: [Passage], _ places: Set<Int>, _ edited: EditedText) -> Bool {
    let bytes = found.flatMap(\.range)
    let own = bytes.filter(places.contains)
    let distinct = Set(places.map { edited.origin[$0] })
    return own.count * 2 >= bytes.count && Set(own.map { edited.origin[$0] }).count * 2 >= distinct.count
  }
}
