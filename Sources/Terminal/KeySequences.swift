import CNcurses
import TextCells

/// What terminals send for keys, beyond what the terminal's description says: both forms of the arrows, since a
/// terminal may send either, and keys with Shift and Ctrl, which most descriptions lack.
///
/// Sources: xterm's control sequences (`ESC [ 1 ; modifier letter`, modifier 2 Shift, 5 Ctrl) and rxvt's key table.
enum KeySequences {
  /// A sequence and what it means.
  static let known: [(sequence: String, input: KeyDecoder.Input)] =
    arrows + [
      ("\u{1B}[H", .key(.home)), ("\u{1B}OH", .key(.home)), ("\u{1B}[1~", .key(.home)), ("\u{1B}[7~", .key(.home)),
      ("\u{1B}[F", .key(.end)), ("\u{1B}OF", .key(.end)), ("\u{1B}[4~", .key(.end)), ("\u{1B}[8~", .key(.end)),
      ("\u{1B}[5~", .key(.pageUp)), ("\u{1B}[6~", .key(.pageDown)), ("\u{1B}[3~", .key(.delete)),
      ("\u{1B}[Z", .key(.backTab)), ("\u{1B}OM", .key(.enter)),
      ("\u{1B}[200~", .pasteStart), ("\u{1B}[201~", .pasteEnd),
    ]

  private static let arrows: [(sequence: String, input: KeyDecoder.Input)] = [
    ("A", Key.up, Key.shiftUp, Key.controlUp), ("B", .down, .shiftDown, .controlDown),
    ("C", .right, .shiftRight, .controlRight), ("D", .left, .shiftLeft, .controlLeft),
  ].flatMap { letter, plain, shifted, control in
    [
      ("\u{1B}[\(letter)", .key(plain)), ("\u{1B}O\(letter)", .key(plain)),
      ("\u{1B}[1;2\(letter)", .key(shifted)), ("\u{1B}[\(letter.lowercased())", .key(shifted)),
      ("\u{1B}[1;5\(letter)", .key(control)), ("\u{1B}O\(letter.lowercased())", .key(control)),
    ]
  }

  /// Numbers of our own for the sequences, behind those of ncurses.
  private static let firstCode: Int32 = 0x1000

  /// Tells ncurses the sequences.
  static func define() {
    for (index, entry) in known.enumerated() { define_key(entry.sequence, firstCode + Int32(index)) }
  }

  /// What a key's number means.
  static func input(of code: Int32) -> KeyDecoder.Input {
    if code >= firstCode, Int(code - firstCode) < known.count { return known[Int(code - firstCode)].input }
    return named[code].map { .key($0) } ?? .other
  }

  /// The numbers ncurses itself gives, where the terminal's description has another sequence.
  private static let named: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_SR: .shiftUp, KEY_SF: .shiftDown,
    KEY_SLEFT: .shiftLeft, KEY_SRIGHT: .shiftRight, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_HOME: .home,
    KEY_END: .end, KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_BTAB: .backTab,
  ]
}
