/// Words that give other words to a source: who, by which verb, and on which side the content stands.
struct Attribution {
  /// Where the content stands, seen from the attribution.
  enum Side {
    case left, right, both
  }

  /// The words that attribute.
  var cue: Range<Int>
  /// The words that name the source; `nil` where they are left out ("and said …").
  var mention: Range<Int>?
  /// All of the attribution: mention, cue, whom it was said to, and when.
  var extent: Range<Int>
  var side: Side
  /// The name of the rule that found it.
  var rule: StaticString
  /// The classes of the cue.
  var classes: WordClasses
  /// True for "adding that …", whose source is that of the attribution before.
  var takesSourceBefore = false
}
