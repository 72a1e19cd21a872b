import AccountModel

/// The words of which a filter is made.
enum FilterTerms {
  /// Terms that stand for themselves, with what they mean.
  static let known: [(name: String, test: Filter.Test, help: String)] =
    [("undecided", .status(nil), "nobody has decided yet")]
    + Status.allCases.map { ($0.rawValue, .status($0), "or just \($0.letter)") }
    + [
      ("decided", .decided, "with a status; of questions, no longer open"),
      ("events", .kind(.event), "kind"), ("statements", .kind(.statement), "kind"),
      ("questions", .kind(.question), "kind"), ("conflicts", .conflict, "and what takes part in one"),
      ("direct", .form(.direct), "statements in quotation marks"), ("indirect", .form(.indirect), "reported"),
      ("mixed", .form(.mixed), "partly quoted"),
      ("own", .ownVoice, "in the account’s own voice"), ("new", .unseen, "not looked at"),
      ("note", .noted, "with a note"),
    ] + QuestionState.allCases.map { ($0.rawValue, .question($0), "a question’s state") }

  /// Terms that ask for a word behind them, with what they mean.
  static let keyed: [(name: String, help: String)] = [
    ("by:", "speaker, by any name"), ("in:", "account, by letter or name"), ("label:", "label"),
    ("note:", "words of the note"),
  ]

  /// The terms of a line, in order. A quotation that is not closed ends with the line.
  static func read(_ line: String) -> [Filter.Term] {
    words(of: line).compactMap { word in
      let isNegated = word.text.hasPrefix("-") && !word.isQuoted
      let text = isNegated ? String(word.text.dropFirst()) : word.text
      guard let test = word.isQuoted ? .words(text) : test(text) else { return nil }
      return Filter.Term(test: test, isNegated: isNegated)
    }
  }

  private static func test(_ word: String) -> Filter.Test? {
    let lowered = word.lowercased()
    if let known = known.first(where: { $0.name == lowered || $0.name == lowered + "s" }) { return known.test }
    if let status = Status.allCases.first(where: { String($0.letter) == lowered }) { return .status(status) }
    if let (key, value) = split(word) {
      switch key {
      case "by": return .speaker(value)
      case "in": return .account(value)
      case "label": return .label(value)
      case "note": return .note(value)
      default: break
      }
    }
    return word.isEmpty || keyed.contains { $0.name == lowered } ? nil : .words(word)
  }

  private static func split(_ word: String) -> (key: String, value: String)? {
    guard let colon = word.firstIndex(of: ":") else { return nil }
    let value = String(word[word.index(after: colon)...])
    return value.isEmpty ? nil : (word[..<colon].lowercased(), value)
  }

  /// Words between blanks; blanks inside quotation marks do not count.
  private static func words(of line: String) -> [(text: String, isQuoted: Bool)] {
    var words: [(text: String, isQuoted: Bool)] = []
    var (word, isInside, isQuoted) = ("", false, false)
    for character in line + " " {
      if marks.contains(character) {
        isQuoted = isQuoted || (word.isEmpty && !isInside)
        isInside.toggle()
      } else if character.isWhitespace, !isInside {
        if !word.isEmpty { words.append((word, isQuoted)) }
        (word, isQuoted) = ("", false)
      } else {
        word.append(character)
      }
    }
    if isInside, !word.trimmingBlanks().isEmpty { words.append((word.trimmingBlanks(), isQuoted)) }
    return words
  }

  private static let marks: Set<Character> = ["\"", "“", "”"]
}
