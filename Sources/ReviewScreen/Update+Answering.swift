import AccountModel
import TextCells

// The one-line questions of the footer.

extension State {
  /// Asks something in the footer.
  mutating func ask(_ prompt: Prompt) { mode = .asking(prompt) }

  /// Asks for something that is to be done to the targets.
  ///
  /// - Parameters:
  ///   - purpose: what the answer is for.
  ///   - label: the question.
  ///   - filled: what stands in the field at first.
  ///   - candidates: what can be chosen.
  ///   - only: whether nothing else is an answer.
  ///   - hint: what helps to answer, shown where there is room.
  /// - Returns: nothing to carry out yet.
  mutating func askFor(
    _ purpose: Prompt.Purpose, _ label: String, filled: String? = nil, from candidates: [Prompt.Candidate] = [],
    only: Bool = false, hint: String? = nil
  ) -> [Effect] {
    if let readOnly { return refuse(readOnly) }
    guard !targets.isEmpty else { return refuse("nothing is chosen: choose an item first") }
    var prompt = Prompt(
      label: askingOfMarked(label), purpose: purpose, targets: targets, candidates: candidates, takesAnyText: !only,
      hint: hint)
    prompt.field.insert(filled ?? "", keepsLines: true)
    ask(prompt)
    return []
  }

  mutating func answer(_ key: Key, to prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .enter:
      keepDraft(of: prompt)
      mode = .browsing
      return take(prompt)
    case .escape, .control("c"):
      keepDraft(of: prompt)
      mode = .browsing
      let isKept = prompt.isProse && draft != nil
      return refuse(
        isKept ? "left as it was; \(keys.label(of: .editNote)) brings back what you typed" : "left as it was")
    case .up: prompt.choose(forward: false)
    case .down: prompt.choose(forward: true)
    case .tab: prompt.complete()
    case .control("x") where prompt.isProse: return [.editElsewhere(prompt.field.text)]
    default:
      guard prompt.field.edit(key) else { return [] }
      (prompt.chosen, prompt.keepsTyped) = (nil, false)
    }
    mode = .asking(prompt)
    return []
  }

  /// What was typed is kept until it stands in the log: a write that fails, or a key hit by mistake, loses no words.
  private mutating func keepDraft(of prompt: Prompt) {
    guard prompt.isProse else { return }
    draft = prompt.field.text.isEmpty ? nil : currentDraft
  }

  private mutating func take(_ prompt: Prompt) -> [Effect] {
    let answer = prompt.answer.trimmingBlanks()
    switch prompt.purpose {
    case .newKind(let passages, let account): return addItem(answer, passages, account: account)
    case .newSpeaker(let passages, let account, let status):
      return make(
        .statement, passages, account: account, speaker: answer.isEmpty ? nil : answer, status: status,
        goesOn: prompt.goesOn)
    case .mergedInto(let name, let account): return merge(name, into: answer, account: account)
    case .resolution(let place): return conclude(place, .resolved, reason: answer)
    case .noConflict(let place): return conclude(place, .dismissed, reason: answer)
    case .cardField(let account): return askCard(answer, account: account)
    case .card(let field, let account): return fill(field, with: answer, account: account)
    case .restoration(let steps): return restore(answer, of: prompt, steps)
    case .predecessor(let account, let ids): return findAgain(answer, prompt, account: account, among: ids)
    case .movedItem(let ids): return askPlace(answer, prompt, ids)
    case .newPlace(let id, let account): return settlePlace(answer, of: id, account: account)
    case .othersStep(let step): return answer == "yes" ? undo(step) : refuse("left as it was")
    case .kind: return changeKind(answer, of: prompt.targets)
    case .basis: return takeBasis(answer, prompt)
    default: return deed(answer, prompt)
    }
  }

  /// The answers that come to one deed on the targets.
  private mutating func deed(_ answer: String, _ prompt: Prompt) -> [Effect] {
    let given = answer.isEmpty ? nil : answer
    let deed: Deed
    switch prompt.purpose {
    case .restsOn(let status): deed = .status(status, restsOn: given)
    case .note: deed = .note(answer)
    case .answer: deed = .questionState(given == nil ? .open : .answered, answer: given)
    case .settler: deed = .settler(answer)
    case .toldBy: deed = .basis(.wasTold, toldBy: given)
    case .speaker: deed = .speaker(answer)
    case .time: deed = .time(answer)
    case .question: deed = .question(answer)
    case .dismissal: deed = .dismissal(reason: answer)
    case .label:
      guard let given else { return refuse("left as it was") }
      deed = .label(given)
    case .evidence:
      guard let given else { return refuse("left as it was") }
      deed = .evidence(attached(given, to: prompt.targets.first) ?? Evidence(given))
    default:
      guard given == nil || Grade(answer) != nil else {
        return refuse("a grade is a letter A–F and a number 1–6, for instance B2; nothing was changed")
      }
      deed = .grade(Grade(answer))
    }
    let effects = perform(deed, on: prompt.targets, goesOn: prompt.goesOn)
    if case .restsOn = prompt.purpose, let picked = prompt.picked, picked.isDoubtful {
      pending?.remark += " · ⚠ \(picked.remark)"
    }
    return effects
  }

  private func attached(_ reference: String, to place: ItemPlace?) -> Evidence? {
    place.flatMap { incident.record(of: $0)?.evidence.first { $0.reference == reference } }
  }

  private mutating func takeBasis(_ answer: String, _ prompt: Prompt) -> [Effect] {
    guard let basis = Basis.allCases.first(where: { $0.label == answer }) else {
      return refuse("‘\(answer)’ is no basis: type the beginning of one, or choose with ↑ ↓")
    }
    guard basis == .wasTold, let first = prompt.targets.first else {
      return perform(.basis(basis, toldBy: nil), on: prompt.targets)
    }
    return askFor(.toldBy, "Told by whom?", from: speakerCandidates(of: first.account))
  }

  private mutating func addItem(_ answer: String, _ passages: [Passage], account: Int) -> [Effect] {
    switch answer.lowercased().first {
    case "e": return make(.event, passages, account: account)
    case "s": return askSpeaker(passages, account: account, status: nil, goesOn: false)
    case "q": return make(.question, passages, account: account)
    default: return refuse("e, s or q: an event, a statement or a question; nothing was added")
    }
  }
}

extension Prompt {
  /// True where the answer may be long: notes and answers, which an editor can be opened for.
  var isProse: Bool { purpose == .note || purpose == .answer }
}

extension String {
  /// Without blanks at either end.
  func trimmingBlanks() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
