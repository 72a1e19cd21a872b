import AccountModel
import TextCells

/// A question in the footer, answered in one line.
struct Prompt: Sendable {
  /// What the answer is for.
  enum Purpose: Hashable, Sendable {
    /// What a status rests on, or by whom.
    case restsOn(Status, ItemPlace, goesOn: Bool)
    /// An item's note.
    case note(ItemPlace)
    /// A question's answer.
    case answer(ItemPlace)
    /// Who says the words that become a statement; the status it is given at once, if one is.
    case speaker([Passage], account: Int, status: Status?, goesOn: Bool)
    /// Which kind of item the selected words become.
    case kind([Passage], account: Int)
  }

  /// What is asked, shown before the field.
  var label: String
  /// What Enter takes while the field is empty.
  var proposal: String
  /// What the answer is for.
  var purpose: Purpose
  /// The line being written.
  var field = LineField()

  /// What Enter takes.
  var answer: String { field.text.isEmpty ? proposal : field.text }
}

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

  /// Writes text at the cursor; line ends and tabs become blanks.
  mutating func insert(_ text: String) {
    let clean = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(Self.limit - characters.count)
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
