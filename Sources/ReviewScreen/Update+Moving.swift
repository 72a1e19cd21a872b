import AccountModel
import TextCells

// Going about: rows, panes, the walk, the trail.

extension State {
  mutating func move(_ command: Command) -> [Effect] {
    if command == .nextWord || command == .previousWord { return moveWord(forward: command == .nextWord) }
    switch focus {
    case .text: return moveInText(command)
    case .detail: return stepThroughSides(command)
    case .sequence, .quotes, .questions: return moveInList(command)
    }
  }

  private mutating func moveInList(_ command: Command) -> [Effect] {
    guard let pane = lists[focus] else { return [] }
    let page = max(1, (layout.lists[focus]?.size.rows ?? 2) - 2)
    let row: Int? =
      switch command {
      case .next: pane.row(1)
      case .previous: pane.row(-1)
      case .halfPageDown: pane.row(max(1, page / 2))
      case .halfPageUp: pane.row(-max(1, page / 2))
      case .pageDown: pane.row(page)
      case .pageUp: pane.row(-page)
      case .first: pane.end(isLast: false)
      default: pane.end(isLast: true)
      }
    guard let row else {
      return refuse(
        pane.count == 0 ? "this pane is empty" : command == .next ? "this is the last row" : "this is the first row")
    }
    lists[focus]?.chosen = row
    return choose(choice(ofRow: row, in: focus), keepsFocus: true)
  }

  func choice(ofRow row: Int, in pane: Pane) -> Choice? {
    guard let rows = lists[pane]?.rows, rows.indices.contains(row) else { return nil }
    switch rows[row] {
    case .item(let place): return .item(place)
    case .conflict(let account, let index): return .conflict(account: account, index: index)
    case .account, .speaker: return nil
    }
  }

  /// Chooses something: lights its words, notes that it was looked at, selects its row.
  ///
  /// - Parameters:
  ///   - choice: what to choose; `nil` leaves all as it is.
  ///   - keepsFocus: false moves the focus to the pane that lists it.
  /// - Returns: what is to be remembered as looked at.
  mutating func choose(_ choice: Choice?, keepsFocus: Bool) -> [Effect] {
    guard let choice else { return [] }
    if let chosen, chosen.account != choice.account || !keepsFocus { trail.leave(chosen) }
    chosen = choice
    show(account: choice.account)
    if let place = choice.place, let kind = incident[place]?.item.kind {
      select(place, in: Pane(listing: kind), keepsFocus: keepsFocus)
    } else if !keepsFocus, choice.stop != nil {
      focus = .text
    }
    placeCursor(at: choice)
    guard let stop = choice.stop, let mark = look(at: claimed(stop, choice.account), account: choice.account)
    else { return [] }
    return [.remember(mark)]
  }

  /// The stop at which an event inside a statement is looked at: the statement, whose claim it is.
  private func claimed(_ stop: Stop, _ account: Int) -> Stop {
    guard case .item(let index) = stop, let claim = incident.accounts[account][index]?.claim else { return stop }
    return .item(claim)
  }

  private mutating func select(_ place: ItemPlace, in pane: Pane, keepsFocus: Bool) {
    if let row = lists[pane]?.rowOfItem[place] { lists[pane]?.chosen = row }
    guard !keepsFocus else { return }
    if focus != .text || layout.lists[pane] != nil || isZoomed { focus = pane }
    list = pane
  }

  mutating func turn(by step: Int) -> [Effect] {
    let panes: [Pane] = Pane.lists + [.text]
    let index = panes.firstIndex(of: focus) ?? 0
    return go(to: panes[(index + step + panes.count) % panes.count])
  }

  mutating func go(to pane: Pane) -> [Effect] {
    focus = pane
    guard Pane.lists.contains(pane) else { return [] }
    list = pane
    if let row = row(belongingTo: chosen, in: pane) { lists[pane]?.chosen = row }
    let first = lists[pane]?.end(isLast: false)
    if lists[pane]?.chosen == nil { lists[pane]?.chosen = first }
    guard let row = lists[pane]?.chosen, let choice = choice(ofRow: row, in: pane), choice != chosen else { return [] }
    return choose(choice, keepsFocus: true)
  }

  /// Enlarges the pane with the focus. A conflict opens with all its sides, and from a side Enter goes to its words.
  mutating func open() -> [Effect] {
    if chosenConflict != nil {
      if focus == .detail { return goToSide() }
      (focus, isZoomed, side) = (.detail, false, 0)
      return []
    }
    isZoomed.toggle()
    return []
  }

  mutating func leave() -> [Effect] {
    let isAtHome = search == nil && text.anchor == nil && !isZoomed && focus == list
    if isAtHome, !marked.isEmpty { return unmark() }
    if let progress, isAtHome {
      message = Remark(
        text: "Stopped: \(progress.done) of \(progress.of) accounts were read; open them again to read the rest",
        notice: .warning)
      return [.stopReading]
    }
    search = nil
    if text.anchor != nil {
      text.anchor = nil
    } else if isZoomed {
      isZoomed = false
      if focus == .detail { focus = list }
    } else {
      focus = list
    }
    return []
  }

  mutating func retrace(forward: Bool) -> [Effect] {
    let target = forward ? trail.forward(from: chosen) : trail.back(from: chosen)
    guard let target else { return refuse(forward ? "you are where you were last" : "there is nowhere to go back to") }
    let kept = trail
    let effects = choose(target, keepsFocus: false)
    trail = kept
    return effects
  }
}

// MARK: - The walk

extension State {
  /// The next stop in reading order that nobody has looked at; from the end it begins again at the start.
  mutating func walk() -> [Effect] {
    guard let found = nextStop(forward: true, where: isUnseen) else {
      return refuse("everything has been looked at\(whatIsLeft)")
    }
    return choose(found, keepsFocus: false)
  }

  /// For instance `; 5 are undecided: ] goes to them`.
  private var whatIsLeft: String {
    let counts = incident.accounts.indices.map { account in
      incident.accounts[account].stops.count { isUndecided(account, $0) && choice(at: $0, account: account) != nil }
    }
    let count = counts.reduce(0, +)
    guard count > 0 else { return " and decided" }
    let key = keys.label(of: .nextUndecided)
    return count == 1 ? "; 1 is undecided: \(key) goes to it" : "; \(count) are undecided: \(key) goes to them"
  }

  mutating func goToUndecided(forward: Bool) -> [Effect] {
    guard let found = nextStop(forward: forward, where: isUndecided) else { return refuse("nothing is undecided") }
    return choose(found, keepsFocus: false)
  }

  /// On from a decision: to the next stop that is undecided or was not looked at.
  mutating func goOn() -> [Effect] {
    if preferences.goesOnInPane, Pane.lists.contains(focus) { return goOnInPane() }
    let wants = { (account: Int, stop: Stop) in isUndecided(account, stop) || isUnseen(account, stop) }
    guard let found = nextStop(forward: true, where: wants) else {
      message?.text += " · that was the last one: all is decided and looked at"
      return []
    }
    return choose(found, keepsFocus: false)
  }

  /// The same within the pane: to the next row below that is undecided.
  private mutating func goOnInPane() -> [Effect] {
    guard let pane = lists[focus], let row = pane.chosen else { return [] }
    let next = pane.rows.indices.dropFirst(row + 1).first { index in
      guard case .item(let place) = pane.rows[index] else { return false }
      return isUndecided(place.account, .item(place.index))
    }
    guard let next else {
      message?.text += " · nothing below is undecided in this pane"
      return []
    }
    lists[focus]?.chosen = next
    return choose(choice(ofRow: next, in: focus), keepsFocus: true)
  }

  /// Whether the walk has not been somewhere where it stops.
  private func isUnseen(_ account: Int, _ stop: Stop) -> Bool {
    if case .sentence = stop, !preferences.stopsAtSentences { return false }
    return !incident.accounts[account].lookedAt.contains(stop)
  }

  /// After a dismissal: what stands next in reading order.
  mutating func chooseNeighbour(of place: ItemPlace) -> [Effect] {
    choose(nextStop(forward: true) { _, _ in true }, keepsFocus: true)
  }

  private func isUndecided(_ account: Int, _ stop: Stop) -> Bool {
    guard case .item(let index) = stop else { return false }
    let place = ItemPlace(account: account, index: index)
    guard incident[place]?.claim != nil else { return (incident.record(of: place)?.questionState ?? .open) == .open }
    return incident.status(of: place) == nil
  }

  /// The nearest stop after (or before) the chosen one for which a condition holds, round the end of the case.
  func nextStop(forward: Bool, where holds: (Int, Stop) -> Bool) -> Choice? {
    let count = incident.accounts.count
    guard count > 0 else { return nil }
    let start = chosen?.account ?? 0
    let here = position(in: start)
    for step in 0...count {
      let account = ((forward ? start + step : start - step) % count + count) % count
      let stops = incident.accounts[account].stops
      let range =
        step == 0
        ? (forward ? here.after..<stops.count : 0..<here.before)
        : step == count ? (forward ? 0..<min(here.after, stops.count) : here.before..<stops.count) : 0..<stops.count
      let wanted = { (stop: Stop) -> Choice? in
        guard holds(account, stop), let choice = self.choice(at: stop, account: account) else { return nil }
        return choice == chosen ? nil : choice
      }
      let found = forward ? stops[range].firstResult(wanted) : stops[range].reversed().firstResult(wanted)
      if let found { return found }
    }
    return nil
  }

  /// Between which stops the chosen words stand.
  private func position(in account: Int) -> (before: Int, after: Int) {
    let stops = incident.accounts[account].stops
    guard let chosen else { return (0, 0) }
    if let stop = chosen.stop, let index = stops.firstIndex(of: claimed(stop, account)) { return (index, index + 1) }
    let offset = text.cursor
    let index = stops.firstIndex { (incident.accounts[account].lookedMark(of: $0)?.passage.lower ?? 0) > offset }
    return (index ?? stops.count, index ?? stops.count)
  }
}

extension Swift.Sequence {
  /// The first answer that there is.
  fileprivate func firstResult<Result>(_ answer: (Element) -> Result?) -> Result? {
    for element in self {
      if let result = answer(element) { return result }
    }
    return nil
  }
}
