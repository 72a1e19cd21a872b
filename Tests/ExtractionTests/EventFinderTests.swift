import AccountModel
import Testing

@testable import Extraction

private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = MarkedText(marked)
  #expect(text.reading.happened(in: text.plain) == text.words("e"), sourceLocation: sourceLocation)
}

@Test func aClauseThatTellsAHappeningIsAnEvent() {
  check("⟦e:A guard was stabbed near the mill⟧.")
  check("⟦e:The van crashed into a wall⟧, and ⟦e:the driver fled on foot⟧.")
  check("⟦e:Two men fled on foot⟧ ⟦e:after officers arrived at the gate⟧.")
}

@Test func plansDenialsAndNounsAreNoEvents() {
  check("He may be arrested soon.")
  check("Nobody was not shot.")
  check("The shooting is a sad story.")
  check("If he fled the mill, say so.")
  check("Was he shot?")
}

@Test func callsForTipsAreNoEvents() {
  check("Anyone with information who saw the man shot is asked to call the desk.")
}

@Test func theSpeakerAssertsWhatLiesInTheStatement() {
  let reading = MarkedText("Police said two men fled the mill. A van burned.").reading
  #expect(reading.events.map(\.assertedBy) == [.speaker("police"), .narrator])
}

@Test func whatFootageShowsRunsOnInTheNextSentence() throws {
  let reading = MarkedText("Videos show a man climbing the gate. The man then fled on foot.").reading
  let event = try #require(reading.events.last)
  #expect(event.assertedBy == .speaker("videos"))
  #expect(event.isInherited)
}

@Test func reasonsNameTheVerb() {
  #expect(MarkedText("A guard was stabbed.").reading.events.map(\.reason) == ["verb: stabbed"])
}

@Test func theTimeIsTakenFromTheClauseOrItsSentence() {
  #expect(
    MarkedText("A guard was stabbed about 6 p.m. Tuesday.").reading.events.map(\.time) == ["about 6 p.m. Tuesday"])
}

@Test func weekdaysAreCountedBackFromTheAccountsDate() {
  let account = Account.sample("A guard was stabbed about 6 p.m. Tuesday.", date: "2026-03-05")
  #expect(Extractor().read(account).events.map(\.when) == ["2026-03-03T18:00~"])
}

@Test func withoutADateOfItsOwnAnAccountDatesNothing() {
  #expect(MarkedText("A guard was stabbed Tuesday.").reading.events.map(\.when) == [nil])
}

@Test func aTranscriptsTimesDateWhatIsSaidInIt() throws {
  let text = "A guard was stabbed."
  let passage = try #require(Passage(0, text.utf8.count))
  let account = Account.sample(text, timings: [Timing(passage: passage, start: 83_000, end: 85_000)])
  #expect(Extractor().read(account).events.map(\.time) == ["said at 0:01:23"])
}

@Test func aDeedWithoutASubjectOfItsOwnIsAnEvent() {
  check("⟦e:He hit the guard⟧ ⟦e:before running off⟧.")
}

@Test func theClauseThatASentenceOpensWithIsItsOwnEvent() {
  check("⟦e:When Lee entered the mill⟧, ⟦e:the guard punched him⟧.")
}

@Test func namesJoinedByAndAreNoClauseOfTheirOwn() {
  check("⟦e:She waited by the shops of Ash and Elm streets when she noticed smoke⟧.")
}

@Test func whatWasPerceivedDidHappen() {
  check("⟦e:She could hear bells⟧. ⟦e:A van could be seen leaving the yard⟧. You could hear the sea.")
}

@Test func callsForHelpAndCallsToAPlaceAreEvents() {
  check("⟦e:Deputies were called to a barn⟧. The barn is called a disgrace.")
}

@Test func experienceAndIdiomsAreNoEvents() {
  check("The street has seen trouble.")
  check("He went by another name.")
  check("Something went wrong.")
  check("Anger led to a new law.")
  check("She might have seen the van.")
  check("The badly damaged cart stands in the yard.")
  check("He filed no complaint.")
}

@Test func thoseWhoAreFoundAreToldWithWhatBefellThem() {
  check("⟦e:Divers found a clerk who had been robbed⟧.")
}

@Test func whatAnInquiryFindsOutIsAnEvent() {
  check("⟦e:Police determined that the gate was a fake⟧.")
}

@Test func statesAndThingsSaidToBeDoneAreNoEvents() {
  check("The lane stays closed until Sunday.")
  check("He was told to wait at the gate.")
  check("UPDATED 5 p.m. ADDS that a man was found.")
  check("Anyone who saw the crash is asked to call the desk.")
}

@Test func whatASumTellsInAStatementIsItsSpeakers() {
  let reading = MarkedText("Police said $60 was stolen at the quay.").reading
  #expect(reading.events.map(\.assertedBy) == [.speaker("police")])
}

@Test func aClauseEndsWithTheQuotationThatItStandsIn() {
  check("“⟦e:A man was stabbed at the quay⟧,” deputies were told. The lane is shut.")
  check("⟦e:A guard heard “he was stabbed at the quay⟧,” ⟦e:then the caller hung up⟧.")
  check("⟦e:A man was stabbed at the quay⟧, deputies were told.")
  check("“⟦e:The driver fled⟧” the second page has it, and nothing more.")
}

@Test func whatAQuotationTellsIsItsSpeakers() {
  let text = "“The guard fled and a baker was stabbed in the neck,” deputies were told by a caller."
  #expect(MarkedText(text).reading.events.map(\.assertedBy) == [.speaker("a caller"), .speaker("a caller")])
}

@Test func theSourceOfAHappeningIsNoPartOfIt() {
  check("Police said ⟦e:Poe stabbed a baker at the quay⟧, according to the warrant.")
  check("“⟦e:Poe stabbed a baker⟧, according to the log of the port,” Ana Ruiz said.")
  check("Police said ⟦e:Poe stabbed a baker at the quay⟧, the report says.")
}
