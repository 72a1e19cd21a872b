import AccountModel

// Marking items, so that the next key acts on all of them.

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

  private mutating func sayMarked() {
    let count = marked.count
    let text = count == 0 ? "nothing is marked" : "\(count) marked: the next key acts on all of them"
    message = Remark(text: text, notice: .plain)
  }
}
