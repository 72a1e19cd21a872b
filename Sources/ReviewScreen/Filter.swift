import AccountModel

/// What the panes are narrowed to.
///
/// A filter is a line of terms. Terms of one sort are alternatives (`u d`: unverified or disputed); those of different
/// sorts must all hold (`u by:frey`); a term with `-` in front must not. What is no term is words to be found in the
/// item's row; words in quotation marks are found as they stand together.
struct Filter: Hashable, Sendable {
  /// What one term asks.
  enum Test: Hashable, Sendable {
    case status(Status?)
    case decided
    case kind(Item.Kind)
    case conflict
    case form(Statement.Kind)
    case question(QuestionState)
    case ownVoice
    case unseen
    case noted
    case label(String)
    case speaker(String)
    case account(String)
    case note(String)
    case words(String)

    /// Terms of one sort are alternatives. Every word has a sort of its own: all must be there.
    var sort: String {
      switch self {
      case .status, .decided, .question: "status"
      case .kind, .conflict, .form: "kind"
      case .ownVoice: "own"
      case .unseen: "new"
      case .noted, .note: "note"
      case .label: "label"
      case .speaker: "by"
      case .account: "in"
      case .words(let words): "words " + words
      }
    }
  }

  /// A test, or its contrary.
  struct Term: Hashable, Sendable {
    var test: Test
    var isNegated = false
  }

  /// The line as typed.
  let line: String
  let terms: [Term]
  private let groups: [[Test]]
  private let excluded: [Test]

  /// Reads a line; `nil` where it holds no term.
  init?(_ line: String) {
    terms = FilterTerms.read(line)
    guard !terms.isEmpty else { return nil }
    self.line = line
    excluded = terms.filter(\.isNegated).map(\.test)
    let wanted = terms.filter { !$0.isNegated }.map(\.test)
    groups = Array(Dictionary(grouping: wanted, by: \.sort).values)
  }

  /// Whether an item is on show.
  func matches(_ place: ItemPlace, in incident: Case) -> Bool {
    matches { holds($0, place, incident) }
  }

  /// Whether a conflict is on show.
  func matches(conflict index: Int, account: Int, in incident: Case) -> Bool {
    matches { test in
      switch test {
      case .conflict, .kind(.question): true
      case .account(let name): incident.isAccount(account, named: name)
      case .words(let words):
        Self.isFound(
          words,
          in: incident.accounts[account].conflicts[index].conflict.question
            ?? incident.accounts[account].conflicts[index].conflict.about)
      default: false
      }
    }
  }

  /// Whether the walk stops at a sentence in which nothing was found.
  func matches(sentence: Passage, account: Int, in incident: Case) -> Bool {
    matches { test in
      switch test {
      case .unseen: !incident.accounts[account].lookedAt.contains(.sentence(sentence))
      case .account(let name): incident.isAccount(account, named: name)
      case .words(let words): Self.isFound(words, in: incident.words(of: sentence, account: account))
      default: false
      }
    }
  }

  private func matches(_ holds: (Test) -> Bool) -> Bool {
    groups.allSatisfy { $0.contains(where: holds) } && !excluded.contains(where: holds)
  }

  private func holds(_ test: Test, _ place: ItemPlace, _ incident: Case) -> Bool {
    guard let item = incident[place]?.item else { return false }
    switch test {
    case .status(nil): return item.kind != .question && incident.status(of: place) == nil
    case .status(let status): return incident.status(of: place) == status
    case .decided: return isDecided(place, item, incident)
    case .kind(let kind): return item.kind == kind
    case .conflict: return !incident.conflicts(at: place).isEmpty
    case .form(let form):
      if case .statement(let statement) = item { return statement.kind == form } else { return false }
    case .question(let state):
      return item.kind == .question && (incident.record(of: place)?.questionState ?? .open) == state
    case .ownVoice: return incident.isOwnVoice(place)
    case .unseen:
      let claim = incident.claim(of: place)?.index ?? place.index
      return !incident.accounts[place.account].lookedAt.contains(.item(claim))
    default: return holdsText(test, place, incident)
    }
  }

  private func holdsText(_ test: Test, _ place: ItemPlace, _ incident: Case) -> Bool {
    let record = incident.record(of: place)
    switch test {
    case .noted: return record?.note != nil
    case .note(let words): return record?.note.map { Self.isFound(words, in: $0) } ?? false
    case .label(let name): return record?.labels.contains { Self.isFound(name, in: $0) } ?? false
    case .account(let name): return incident.isAccount(place.account, named: name)
    case .speaker(let name):
      guard let speaker = incident.speaker(of: place) else { return false }
      return ([speaker.name, speaker.shortName] + speaker.names).contains { Self.isFound(name, in: $0) }
    case .words(let words): return Self.isFound(words, in: incident.line(of: place))
    default: return false
    }
  }

  private func isDecided(_ place: ItemPlace, _ item: Item, _ incident: Case) -> Bool {
    item.kind == .question
      ? (incident.record(of: place)?.questionState ?? .open) != .open : incident.status(of: place) != nil
  }

  private static func isFound(_ words: String, in text: String) -> Bool {
    Needle(words)?.isFound(in: text) ?? true
  }
}

extension Case {
  /// Whether an account is meant by a letter, or by words of its path or outlet.
  fileprivate func isAccount(_ index: Int, named name: String) -> Bool {
    if Self.letter(ofAccount: index).lowercased() == name.lowercased() { return true }
    guard name.count > 1, let needle = Needle(name) else { return false }
    let account = accounts[index].account
    return needle.isFound(in: account.path) || needle.isFound(in: account.name)
  }
}
