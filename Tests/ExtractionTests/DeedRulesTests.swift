import AccountModel
import Testing

@testable import Extraction

/// The words that are told as having happened are the marked ones.
private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = MarkedText(marked)
  #expect(text.reading.happened(in: text.plain) == text.words("e"), sourceLocation: sourceLocation)
}

@Test func aVerbOnNoListIsADeedWhereItIsFinite() {
  check("⟦e:Volunteers scrubbed the walls of the depot⟧.")
  check("⟦e:The mayor was ushered out of the hall⟧.")
  check("⟦e:He repainted the gate⟧.")
}

@Test func statesAndThoughtsAreNoDeeds() {
  check("The depot belonged to a baker.")
  check("Residents were worried about the smoke.")
  check("She knew the baker well.")
}

@Test func aParticipleOfTheNounBeforeItIsNoDeed() {
  check("There was a cart painted by the baker near the gate.")
}

@Test func whatIsDoneAgainAndAgainIsNoDeed() {
  check("The baker often repainted the gate.")
}

@Test func quotedTalkTellsOnlyWhatVerbsOfIncidentsTell() {
  check("“He repainted the gate,” said Ana Ruiz.")
  check("“⟦e:He shot at the gate⟧,” said Ana Ruiz.")
}

@Test func tellingSomebodyToDoSomethingIsADeed() {
  check("⟦e:The guard asked her son to open the gate⟧.")
  check("Police asked residents to avoid the gate.")
}

@Test func whatIsGoingOnIsAnEventAndSoIsWhatBreaksIn() {
  check("⟦e:Two bakers were sitting by the gate⟧ ⟦e:when a van drove up⟧.")
}

@Test func whatCameOfItIsAnEventOfItsOwn() {
  check("⟦e:A wall collapsed⟧, ⟦e:forcing the evacuation of the depot⟧.")
}

@Test func aNounTellsWhatHappenedAndItsVerbThatItDid() {
  check("⟦e:The crash happened before dawn⟧.")
  check("Something happened before dawn.")
}

@Test func whatMightBeOrIsBeingDoneIsNoEvent() {
  check("Somebody might have seen or heard the van.")
  check("The matter is being investigated by the council.")
  check("The guard appeared to have been targeted.")
}
