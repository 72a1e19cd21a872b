import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

private func expectScreen(_ desk: Desk, _ expected: String, _ location: SourceLocation = #_sourceLocation) {
  #expect(desk.lines.joined(separator: "\n") == expected, sourceLocation: location)
}

@Test func aWideWindowShowsPanesBesideTheText() {
  expectScreen(
    Desk(size: Size(rows: 24, columns: 120)),
    """
     Vantage ─ ferry ─ 1 account, date not given ─ reviewer: ed. ───────────────── decided 0 · looked at 1 · of 6 ░░░░░░░░ ─
    ─ 1 Sequence of events ───────────────────── 3 ─│─ 4 ferry.txt ─────────────────────────────────────── line 1 of 3, 0% ─
    ▶     1 The ferry left the quay at noon         │  1·e The ferry left the quay at noon. A crewman fell from the ramp,
    ·     2 harbour office: A crewman fell from th… │      the harbour office said.
    ·     2 Reyes: the ramp had moved               │  2·s “He slipped on the wet steel,” Captain Ida Brandt said. A
                                                    │   ·s passenger, Tom Reyes, said the ramp had moved.
                                                    │  3·? It was not clear who had lowered the ramp. The sea was calm.
                                                    │
                                                    │
    ─ 2 Quotes and statements ────────────────── 3 ─│
     harbour office                                 │
    ·   A crewman fell from the ramp                │
     Captain Ida Brandt                             │
    ·   He slipped on the wet steel                 │
     Tom Reyes, passenger                           │
    ·   the ramp had moved                          │
                                                    │─ 5 Detail ────────────────────────────────────── item 1 of 6 · A 1:1 ─
    ─ 3 Open questions ───────────────────────── 2 ─│ In the account’s own voice, no source named · that it is so:
        ⇄ 2 sides: why he fell                      │ undecided
    ·○  Who had lowered the ramp?                   │ basis: not stated · place 1 in the sequence · time: noon
                                                    │ found by: verb: left
                                                    │
                                                    │
     1 in the outlet’s own voice, 1 conflict, date not given
    """)
}

@Test func inANarrowWindowThePanesTakeTurns() {
  var desk = Desk(size: Size(rows: 24, columns: 80))
  expectScreen(
    desk,
    """
     Vantage ─ ferry ─ reviewer: ed. ────────────── decided 0 · looked at 1 · of 6 ─
    ─ 1 Sequence of events ───────────────────────────────────────────────────── 3 ─
    ▶     1 The ferry left the quay at noon
    ·     2 harbour office: A crewman fell from the ramp
    ·     2 Reyes: the ramp had moved


    ─ 4 ferry.txt ──────────────────────────────────────────────── line 1 of 3, 0% ─
      1·e The ferry left the quay at noon. A crewman fell from the ramp, the
          harbour office said.
      2·s “He slipped on the wet steel,” Captain Ida Brandt said. A passenger, Tom
       ·s Reyes, said the ramp had moved.
      3·? It was not clear who had lowered the ramp. The sea was calm.




    ─ 5 Detail ─────────────────────────────────────────────── item 1 of 6 · A 1:1 ─
     In the account’s own voice, no source named · that it is so: undecided
     basis: not stated · place 1 in the sequence · time: noon
     found by: verb: left


     1 in the outlet’s own voice, 1 conflict, date not given
    """)
  desk.press("2")
  #expect(desk.lines[1].hasPrefix("─ 2 Quotes and statements"))
}

@Test func fortyColumnsAreEnough() {
  expectScreen(
    Desk(size: Size(rows: 12, columns: 40)),
    """
     ferry ─ reviewer: ed. ───────── 0·1·6 ─
    ─ 1 Sequence of events ───────────── 3 ─
    ▶     1 The ferry left the quay at noon
    ·     2 harbour office: A crewman fell…
    ─ 4 ferry.txt ──────── line 1 of 3, 0% ─
    ·The ferry left the quay at noon. A
    ·crewman fell from the ramp, the
     harbour office said.
    ─ 5 Detail ─────── item 1 of 6 · A 1:1 ─
     In the account’s own voice, no source
     named · that it is so: undecided
     1 in the outlet’s own voice, 1 confli…
    """)
}

@Test(arguments: [(0, 0), (1, 1), (1, 40), (2, 2), (3, 5), (5, 20), (24, 3), (60, 200)])
func noSizeDoesHarmInAnyMode(rows: Int, columns: Int) {
  for keys in ["", "2", "3", "4", "5", "<enter>", "3<enter>", "?", "a", "d", "s", "4,<right>", "4G"] {
    var desk = Desk(size: Size(rows: rows, columns: columns))
    desk.press(keys)
    #expect(desk.lines.count == rows)
    #expect(desk.lines.allSatisfy { displayWidth($0) <= columns })
  }
}

@Test func anAllegationNeverStandsWithoutItsSpeaker() {
  for columns in [40, 60, 80, 100, 120, 200] {
    for keys in ["1", "2", "2j", "2jj"] {
      var desk = Desk(size: Size(rows: 16, columns: columns))
      desk.press(keys)
      for (index, line) in desk.lines.enumerated() where line.contains("the ramp had moved") && line.contains("·") {
        let above = desk.lines[max(0, index - 1)]
        #expect(line.contains("Reyes") || above.contains("Reyes"))
      }
    }
  }
}

@Test func whileAHeadingIsOutOfViewItsSpeakerStandsOnTheTopRow() {
  var desk = Desk(size: Size(rows: 12, columns: 60))
  desk.press("2")
  var pane = desk.state.lists[.quotes] ?? ListPane()
  pane.top = 3
  pane.chosen = 5
  desk.state.lists[.quotes] = pane
  let rows = ListView.view(.quotes, desk.state, Size(rows: 4, columns: 60), Renderer()).lines
  #expect(rows[1].contains("Captain Ida Brandt"))
}

@Test func theChosenWordsAreLitAndOthersMarkedByKind() {
  let grid = render(Desk(size: Size(rows: 24, columns: 120)).state)
  let line = grid.lines[2]
  let column = line.distance(from: line.startIndex, to: line.range(of: "The ferry left", in: 50) ?? line.startIndex)
  #expect(grid[2, column].style.isReversed)
  #expect(grid[2, column + 34].style.role == .statement || grid[2, column + 34].style.role == .event)
}

@Test func hostileTextReachesTheGridAsVisibleMarksOnly() {
  let text = "\u{1B}]0;owned\u{07} said \u{202E}live\u{202C} \u{9B}31m tag\u{E0041} end\r\nnext\u{2028}line\u{0}"
  let account = Sample.account(text, path: "a\u{1B}[31mb.txt") { reading, _ in
    reading.statements = [
      Statement(content: [Passage(0, text.utf8.count)!], kind: .indirect, speaker: "x\u{1B}[2J", reason: "\u{7}cue")
    ]
    reading.speakers = [Speaker(name: "x\u{1B}[2J", kind: .person)]
  }
  for keys in ["", "2", "4", "5<enter>", "a", "?"] {
    var desk = Desk([account])
    desk.press(keys)
    for scalar in desk.lines.joined().unicodeScalars {
      #expect(
        ![.control, .format, .privateUse, .unassigned, .lineSeparator, .surrogate].contains(
          scalar.properties.generalCategory))
    }
  }
}

@Test func severalAccountsStandUnderTheirNames() {
  let second = Sample.account("A gull cried.", path: "second.txt") { reading, find in
    reading.sentences = [find("A gull cried.")]
    reading.events = [Event(passage: find("A gull cried"), isCore: true, order: 1, reason: "verb: cried")]
  }
  let desk = Desk([Sample.ferry, second])
  #expect(desk.lines.contains { $0.hasPrefix(" A ferry.txt") })
  #expect(desk.lines.contains { $0.hasPrefix(" B second.txt") })
  #expect(desk.lines[0].contains("2 accounts"))
}

extension String {
  /// Where a string first stands at or after a number of characters.
  fileprivate func range(of wanted: String, in offset: Int) -> String.Index? {
    var index = self.index(startIndex, offsetBy: offset, limitedBy: endIndex) ?? endIndex
    while index < endIndex {
      if self[index...].hasPrefix(wanted) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}

@Test(arguments: [40, 50, 60, 79, 80, 99, 100, 110, 120, 200])
func theReviewerStandsOnEveryScreen(columns: Int) {
  #expect(Desk(size: Size(rows: 24, columns: columns)).lines[0].contains("ed."))
  #expect(
    Desk(size: Size(rows: 24, columns: columns), readOnly: "the folder cannot be written").lines[0].contains(
      "READ ONLY"))
}

@Suite struct DetailOverflowTests {
  private func strip(_ desk: Desk) -> [String] {
    guard let title = desk.lines.firstIndex(where: { $0.contains("5 Detail") }) else { return [] }
    let columns = desk.state.layout.detail
    return desk.lines[(title + 1)...].prefix(columns.size.rows - 1).map { String($0.dropFirst(columns.column)) }
  }

  @Test func whatFindsNoRoomIsCountedAndShownByTwoKeys() {
    var desk = Desk()
    desk.press("1ga" + String(repeating: "ask the harbour master again ", count: 12) + "<enter>")
    let last = strip(desk).last ?? ""
    #expect(last.contains("more rows (5 Enter)"), "\(strip(desk))")
    #expect(!desk.lines.contains { $0.contains("found by:") })
    desk.press("5<enter>")
    #expect(desk.lines.contains { $0.contains("found by:") })
    #expect(!desk.lines.contains { $0.contains("more row") })
  }

  @Test func theChosenSideOfAConflictIsAlwaysAmongTheRows() {
    var desk = Desk(size: Size(rows: 12, columns: 60))
    desk.press("3g<enter>")
    for _ in 0..<4 {
      #expect(strip(desk).contains { $0.contains("▶") }, "\(desk.lines)")
      desk.press("j")
    }
  }
}
