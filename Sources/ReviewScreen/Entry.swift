import AccountModel
import TextCells

/// A line that is typed at the foot of the screen to find something or to do something: words to search for, a filter,
/// a command.
struct Entry: Sendable {
  /// What is typed.
  enum Purpose: Sendable {
    /// Words to search for, and where the reviewer was before.
    case search(from: Standpoint)
    case filter
    case command
  }

  let purpose: Purpose
  /// The line, and what can be chosen for it.
  var prompt: Prompt
  /// How far back in what was typed earlier; `nil` while it is none of that.
  var past: Int?

  init(_ purpose: Purpose, label: String, filled: String = "") {
    self.purpose = purpose
    prompt = Prompt(label: label, purpose: .entry)
    prompt.hasMadeCandidates = true
    prompt.field = LineField(filled)
  }
}

/// Where a reviewer stands: enough to come back to.
struct Standpoint: Sendable {
  var text: TextPane
  var focus: Pane
  var isZoomed: Bool
}

extension State {
  /// Writes into the line at the foot, or acts on it.
  mutating func type(_ key: Key, into entry: Entry) -> [Effect] {
    var entry = entry
    switch key {
    case .enter:
      mode = .browsing
      return take(entry)
    case .escape, .control("c"): return leave(entry)
    case .up, .down: recall(&entry, older: key == .up)
    case .tab: entry.prompt.choose(forward: true)
    case .backTab: entry.prompt.choose(forward: false)
    default:
      adopt(&entry)
      guard entry.prompt.field.edit(key) else { return [] }
      entry.past = nil
      refresh(&entry)
    }
    mode = .entering(entry)
    return []
  }

  /// Pasted words go into the line; line ends become blanks.
  mutating func paste(_ text: String, into entry: Entry) {
    var entry = entry
    adopt(&entry)
    entry.prompt.field.insert(text)
    refresh(&entry)
    mode = .entering(entry)
  }

  /// What was chosen from the list is written on.
  private func adopt(_ entry: inout Entry) {
    if entry.prompt.chosen != nil { entry.prompt.complete() }
  }

  /// Brings what depends on the line up to it.
  mutating func refresh(_ entry: inout Entry) {
    entry.prompt.chosen = nil
    let typed = entry.prompt.field.text
    switch entry.purpose {
    case .search(let standpoint): search(for: typed, from: standpoint)
    case .filter: entry.prompt.candidates = filterCandidates(for: typed)
    case .command: entry.prompt.candidates = CommandLine.candidates(for: typed, keys)
    }
  }

  private mutating func take(_ entry: Entry) -> [Effect] {
    let typed = entry.prompt.answer.trimmingBlanks()
    switch entry.purpose {
    case .search(let standpoint): return keepSearch(typed, from: standpoint)
    case .filter: return apply(filter: typed)
    case .command: return run(typed)
    }
  }

  private mutating func leave(_ entry: Entry) -> [Effect] {
    mode = .browsing
    if case .search(let standpoint) = entry.purpose {
      search = nil
      stand(at: standpoint)
    }
    return []
  }

  mutating func stand(at standpoint: Standpoint) {
    (text, focus, isZoomed) = (standpoint.text, standpoint.focus, standpoint.isZoomed)
  }

  /// Brings back what was typed earlier; while searching, goes to the hit before or after.
  private mutating func recall(_ entry: inout Entry, older: Bool) {
    switch entry.purpose {
    case .search: step(toHit: !older)
    case .filter: entry.recall(filterHistory, older: older)
    case .command: entry.recall(commandHistory, older: older)
    }
  }
}

extension Entry {
  /// Puts a line typed earlier into the field, the latest first.
  fileprivate mutating func recall(_ history: [String], older: Bool) {
    let next = older ? (past ?? -1) + 1 : (past ?? 0) - 1
    guard next < history.count else { return }
    past = next >= 0 ? next : nil
    prompt.field = LineField(next >= 0 ? history[history.count - 1 - next] : "")
    prompt.chosen = nil
  }
}

extension Array<String> {
  /// Adds a line at the end, which then stands nowhere else; the oldest are forgotten.
  mutating func remember(_ line: String) {
    removeAll { $0 == line }
    append(line)
    if count > 100 { removeFirst() }
  }
}
