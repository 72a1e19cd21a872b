import AccountModel

/// A statement as it was found, in tokens, before anybody has worked out who the speaker is.
struct Draft {
  var content: [Range<Int>]
  var kind: Statement.Kind
  var mention: Range<Int>?
  var cue: Range<Int>?
  var rule: StaticString
  var classes: WordClasses = []
  /// The source is that of the statement before.
  var takesSourceBefore = false
  /// Words inside another's words: "he" there is not the one who tells of him.
  var isInner = false
  /// A second source who adds nothing: "according to the report" behind words that already have their speaker.
  var repeater: Range<Int>?
  /// The quotation that the content ends with, so that a further paragraph can be joined.
  var lastQuotation: Int?

  /// The first token of the content.
  var start: Int { content.first?.lowerBound ?? 0 }
  /// One past the last token of the content.
  var end: Int { content.last?.upperBound ?? 0 }
}
