import CTerminal

/// The smallest thing that is shown: a base character with its combining marks, or a visible mark in the place of
/// what may not be shown.
///
/// This is the one place where text becomes cells or message text, and therefore the one place that keeps text from
/// steering a terminal: it works character by character and knows nothing of escape sequences, so an unfinished or
/// unknown one gets no further than a known one.
public struct Glyph: Hashable, Sendable {
  /// What is shown; holds no control, format, private or unassigned character.
  public let text: String
  /// Columns on the screen, at least 1.
  public let width: Int
  /// How many UTF-8 bytes of the source it stands for.
  public let byteCount: Int

  /// A glyph whose text is safe to show.
  init(text: String, width: Int, byteCount: Int) {
    (self.text, self.width, self.byteCount) = (text, width, byteCount)
  }
}
