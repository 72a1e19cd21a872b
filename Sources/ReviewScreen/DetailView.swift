import AccountModel
import TextCells

/// Draws the strip that says what is known of the chosen item.
enum DetailView {
  static func view(_ state: State, _ size: Size) -> Grid {
    var grid = Grid(size)
    guard size.rows > 0 else { return grid }
    PaneFrame.title("5 Detail", right: reference(state), hasFocus: state.focus == .detail, on: &grid)
    for (row, line) in shown(rows(state, size.columns - 2), of: size.rows - 1, state).enumerated() {
      grid.write(line.text, row: row + 1, column: 1, style: line.style)
    }
    return grid
  }

  private static func rows(_ state: State, _ columns: Int) -> [Line] {
    lines(state).flatMap { line in
      PaneFrame.wrap(line.text, columns: columns).map { Line(text: $0, style: line.style) }
    }
  }

  /// As many rows as there is room for, with the chosen side of a conflict among them; where some are left out, the last
  /// one says how many, and how to see them, unless there is hardly room for anything.
  private static func shown(_ rows: [Line], of room: Int, _ state: State) -> [Line] {
    guard rows.count > room else { return rows }
    guard room > 0 else { return [] }
    let space = room > 2 ? room - 1 : room
    let chosen = rows.lastIndex { $0.style.isReversed } ?? 0
    let start = max(0, chosen - (space - 1))
    let seen = rows[start..<start + space]
    return space == room ? Array(seen) : seen + [Line(text: hint(rows.count - space, state), style: Style(.quiet))]
  }

  private static func hint(_ left: Int, _ state: State) -> String {
    let keys = isLarge(state) ? nil : state.keys.labels(of: .pane(.detail), .open)
    return "… \(left) more row\(left == 1 ? "" : "s")" + (keys.map { " (\($0))" } ?? "")
  }

  private struct Line {
    var text: String
    var style = Style.normal
  }

  private static func lines(_ state: State) -> [Line] {
    switch state.chosen {
    case .item(let place): itemLines(place, state)
    case .conflict(let account, let index): conflictLines(account, index, state)
    case .sentence: [Line(text: sentenceHint(state), style: Style(.quiet))]
    case nil: [Line(text: "Nothing is chosen.", style: Style(.quiet))]
    }
  }

  private static func sentenceHint(_ state: State) -> String {
    "Nothing was found in this sentence. A status key makes it a claim, \(state.keys.label(of: .addItem)) adds an item, "
      + "\(state.keys.label(of: .walk)) goes on."
  }

  // MARK: Items

  private static func itemLines(_ place: ItemPlace, _ state: State) -> [Line] {
    guard let entry = state.incident[place] else { return [] }
    var lines = entry.item.kind == .question ? questionLines(place, state) : claimLines(place, state)
    let conflicts = state.incident.conflicts(at: place)
    lines += attachmentLines(place, state)
    lines += conflicts.map { conflict in
      Line(
        text: "conflict: \(conflict.question ?? conflict.about) · \(conflict.sides.count) sides",
        style: Style(.question))
    }
    lines.append(Line(text: "found by: \(entry.item.reason)", style: Style(.quiet)))
    return lines
  }

  /// What reviewers put to the item: note, labels, grade, evidence.
  private static func attachmentLines(_ place: ItemPlace, _ state: State) -> [Line] {
    guard let record = state.incident.record(of: place) else { return [] }
    var lines: [Line] = []
    if let anchor = record.anchor, anchor.outcome == .moved {
      let why = anchor.reasons.isEmpty ? "" : ": " + anchor.reasons.joined(separator: ", ")
      let key = state.keys.label(of: .listMoved)
      lines.append(Line(text: "moved in this version\(why); \(key) says what holds", style: Style(.warning)))
    }
    if let difference = state.difference(at: place) {
      let sides = difference.decisions.map { "\(state.preferences.name(of: $0.status)) (\($0.reviewer))" }
      lines.append(
        Line(
          text: "reviewers differ: \(sides.joined(separator: ", ")); a decision made now settles it",
          style: Style(.warning)))
    }
    if let note = record.note { lines.append(Line(text: "note: \(note)")) }
    if let grade = record.grade { lines.append(Line(text: "grade \(grade): \(grade.label)")) }
    if !record.labels.isEmpty { lines.append(Line(text: "labels: \(record.labels.joined(separator: ", "))")) }
    lines += record.evidence.map { Line(text: "evidence: \($0.reference)") }
    if let settler = record.settler { lines.append(Line(text: "could be settled by: \(settler)")) }
    return lines
  }

  private static func claimLines(_ place: ItemPlace, _ state: State) -> [Line] {
    guard let item = state.incident[place]?.item, let claim = state.incident.claim(of: place) else { return [] }
    let record = state.incident.record(of: claim)
    var lines = [Line(text: "\(whoSays(place, item, record, state)) · that it is so: \(decision(claim, state))")]
    let source = state.incident.record(of: place)?.toldBy.map { " by \($0)" } ?? ""
    var facts = ["basis: \(item.basis.label)\(source)"]
    if case .event(let event) = item {
      facts += eventFacts(event, state.incident.accounts[place.account].rank(of: place.index) ?? event.order)
    }
    if let moment = spoken(place, item, state) { facts.append("spoken at \(moment)") }
    if claim != place { facts.append("one claim with the statement it stands in") }
    lines.append(Line(text: facts.joined(separator: " · ")))
    if let by = record?.disputedBy, record?.status != .disputed { lines.append(Line(text: "was disputed by \(by)")) }
    if isLarge(state) {
      lines.insert(Line(text: state.incident.words(of: item, account: place.account, limit: 4000)), at: 0)
    }
    return lines
  }

  private static func whoSays(_ place: ItemPlace, _ item: Item, _ record: ItemRecord?, _ state: State) -> String {
    guard let speaker = state.incident.speaker(of: place) else {
      return item.kind == .statement ? "Speaker not given" : "In the account’s own voice, no source named"
    }
    let saying = (record?.saying ?? .asPrinted).label
    // In a narrow window the short name leaves room for the decision.
    let name = state.size.columns < 60 ? speaker.shortName : speaker.name
    return "\(name) says so (\(saying))"
  }

  private static func eventFacts(_ event: Event, _ rank: Int) -> [String] {
    var facts = ["place \(rank) in the sequence"]
    if let time = event.time { facts.append("time: \(time)") }
    if event.isInherited { facts.append("attribution runs on from the sentence before") }
    if !event.also.isEmpty {
      facts.append(event.also.count == 1 ? "told once more" : "told \(event.also.count) times more")
    }
    return facts
  }

  /// When the first words are spoken, from the start of the recording, for a timed transcript.
  private static func spoken(_ place: ItemPlace, _ item: Item, _ state: State) -> String? {
    guard let lower = item.extent?.lower else { return nil }
    let timings = state.incident.accounts[place.account].account.timings
    guard let timing = timings.last(where: { $0.passage.lower <= lower }) else { return nil }
    let seconds = timing.start / 1000
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// The status with what it rests on.
  private static func decision(_ claim: ItemPlace, _ state: State) -> String {
    let record = state.incident.record(of: claim)
    guard let status = record?.status else { return "undecided" }
    let shown = state.preferences.name(of: status)
    switch (status, record?.restsOn) {
    case (.corroborated, nil): return "\(shown), second source not recorded"
    case (.disputed, let name?), (.corroborated, let name?), (.false, let name?): return "\(shown) by \(name)"
    case (.verified, let original?): return "\(shown) against \(original)"
    case (_, let basis?): return "\(shown), rests on \(basis)"
    case (_, nil): return shown
    }
  }

  private static func questionLines(_ place: ItemPlace, _ state: State) -> [Line] {
    guard case .question(let question) = state.incident[place]?.item else { return [] }
    let record = state.incident.record(of: place)
    var lines = [Line(text: state.incident.words(of: .question(question), account: place.account))]
    lines.append(Line(text: "\(question.kind.rawValue) · \((record?.questionState ?? .open).rawValue)"))
    if let answer = record?.answer { lines.append(Line(text: "answer: \(answer)")) }
    return lines
  }

  // MARK: Conflicts

  /// The question, then every side; where the pane has the focus, the side on which the cursor stands is marked.
  private static func conflictLines(_ account: Int, _ index: Int, _ state: State) -> [Line] {
    let found = state.incident.accounts[account].conflicts[index]
    let conflict = found.conflict
    var lines = [Line(text: conflict.question ?? conflict.about, style: Style(.heading, bold: true))]
    if found.state == .resolved { lines.append(Line(text: "settled: \(found.reason ?? "")", style: Style(.good))) }
    lines += conflict.sides.enumerated().map { number, side in
      let isChosen = state.focus == .detail && state.side == number
      let mark = state.focus == .detail ? (isChosen ? "▶ " : "  ") : ""
      return Line(
        text: mark + words(of: side, account, state), style: Style(.normal, bold: isChosen, reversed: isChosen))
    }
    return lines + [Line(text: "found by: \(conflict.reason)", style: Style(.quiet))]
  }

  private static func words(of side: Conflict.Side, _ account: Int, _ state: State) -> String {
    let holder = state.incident.accounts[account]
    let name = side.speaker.name.map { holder.speaker(named: $0)?.shortName ?? $0 } ?? "the account itself"
    let position = holder.account.text.position(of: side.passage.lower)
    return "\(name), \(side.stance.label): \(state.incident.words(of: side.passage, account: account)) [\(position)]"
  }

  // MARK: Around

  private static func isLarge(_ state: State) -> Bool { state.isZoomed && state.focus == .detail }

  /// The number by which the command line goes to what is chosen; its account, line and column.
  private static func reference(_ state: State) -> String {
    guard let choice = state.chosen, let lower = state.chosenPassages.first?.lower else { return "" }
    let position = state.incident.accounts[choice.account].account.text.position(of: lower)
    let number = state.chosenNumber.map { "item \($0) of \(state.incident.tally.total) · " } ?? ""
    return "\(number)\(Case.letter(ofAccount: choice.account)) \(position)"
  }
}
