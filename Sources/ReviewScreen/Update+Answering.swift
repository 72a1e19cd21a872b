import AccountModel
import TextCells

// The one-line questions of the footer.

extension State {
  mutating func answer(_ key: Key, to prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .enter:
      mode = .browsing
      return take(prompt)
    case .escape, .control("c"):
      mode = .browsing
      return refuse("left as it was")
    default:
      guard prompt.field.edit(key) else { return [] }
      mode = .asking(prompt)
      return []
    }
  }

  private mutating func take(_ prompt: Prompt) -> [Effect] {
    let answer = prompt.answer.trimmingBlanks()
    let given = answer.isEmpty ? nil : answer
    switch prompt.purpose {
    case .restsOn(let status, let claim, let goesOn): return decide(claim, status, restsOn: given, goesOn: goesOn)
    case .note(let place): return note(answer, on: place)
    case .answer(let place): return setQuestion(place, to: given == nil ? .open : .answered, answer: given)
    case .speaker(let passages, let account, let status, let goesOn):
      return make(.statement, passages, account: account, speaker: given, status: status, goesOn: goesOn)
    case .kind(let passages, let account): return addItem(answer, passages, account: account)
    }
  }

  private mutating func note(_ text: String, on place: ItemPlace) -> [Effect] {
    guard text != incident.record(of: place)?.note ?? "" else { return refuse("the note is as it was") }
    var builder = StepBuilder(incident)
    builder.act(on: place, .note(text))
    let remark = text.isEmpty ? "note taken away" : "note kept"
    return record(builder, then: Pending(remark: "\(name(of: place)): \(remark)", goesOn: false))
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

extension String {
  /// Without blanks at either end.
  fileprivate func trimmingBlanks() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
