import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

/// The ferry account and a later version of it, of which the review knows nothing yet.
private struct Versions {
  var desk: Desk
  let later = Sample.account(
    "The ferry left the quay at noon. The sea was rough.", path: "ferry.txt v2"
  ) { reading, find in
    reading.sentences = [find("The ferry left the quay at noon."), find("The sea was rough.")]
    reading.events = [
      Event(passage: find("The ferry left the quay at noon"), isCore: true, order: 1, reason: "verb: left")
    ]
  }

  init() {
    desk = Desk()
    desk.press("U")
    desk.send(.read(later.0, later.1, extractor: "test"))
  }

  var ferry: ActionID { desk.log.actions[0].id }
  var departure: ActionID { desk.log.actions[1].id }

  func anchor(_ outcome: Anchor.Outcome, _ passages: [Passage], _ reasons: [String] = []) -> Placement {
    Placement(
      subject: departure,
      anchor: Anchor(
        sha256: later.0.revision.sha256, outcome: outcome, passages: passages,
        words: passages.map(later.0.text.words(of:)), reasons: reasons))
  }

  var place: Passage { later.1.events[0].passage }

  /// Asks for the tags and gives them places.
  mutating func takeOver(_ placement: Placement) {
    desk.press("Rferry<down><enter>")
    desk.send(.foundAgain(account: 1, of: ferry, [placement]))
  }
}

@Test func tagsAreTakenOverOnlyAfterAYesAndTheEarlierVersionStandsBack() {
  var versions = Versions()
  versions.desk.press("R")
  #expect(versions.desk.footer.contains("‘ferry.txt v2’ is a later version of:"))
  versions.desk.press("<esc>")
  versions.takeOver(versions.anchor(.same, [versions.place]))
  #expect(versions.desk.effects.contains(.findAgain(account: 1, of: versions.ferry)))
  #expect(versions.desk.message == "Tags taken over: 1 the same, 0 to look at again, 0 lost")
  #expect(versions.desk.state.incident.accounts[0].isSuperseded)
  #expect(versions.desk.state.lists[.sequence]?.count == 1)
  #expect(versions.desk.chosenStatus == .unverified)
  #expect(versions.desk.lines[0].contains("1 account"))
}

@Test func aTextNamedLikeATaggedOneIsAnnouncedAndNeverAssumed() {
  var desk = Desk()
  desk.press("U")
  let (account, reading) = Sample.account("The ferry sank at noon.", path: "ferry-v2.txt")
  desk.send(.read(account, reading, extractor: "test"))
  #expect(
    desk.message == "‘ferry-v2.txt’ may be a later version of ‘ferry.txt’, which was tagged: R takes the tags over")
  desk.press("R")
  #expect(desk.footer.contains("ferry.txt  (Enter takes it)"))
  let (other, nothing) = Sample.account("A crane fell.", path: "crane.txt")
  desk.press("<esc>")
  desk.send(.read(other, nothing, extractor: "test"))
  #expect(desk.message == "left as it was")
}

@Test func undoPutsTheTagsBackOntoTheEarlierVersion() {
  var versions = Versions()
  versions.takeOver(versions.anchor(.same, [versions.place]))
  versions.desk.press("z")
  #expect(!versions.desk.state.incident.accounts[0].isSuperseded)
  #expect(versions.desk.state.incident.tally.claims[.unverified] == 1)
}

@Test func aMovedTagSaysWhyAndWaitsForOneKey() {
  var versions = Versions()
  versions.takeOver(versions.anchor(.moved, [versions.place], ["a number changed"]))
  #expect(versions.desk.message.contains("0 the same, 1 to look at again, 0 lost (W places them)"))
  versions.desk.press("1g")
  #expect(versions.desk.lines.contains { $0.contains("▶u≈") })
  #expect(versions.desk.detail.contains("moved in this version: a number changed; W says what holds"))
  versions.desk.press("W<enter><enter>")
  #expect(versions.desk.message == "Placed")
  versions.desk.press("W")
  #expect(versions.desk.message == "no tag waits for a place: nothing was moved or lost")
}

@Test func aLostTagKeepsItsWordsAndIsPutOntoSelectedWords() {
  var versions = Versions()
  versions.takeOver(versions.anchor(.lost, []))
  #expect(versions.desk.state.incident.tally.claims[.unverified] == 0)
  versions.desk.press("4G,W<enter>")
  #expect(versions.desk.lines.contains { $0.contains("on the selected words") })
  versions.desk.press("sel<enter>")
  #expect(versions.desk.message == "Placed")
  #expect(versions.desk.state.incident.tally.claims[.unverified] == 1)
}

@Test func aLostTagCanBeGivenUp() {
  var versions = Versions()
  versions.takeOver(versions.anchor(.lost, []))
  versions.desk.press("W<enter>give<enter>")
  #expect(versions.desk.message == "Given up; its words stay in the log")
  #expect(
    versions.desk.state.incident.review.items[versions.departure]?.stored.words == ["The ferry left the quay at noon"])
}

@Test func whereNothingIsNewThereIsNothingToTakeOver() {
  var desk = Desk()
  desk.press("UR")
  #expect(desk.message == "no account here is new to the review: there is nothing to take over")
}

@Test func whatChangedIsAPageToReadAndLeave() {
  var versions = Versions()
  versions.takeOver(versions.anchor(.same, [versions.place]))
  versions.desk.press("#")
  #expect(versions.desk.effects.last == .compare(sha256: "ferry.txt", account: 1))
  let lines = ["number  - two  + three"] + (1...40).map { "statement \($0)" }
  versions.desk.send(.page(Page(title: "What changed in ferry.txt", lines: lines)))
  #expect(versions.desk.lines[1].hasPrefix("─ What changed in ferry.txt ─"))
  #expect(versions.desk.lines[2] == "  number  - two  + three")
  versions.desk.press("G")
  #expect(versions.desk.lines.contains("  statement 40"))
  versions.desk.press("<esc>")
  #expect(versions.desk.lines[1].contains("Sequence of events"))
}

@Test func reviewersWhoDifferAreShownUntilOneSettlesIt() {
  var desk = Desk()
  desk.press("U")
  let base = desk.log.actions.count
  // Written elsewhere in a copy of the file, without knowing the decision above.
  let theirs = Action(
    id: ActionID(writer: "00000000000000bb", number: 1), step: ActionID(writer: "00000000000000bb", number: 1),
    lamport: base, time: "2026-02-03T10:00:00Z", reviewer: "ann", account: desk.log.actions[0].id,
    item: desk.log.actions[1].id, status: .disputed, body: .status(restsOn: "the log"))
  desk.send(.others([theirs]))
  #expect(desk.lines.contains { $0.contains("≠") })
  #expect(desk.detail.contains("reviewers differ: unverified (ed.), disputed (ann); a decision made now settles it"))
}
