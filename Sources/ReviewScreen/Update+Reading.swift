import AccountModel
import TextCells

// Accounts coming in, and what keeps the panes in step with the case.

extension State {
  mutating func add(_ account: Account, _ reading: Reading, _ extractor: String) -> [Effect] {
    incident.add(account, reading: reading, extractor: extractor)
    let added = incident.accounts.count - 1
    listAdded(added)
    defer { announceVersion(added) }
    if returnToBookmark(in: added) { return choose(chosen, keepsFocus: false) }
    guard !hasBegun else { return [] }
    hasBegun = true
    text.account = added
    remap()
    sayWhatMatters()
    return choose(firstChoice(in: added), keepsFocus: false)
  }

  /// Notes how many files were dealt with. Where none could be read, that is said.
  mutating func note(_ done: Int, of total: Int) {
    progress = done < total ? (done, total) : nil
    hasReadAll = progress == nil
    guard hasReadAll, incident.accounts.isEmpty, let first = unread.first else { return }
    let what = unread.count > 1 ? "None of \(unread.count) files could be read" : "No account could be read"
    message = Remark(text: "\(what): \(first)", notice: .error)
  }

  /// What panes say before there is an account.
  var emptiness: String { hasReadAll ? "No account could be read." : "Reading…" }

  /// What the first screen says, unless something failed: that comes first.
  private mutating func sayWhatMatters() {
    if let message, message.notice == .error || message.notice == .warning { return }
    message = Remark(text: Summons.line(for: incident), notice: .plain)
  }

  /// Lists the rows of an account that came last. The second account brings headings, so all is listed anew; every
  /// further one costs only its own rows.
  private mutating func listAdded(_ account: Int) {
    guard account > 1 else { return relist() }
    narrowing?.update(in: incident)
    for pane in Pane.lists {
      lists[pane]?.append(ListRow.rows(of: pane, account: account, in: incident, within: narrowing))
    }
  }

  /// Lists the panes' rows anew, after items came or went.
  mutating func relist() {
    narrowing?.update(in: incident)
    for pane in Pane.lists { lists[pane]?.show(ListRow.rows(of: pane, in: incident, within: narrowing)) }
    remap()
  }

  /// The same for some of the accounts alone, since others may hold a hundred thousand rows.
  mutating func relist(_ accounts: [Int]) {
    guard !accounts.isEmpty else { return }
    narrowing?.update(in: incident)
    for account in accounts {
      for pane in Pane.lists {
        let rows = ListRow.rows(of: pane, account: account, in: incident, within: narrowing)
        lists[pane]?.show(rows, of: account)
      }
    }
    remap()
  }

  /// Maps the words of the account on show anew.
  mutating func remap() {
    guard incident.accounts.indices.contains(text.account) else { return }
    text.map = TextMap(incident.accounts[text.account])
  }

  /// What stands in the log is folded in; the walk goes on where a status asked for it.
  mutating func recorded(_ actions: [Action]) -> [Effect] {
    let itemsBefore = incident.accounts.map { $0.items.count }
    let touched = incident.apply(actions)
    let mayMove = actions.contains(where: \.body.movesItems)
    let moved = touched.filter { mayMove || incident.accounts[$0].items.count != itemsBefore[$0] }
    relist(moved)
    let isRearranged = !moved.isEmpty
    refreshDifferences(after: actions)
    guard let pending else { return [] }
    self.pending = nil
    if actions.contains(where: { [.note, .question].contains($0.body.kind) }) { draft = nil }
    message = Remark(text: pending.remark + change(since: pending.statusBefore), notice: .good)
    if let account = pending.chooseIn { return choose(firstChoice(in: account), keepsFocus: false) }
    if let choice = pending.choose ?? newestItem(in: actions, if: isRearranged) {
      return choose(choice, keepsFocus: false) + (pending.goesOn ? goOn() : [])
    }
    if let place = chosen?.place, incident[place]?.isDismissed == true { return chooseNeighbour(of: place) }
    return pending.goesOn ? goOn() : []
  }

  /// Looks anew at where reviewers differ, when a decision came in that may settle it or open it.
  mutating func refreshDifferences(after actions: [Action]) {
    if actions.contains(where: { [.status, .undo, .item].contains($0.body.kind) }) {
      differences = incident.review.differences
    }
  }

  /// For instance `: disputed → undecided`; empty where the status is as it was.
  private func change(since before: (place: ItemPlace, status: Status?)?) -> String {
    guard let before else { return "" }
    let status = incident.status(of: before.place)
    return status == before.status ? "" : ": \(preferences.name(of: before.status)) → \(preferences.name(of: status))"
  }

  /// The first item that the reviewer made among actions: after an addition or a split, it is what she judges next.
  private func newestItem(in actions: [Action], if isRearranged: Bool) -> Choice? {
    guard isRearranged else { return nil }
    let made = actions.lazy.filter { action in
      if case .item(let stored) = action.body { stored.origin == .reviewer } else { false }
    }
    let place = made.compactMap { incident.place(of: $0.id) }.first { incident[$0]?.isDismissed == false }
    return place.map(Choice.item)
  }

  private mutating func returnToBookmark(in account: Int) -> Bool {
    guard let mark = bookmark, incident.accounts[account].account.revision.sha256 == mark.sha256,
      let stop = incident.accounts[account].stops.first(where: { incident.accounts[account].lookedMark(of: $0) == mark }
      )
    else { return false }
    (bookmark, hasBegun) = (nil, true)
    text.account = account
    remap()
    chosen = Choice(stop, account: account)
    sayWhatMatters()
    return true
  }

  /// The first core event in reading order; without one, the first thing that wants a decision.
  private func firstChoice(in account: Int) -> Choice? {
    let items = incident.accounts[account].items
    let core = items.indices.filter { index in
      if case .event(let event) = items[index].item { event.isCore && !items[index].isDismissed } else { false }
    }
    let first = core.min { (items[$0].item.extent?.lower ?? 0) < (items[$1].item.extent?.lower ?? 0) }
    if let first { return .item(ItemPlace(account: account, index: first)) }
    return incident.accounts[account].stops.first.map { Choice($0, account: account) }
  }

  /// Scrolls the panes so that what is chosen can be seen.
  mutating func settle() {
    let layout = layout
    for pane in Pane.lists {
      guard let area = layout.lists[pane], !adrift.contains(pane) else { continue }
      lists[pane]?.settle(height: area.size.rows - 1)
    }
    if !adrift.contains(.text) { settleText(inner) }
  }
}

extension Action.Body {
  /// True where the panes may list other items afterwards.
  fileprivate var movesItems: Bool {
    switch self {
    case .item(let stored): stored.origin == .reviewer
    case .conflict(let stored): stored.origin == .reviewer
    case .account, .status, .note, .saying, .question, .basis, .grade, .evidence, .label, .settler, .card, .sides: false
    case .dismissal, .split, .join, .correction, .speakers, .conflictState, .revision, .anchor, .undo: true
    }
  }
}

extension Choice {
  /// What a stop of the walk chooses.
  init(_ stop: Stop, account: Int) {
    switch stop {
    case .item(let index): self = .item(ItemPlace(account: account, index: index))
    case .sentence(let passage): self = .sentence(passage, account: account)
    }
  }
}

/// What the first screen says matters.
enum Summons {
  /// For instance `12 in the outlet's own voice, 4 conflicts, date not given`.
  static func line(for incident: Case) -> String {
    let conflicts = incident.accounts.reduce(0) { $0 + $1.conflicts.count { $0.state == .open } }
    var parts = ["\(incident.tally.ownVoice) in the outlet’s own voice"]
    if conflicts > 0 { parts.append(conflicts == 1 ? "1 conflict" : "\(conflicts) conflicts") }
    parts.append(date(of: incident))
    return parts.joined(separator: ", ")
  }

  /// The accounts' date, where they agree on one.
  static func date(of incident: Case) -> String {
    let dates = Set(incident.accounts.map { $0.account.card.published ?? $0.account.frame.date })
    guard dates.count == 1, let date = dates.first else { return dates.isEmpty ? "no date" : "dates differ" }
    return date ?? "date not given"
  }
}
