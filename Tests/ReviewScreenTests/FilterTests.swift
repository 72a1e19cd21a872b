import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

/// The rows that can be chosen, over the three panes, each by its words.
private func shown(_ desk: Desk) -> [String] {
  Pane.lists.flatMap { desk.state.lists[$0]?.rows ?? [] }.compactMap { row in
    switch row {
    case .item(let place):
      desk.state.incident[place].map { desk.state.incident.words(of: $0.item, account: place.account) }
    case .conflict(_, let index): "⇄ \(index)"
    case .account, .speaker: nil
    }
  }
}

private let quay = "The ferry left the quay at noon"
private let fell = "A crewman fell from the ramp"
private let slipped = "He slipped on the wet steel"
private let moved = "the ramp had moved"
private let lowered = "It was not clear who had lowered the ramp"

@Suite struct FilterTests {
  @Test(arguments: [
    ("events", [quay, fell, moved]), ("statements", [fell, slipped, moved]), ("questions", ["⇄ 0", lowered]),
    ("conflicts", [moved, slipped, moved, "⇄ 0"]), ("own", [quay]), ("direct", [slipped]), ("indirect", [fell, moved]),
    ("by:reyes", [moved, moved]), ("by:\"ida brandt\"", [slipped]), ("steel", [slipped]),
    ("ramp -statements -events", [lowered]), ("open", [lowered]), ("in:a questions", ["⇄ 0", lowered]),
    ("in:b", []), ("note", []), ("unverified", []), ("\"wet steel\"", [slipped]), ("events by:reyes", [moved]),
    ("direct indirect by:brandt", [slipped]), ("-new", [quay, "⇄ 0"]),
  ])
  func termsOfOneSortAreAlternativesAndSortsCombine(line: String, expected: [String]) {
    var desk = Desk()
    desk.press("\\\(line)<enter>")
    #expect(shown(desk) == expected)
  }

  @Test func theFilterStandsInTheTitlesAndOneKeyClearsIt() {
    var desk = Desk()
    desk.press("\\by:reyes<enter>")
    #expect(desk.lines[1].contains("1 Sequence of events [by:reyes] ─"))
    #expect(desk.lines[1].contains("─ 1 of 3 ─"))
    #expect(desk.message == "2 on show; 0 shows all again")
    desk.press("0")
    #expect(shown(desk).count == 8)
    #expect(!desk.lines[1].contains("["))
    desk.press("0")
    #expect(desk.message == "no filter is set; \\ sets one")
  }

  @Test func aTaggedItemStaysWhereItWasUntilTheFilterIsAppliedAgain() {
    var desk = Desk()
    desk.press("\\undecided<enter>")
    let before = shown(desk)
    desk.press("1gU")
    #expect(desk.chosenStatus == .unverified)
    #expect(shown(desk) == before)
    desk.press("\\<enter>")
    #expect(shown(desk).count == before.count - 1)
  }

  @Test func theWalkStaysWithinTheFilter() {
    var desk = Desk()
    desk.press("\\by:brandt<enter>")
    #expect(desk.chosenWords == slipped)
    desk.press(" ")
    #expect(desk.message == "everything has been looked at; 1 is undecided: ] goes to it")
    desk.press("0 ")
    #expect(desk.chosenWords == fell || desk.chosenWords == moved)
  }

  @Test func undecidedStopsAreSoughtWithinTheFilter() {
    var desk = Desk()
    desk.press("\\statements<enter>")
    for words in [fell, slipped, moved, fell] {
      #expect(desk.chosenWords == words)
      desk.press("]")
    }
  }

  @Test func whatMatchesNothingSaysHowToGoBack() {
    var desk = Desk()
    desk.press("\\false<enter>")
    #expect(desk.message == "nothing matches “false”; 0 shows all again")
    #expect(desk.lines[2].contains("Nothing here matches “false”. 0 shows all"))
  }

  @Test func anEmptyLineClearsAndEscapeKeeps() {
    var desk = Desk()
    desk.press("\\own<enter>\\<esc>")
    #expect(desk.state.narrowing != nil)
    desk.press("\\<c-u><enter>")
    #expect(desk.state.narrowing == nil)
  }

  @Test func wordsOfAFilterAreCompleted() {
    var desk = Desk()
    desk.press("\\by:re<tab><enter>")
    #expect(desk.state.narrowing?.filter.line == "by:Reyes")
    desk.press("\\<c-u>events und<tab><enter>")
    #expect(desk.state.narrowing?.filter.line == "events undecided")
  }

  @Test func accountsReadLaterAreFilteredToo() {
    var desk = Desk()
    desk.press("\\events<enter>")
    let (account, reading) = Sample.account("A gull cried.", path: "gull.txt") { reading, find in
      reading.sentences = [find("A gull cried.")]
      reading.events = [Event(passage: find("A gull cried"), isCore: true, order: 1, reason: "verb: cried")]
      reading.statements = [Statement(content: [find("gull")], kind: .indirect, speaker: nil, reason: "cue")]
    }
    desk.send(.read(account, reading, extractor: "test"))
    #expect(shown(desk) == [quay, fell, moved, "A gull cried"])
  }

  @Test func markingAllMarksWhatTheFilterShows() {
    var desk = Desk()
    desk.press("\\by:reyes<enter>2M")
    #expect(desk.state.marked.count == 1)
  }
}
