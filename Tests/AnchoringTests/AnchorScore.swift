import AccountModel
import Anchoring

/// How many tags came over how.
struct AnchorScore {
  /// On the right words; of these `looked` were marked to be looked at though nothing about them was changed.
  var right = 0
  var looked = 0
  /// In silence on other words, or on words that were changed or lost their source.
  var wrong = 0
  /// Marked to be looked at, without the reason that there is.
  var unsaid = 0
  /// Marked to be looked at, on other words.
  var misplaced = 0
  /// Given up though most of the words are there.
  var lost = 0
  /// Gone, and not found.
  var gone = 0
  var asked = 0

  var total: Int { right + wrong + misplaced + lost + gone }

  /// What must never happen.
  var failures: Int { wrong + unsaid }

  static func += (sum: inout AnchorScore, part: AnchorScore) {
    sum.right += part.right
    sum.looked += part.looked
    sum.wrong += part.wrong
    sum.unsaid += part.unsaid
    sum.misplaced += part.misplaced
    sum.lost += part.lost
    sum.gone += part.gone
    sum.asked += part.asked
  }

  /// Judges one outcome by what the edit script knows.
  mutating func count(_ outcome: AnchorOutcome, of item: Item, _ answers: Answers) {
    let places = answers.places(of: item.passages)
    let isKept = answers.keptShare(of: item.passages) >= 0.5
    let touches = answers.touches(of: item)
    switch outcome {
    case .same(let found):
      if isKept, touches.isEmpty, answers.isOn(found, places) { right += 1 } else { wrong += 1 }
    case .moved(let found, let reasons):
      guard isKept else { return gone += 1 }
      if answers.isOn(found, places) { right += 1 } else { misplaced += 1 }
      if touches.isEmpty { looked += 1 }
      if !touches.compactMap(\.reason).allSatisfy(reasons.contains) { unsaid += 1 }
    case .ambiguous(let rivals):
      asked += 1
      guard isKept else { return gone += 1 }
      if rivals.count > 1, rivals.contains(where: { answers.isOn($0, places) }) { right += 1 } else { misplaced += 1 }
    case .lost: if isKept { lost += 1 } else { gone += 1 }
    }
  }
}

/// What the edit script knows of one version: where every byte went, and what was edited. Nothing here asks what is
/// under test.
struct Answers {
  private let edited: EditedText
  private let reading: Reading
  /// For each byte of the original where it stands now.
  private var now: [[Int]]

  init(_ edited: EditedText, _ old: DecodedText, _ reading: Reading) {
    (self.edited, self.reading) = (edited, reading)
    now = Array(repeating: [], count: old.utf8.count)
    for (place, byte) in edited.origin.enumerated() where byte >= 0 { now[byte].append(place) }
  }

  /// Where the bytes of the passages stand now.
  func places(of passages: [Passage]) -> Set<Int> { Set(passages.flatMap(\.range).flatMap { now[$0] }) }

  /// How many of their bytes are still there, from 0 to 1.
  func keptShare(of passages: [Passage]) -> Double {
    let bytes = passages.flatMap(\.range)
    return Double(bytes.count { !now[$0].isEmpty }) / Double(max(1, bytes.count))
  }

  /// True where at least half of what was found is the item's own words, and half of these at the least was found.
  func isOn(_ found: [Passage], _ places: Set<Int>) -> Bool {
    let bytes = found.flatMap(\.range)
    let own = bytes.filter(places.contains)
    let distinct = Set(places.map { edited.origin[$0] })
    return own.count * 2 >= bytes.count && Set(own.map { edited.origin[$0] }).count * 2 >= distinct.count
  }

  /// The edits of the item's words, of anything in its sentences, and of the words that attribute it.
  func touches(of item: Item) -> [EditedText.Touch] {
    let told = reading.statements.filter { statement in
      statement.content.contains { part in item.passages.contains(where: part.overlaps) }
    }
    let attributing = told.flatMap { [$0.mention, $0.cue].compactMap(\.self) }
    let parts = item.passages + told.flatMap(\.content) + attributing
    let sentences = reading.sentences.filter { sentence in parts.contains(where: sentence.overlaps) }
    return edited.touched.compactMap { touch in
      let reaches = { (parts: [Passage]) in parts.contains { $0.range.overlaps(touch.range) } }
      guard touch.isApart ? reaches(touch.reason == nil ? item.passages : attributing) : reaches(sentences) else {
        return nil
      }
      // Who says something must be told of what he says; for the rest of the sentence it is an edit like any other.
      let isOthers = [.speaker, .cue].contains(touch.reason) && !reaches(attributing)
      return EditedText.Touch(range: touch.range, reason: isOthers ? nil : touch.reason)
    }
  }
}
