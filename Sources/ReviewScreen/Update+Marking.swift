import AccountModel

// Marking items, so that the next key acts on all of them.

extension Command {
  /// True for what is done to the chosen item alone, whatever is marked.
  var actsOnOneAlone: Bool {
    switch self {
    case .split, .stretchEnd, .shrinkEnd, .stretchStart, .shrinkStart, .stretchToSentence, .shrinkToSentence: true
    case .mergeSpeaker, .separateSpeaker, .placeLater, .placeEarlier: true
    default: false
    }
  }
}

extension State {
  /// Marks the chosen item or takes its mark off, and goes to the next row.
  mutating func toggleMark() -> [Effect] {
    guard let place = chosen?.place else { return refuse("only an item can be marked") }
    if marked.remove(place) == nil { marked.insert(place) }
    let effects = Pane.lists.contains(focus) ? move(.next) : []
    sayMarked()
    return effects
  }

  /// Marks every item that the pane shows; where all are marked, takes the marks off.
  mutating func markAll() -> [Effect] {
    let pane = Pane.lists.contains(focus) ? focus : list
    let places = (lists[pane]?.rows ?? []).compactMap { row in
      if case .item(let place) = row { place } else { nil }
    }
    guard !places.isEmpty else { return refuse("this pane is empty") }
    if marked.isSuperset(of: places) { marked.subtract(places) } else { marked.formUnion(places) }
    sayMarked()
    return []
  }

  /// Takes all marks off.
  mutating func unmark() -> [Effect] {
    message = Remark(text: marked.count == 1 ? "1 mark taken off" : "\(marked.count) marks taken off", notice: .plain)
    marked = []
    return []
  }

  /// A question, with how many items the answer is for where they are marked.
  func askingOfMarked(_ question: String) -> String {
    guard !marked.isEmpty else { return question }
    return (marked.count == 1 ? "1 item: " : "\(marked.count) items: ") + question.prefix(1).lowercased()
      + question.dropFirst()
  }

  /// Why a key that acts on one item alone does nothing while items are marked; `nil` where none are.
  var refusalOverMarks: String? {
    guard !marked.isEmpty else { return nil }
    return "\(marked.count) marked, and this acts on one item alone: \(keys.label(of: .leave)) takes the marks off"
  }

  private mutating func sayMarked() {
    let count = marked.count
    let text = count == 0 ? "nothing is marked" : "\(count) marked: the next key acts on all of them"
    message = Remark(text: text, notice: .plain)
  }
}
