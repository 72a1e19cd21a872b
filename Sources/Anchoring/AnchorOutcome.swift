import AccountModel

/// What became of a tagged passage in another revision.
public enum AnchorOutcome: Hashable, Sendable {
  /// The same words, in the same sentence, from the same source. Passages of the new text, in reading order.
  case same([Passage])
  /// Found again, and to be looked at: why is said, each reason once. Passages of the new text, in reading order.
  case moved([Passage], reasons: [MoveReason])
  /// Not in the new text.
  case lost
  /// Two or more places fit equally well: the editor is asked. For each place, its passages in the new text.
  case ambiguous([[Passage]])
}

/// Why a passage that was found again has to be looked at.
public enum MoveReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// The sentence reads otherwise.
  case words
  /// A number was changed, added or taken out.
  case number
  /// A name was.
  case name
  /// A negation was.
  case negation
  /// A hedge was.
  case hedge
  /// Quotation marks were.
  case quotationMarks = "quotation-marks"
  /// Another source says it, or none.
  case speaker
  /// Other words attribute it.
  case cue
  /// It is told of another time.
  case time
  /// It is quoted where it was reported, or the reverse; or it became, or no longer is, an open question.
  case kind
  /// What stands before it, and tells who is meant, is not what stood there.
  case surroundings
  /// A paragraph or other words divide it.
  case divided
  /// Too few words to be sure of.
  case short
}
