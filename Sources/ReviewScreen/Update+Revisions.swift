import AccountModel

// Later versions of a text: taking tags over, and placing those that moved or were lost.

extension State {
  // MARK: Taking over

  /// Asks of which tagged account the one on show is a later version. Never assumed: it takes a yes.
  mutating func proposeRevision() -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard let index = newText else {
      return refuse("no account here is new to the review: there is nothing to take over")
    }
    let path = incident.accounts[index].account.path
    let known = incident.review.accounts.sorted { ($0.value.path, $0.key) < ($1.value.path, $1.key) }
    guard !known.isEmpty else { return refuse("nothing was tagged yet in any other account") }
    let near = known.filter { Self.stem($0.value.path) == Self.stem(path) }
    let ordered = near + known.filter { Self.stem($0.value.path) != Self.stem(path) }
    let candidates = ordered.enumerated().map { place, entry in
      let count = incident.review.items(of: entry.key).count
      let alike = entry.value.path == path ? ", same path" : place < near.count ? ", a name like this one" : ""
      return Prompt.Candidate(
        text: entry.value.path, remark: "\(count) item\(count == 1 ? "" : "s") tagged or corrected\(alike)",
        isProposed: place < near.count)
    }
    ask(
      Prompt(
        label: "‘\(path)’ is a later version of:", purpose: .predecessor(account: index, among: ordered.map(\.key)),
        candidates: candidates, takesAnyText: false))
    return []
  }

  /// A path without its ending and without a number of a version: what several versions of one story have in common.
  private static func stem(_ path: String) -> Substring {
    let name = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    let marks: Set<Character> = ["-", "_", " ", ".", "v", "V"]
    guard let last = name.lastIndex(where: { !$0.isNumber && !marks.contains($0) }) else { return name }
    return name[...last]
  }

  /// Says that a text that just came in may be a later version of one that was tagged. Never assumed: a key proposes it.
  mutating func announceVersion(_ added: Int) {
    // Of a text that changed, the copy that bears the tags comes in last.
    let path = incident.accounts[added].account.path
    let index = incident.accounts.firstIndex { $0.account.path == path && $0.id == nil } ?? added
    let account = incident.accounts[index]
    guard account.id == nil, !account.account.isKept, readOnly == nil else { return }
    guard let known = incident.review.accounts.values.first(where: { Self.stem($0.path) == Self.stem(path) }) else {
      return
    }
    if let message, message.notice == .error { return }
    let key = keys.label(of: .takeOverTags)
    message = Remark(
      text: "‘\(path)’ may be a later version of ‘\(known.path)’, which was tagged: \(key) takes the tags over",
      notice: .warning)
  }

  /// An account that the review does not know: the one on show, else the first.
  private var newText: Int? {
    let fresh = incident.accounts.indices.filter {
      incident.accounts[$0].id == nil && !incident.accounts[$0].account.isKept
    }
    return fresh.contains(text.account) ? text.account : fresh.first
  }

  mutating func findAgain(_ answer: String, _ prompt: Prompt, account: Int, among ids: [ActionID]) -> [Effect] {
    guard let index = prompt.candidates.firstIndex(where: { $0.text == answer }), ids.indices.contains(index) else {
      return refuse("left as it was")
    }
    return [.findAgain(account: account, of: ids[index])]
  }

  /// Records that an account is a further revision, and what becomes of every item in it, as one step.
  mutating func takeOver(_ placements: [Placement], of id: ActionID, into account: Int) -> [Effect] {
    guard incident.accounts.indices.contains(account), let state = incident.review.accounts[id] else { return [] }
    var builder = StepBuilder(incident)
    builder.makeRevision(account, of: id, follows: state.sha256)
    for placement in placements { builder.act(onKnown: placement.subject, of: id, .anchor(placement.anchor)) }
    let items = placements.filter { incident.review.items[$0.subject] != nil }.map(\.anchor.outcome)
    let again = items.count(where: \.isWaiting)
    let lost = items.count(where: \.isAway)
    let hint = again + lost > 0 ? " (\(keys.label(of: .listMoved)) places them)" : ""
    let remark =
      "Tags taken over: \(items.count - again - lost) the same, \(again) to look at again, \(lost) lost\(hint)"
    return record(builder, then: Pending(remark: remark, goesOn: false, chooseIn: account))
  }

  // MARK: What changed

  /// Compares the account on show with the version before it, or with the one of its path that bears tags.
  mutating func showChanges() -> [Effect] {
    guard incident.accounts.indices.contains(text.account) else { return refuse("no account is open") }
    let account = incident.accounts[text.account]
    if account.account.isKept, let later = incident.accounts.firstIndex(where: { $0.replaces(account) }) {
      return [.compare(sha256: account.account.revision.sha256, account: later)]
    }
    let states = incident.review.accounts
    let known = account.id.flatMap { states[$0]?.hashes.prefix { $0 != account.account.revision.sha256 }.last }
    let alike = states.sorted { $0.key < $1.key }.last { $0.value.path == account.account.path }?.value.sha256
    guard let before = account.id == nil ? alike : known else {
      return refuse("no earlier version of this text is known to the review")
    }
    return [.compare(sha256: before, account: text.account)]
  }

  // MARK: Placing again

  /// Tags that wait for a place, and those that were lost, of all accounts.
  private var unsettled: [(id: ActionID, record: ItemRecord)] {
    let outcomes: [Anchor.Outcome] = [.moved, .ambiguous, .lost]
    let waiting = incident.review.items.filter { entry in
      entry.value.anchor.map { outcomes.contains($0.outcome) } == true && !entry.value.isDismissed
    }
    return waiting.map { ($0.key, $0.value) }.sorted { left, right in
      let order = { (record: ItemRecord) in record.anchor.flatMap { outcomes.firstIndex(of: $0.outcome) } ?? 0 }
      return (order(left.record), left.id) < (order(right.record), right.id)
    }
  }

  mutating func listMoved() -> [Effect] {
    let entries = unsettled
    guard !entries.isEmpty else { return refuse("no tag waits for a place: nothing was moved or lost") }
    let candidates = entries.map { entry in
      Prompt.Candidate(text: words(of: entry.record), remark: Self.remark(on: entry.record), isProposed: true)
    }
    ask(
      Prompt(
        label: "Place which tag again?", purpose: .movedItem(entries.map(\.id)), candidates: candidates,
        takesAnyText: false))
    return []
  }

  private static func remark(on record: ItemRecord) -> String {
    let status = record.status?.rawValue ?? "undecided"
    let reasons = record.anchor?.reasons ?? []
    return ([status, record.anchor?.outcome.rawValue ?? ""] + reasons).joined(separator: ", ")
  }

  /// A record's words as they were first seen, with who asserts them.
  private func words(of record: ItemRecord) -> String {
    let name = record.item.asserter.name.map { $0 + ": " } ?? ""
    let folded = record.stored.words.joined(separator: " … ").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    return name + folded.prefix(120)
  }

  mutating func askPlace(_ answer: String, _ prompt: Prompt, _ ids: [ActionID]) -> [Effect] {
    guard let index = prompt.candidates.firstIndex(where: { $0.text == answer }), ids.indices.contains(index),
      let record = incident.review.items[ids[index]], let anchor = record.anchor,
      let account = record.account.flatMap(incident.account(of:))
    else { return refuse("left as it was") }
    let selected = text.account == account ? selectedPassage : nil
    let effects = goToPlace(of: ids[index], anchor, account: account)
    let places = anchor.outcome == .lost ? [] : anchor.passages
    let choices =
      places.isEmpty ? [] : anchor.outcome == .ambiguous ? places.map { position($0, account) } : [Self.here]
    let candidates =
      choices.map { Prompt.Candidate(text: $0, isProposed: anchor.outcome == .moved) }
      + (selected.map { [Prompt.Candidate(text: Self.selection, remark: words(of: $0, account))] } ?? [])
      + [Prompt.Candidate(text: Self.giveUp, remark: "it stays in the log")]
    pendingPlace = selected
    ask(
      Prompt(
        label: "‘\(words(of: record))’: place it", purpose: .newPlace(ids[index], account: account),
        candidates: candidates, takesAnyText: false))
    return effects
  }

  private static let here = "here, as found"
  private static let selection = "on the selected words"
  private static let giveUp = "give it up"

  private func position(_ passage: Passage, _ account: Int) -> String {
    "\(incident.accounts[account].account.text.position(of: passage.lower)): \(words(of: passage, account))"
  }

  private func words(of passage: Passage, _ account: Int) -> String {
    incident.words(of: passage, account: account, limit: 80)
  }

  private mutating func goToPlace(of id: ActionID, _ anchor: Anchor, account: Int) -> [Effect] {
    if let place = incident.place(of: id), incident[place]?.isDismissed == false {
      return choose(.item(place), keepsFocus: false)
    }
    show(account: account)
    if let first = anchor.passages.first { text.cursor = first.lower }
    return []
  }

  mutating func settlePlace(_ answer: String, of id: ActionID, account: Int) -> [Effect] {
    guard let anchor = incident.review.items[id]?.anchor, let owner = incident.accounts[account].id else {
      return refuse("left as it was")
    }
    let holder = incident.accounts[account].account
    let passages: [Passage]
    switch answer {
    case Self.giveUp: passages = []
    case Self.here: passages = anchor.passages
    case Self.selection: passages = [pendingPlace].compactMap(\.self)
    default: passages = anchor.passages.filter { position($0, account) == answer }
    }
    guard answer == Self.giveUp || !passages.isEmpty else { return refuse("left as it was") }
    let settled = Anchor(
      sha256: holder.revision.sha256, outcome: passages.isEmpty ? .givenUp : .placed, passages: passages,
      words: passages.map(holder.text.words(of:)))
    var builder = StepBuilder(incident)
    builder.act(onKnown: id, of: owner, .anchor(settled))
    let remark = passages.isEmpty ? "Given up; its words stay in the log" : "Placed"
    return record(builder, then: Pending(remark: remark, goesOn: false))
  }
}

extension CaseAccount {
  /// True for the text that stands in a file now, of which the review keeps an earlier one.
  fileprivate func replaces(_ kept: CaseAccount) -> Bool {
    id == nil && !account.isKept && account.path == kept.account.path
  }
}
