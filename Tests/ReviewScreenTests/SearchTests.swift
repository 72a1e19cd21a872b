import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

private let gull = Sample.account("A gull cried over the ramp.", path: "gull.txt") { reading, find in
  reading.sentences = [find("A gull cried over the ramp.")]
  reading.events = [Event(passage: find("A gull cried over the ramp"), isCore: true, order: 1, reason: "verb: cried")]
}

@Suite struct SearchTests {
  @Test func whatIsTypedIsShownAtOnceAndCounted() {
    var desk = Desk()
    desk.press("/ramp")
    #expect(desk.footer.hasPrefix(" / ramp"))
    #expect(desk.footer.hasSuffix("1 of 3"))
    #expect(desk.chosenWords == "The ferry left the quay at noon", "nothing is chosen while words are typed")
    let lit = (0..<24).filter { row in (0..<120).contains { render(desk.state)[row, $0].style.role == .warning } }
    #expect(lit.count >= 2)
  }

  @Test func enterChoosesWhatStandsThereAndNGoesOnAndRound() {
    var desk = Desk()
    desk.press("/ramp<enter>")
    #expect(desk.message == "“ramp” 1 of 3")
    #expect(desk.chosenWords == "A crewman fell from the ramp")
    desk.press("n")
    #expect(desk.message == "“ramp” 2 of 3")
    #expect(desk.chosenWords == "the ramp had moved")
    desk.press("nn")
    #expect(desk.message == "“ramp” 1 of 3")
    desk.press("N")
    #expect(desk.chosenWords == "It was not clear who had lowered the ramp")
    desk.press("<c-o>")
    #expect(desk.chosenWords == "A crewman fell from the ramp")
  }

  @Test func nGoesOnFromWhereTheReviewerStands() {
    var desk = Desk()
    desk.press("/ramp<enter>4G")
    desk.press("N")
    #expect(desk.message == "“ramp” 3 of 3")
  }

  @Test func escapeComesBackToWhereTheReviewerWas() {
    var desk = Desk()
    desk.press("2j")
    let (lines, cursor) = (desk.lines.dropLast(), desk.state.text.cursor)
    desk.press("/calm<esc>")
    #expect(desk.lines.dropLast() == lines)
    #expect(desk.state.text.cursor == cursor)
    #expect(desk.state.search == nil)
  }

  @Test func lookingForWordsLooksAtNothing() {
    var desk = Desk()
    let before = desk.state.incident.tally.lookedAt
    desk.press("/ramp")
    #expect(desk.state.incident.tally.lookedAt == before)
    desk.press("<enter>")
    #expect(desk.state.incident.tally.lookedAt == before + 1)
  }

  @Test func otherAccountsAreSearchedBehindTheOneOnShow() {
    var desk = Desk([Sample.ferry, gull])
    desk.press("/ramp")
    #expect(desk.footer.hasSuffix("1 of 4"))
    desk.press("<enter>N")
    #expect(desk.message == "“ramp” 4 of 4")
    #expect(desk.state.text.account == 1)
    #expect(desk.chosenWords == "A gull cried over the ramp")
  }

  @Test func whatOnlyAnItemSaysIsFoundToo() {
    var desk = Desk()
    desk.press("acall the quay master<enter>/master<enter>")
    #expect(desk.message == "“master” 1 of 1")
    #expect(desk.chosenWords == "The ferry left the quay at noon")
    desk.press("/why he fell<enter>")
    #expect(desk.state.chosenConflict != nil)
  }

  @Test func wordsThatStandNowhereSaySoAndChangeNothing() {
    var desk = Desk()
    desk.press("/zebra")
    #expect(desk.footer.hasSuffix("not found"))
    desk.press("<enter>")
    #expect(desk.message == "“zebra” stands nowhere in the accounts")
    #expect(desk.chosenWords == "The ferry left the quay at noon")
    desk.press("n")
    #expect(desk.message == "nothing was searched for yet: / searches")
  }

  @Test func longerWordsNarrowAndShorterOnesWidenAgain() {
    var desk = Desk()
    desk.press("/the r")
    #expect(desk.footer.hasSuffix("1 of 3"))
    desk.press("amp h")
    #expect(desk.footer.hasSuffix("1 of 1"))
    desk.press("<bs><bs>")
    #expect(desk.footer.hasSuffix("1 of 3"))
  }

  @Test func aLongTextIsSearchedAStretchAtATime() {
    let text = String(repeating: "water and stone. ", count: 300_000) + "Fog."
    var desk = Desk([Sample.account(text, path: "long.txt")])
    desk.press("/f")
    #expect(desk.footer.hasSuffix("searching…"))
    let hadWork = desk.state.hasWork
    #expect(hadWork)
    var turns = 0
    while desk.state.hasWork, turns < 100 {
      desk.send(.work)
      turns += 1
    }
    #expect(turns == (text.utf8.count - 1) / Search.stretch)
    #expect(desk.footer.hasSuffix("1 of 1"))
  }

  @Test func tooManyPlacesAreCountedNoFurther() {
    let text = String(repeating: "a ", count: Search.limit + 10)
    var desk = Desk([Sample.account(text, path: "long.txt")])
    desk.press("/a")
    #expect(desk.footer.hasSuffix("1 of \(Search.limit)+"))
    let hasWork = desk.state.hasWork
    #expect(!hasWork)
  }
}
