import AccountLoader
import AccountModel
import Anchoring
import Testing

/// What is no change: the same words in another layout, in other marks, in other bytes.
struct WordStreamTests {
  private static let text = """
    Café owner hears two bangs on Rue Émile-Zola

    "We heard two bangs," said Zoë Lafarière, who runs a café on the corner of the street. "Then the windows went."

    The fire was out by 4:30 p.m. on Saturday... Émile Bäcker, a neighbour, said the 'old' door had been locked for years.

    """

  private func expectAllSame(_ old: Account, _ new: Account) {
    let pair = Pair(old, new)
    #expect(pair.oldReading.sentences.count > 3)
    for sentence in pair.oldReading.sentences {
      let outcome = pair.anchoring.outcome(of: [sentence])
      if case .same = outcome { continue }
      Issue.record("\(outcome) \(pair.old.words(of: sentence))")
    }
    for statement in pair.oldReading.statements {
      let outcome = pair.anchoring.outcome(of: statement.content)
      if case .same = outcome { continue }
      Issue.record("\(outcome) \(statement)")
    }
    #expect(pair.changes.isEmpty)
  }

  private func expectAllSame(as new: String) throws {
    #expect(Array(new.utf8) != Array(Self.text.utf8))
    expectAllSame(try account(Self.text), try account(new))
  }

  @Test func anotherWrappingChangesNothing() throws {
    try expectAllSame(as: Self.text.split(separator: "\n\n").map(wrapped).joined(separator: "\n\n") + "\n")
  }

  /// At 64 columns.
  private func wrapped(_ paragraph: Substring) -> String {
    paragraph.split(whereSeparator: \.isWhitespace).reduce(into: "") { text, word in
      let column = text.split(separator: "\n").last?.count ?? 0
      text += (text.isEmpty ? "" : column + word.count > 63 ? "\n" : " ") + word
    }
  }

  @Test func curlyMarksForStraightOnesChangeNothing() throws {
    var opens = false
    var curly = ""
    for character in Self.text {
      if character == "\"" { opens.toggle() }
      curly += character == "\"" ? (opens ? "“" : "”") : String(character)
    }
    try expectAllSame(as: curly.replacing("'old'", with: "‘old’").replacing("...", with: "…"))
  }

  @Test func otherLineEndsChangeNothing() throws {
    try expectAllSame(as: Self.text.replacing("\n", with: "\r\n"))
    try expectAllSame(as: Self.text.replacing("\n", with: "\r"))
  }

  @Test func decomposedAccentsChangeNothing() throws {
    let parts: [Character: String] = [
      "é": "e\u{301}", "É": "E\u{301}", "ë": "e\u{308}", "è": "e\u{300}", "ä": "a\u{308}",
    ]
    try expectAllSame(as: Self.text.map { parts[$0] ?? String($0) }.joined())
  }

  @Test func windows1252ForUTF8ChangesNothing() throws {
    let curly = Self.text.replacing("\"", with: "”")
    let bytes = curly.unicodeScalars.map { $0 == "”" ? 0x94 : UInt8(truncatingIfNeeded: $0.value) }
    let old = try account(bytes: bytes, encoding: "windows-1252")
    #expect(old.text.utf8.count > bytes.count)
    expectAllSame(old, try account(Self.text))
  }
}
