public import TextCells

/// What came from the keyboard's side of the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, whatever keys it would be; line ends are LF. A paste of more than a megabyte comes in pieces.
  case pasted(String)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// There is no keyboard any more: the line was hung up, or the input ended. Nothing will ever come again.
  case closed
}

/// What the mouse did, and where; row and column count from 0.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    /// A button went down.
    case pressed(Button)
    /// The first button was let go.
    case released
    /// The wheel was turned.
    case scrolledUp, scrolledDown
    /// The mouse was moved with a button down.
    case moved
  }

  /// The buttons.
  public enum Button: Hashable, Sendable { case left, middle, right }

  /// What was done.
  public let action: Action
  /// Rows from the top.
  public let row: Int
  /// Columns from the left.
  public let column: Int

  /// An event at a place.
  public init(_ action: Action, row: Int, column: Int) {
    (self.action, self.row, self.column) = (action, row, column)
  }
}

/// What the system asked of the program.
public enum TerminalSignal: Hashable, Sendable {
  /// End: SIGTERM, SIGHUP, SIGQUIT.
  case terminate, hangUp, quit
  /// SIGINT: to be answered as Ctrl-C is.
  case interrupt
  /// SIGTSTP, or Ctrl-Z: to be answered with ``Terminal/suspend()``.
  case suspend
  /// SIGCONT: the program goes on; the terminal is ours again, the screen must be painted.
  case resumed
  /// The window has another size; the screen must be painted.
  case resized(Size)
}
