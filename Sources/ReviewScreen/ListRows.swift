import AccountModel

/// One row of a list pane.
enum ListRow: Hashable, Sendable {
  /// The account that the rows below belong to.
  case account(Int)
  /// The speaker of the statements below; `nil` where no source is named.
  case speaker(String?, account: Int)
  /// An event, a statement or a question.
  case item(ItemPlace)
  /// A conflict of an account, by its index among ``CaseAccount/conflicts``.
  case conflict(account: Int, index: Int)

  /// The account it belongs to.
  var account: Int {
    switch self {
    case .account(let account), .speaker(_, let account), .conflict(let account, _): account
    case .item(let place): place.account
    }
  }

  /// True where the row can be chosen.
  var isChoosable: Bool {
    switch self {
    case .item, .conflict: true
    case .account, .speaker: false
    }
  }
}

/// A list pane: its rows, which of them is chosen, and which stands at the top.
struct ListPane: Sendable {
  private(set) var rows: [ListRow] = []
  private(set) var rowOfItem = RowIndex()
  /// How many rows can be chosen.
  private(set) var count = 0
  var chosen: Int?
  var top = 0

  /// Takes further rows at the end, for an account that was read.
  mutating func append(_ added: [ListRow]) {
    for (offset, row) in added.enumerated() { rowOfItem.append(row, at: rows.count + offset) }
    count += added.count(where: \.isChoosable)
    rows += added
  }

  /// Takes new rows; what was chosen stays chosen if it is still there.
  mutating func show(_ rows: [ListRow]) {
    let former = chosenRow
    (self.rows, count, rowOfItem) = ([], 0, RowIndex())
    append(rows)
    chosen = former.flatMap(index) ?? chosen.flatMap { nearestChoosable(to: $0) }
  }

  /// Takes new rows of one account, and keeps those of the others. Rows come account by account.
  mutating func show(_ added: [ListRow], of account: Int) {
    let former = chosenRow
    let place = rowOfItem.rows(of: account, count: rows.count)
    count += added.count(where: \.isChoosable) - rows[place].count(where: \.isChoosable)
    rows.replaceSubrange(place, with: added)
    rowOfItem.replace(account, by: added, at: place.lowerBound, growth: added.count - place.count)
    chosen = former.flatMap(index) ?? chosen.flatMap { nearestChoosable(to: $0) }
  }

  private func index(of row: ListRow) -> Int? {
    if case .item(let place) = row { return rowOfItem[place] }
    return rows.firstIndex(of: row)
  }

  var chosenRow: ListRow? { chosen.flatMap { rows.indices.contains($0) ? rows[$0] : nil } }

  /// The row that can be chosen, `steps` further down (up where negative); the last one on the way where fewer are
  /// left; `nil` where there is none.
  func row(_ steps: Int) -> Int? {
    var left = abs(steps)
    var found: Int?
    var index = chosen ?? (steps > 0 ? -1 : rows.count)
    while left > 0 {
      index += steps.signum()
      guard rows.indices.contains(index) else { break }
      guard rows[index].isChoosable else { continue }
      found = index
      left -= 1
    }
    return found
  }

  /// The first or last row that can be chosen.
  func end(isLast: Bool) -> Int? {
    isLast ? rows.lastIndex(where: \.isChoosable) : rows.firstIndex(where: \.isChoosable)
  }

  /// Scrolls as little as brings the chosen row, and the heading right above it, into view.
  mutating func settle(height: Int) {
    guard height > 0 else { return }
    top = max(0, min(top, rows.count - height))
    guard let chosen else { return }
    var first = chosen
    while first > 0, chosen - first + 1 < height, !rows[first - 1].isChoosable { first -= 1 }
    if first < top { top = first }
    if chosen >= top + height { top = chosen - height + 1 }
    if top > 0, height > 1, chosen == top, heading(above: top) != nil { top -= 1 }
  }

  /// The heading under which a row stands, where it is not itself a heading.
  func heading(above index: Int) -> ListRow? {
    guard rows.indices.contains(index), rows[index].isChoosable else { return nil }
    for index in (0..<index).reversed() {
      switch rows[index] {
      case .speaker: return rows[index]
      // Those above stand over another account's rows.
      case .account: return nil
      case .item, .conflict: continue
      }
    }
    return nil
  }

  private func nearestChoosable(to index: Int) -> Int? {
    let start = min(max(0, index), rows.count)
    return rows[start...].firstIndex(where: \.isChoosable) ?? rows[..<start].lastIndex(where: \.isChoosable)
  }
}

extension ListRow {
  /// The rows of a list pane. Cost: linear (and a sort) in the items of its kind.
  static func rows(of pane: Pane, in incident: Case, within narrowing: Narrowing? = nil) -> [ListRow] {
    incident.accounts.indices.flatMap { rows(of: pane, account: $0, in: incident, within: narrowing) }
  }

  /// The rows of one account, under its name where there are several.
  static func rows(of pane: Pane, account: Int, in incident: Case, within narrowing: Narrowing? = nil) -> [ListRow] {
    guard !incident.accounts[account].isSuperseded else { return [] }
    let all = allRows(of: pane, account: account, in: incident)
    let rows = narrowing.map { all.shown(by: $0) } ?? all
    return incident.accounts.count > 1 && !rows.isEmpty ? [.account(account)] + rows : rows
  }

  private static func allRows(of pane: Pane, account: Int, in incident: Case) -> [ListRow] {
    switch pane {
    case .sequence: sequence(of: incident.accounts[account], account)
    case .quotes: quotes(of: incident.accounts[account], account)
    default: questions(of: incident.accounts[account], account)
    }
  }

  /// The items of a kind that are on show, in the order of what `key` says of them. Each is asked once.
  private static func places<Key: Comparable>(
    of kind: Item.Kind, in account: CaseAccount, _ number: Int, by key: (ItemPlace) -> (Key, Int)
  ) -> [ItemPlace] {
    account.items.indices
      .filter { !account.items[$0].isDismissed && account.items[$0].item.kind == kind }
      .map { ItemPlace(account: number, index: $0) }
      .map { (key: key($0), place: $0) }
      .sorted { $0.key < $1.key }
      .map(\.place)
  }

  /// Events by their place in the sequence; at one place, in reading order.
  private static func sequence(of account: CaseAccount, _ number: Int) -> [ListRow] {
    places(of: .event, in: account, number) { (account.items[$0.index].place, account.lower(of: $0)) }
      .map(ListRow.item)
  }

  /// Statements in reading order under their speakers, speakers in the order in which they first speak.
  private static func quotes(of account: CaseAccount, _ number: Int) -> [ListRow] {
    var order: [String?] = []
    var groups: [String?: [ListRow]] = [:]
    for place in places(of: .statement, in: account, number, by: { (account.lower(of: $0), 0) }) {
      let name = account.asserter(of: place.index).name
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(.item(place))
    }
    return order.flatMap { [.speaker($0, account: number)] + (groups[$0] ?? []) }
  }

  /// Conflicts, then questions in reading order.
  private static func questions(of account: CaseAccount, _ number: Int) -> [ListRow] {
    let conflicts = account.conflicts.indices.filter { account.conflicts[$0].state != .dismissed }
    return conflicts.map { .conflict(account: number, index: $0) }
      + places(of: .question, in: account, number) { (account.lower(of: $0), 0) }.map(ListRow.item)
  }
}

extension CaseAccount {
  fileprivate func lower(of place: ItemPlace) -> Int { items[place.index].item.extent?.lower ?? 0 }
}

extension Array<ListRow> {
  /// The rows that a filter lets through; a heading only where something stands under it.
  func shown(by narrowing: Narrowing) -> [ListRow] {
    var heading: ListRow?
    return flatMap { row -> [ListRow] in
      switch row {
      case .item(let place) where !narrowing.shows(place): return []
      case .conflict(let account, let index) where !narrowing.shows(conflict: index, account: account): return []
      case .account, .speaker:
        heading = row
        return []
      case .item, .conflict:
        defer { heading = nil }
        return (heading.map { [$0] } ?? []) + [row]
      }
    }
  }
}
