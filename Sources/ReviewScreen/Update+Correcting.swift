import AccountModel
import TextCells

// Putting right what was read wrongly: splitting, adding, dismissing.

extension State {
  /// Dismisses items at once; a conflict only with a reason.
  mutating func dismiss() -> [Effect] {
    if let conflict = chosenConflict { return askWhyNoConflict(conflict) }
    guard !targets.isEmpty else { return refuse("only an item can be dismissed") }
    return perform(.dismissal(reason: "not an item"), on: targets)
  }

  // MARK: Splitting

  mutating func beginSplit() -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard let place = chosen?.place, let item = incident[place]?.item else {
      return refuse("only an item can be split")
    }
    let holder = incident.accounts[place.account]
    let proposed = Splitting(
      place: place, passages: item.passages, text: holder.account.text, sentences: holder.sentences)
    guard let splitting = proposed else {
      return refuse("a single word cannot be split")
    }
    mode = .splitting(splitting)
    return []
  }

  mutating func steer(_ splitting: Splitting, by key: Key) -> [Effect] {
    var splitting = splitting
    switch key {
    case .left, .character("h"): splitting.moveWord(forward: false)
    case .right, .character("l"): splitting.moveWord(forward: true)
    case .up, .backTab: splitting.moveClause(forward: false)
    case .down, .tab: splitting.moveClause(forward: true)
    case .enter:
      mode = .browsing
      return split(splitting)
    default:
      mode = .browsing
      return refuse("left whole")
    }
    mode = .splitting(splitting)
    return []
  }

  private mutating func split(_ splitting: Splitting) -> [Effect] {
    guard let item = incident[splitting.place]?.item else { return [] }
    let parts = splitting.parts(in: incident.accounts[splitting.place.account].account.text)
    let record = incident.record(of: splitting.place)
    var builder = StepBuilder(incident)
    builder.act(on: splitting.place, .split(into: 2))
    for passages in [parts.first, parts.second] where !passages.isEmpty {
      builder.make(
        item.part(passages), account: splitting.place.account, partOf: splitting.place, status: record?.status,
        restsOn: record?.restsOn)
    }
    return self.record(builder, then: Pending(remark: "Split: \(name(of: splitting.place))", goesOn: false))
  }

  // MARK: Adding

  mutating func beginAdding() -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard let passage = selectedPassage ?? bareSentence else {
      return refuse("select the words first: \(keys.label(of: .toggleSelection)) in the text, then move")
    }
    let kinds = isQuoted(passage) ? ["s", "e", "q"] : ["e", "s", "q"]
    ask(
      Prompt(
        label: "Add as e event, s statement, q question:", purpose: .newKind([passage], account: text.account),
        candidates: kinds.map { .init(text: $0, remark: Self.kindNames[$0] ?? "", isProposed: true) }))
    return []
  }

  /// Makes a claim of words in which nothing was found: a statement inside quotation marks, whose speaker is asked
  /// for, else an event in the narrator's voice.
  mutating func claim(_ passages: [Passage], account: Int, status: Status, goesOn: Bool) -> [Effect] {
    guard let first = passages.first, isQuoted(first) else {
      return make(.event, passages, account: account, status: status, goesOn: goesOn)
    }
    return askSpeaker(passages, account: account, status: status, goesOn: goesOn)
  }

  mutating func askSpeaker(_ passages: [Passage], account: Int, status: Status?, goesOn: Bool) -> [Effect] {
    let nearest = passages.first.flatMap { speaker(nearestTo: $0.lower, account: account) }
    let others = speakerCandidates(of: account, without: nearest)
    ask(
      Prompt(
        label: "Who says it?", purpose: .newSpeaker(passages, account: account, status: status), goesOn: goesOn,
        candidates: (nearest.map { [Prompt.Candidate(text: $0, remark: "nearest", isProposed: true)] } ?? []) + others))
    return []
  }

  private static let kindNames = ["e": "event", "s": "statement", "q": "open question"]

  mutating func make(
    _ kind: Item.Kind, _ passages: [Passage], account: Int, speaker: String? = nil, status: Status? = nil,
    goesOn: Bool = false
  ) -> [Effect] {
    guard let item = newItem(kind, passages, account: account, speaker: speaker) else { return [] }
    var builder = StepBuilder(incident)
    builder.make(item, account: account, status: status)
    text.anchor = nil
    let words = incident.words(of: item, account: account, limit: 60)
    let change = status.map { ": undecided → \(preferences.name(of: $0))" } ?? ""
    return record(builder, then: Pending(remark: "Added \(kind.rawValue): \(words)\(change)", goesOn: goesOn))
  }

  func newItem(_ kind: Item.Kind, _ passages: [Passage], account: Int, speaker: String?) -> Item? {
    guard let first = passages.first else { return nil }
    let reason = "added by \(reviewer)"
    switch kind {
    case .question: return .question(OpenQuestion(passage: first, kind: .stated, reason: reason))
    case .event:
      let order = order(nearestTo: first.lower, account: account)
      return .event(Event(passage: first, isCore: true, order: order, reason: reason))
    case .statement:
      let form: Statement.Kind = isQuoted(first) ? .direct : .indirect
      let content = [withoutQuotationMarks(first, account: account)]
      return .statement(Statement(content: content, kind: form, speaker: speaker, reason: reason))
    }
  }

  /// The place in the sequence of the nearest event told before: the account does not say more by itself.
  private func order(nearestTo offset: Int, account: Int) -> Int {
    let events = incident.accounts[account].items.compactMap { item -> Event? in
      if case .event(let event) = item.item, !item.isDismissed { event } else { nil }
    }
    let before = events.filter { $0.passage.lower <= offset }.max { $0.passage < $1.passage }
    return before?.order ?? events.map(\.order).min() ?? 1
  }

  private func speaker(nearestTo offset: Int, account: Int) -> String? {
    let statements = incident.accounts[account].items.filter { $0.item.kind == .statement }
    let nearest = statements.min { left, right in
      abs((left.item.extent?.lower ?? 0) - offset) < abs((right.item.extent?.lower ?? 0) - offset)
    }
    return nearest?.item.asserter.name.map(incident.accounts[account].standing(for:))
  }
}

extension Item {
  /// The same with other words, as a part of it.
  func part(_ passages: [Passage]) -> Item {
    switch self {
    case .statement(var statement):
      statement.content = passages
      return .statement(statement)
    case .event(var event):
      event.passage = passages.first ?? event.passage
      return .event(event)
    case .question(var question):
      (question.passage, question.question) = (passages.first ?? question.passage, nil)
      return .question(question)
    }
  }
}
