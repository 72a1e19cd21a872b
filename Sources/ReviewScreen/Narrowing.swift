import AccountModel

/// A filter as it was applied: which items are on show.
///
/// An item is held against the filter once, when the filter is applied or the item comes in. Deciding on it later does
/// not take it away under the reviewer's hands; applying the filter again does. Cost of applying: one pass over the
/// items.
struct Narrowing: Sendable {
  let filter: Filter
  /// For each account and item, whether it is on show.
  private var isShown: [[Bool]] = []
  /// For each account, the event on show that stands for a statement which is not, by the statement's index.
  private var substitutes: [[Int: Int]] = []
  private var conflicts: [Set<Int>] = []
  /// How many items each pane would list without the filter.
  private(set) var totals: [Pane: Int] = [:]

  init(_ filter: Filter, _ incident: Case) {
    self.filter = filter
    update(in: incident)
  }

  /// Takes in accounts and items that came since.
  mutating func update(in incident: Case) {
    totals = [:]
    for account in incident.accounts.indices {
      if account == isShown.count {
        isShown.append([])
        substitutes.append([:])
        let all = incident.accounts[account].conflicts.indices
        conflicts.append(Set(all.filter { filter.matches(conflict: $0, account: account, in: incident) }))
      }
      for index in isShown[account].count..<incident.accounts[account].items.count {
        take(ItemPlace(account: account, index: index), incident)
      }
      count(incident.accounts[account])
    }
  }

  private mutating func take(_ place: ItemPlace, _ incident: Case) {
    let matches = filter.matches(place, in: incident)
    isShown[place.account].append(matches)
    guard matches, let claim = incident[place]?.claim, claim != place.index else { return }
    substitutes[place.account][claim] = min(place.index, substitutes[place.account][claim] ?? .max)
  }

  private mutating func count(_ account: CaseAccount) {
    for item in account.items where !item.isDismissed { totals[Pane(listing: item.item.kind), default: 0] += 1 }
    totals[.questions, default: 0] += account.conflicts.count { $0.state != .dismissed }
  }

  /// Whether an item is on show.
  func shows(_ place: ItemPlace) -> Bool {
    isShown.indices.contains(place.account) && isShown[place.account].indices.contains(place.index)
      && isShown[place.account][place.index]
  }

  /// Whether a conflict is on show.
  func shows(conflict index: Int, account: Int) -> Bool {
    conflicts.indices.contains(account) && conflicts[account].contains(index)
  }

  /// What the walk chooses at a stop; `nil` where it passes by.
  func choice(at stop: Stop, account: Int, in incident: Case) -> Choice? {
    switch stop {
    case .sentence(let passage):
      return filter.matches(sentence: passage, account: account, in: incident) ? Choice(stop, account: account) : nil
    case .item(let index):
      if shows(ItemPlace(account: account, index: index)) { return Choice(stop, account: account) }
      let event = substitutes.indices.contains(account) ? substitutes[account][index] : nil
      return event.map { .item(ItemPlace(account: account, index: $0)) }
    }
  }
}
