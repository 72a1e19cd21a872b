import CNcurses

/// Strings that steer the terminal.
enum Capability {
  /// Pasted text between marks (xterm's mode 2004).
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  /// The mouse's moves while a button is down (xterm's mode 1002).
  static let dragOn = "\u{1B}[?1002h"
  static let dragOff = "\u{1B}[?1002l"
  /// All of xterm's ways to report the mouse.
  static let mouseOff = "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l"

  /// A string of the terminal's description, by its terminfo name; empty where it has none. Asks for an open terminal.
  static func bytes(_ name: String) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 128)
    let length = curses_capability(name, &buffer, buffer.count)
    return buffer[..<length].map(UInt8.init(bitPattern:))
  }
}
