import TextCells

/// A line of text with a cursor.
struct LineField: Hashable, Sendable {
  private(set) var characters: [Character]
  /// How many characters stand before the cursor.
  private(set) var cursor: Int

  /// The longest line that can be written, in characters.
  static let limit = 4000

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  /// Writes text at the cursor; tabs become blanks, and so do line ends unless lines may be kept.
  mutating func insert(_ text: String, keepsLines: Bool = false) {
    let clean = text.map { $0 == "\t" || ($0.isNewline && !keepsLines) ? " " : $0 }
      .prefix(max(0, Self.limit - characters.count))
    characters.insert(contentsOf: clean, at: cursor)
    cursor += clean.count
  }

  /// Does what an editing key does.
  ///
  /// - Returns: false where the key edits nothing.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: if cursor > 0 { characters.remove(at: cursor - 1); cursor -= 1 }
    case .delete: if cursor < characters.count { characters.remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): characters.removeFirst(cursor); cursor = 0
    case .control("k"): characters.removeLast(characters.count - cursor)
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  private mutating func removeWord() {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }
}
