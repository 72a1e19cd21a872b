import AccountModel

/// One source's words on a point: what may become a side of a conflict.
struct ConflictClaim {
  /// Which point, and which of its readings.
  var point: Int
  var reading: Int
  var stance: Stance
  var speaker: Asserter
  /// The words to show.
  var passage: Passage
  /// The words that show the reading, as tokens.
  var marker: Range<Int>
  /// The sentence that holds it.
  var sentence: Int
  /// Telling words of the clause, without the marker's own.
  var keys: KeySet

  /// The claim as a side.
  var side: Conflict.Side { Conflict.Side(account: 0, passage: passage, speaker: speaker, stance: stance) }

  /// The side with its stance to a question that asks for the first reading: who asserts another reading denies it.
  var sideOfQuestion: Conflict.Side {
    var side = self.side
    if [.saysSo, .denies].contains(stance) { side.stance = reading == 0 ? .saysSo : .denies }
    return side
  }
}
