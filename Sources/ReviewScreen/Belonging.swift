import AccountModel

// What of one pane belongs to what is chosen in another: the statement in which an event stands, the event inside a
// statement, a question of the same words.

extension State {
  /// The row of a pane whose item belongs to a choice: of several the one chosen there, else the first; `nil` where none does or the choice is of that pane itself. Cost:
  /// linear in the items of the account.
  func row(belongingTo choice: Choice?, in pane: Pane) -> Int? {
    guard let place = choice?.place, let item = incident[place]?.item, Pane(listing: item.kind) != pane else {
      return nil
    }
    let items = incident.accounts[place.account].items
    let claim = incident[place]?.claim
    let listed = items.indices.compactMap { index -> (row: Int, index: Int)? in
      guard !items[index].isDismissed, Pane(listing: items[index].item.kind) == pane else { return nil }
      return lists[pane]?.rowOfItem[ItemPlace(account: place.account, index: index)].map { ($0, index) }
    }
    let ofOneClaim = listed.filter { claim != nil && items[$0.index].claim == claim }
    let ofSameWords = listed.filter { items[$0.index].item.shares(wordsWith: item) }
    let rows = (ofOneClaim.isEmpty ? ofSameWords : ofOneClaim).map(\.row)
    // Of several, the one that was used last.
    if let last = lists[pane]?.chosen, rows.contains(last) { return last }
    return rows.min()
  }
}

extension Item {
  fileprivate func shares(wordsWith other: Item) -> Bool {
    passages.contains { passage in other.passages.contains { $0.overlaps(passage) } }
  }
}
