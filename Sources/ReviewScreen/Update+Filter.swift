import AccountModel
import TextCells

// Narrowing the panes to what matters now.

extension State {
  mutating func beginFilter() -> [Effect] {
    var entry = Entry(.filter, label: "Filter", filled: narrowing.map { $0.filter.line + " " } ?? "")
    entry.prompt.listHint = "Tab chooses, Enter filters, an empty line shows all; -word excludes"
    refresh(&entry)
    mode = .entering(entry)
    return []
  }

  /// Applies a filter anew; an empty line clears it.
  mutating func apply(filter line: String) -> [Effect] {
    guard let filter = Filter(line) else { return narrowing == nil ? [] : clearFilter() }
    filterHistory.remember(line)
    let narrowing = Narrowing(filter, incident)
    self.narrowing = narrowing
    relist()
    let count = lists.values.reduce(0) { $0 + $1.count }
    let clear = keys.label(of: .clearFilter)
    message = Remark(
      text: count == 0
        ? "nothing matches “\(line)”; \(clear) shows all again" : "\(count) on show; \(clear) shows all again",
      notice: count == 0 ? .warning : .good)
    guard !isChosenOnShow, let found = nextStop(forward: true, where: { _, _ in true }) else { return [] }
    return choose(found, keepsFocus: false)
  }

  mutating func clearFilter() -> [Effect] {
    guard narrowing != nil else { return refuse("no filter is set; \(keys.label(of: .filter)) sets one") }
    narrowing = nil
    relist()
    if let place = chosen?.place, let kind = incident[place]?.item.kind {
      let row = lists[Pane(listing: kind)]?.rowOfItem[place]
      lists[Pane(listing: kind)]?.chosen = row
    }
    message = Remark(text: "all is on show again", notice: .good)
    return []
  }

  /// What the walk chooses at a stop, if the filter lets it stop there.
  func choice(at stop: Stop, account: Int) -> Choice? {
    guard let narrowing else { return Choice(stop, account: account) }
    return narrowing.choice(at: stop, account: account, in: incident)
  }

  private var isChosenOnShow: Bool {
    switch chosen {
    case .item(let place): narrowing?.shows(place) ?? true
    case .conflict(let account, let index): narrowing?.shows(conflict: index, account: account) ?? true
    case .sentence, nil: false
    }
  }

  /// Ways to go on with the last word of a filter: what stands for itself, speakers, accounts and labels.
  func filterCandidates(for typed: String) -> [Prompt.Candidate] {
    let start = typed.lastIndex(where: \.isWhitespace).map { typed.index(after: $0) } ?? typed.startIndex
    let (before, word) = (String(typed[..<start]), typed[start...].lowercased())
    let stem = word.hasPrefix("-") ? String(word.dropFirst()) : word
    let sign = word.hasPrefix("-") ? "-" : ""
    let plain = stem.filter { $0 != "\"" }
    return filterWords(for: stem).filter { $0.text.lowercased().filter { $0 != "\"" }.hasPrefix(plain) }.map {
      Prompt.Candidate(text: before + sign + $0.text, remark: $0.remark)
    }
  }

  private func filterWords(for stem: String) -> [Prompt.Candidate] {
    let quoted = { (name: String) in name.contains(" ") ? "\"\(name)\"" : name }
    switch stem {
    case let stem where stem.hasPrefix("by:"):
      return speakerNames.prefix(200).map { Prompt.Candidate(text: "by:" + quoted($0)) }
    case let stem where stem.hasPrefix("in:"):
      return incident.accounts.indices.prefix(200).map {
        Prompt.Candidate(text: "in:" + Case.letter(ofAccount: $0), remark: incident.accounts[$0].account.name)
      }
    case let stem where stem.hasPrefix("label:"):
      return preferences.labels.map { Prompt.Candidate(text: "label:" + quoted($0)) }
    default:
      return FilterTerms.known.map { Prompt.Candidate(text: $0.name, remark: $0.help) }
        + FilterTerms.keyed.map { Prompt.Candidate(text: $0.name, remark: $0.help) }
    }
  }

  /// The names of all speakers, of the account on show first, each once.
  private var speakerNames: [String] {
    let first = incident.accounts.indices.contains(text.account) ? incident.accounts[text.account].speakers : []
    var seen: Set<String> = []
    return (first + incident.accounts.prefix(50).flatMap(\.speakers)).map(\.shortName).filter {
      seen.insert($0).inserted
    }
  }
}
