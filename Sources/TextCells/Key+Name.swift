extension Key {
  /// The name by which settings call the key, in letters that every keyboard has ("j", "Space", "Ctrl-D", "Down",
  /// "PgUp", "Shift-Left"); ``label`` is what the screen shows.
  public var name: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .shiftUp: "Shift-Up"
    case .shiftDown: "Shift-Down"
    case .shiftLeft: "Shift-Left"
    case .shiftRight: "Shift-Right"
    case .controlUp: "Ctrl-Up"
    case .controlDown: "Ctrl-Down"
    case .controlLeft: "Ctrl-Left"
    case .controlRight: "Ctrl-Right"
    default: label
    }
  }

  /// Reads a name or a label of a key. One character stands for itself, capitals apart; names of more characters are
  /// read in any case, and a few other customary names are known ("Return", "PageUp").
  ///
  /// What terminals cannot tell apart is one key here too: `Ctrl-I` is Tab, `Ctrl-M` and `Ctrl-J` are Enter, `Ctrl-H`
  /// is Backspace. `nil` where no terminal sends such a key.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      guard let key = Key.labels[name] ?? Key.key(of: character) else { return nil }
      self = key
    } else {
      let name = name.lowercased()
      guard let key = Key.names[name] ?? Key.control(name) else { return nil }
      self = key
    }
  }

  /// The names of keys that are no characters, in the order in which documentation lists them.
  public static let allNames: [String] = named.map(\.name)

  private static let named: [Key] = [
    .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .shiftUp,
    .shiftDown, .shiftLeft, .shiftRight, .controlUp, .controlDown, .controlLeft, .controlRight, .pageUp, .pageDown,
    .home, .end,
  ]

  private static let labels = Dictionary(named.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })

  private static let names = Dictionary(
    named.map { ($0.name.lowercased(), $0) } + named.map { ($0.label.lowercased(), $0) } + [
      ("return", .enter), ("escape", .escape), ("backtab", .backTab), ("delete", .delete), ("pageup", .pageUp),
      ("pagedown", .pageDown),
    ], uniquingKeysWith: { first, _ in first })

  /// A character that a terminal sends as one.
  private static func key(of character: Character) -> Key? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      case .shown = ScalarKind(scalar)
    else { return nil }
    return .character(character)
  }

  private static func control(_ name: String) -> Key? {
    guard name.hasPrefix("ctrl-"), name.utf8.count == 6, let letter = name.last else { return nil }
    switch letter {
    case "i": return .tab
    case "j", "m": return .enter
    case "h": return .backspace
    case "[": return .escape
    case "a"..."z", "\\": return letter.isASCII ? .control(letter) : nil
    default: return nil
    }
  }
}
