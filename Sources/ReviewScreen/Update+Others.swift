import AccountModel

// What other windows and other reviewers did while the review is on this screen.

extension State {
  /// Folds in what others recorded. The choice stays; where somebody decided on the claim on which this reviewer had
  /// decided, the screen says so before all else.
  mutating func takeIn(_ actions: [Action]) -> [Effect] {
    relist(incident.apply(actions))
    refreshDifferences(after: actions)
    if let last = actions.last(where: isTold) ?? actions.last {
      message = Remark(text: remark(on: last, of: actions), notice: isOverMine(last) ? .warning : .plain)
    }
    if let place = chosen?.place, incident[place]?.isDismissed == true { return chooseNeighbour(of: place) }
    return []
  }

  /// Records of accounts and items only make ready for what is done to them.
  private func isTold(_ action: Action) -> Bool {
    switch action.body {
    case .account, .item: false
    default: true
    }
  }

  /// For instance `ed. 2: Noem: rammed them: disputed, by Frey`.
  private func remark(on action: Action, of actions: [Action]) -> String {
    let steps = Set(actions.map(\.step)).count
    let more = steps > 1 ? " (and \(steps - 1) more)" : ""
    let item = action.item.flatMap(incident.place(of:)).map { ": \(name(of: $0))" } ?? ""
    return "\(action.reviewer) in another window\(item): \(deed(action))\(more)"
  }

  private func deed(_ action: Action) -> String {
    guard action.body.kind == .status else { return action.body.kind.rawValue }
    guard let place = action.item.flatMap(incident.place(of:)) else { return preferences.name(of: action.status) }
    // Both decisions are kept; the one that is later in the log's order rules.
    let ruling = incident.status(of: place)
    let note = ruling == action.status ? "" : ", but \(preferences.name(of: ruling)) is later and stands"
    return preferences.name(of: action.status) + note
  }

  /// True where an action decides on an item on which this reviewer had decided.
  private func isOverMine(_ action: Action) -> Bool {
    guard action.body.kind == .status, let item = action.item else { return false }
    return incident.review.history(of: item).contains { other in
      other.body.kind == .status && other.id != action.id && other.reviewer == reviewer
    }
  }
}

extension State {
  /// Where reviewers differ on the claim at a place; `nil` where they do not.
  func difference(at place: ItemPlace) -> Difference? {
    guard !differences.isEmpty, let claim = incident.claim(of: place), let id = incident[claim]?.id else { return nil }
    return differences[id]
  }
}
