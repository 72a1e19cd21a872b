/// What the mouse did, and where; row and column count from 0 at the window's top left.
public struct Mouse: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    /// The first button went down or was let go.
    case pressed, released
    /// The mouse was moved with the button down.
    case moved
    /// The wheel was turned.
    case scrolledUp, scrolledDown
  }

  /// What was done.
  public let action: Action
  /// Rows from the top.
  public let row: Int
  /// Columns from the left.
  public let column: Int

  /// Describes what the mouse did.
  public init(_ action: Action, row: Int, column: Int) { (self.action, self.row, self.column) = (action, row, column) }
}

/// What the mouse drags.
enum Drag: Hashable, Sendable {
  /// A border between panes.
  case border(Layout.Border)
  /// The end of a selection that begins at a byte of the text.
  case selection(from: Int)
}
