import TextCells

/// The styles in which a row's cells are painted, from its left edge on.
///
/// A blank that shows nothing of its style takes that of the words before it: to change colours for it and back takes
/// some fifteen bytes. What a row is painted with depends on that row alone, so that cells which stay as they are stay
/// so for the terminal too.
struct BlankStyles {
  /// The style of the words before, plain at the edge; `nil` where a blank in it would show.
  private var before: UInt8? = Style.normal.number

  /// The style of the next cell, by ``Style/number``.
  ///
  /// - Parameters:
  ///   - style: the one it has.
  ///   - isBlank: whether nothing stands in it.
  ///   - shows: whether a blank in that style is seen, as one that is underlined is.
  /// - Returns: the one in which it is painted.
  mutating func next(_ style: UInt8, isBlank: Bool, shows: Bool) -> UInt8 {
    if isBlank, !shows { return before ?? style }
    before = shows ? nil : style
    return style
  }
}

extension Palette.Look {
  /// True where a blank looks unlike others.
  var showsBlanks: Bool { isReversed || isUnderlined }
}
