import AccountModel

// What concerns an account or its sources as a whole: the card, names of one source, what was dismissed.

extension State {
  /// The account that keys are about: the chosen item's, else the one on show.
  private var accountAtHand: Int? {
    let account = chosen?.account ?? text.account
    return incident.accounts.indices.contains(account) ? account : nil
  }

  // MARK: The account card

  mutating func editCard() -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard let account = accountAtHand else { return refuse("no account is open") }
    let card = incident.accounts[account].account.card
    let fields = CardField.allCases.map { field in
      Prompt.Candidate(text: field.rawValue, remark: card[keyPath: field.path] ?? "not given")
    }
    var prompt = Prompt(
      label: "Account card of \(incident.accounts[account].account.name), which line?",
      purpose: .cardField(account: account), candidates: fields, takesAnyText: false)
    prompt.chosen = 0
    ask(prompt)
    return []
  }

  mutating func askCard(_ answer: String, account: Int) -> [Effect] {
    guard let field = CardField(rawValue: answer) else { return refuse("the card is as it was") }
    var prompt = Prompt(label: "\(field.rawValue):", purpose: .card(field, account: account))
    prompt.field.insert(incident.accounts[account].account.card[keyPath: field.path] ?? "")
    ask(prompt)
    return []
  }

  mutating func fill(_ field: CardField, with answer: String, account: Int) -> [Effect] {
    var card = incident.accounts[account].account.card
    card[keyPath: field.path] = answer.isEmpty ? nil : answer
    guard card != incident.accounts[account].account.card else { return refuse("the card is as it was") }
    var builder = StepBuilder(incident)
    builder.act(onAccount: account, .card(card))
    let remark = "\(field.rawValue): \(answer.isEmpty ? "not given" : answer) (\(keys.label(of: .editCard)): next line)"
    return record(builder, then: Pending(remark: remark, goesOn: false))
  }

  // MARK: Speakers

  mutating func changeSpeaker() -> [Effect] {
    guard let place = targets.first else { return refuse("only an item has a speaker: choose one first") }
    let now = incident.accounts[place.account].asserter(of: place.index).name
    return askFor(
      .speaker, "Who says so? Empty: nobody named.", from: speakerCandidates(of: place.account, without: now))
  }

  /// Own voice, or carried on from the source before, whichever it is not.
  mutating func switchVoice() -> [Effect] {
    guard let place = targets.first, let item = incident[place]?.item else { return refuse("nothing is chosen") }
    return perform(item.asserter == .narrator ? .carriedOn : .ownVoice, on: targets)
  }

  mutating func askMerge() -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard let place = chosen?.place, let name = incident.accounts[place.account].asserter(of: place.index).name else {
      return refuse("choose something that a source says: its name is then merged with another")
    }
    ask(
      Prompt(
        label: "‘\(name)’ is the same source as:", purpose: .mergedInto(name: name, account: place.account),
        candidates: speakerCandidates(of: place.account, without: name)))
    return []
  }

  mutating func merge(_ name: String, into other: String, account: Int) -> [Effect] {
    guard !other.isEmpty, other != name else { return refuse("left as it was") }
    var builder = StepBuilder(incident)
    builder.act(onAccount: account, .speakers(.merge(name: name, into: other)))
    return record(builder, then: Pending(remark: "\(name) and \(other) are one source", goesOn: false))
  }

  /// Takes a merge of the chosen item's source back.
  mutating func separateSpeaker() -> [Effect] {
    guard let place = chosen?.place, let name = incident[place]?.item.asserter.name,
      incident.accounts[place.account].standing(for: name) != name
    else { return refuse("this source was not merged with another") }
    var builder = StepBuilder(incident)
    builder.act(onAccount: place.account, .speakers(.separate(name: name)))
    return record(builder, then: Pending(remark: "\(name) is a source of its own again", goesOn: false))
  }

  // MARK: What was dismissed

  mutating func listDismissed() -> [Effect] {
    let gone = dismissedItems
    guard !gone.isEmpty else { return refuse("nothing was dismissed") }
    let candidates = gone.map { entry in
      Prompt.Candidate(text: name(of: entry.place), remark: incident.record(of: entry.place)?.dismissal ?? "")
    }
    ask(
      Prompt(
        label: "Dismissed; Enter brings one back:", purpose: .restoration(gone.map(\.step)), candidates: candidates,
        takesAnyText: false))
    return []
  }

  /// Items that were dismissed, with the step that did it.
  private var dismissedItems: [(place: ItemPlace, step: ActionID)] {
    incident.accounts.indices.flatMap { account in
      incident.accounts[account].items.indices.compactMap { index in
        let place = ItemPlace(account: account, index: index)
        guard let id = incident[place]?.id, incident.record(of: place)?.dismissal != nil else { return nil }
        let dismissal = incident.review.history(of: id).last { $0.body.kind == .dismissal }
        return dismissal.map { (place, $0.step) }
      }
    }
  }

  mutating func restore(_ answer: String, of prompt: Prompt, _ steps: [ActionID]) -> [Effect] {
    guard let index = prompt.candidates.firstIndex(where: { $0.text == answer }), steps.indices.contains(index) else {
      return refuse("left as it was")
    }
    return undo(steps[index])
  }
}
