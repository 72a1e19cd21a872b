/// How a cell looks, said by what it means; the terminal layer turns the meaning into colours where it has any.
public struct Style: Hashable, Sendable {
  /// What the cell belongs to. A role is never told by its colour alone: marks, weight or position say it too.
  public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// Ordinary text.
    case normal
    /// What stands back: hints, line numbers, words that hold no item.
    case quiet
    /// Frames and rules between panes.
    case border
    /// Titles of panes and headings.
    case heading
    /// Words of an event.
    case event
    /// Words of a statement.
    case statement
    /// Words of an open question.
    case question
    /// A message that something was done.
    case good
    /// Something to look at: doubt, draft, read only.
    case warning
    /// Something that failed.
    case error
    /// Status marks, one role each, so that settings can colour them.
    case unverified, corroborated, verified, disputed, `false`, opinion, inconclusive
  }

  /// What the cell belongs to.
  public var role: Role
  /// Heavier.
  public var isBold: Bool
  /// Underlined.
  public var isUnderlined: Bool
  /// Foreground and background exchanged: the chosen row, the lit passage.
  public var isReversed: Bool

  /// A style of a role, with nothing else set unless said.
  public init(_ role: Role = .normal, bold: Bool = false, underlined: Bool = false, reversed: Bool = false) {
    (self.role, isBold, isUnderlined, isReversed) = (role, bold, underlined, reversed)
  }

  /// Plain text.
  public static let normal = Style()
}
