import AccountModel
import Testing

@testable import Extraction

private func check(_ marked: String, _ kind: Statement.Kind? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = MarkedText(marked)
  let reading = text.reading
  #expect(reading.said(in: text.plain) == text.words("s"), sourceLocation: sourceLocation)
  if let kind { #expect(reading.statements.map(\.kind) == [kind], sourceLocation: sourceLocation) }
}

@Test func aQuotationWithItsCueAfterItIsDirect() {
  check("“⟦s:The roof came down⟧,” said Ana Ruiz, a baker.", .direct)
  check("\"⟦s:The roof came down⟧,\" she said Tuesday.", .direct)
  check("“⟦s:The roof came down. I ran⟧,” Ruiz told reporters.", .direct)
}

@Test func aQuotationWithItsCueBeforeItIsDirect() {
  check("Ruiz said: “⟦s:The roof came down.⟧”", .direct)
  check("Ruiz told the Harbor Post, “⟦s:The roof came down.⟧”", .direct)
}

@Test func whatFollowsTheCueAfterAQuotationIsNoContent() {
  check("“⟦s:The roof came down⟧,” she said in her remarks to the crowd.", .direct)
}

@Test func aLeadInBeforeTheAttributionIsNoContent() {
  check("As for the owner of the mill, Ruiz said, “⟦s:I want him to come forward.⟧”", .direct)
}

@Test func aColonBeforeAQuotationGivesItToTheSubject() {
  let reading = MarkedText("Ana Ruiz was blunt about it: “The roof came down by itself.”").reading
  #expect(reading.statements.map(\.speaker) == ["Ana Ruiz"])
}

@Test func aBrokenQuotationIsOneStatement() throws {
  let text = MarkedText("“⟦a:I ran⟧,” Ruiz said, “⟦b:and I hid.⟧”")
  let statement = try #require(text.reading.statements.first)
  #expect(statement.content.map(DecodedText(text.plain).words) == text.words("a") + text.words("b"))
  #expect(text.reading.statements.count == 1)
}

@Test func aReportedClauseIsIndirect() {
  check("Police said that ⟦s:two vans were burned⟧.", .indirect)
  check("Police said ⟦s:two vans were burned⟧.", .indirect)
  check("⟦s:Two vans were burned⟧, police said.", .indirect)
  check("⟦s:Two vans were burned⟧, according to the fire department.", .indirect)
  check("According to the fire department, ⟦s:two vans were burned⟧.", .indirect)
}

@Test func quotedWordsInAReportedClauseMakeItMixed() {
  check("Ruiz said ⟦s:the smoke was “as thick as wool” by noon⟧.", .mixed)
  check("Sheriff Ida Poe described ⟦s:the fire as “an act of spite⟧.”", .mixed)
}

@Test func anAttributionInTheMiddleLeavesTwoPassages() {
  let text = MarkedText("⟦a:Inside the barn⟧, Poe said, ⟦b:officers found four drums⟧.")
  #expect(text.reading.said(in: text.plain) == ["Inside the barn … officers found four drums"])
}

@Test func addingTakesTheSpeakerBefore() {
  let text = MarkedText("“⟦s:I ran⟧,” Ana Ruiz said, adding that ⟦s:nobody followed her⟧.")
  #expect(text.reading.said(in: text.plain) == text.words("s"))
  #expect(text.reading.statements.map(\.speaker) == ["Ana Ruiz", "Ana Ruiz"])
}

@Test func aQuotationAloneCarriesTheSpeakerOn() {
  let text = MarkedText("“⟦s:I ran⟧,” Ana Ruiz said. “⟦s:Then I hid in the mill.⟧”")
  #expect(text.reading.said(in: text.plain) == text.words("s"))
  #expect(text.reading.statements.map(\.speaker) == ["Ana Ruiz", "Ana Ruiz"])
}

@Test func aQuotationOverTwoParagraphsIsOneStatement() {
  let text = MarkedText("“I ran,” Ana Ruiz said. “It was dark.\n\n“Then I hid in the mill.”")
  #expect(text.reading.said(in: text.plain) == ["I ran", "It was dark. … Then I hid in the mill."])
}

@Test func scrapsTitlesAndCallsAreNoStatements() {
  check("The so-called “night market” closed.")
  check("She was reading “The Long Road” at home.")
  check("A neighbor called police and asked for help.")
  check("Police did not say whether he was hurt.")
}

@Test func footageAndDocumentsAreSources() {
  check("Videos taken by neighbors and posted online show ⟦s:a man climbing the gate⟧.", .indirect)
  check("A court filing states that ⟦s:the gate was locked⟧.", .indirect)
}

@Test func datelinesAreNoPartOfWhatIsSaid() {
  check("PORT ELLEN — ⟦s:Two vans were burned⟧, police said.", .indirect)
}

@Test func reasonsNameTheCue() {
  let reading = MarkedText("Police told reporters two vans were burned.").reading
  #expect(reading.statements.map(\.reason) == ["cue: told reporters (subject and cue before the words)"])
}

@Test func adjectivesAndDeedsAreNoCues() {
  #expect(MarkedText("A nurse stood near the reported fire on Elm Street.").reading.statements.isEmpty)
  #expect(MarkedText("The van slammed into Ruiz's car, which was at the gate.").reading.statements.isEmpty)
}

@Test func wordsMayGoOnBehindAQuotationAsAClause() {
  let text = MarkedText("“⟦a:We are afraid⟧,” the guards wrote in a letter, that ⟦a:the gate was never shut⟧.")
  #expect(text.reading.said(in: text.plain) == ["We are afraid … the gate was never shut"])
}
