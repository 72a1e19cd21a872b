import AccountModel

// What a deed does to one item.

extension State {
  func outcome(of deed: Deed, on place: ItemPlace) -> Deed.Outcome {
    guard let item = incident[place]?.item else { return .refusal("nothing is chosen") }
    switch deed {
    case .status, .saying: return judgement(deed, on: place, item)
    case .question, .questionState, .settler, .openness: return questionWork(deed, on: place, item)
    case .speaker, .ownVoice, .carriedOn, .form, .core, .time: return correction(deed, on: place, item)
    default: return attachment(deed, on: place, item)
    }
  }

  private func judgement(_ deed: Deed, on place: ItemPlace, _ item: Item) -> Deed.Outcome {
    guard let claim = incident.claim(of: place) else {
      let key = keys.label(of: .cycleQuestion)
      return .refusal("a question has no status: \(key) marks it asked, answered or dropped")
    }
    if case .status(let status, let ground) = deed {
      return .actions(on: claim, status: status, [.status(restsOn: ground)])
    }
    guard case .saying(let saying) = deed, incident[claim]?.item.kind == .statement else {
      return .refusal("only a statement is said: the saying of an event or a question cannot be checked")
    }
    return .actions(on: claim, [.saying(saying)])
  }

  private func attachment(_ deed: Deed, on place: ItemPlace, _ item: Item) -> Deed.Outcome {
    let record = incident.record(of: place)
    switch deed {
    case .note(let text):
      return text == record?.note ?? "" ? .refusal("the note is as it was") : .actions(on: place, [.note(text)])
    case .basis(let basis, let source):
      return item.kind == .question
        ? .refusal("a question has no source that could know") : .actions(on: place, [.basis(basis, toldBy: source)])
    case .grade(let grade):
      return item.kind == .question
        ? .refusal("a question has no source to be graded") : .actions(on: place, [.grade(grade)])
    case .label(let label): return .actions(on: place, [.label(label, isRemoved: hasLabel(label, place))])
    case .evidence(let evidence):
      let isRemoved = record?.evidence.contains(evidence) ?? false
      return .actions(on: place, [.evidence(evidence, isRemoved: isRemoved)])
    case .dismissal(let reason): return .actions(on: place, [.dismissal(reason: reason)])
    default: return .refusal("nothing was to be done")
    }
  }

  private func questionWork(_ deed: Deed, on place: ItemPlace, _ item: Item) -> Deed.Outcome {
    guard item.kind == .question else { return .refusal("only an open question is asked, answered or dropped") }
    switch deed {
    case .questionState(let state, let answer): return .actions(on: place, [.question(state, answer: answer)])
    case .settler(let name): return .actions(on: place, [.settler(name)])
    case .openness(let openness): return corrected(place) { $0.openness = openness }
    case .question(let words): return corrected(place) { $0.question = words }
    default: return .refusal("nothing was to be done")
    }
  }

  private func correction(_ deed: Deed, on place: ItemPlace, _ item: Item) -> Deed.Outcome {
    if item.kind == .question { return .refusal("a question has no speaker, time or place in the sequence") }
    switch (deed, item.kind) {
    case (.speaker(let name), _):
      return corrected(place) { ($0.asserter, $0.isInherited) = (name.isEmpty ? .narrator : .speaker(name), false) }
    case (.ownVoice, .event): return corrected(place) { ($0.asserter, $0.isInherited) = (.narrator, false) }
    case (.ownVoice, _), (.carriedOn, .statement):
      return .refusal("a statement has a speaker: \(keys.label(of: .changeSpeaker)) says who")
    case (.carriedOn, _): return carriedOn(place, item)
    case (.form(let form), .statement): return corrected(place) { $0.form = form }
    case (.core(let isCore), .event): return corrected(place) { $0.isCore = isCore }
    case (.time(let time), .event): return corrected(place) { $0.time = time }
    case (.time, _): return .refusal("only an event has a time")
    default: return .refusal("that is no kind of this item")
    }
  }

  /// The source of the statement that begins last before the item.
  private func carriedOn(_ place: ItemPlace, _ item: Item) -> Deed.Outcome {
    let lower = item.extent?.lower ?? 0
    let statements = incident.accounts[place.account].items.filter { entry in
      entry.item.kind == .statement && !entry.isDismissed && (entry.item.extent?.lower ?? .max) < lower
    }
    let nearest = statements.max { ($0.item.extent?.lower ?? 0) < ($1.item.extent?.lower ?? 0) }
    guard let name = nearest?.item.asserter.name else { return .refusal("no source stands before these words") }
    return corrected(place) { ($0.asserter, $0.isInherited) = (.speaker(name), true) }
  }

  func corrected(_ place: ItemPlace, _ change: (inout Correction) -> Void) -> Deed.Outcome {
    var correction = Correction()
    change(&correction)
    return .actions(on: place, [.correction(correction)])
  }
}
