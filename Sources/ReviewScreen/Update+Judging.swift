import AccountModel

// Deciding: statuses, the saying, basis, grades, notes, labels, evidence, the state of questions, undo.

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
    if marked.isEmpty {
      switch chosen {
      case .sentence(let passage, let account):
        return claim([passage], account: account, status: status, goesOn: goesOn)
      case .conflict: return refuse("a conflict has no status: tag the claims of its sides")
      case nil: return refuse("nothing is chosen")
      case .item: break
      }
    }
    return tag(targets, status, goesOn: goesOn)
  }

  private mutating func tag(_ places: [ItemPlace], _ status: Status, goesOn: Bool) -> [Effect] {
    let claims = places.compactMap { incident.claim(of: $0) }
    guard let question = status.question, let first = claims.first else {
      return perform(.status(status, restsOn: nil), on: places, goesOn: goesOn)
    }
    ask(
      Prompt(
        label: askingOfMarked(question), purpose: .restsOn(status), targets: claims, goesOn: goesOn,
        candidates: grounds(for: status, of: first)))
    return []
  }

  mutating func clearStatus() -> [Effect] {
    guard let first = targets.first else { return refuse("nothing is chosen that could have a status") }
    if targets.count == 1 {
      guard let claim = incident.claim(of: first) else {
        return perform(.questionState(.open, answer: nil), on: [first])
      }
      guard incident.status(of: claim) != nil else { return refuse("this claim is undecided already") }
    }
    return perform(.status(nil, restsOn: nil), on: targets)
  }

  mutating func cycleSaying() -> [Effect] {
    guard let first = targets.first else { return refuse("nothing is chosen that was said") }
    let claim = incident.claim(of: first) ?? first
    return perform(.saying((incident.record(of: claim)?.saying ?? .asPrinted).next), on: targets)
  }

  /// Of a question the state; a conflict is settled, or stands open again.
  mutating func cycleQuestion() -> [Effect] {
    if let conflict = chosenConflict { return settle(conflict) }
    guard let first = targets.first else { return refuse("only an open question is asked, answered or dropped") }
    let record = incident.record(of: first)
    return perform(.questionState((record?.questionState ?? .open).next, answer: record?.answer), on: targets)
  }

  // MARK: What is asked for in one line

  mutating func editNote() -> [Effect] {
    guard let place = targets.first, let item = incident[place]?.item else {
      return readOnly.map { refuse($0) } ?? refuse("a note belongs to an item: choose one first")
    }
    let record = incident.record(of: place)
    let isQuestion = item.kind == .question
    return askFor(
      isQuestion ? .answer : .note,
      isQuestion ? "Answer, and what it rests on:" : "Note:",
      filled: draft(for: place) ?? (isQuestion ? record?.answer : record?.note), hint: "Ctrl-X: your editor")
  }

  mutating func setBasis() -> [Effect] {
    askFor(
      .basis, "How does the source know?", from: Basis.allCases.map { Prompt.Candidate(text: $0.label) }, only: true)
  }

  mutating func setGrade() -> [Effect] {
    let current = targets.first.flatMap { incident.record(of: $0)?.grade?.description }
    return askFor(.grade, "Grade, source A–F and information 1–6:", filled: current, hint: "B2; empty takes it away")
  }

  mutating func setLabel() -> [Effect] {
    askFor(.label, "Label; one that is there is taken off:", from: labelCandidates)
  }

  /// Links evidence: the selected words of the text, else an address or a file.
  mutating func linkEvidence() -> [Effect] {
    guard let place = targets.first else { return refuse("evidence belongs to an item: choose one first") }
    if let passage = selectedPassage {
      let account = incident.accounts[text.account].account
      let evidence = Evidence(
        words: account.text.words(of: passage), passage: passage, sha256: account.revision.sha256)
      text.anchor = nil
      return perform(.evidence(evidence), on: targets)
    }
    let attached = incident.record(of: place)?.evidence ?? []
    let candidates = attached.map {
      Prompt.Candidate(text: $0.reference, remark: "attached; Enter takes it away", isDoubtful: true)
    }
    return askFor(.evidence, "Evidence, a URL or a file:", from: candidates, hint: "or select words first")
  }

  mutating func setSettler() -> [Effect] {
    guard let place = targets.first, incident[place]?.item.kind == .question else {
      return refuse("only an open question can be settled by somebody")
    }
    return askFor(.settler, "Who could settle it?", from: speakerCandidates(of: place.account))
  }

  // MARK: Undo

  mutating func takeBack(isRedo: Bool) -> [Effect] {
    let step = isRedo ? incident.review.stepToRedo(by: reviewer) : incident.review.stepToUndo(by: reviewer)
    guard let step else {
      return isRedo ? refuse("there is nothing to redo") : askToUndoOthers()
    }
    return undo(step, isRedo: isRedo)
  }

  /// Another reviewer's work is taken back only after a yes.
  private mutating func askToUndoOthers() -> [Effect] {
    guard let latest = incident.review.latestStep else { return refuse("there is nothing of yours to undo") }
    let what = incident.review.itemsTouched(by: latest.id).lazy.compactMap(incident.place(of:)).first.map(name(of:))
    let label = "Nothing of yours to undo. Take back \(latest.reviewer)’s step on ‘\(what ?? "the review")’?"
    let choices = [Prompt.Candidate(text: "no", isProposed: true), Prompt.Candidate(text: "yes")]
    ask(Prompt(label: label, purpose: .othersStep(latest.id), candidates: choices, takesAnyText: false))
    return []
  }

  mutating func undo(_ step: ActionID, isRedo: Bool = false) -> [Effect] {
    var builder = StepBuilder(incident)
    builder.act(.undo(step))
    let places = incident.review.itemsTouched(by: step).compactMap(incident.place(of:))
    let what = places.count > 1 ? "\(places.count) items" : places.first.map { name(of: $0) } ?? "a step"
    let remark = (isRedo ? "Done again: " : "Undone: ") + what
    var pending = Pending(remark: remark, goesOn: false, choose: places.first.map(Choice.item))
    pending.statusBefore = places.first.map { ($0, incident.status(of: $0)) }
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
    let (conflicts, passages) = (accounts[place.account].conflicts, item.passages)
    return conflicts.indices.lazy.filter { conflicts[$0].state != .dismissed }.filter { index in
      conflicts[index].conflict.sides.contains { side in passages.contains { $0.overlaps(side.passage) } }
    }.map { conflicts[$0].conflict }
  }
}
