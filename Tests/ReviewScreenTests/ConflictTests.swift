import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Test func aConflictOpensWithAllSidesAndStepsThroughThemIntoTheText() {
  var desk = Desk()
  desk.press("3g<enter>")
  #expect(desk.lines.contains { $0.contains("▶ Brandt, says so: He slipped on the wet steel [2:2]") })
  desk.press("j")
  #expect(desk.lines.contains { $0.contains("▶ Reyes, denies: the ramp had moved [2:86]") })
  #expect(desk.chosenWords == "the ramp had moved")
  desk.press("j")
  #expect(desk.message == "this is the last side")
  desk.press("<enter>")
  #expect(desk.state.focus == .text && !desk.state.isZoomed)
  desk.press("5")
  #expect(desk.state.chosenSide?.stance == .denies)
}

@Test func aStanceIsPutRight() {
  var desk = Desk()
  desk.press("3g<enter>jK")
  #expect(desk.message == "Tom Reyes: stance: rejects")
  #expect(desk.lines.contains { $0.contains("Reyes, rejects") })
  #expect(desk.log.actions.map(\.body.kind) == [.account, .conflict, .sides])
  desk.press("z")
  #expect(desk.lines.contains { $0.contains("Reyes, denies") })
}

@Test func aConflictKeepsTwoSides() {
  var desk = Desk()
  desk.press("3g<enter>x")
  #expect(desk.message == "a conflict has two sides at least: x on its row dismisses it")
}

@Test func aConflictIsSettledByWhatAndStandsOpenAgain() {
  var desk = Desk()
  desk.press("3gQ<enter>")
  #expect(desk.message == "a reason is needed; the conflict is as it was")
  desk.press("Qthe inquest<enter>")
  #expect(desk.lines.contains { $0.contains("⇄ 2 sides, settled: why he fell") })
  #expect(desk.detail.contains("settled: the inquest"))
  desk.press("Q")
  #expect(desk.message == "Conflict ‘why he fell’: open")
}

@Test func aConflictThatIsNoneIsDismissedWithAReasonAndDoesNotReturn() {
  var desk = Desk()
  desk.press("3gxboth<down><enter>")
  #expect(!desk.lines.contains { $0.contains("⇄") })
  var again = Desk([])
  again.send(.recorded(desk.log.actions))
  again.send(.read(Sample.ferry.0, Sample.ferry.1, extractor: "test"))
  #expect(!again.lines.contains { $0.contains("⇄") })
}
