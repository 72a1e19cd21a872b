import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Test func bothEndsOfAPassageMoveByWords() {
  var desk = Desk()
  desk.press("<")
  #expect(desk.chosenWords == "The ferry left the quay at")
  desk.press(")")
  #expect(desk.chosenWords == "ferry left the quay at")
  desk.press("(>")
  #expect(desk.chosenWords == "The ferry left the quay at noon.")
  desk.press("(")
  #expect(desk.message == "the text begins here")
  desk.press("zz")
  #expect(desk.chosenWords == "ferry left the quay at")
}

@Test func aPassageStretchesAndShrinksBySentences() {
  var desk = Desk()
  desk.press("++")
  #expect(desk.chosenWords == "The ferry left the quay at noon. A crewman fell from the ramp, the harbour office said.")
  desk.press("-")
  #expect(desk.chosenWords == "The ferry left the quay at noon.")
  desk.press("-")
  #expect(desk.message == "no sentence ends within these words")
}

@Test func twoItemsOfAKindBecomeOneThatKeepsACommonStatus() {
  var desk = Desk()
  desk.press("2gUjUkJ")
  #expect(desk.message == "Joined 2 items")
  #expect(desk.chosenWords == "A crewman fell from the ramp … He slipped on the wet steel")
  #expect(desk.chosenStatus == .unverified)
  #expect(desk.state.lists[.quotes]?.count == 2)
  desk.press("z")
  #expect(desk.state.lists[.quotes]?.count == 3)
}

@Test func itemsOfTwoKindsAreNotJoined() {
  var desk = Desk()
  desk.press("1gm2gmJ")
  #expect(desk.message.hasPrefix("nothing to join"))
}

@Test func theSpeakerIsChosenFromTheRegisterOrTyped() {
  var desk = Desk()
  desk.press("2jpReyes<down><enter>")
  #expect(desk.state.incident.asserterName(of: desk.state.chosen!.place!) == "Reyes")
  desk.press("pthe bosun<enter>")
  #expect(
    desk.message == "He slipped on the wet steel: said by the bosun" || desk.message.hasSuffix("said by the bosun"))
  #expect(desk.lines.contains { $0.hasPrefix(" the bosun") })
}

@Test func anEventIsCarriedOnFromTheSourceBeforeOrPutIntoTheOwnVoice() {
  var desk = Desk()
  desk.press("1GP")
  #expect(desk.message.hasSuffix("in the account’s own voice"))
  desk.press("P")
  #expect(desk.message.hasSuffix("carried on from the source before"))
  #expect(desk.detail.contains("attribution runs on from the sentence before"))
  desk.press("2P")
  #expect(desk.message == "a statement has a speaker: p says who")
}

@Test func twoNamesBecomeOneSourceAndComeApartAgain() {
  var desk = Desk()
  desk.press("2g=Reyes<down><enter>")
  #expect(desk.message == "harbour office and Tom Reyes are one source")
  #expect(!desk.lines.dropLast().contains { $0.hasPrefix(" harbour office") })
  desk.press("|")
  #expect(desk.message == "harbour office is a source of its own again")
  #expect(desk.lines.contains { $0.hasPrefix(" harbour office") })
  desk.press("|")
  #expect(desk.message == "this source was not merged with another")
}

@Test func aTimeAndTheKindArePutRight() {
  var desk = Desk()
  desk.press("1gt<c-u>at dusk<enter>")
  #expect(desk.detail.contains("time: at dusk"))
  desk.press("Kback<enter>")
  #expect(desk.message.hasSuffix(": background"))
  desk.press("2jKmixed<enter>")
  #expect(desk.message.hasSuffix(": mixed"))
}

@Test func anItemBecomesOneOfAnotherKindAndKeepsItsStatus() {
  var desk = Desk()
  desk.press("1gUKno, state<enter>")
  #expect(desk.message == "Now statement: The ferry left the quay at noon")
  #expect(desk.state.lists[.sequence]?.count == 2)
  #expect(desk.chosenStatus == .unverified)
  desk.press("z")
  #expect(desk.state.lists[.sequence]?.count == 3)
}

@Test func anEventMovesThroughTheSequenceAloneAndTogether() {
  var desk = Desk()
  let order = { (desk: Desk) in
    desk.lines.compactMap { line in
      line.firstMatch(of: /^[▶ ]...\s+(\d) (?:[A-Z]\w+ ?\w*: )?(\w+ \w+)/).map { "\($0.1) \($0.2)" }
    }
  }
  desk.press("1g}")
  #expect(desk.message == "The ferry left the quay at noon: later, at one place with others")
  desk.press("}")
  #expect(desk.message == "The ferry left the quay at noon: later")
  #expect(desk.detail.contains("place 2 in the sequence"))
  desk.press("}")
  #expect(desk.message == "this is the last place")
  desk.press("{{{")
  #expect(desk.message == "this is the first place", "\(order(desk))")
  desk.press("2}")
  #expect(desk.message == "only an event has a place in the sequence")
}

@Test func theQuestionIsPutInOtherWords() {
  var desk = Desk()
  desk.press("3jt<c-u>Who let it down?<enter>")
  #expect(desk.lines.contains { $0.contains("Who let it down?") })
}

@Test func aDismissedItemIsListedAndComesBack() {
  var desk = Desk()
  desk.press("X")
  #expect(desk.message == "nothing was dismissed")
  desk.press("1gxX<down><enter>")
  #expect(desk.state.lists[.sequence]?.count == 3)
}

@Test func theAccountCardOpensOnItsFirstLine() {
  var desk = Desk()
  desk.press("@<enter>")
  #expect(desk.footer.contains("outlet:"))
  desk.press("The Quay Post<enter>")
  #expect(desk.state.incident.accounts[0].account.card.outlet == "The Quay Post")
}

@Test func theAccountCardIsFilledInLineByLine() {
  var desk = Desk()
  desk.press("@")
  #expect(desk.lines.contains { $0.contains("outlet") && $0.contains("not given") })
  desk.press("published<enter>2026-02-03<enter>")
  #expect(desk.state.incident.accounts[0].account.card.published == "2026-02-03")
  #expect(desk.lines[0].contains("2026-02-03"))
  desk.press("z")
  #expect(desk.state.incident.accounts[0].account.card.published == nil)
}
