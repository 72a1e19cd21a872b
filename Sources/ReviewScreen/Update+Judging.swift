import AccountModel

// Deciding: statuses, the saying, notes, the state of questions, undo.

extension State {
  /// Sends a step off. Nothing shows it as done until it stands in the log.
  mutating func record(_ builder: StepBuilder, then pending: Pending) -> [Effect] {
    guard readOnly == nil else { return refuse(readOnly ?? "") }
    guard !builder.actions.isEmpty else { return refuse("there is nothing to record") }
    self.pending = pending
    return [.record(StepDraft(reviewer: reviewer, actions: builder.actions), keeping: builder.keeping)]
  }

  mutating func tag(_ status: Status, goesOn: Bool) -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    if let selection = selectedPassage {
      return claim([selection], account: text.account, status: status, goesOn: goesOn)
    }
    switch chosen {
    case .sentence(let passage, let account): return claim([passage], account: account, status: status, goesOn: goesOn)
    case .conflict: return refuse("a conflict has no status: tag the claims of its sides")
    case nil: return refuse("nothing is chosen")
    case .item(let place):
      guard let claim = incident.claim(of: place) else {
        return refuse("a question has no status: \(keys.label(of: .cycleQuestion)) marks it asked, answered or dropped")
      }
      return tag(claim, status, goesOn: goesOn)
    }
  }

  private mutating func tag(_ claim: ItemPlace, _ status: Status, goesOn: Bool) -> [Effect] {
    guard let question = status.question else { return decide(claim, status, restsOn: nil, goesOn: goesOn) }
    mode = .asking(
      Prompt(
        label: question, proposal: proposal(for: status, claim),
        purpose: .restsOn(status, claim, goesOn: goesOn)))
    return []
  }

  mutating func decide(_ claim: ItemPlace, _ status: Status?, restsOn: String?, goesOn: Bool) -> [Effect] {
    var builder = StepBuilder(incident)
    builder.act(on: claim, status: status, .status(restsOn: restsOn))
    let change = "\(label(incident.status(of: claim))) → \(label(status))"
    return record(builder, then: Pending(remark: "\(name(of: claim)): \(change)", goesOn: goesOn))
  }

  mutating func clearStatus() -> [Effect] {
    guard let place = chosen?.place else { return refuse("nothing is chosen that could have a status") }
    guard let claim = incident.claim(of: place) else { return setQuestion(place, to: .open, answer: nil) }
    guard incident.status(of: claim) != nil else { return refuse("this claim is undecided already") }
    return decide(claim, nil, restsOn: nil, goesOn: false)
  }

  /// What the status rested on before; for a dispute, else the first other source on a conflict that the claim is
  /// part of.
  private func proposal(for status: Status, _ claim: ItemPlace) -> String {
    let record = incident.record(of: claim)
    if record?.status == status, let restsOn = record?.restsOn { return restsOn }
    guard status == .disputed else { return "" }
    if let former = record?.disputedBy { return former }
    let own = incident[claim]?.item.asserter
    for conflict in incident.conflicts(at: claim) {
      let opponents = conflict.sides.filter { $0.speaker != own && [.denies, .rejects, .saysSo].contains($0.stance) }
      if let name = opponents.lazy.compactMap(\.speaker.name).first { return name }
    }
    return ""
  }

  mutating func cycleSaying() -> [Effect] {
    guard let claim = chosen?.place.flatMap({ incident.claim(of: $0) }), incident[claim]?.item.kind == .statement else {
      return refuse("only a statement is said: the saying of an event or a question cannot be checked")
    }
    let next = (incident.record(of: claim)?.saying ?? .asPrinted).next
    var builder = StepBuilder(incident)
    builder.act(on: claim, .saying(next))
    return record(builder, then: Pending(remark: "\(name(of: claim)): the saying is \(next.label)", goesOn: false))
  }

  mutating func cycleQuestion() -> [Effect] {
    guard let place = chosen?.place, incident[place]?.item.kind == .question else {
      return refuse("only an open question is asked, answered or dropped")
    }
    let record = incident.record(of: place)
    let next = (record?.questionState ?? .open).next
    return setQuestion(place, to: next, answer: record?.answer)
  }

  mutating func setQuestion(_ place: ItemPlace, to state: QuestionState, answer: String?) -> [Effect] {
    var builder = StepBuilder(incident)
    builder.act(on: place, .question(state, answer: answer))
    return record(builder, then: Pending(remark: "\(name(of: place)): \(state.rawValue)", goesOn: false))
  }

  mutating func editNote() -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard let place = chosen?.place, let item = incident[place]?.item else {
      return refuse("a note belongs to an item: choose one first")
    }
    let record = incident.record(of: place)
    if item.kind == .question {
      ask("Answer, and what it rests on:", .answer(place), record?.answer)
    } else {
      ask("Note:", .note(place), record?.note)
    }
    return []
  }

  private mutating func ask(_ label: String, _ purpose: Prompt.Purpose, _ former: String?) {
    var prompt = Prompt(label: label, proposal: "", purpose: purpose)
    prompt.field.insert(former ?? "")
    mode = .asking(prompt)
  }

  mutating func takeBack(isRedo: Bool) -> [Effect] {
    let step = isRedo ? incident.review.stepToRedo(by: reviewer) : incident.review.stepToUndo(by: reviewer)
    guard let step else { return refuse(isRedo ? "there is nothing to redo" : "there is nothing of yours to undo") }
    var builder = StepBuilder(incident)
    builder.act(.undo(step))
    let place = incident.review.itemsTouched(by: step).lazy.compactMap(incident.place(of:)).first
    let remark = (isRedo ? "Done again: " : "Undone: ") + (place.map { name(of: $0) } ?? "a step")
    var pending = Pending(remark: remark, goesOn: false, choose: place.map(Choice.item))
    pending.statusBefore = place.map { ($0, incident.status(of: $0)) }
    return record(builder, then: pending)
  }

  /// An item in a few words, for messages.
  func name(of place: ItemPlace) -> String {
    let line = incident.line(of: place)
    let short = line.prefix(40)
    return short.count < line.count ? short + "…" : line
  }
}

extension Case {
  /// The conflicts of which a claim's words are a side.
  func conflicts(at place: ItemPlace) -> [Conflict] {
    guard let item = self[place]?.item else { return [] }
    return accounts[place.account].conflicts.lazy.filter { $0.state != .dismissed }.map(\.conflict).filter { conflict in
      conflict.sides.contains { side in item.passages.contains { $0.overlaps(side.passage) } }
    }
  }
}
