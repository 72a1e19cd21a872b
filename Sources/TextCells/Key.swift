/// What a reviewer pressed, in the terms of the key table; which bytes the terminal sent for it is no one's concern.
public enum Key: Hashable, Sendable {
  /// A character, upper case where Shift made it so.
  case character(Character)
  /// A letter with Ctrl, given in lower case. Enter, Tab and Backspace have cases of their own.
  case control(Character)
  /// Named keys.
  case enter, escape, tab, backTab, backspace, delete
  /// The arrows.
  case up, down, left, right
  /// The arrows with Shift.
  case shiftUp, shiftDown, shiftLeft, shiftRight
  /// The arrows with Ctrl.
  case controlUp, controlDown, controlLeft, controlRight
  /// Paging and ends.
  case pageUp, pageDown, home, end
}

extension Key {
  /// The name under which help, footer and documentation show the key ("Space", "Ctrl-D", "↓", "g").
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-" + letter.uppercased()
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .shiftUp: "Shift-↑"
    case .shiftDown: "Shift-↓"
    case .shiftLeft: "Shift-←"
    case .shiftRight: "Shift-→"
    case .controlUp: "Ctrl-↑"
    case .controlDown: "Ctrl-↓"
    case .controlLeft: "Ctrl-←"
    case .controlRight: "Ctrl-→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    }
  }
}
