import AccountModel
import Testing

@testable import Extraction

@Test(arguments: [
  ("It began ⟦t:shortly before 3:30 p.m.⟧ at the mill.", true), ("It began on ⟦t:Tuesday⟧.", true),
  ("It began ⟦t:late Tuesday night⟧ there.", true), ("It ended ⟦t:two hours later⟧.", true),
  ("It began on ⟦t:Jan. 7, 2026⟧, there.", true), ("It began at the mill.", false),
  ("It began ⟦t:a few seconds later⟧ there.", true), ("It began ⟦t:between 6 and 7 p.m.⟧ there.", true),
  ("It began on ⟦t:7 January 2026⟧ there.", true), ("It began ⟦t:at 1838 hours⟧ there.", true),
  ("It began ⟦t:last Friday⟧ there.", true), ("It began on ⟦t:Friday about 1:10 p.m.⟧ there.", true),
])
func wordsThatDateAreFound(_ marked: String, _ isThere: Bool) {
  let text = MarkedText(marked)
  let page = Page(DecodedText(text.plain))
  let found = TimeExpressions(page: page).first(in: page.tokens.indices).map(page.words)
  #expect(found == text.words("t").first)
  #expect((found != nil) == isThere)
}

/// The times of the events of a text, in reading order.
private func times(_ text: String) -> [String?] { MarkedText(text).reading.events.map(\.time) }

@Test func theTimeAfterTheVerbDatesIt() {
  #expect(times("Ana Ruiz, named in 2015, was arrested Monday.") == ["Monday"])
}

@Test func aClauseThatASentenceOpensWithDatesIt() {
  #expect(times("Before anyone was there, Lee shot a guard.") == ["Before anyone was there"])
}

@Test func wordsThatDateByWhatWasToldBeforeAreTimes() {
  #expect(times("A guard was later arrested.") == ["later"])
  #expect(times("Lee was arrested immediately after his call.") == ["immediately after his call"])
}

@Test func aSentenceThatOnlyDatesBelongsToTheEventBefore() {
  #expect(times("The van hit the gate. That was at about 4:10 p.m.") == ["at about 4:10 p.m."])
}

@Test func theHourOfARetellingDatesTheHarm() {
  #expect(times("A guard was shot Tuesday. The shooting happened about 9 p.m.") == ["about 9 p.m."])
}
