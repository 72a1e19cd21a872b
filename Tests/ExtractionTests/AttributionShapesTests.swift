import AccountModel
import Testing

@testable import Extraction

private func check(_ marked: String, by speakers: [String?]? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = MarkedText(marked)
  let reading = text.reading
  #expect(reading.said(in: text.plain) == text.words("s"), sourceLocation: sourceLocation)
  if let speakers { #expect(reading.statements.map(\.speaker) == speakers, sourceLocation: sourceLocation) }
}

@Test func viewsAreStatements() {
  check("Poe denied ⟦s:the accusations⟧. Ruiz blamed ⟦s:the city for the fire⟧.", by: ["Poe", "Ruiz"])
  check("Poe accused ⟦s:the city of neglect⟧.")
  check("The mayor called ⟦s:the fire a crime⟧.")
  check("The driver refused to stop. Police called for backup.")
}

@Test func thoughtsAndVowsAreStatements() {
  check("Police believe ⟦s:the fire was set⟧. Poe vowed ⟦s:to find the driver⟧.")
  check("Ana Ruiz said ⟦s:she believed the gate was shut⟧.")
}

@Test func passivesGiveWordsToTheirAgent() {
  check("Tom Poe was described by police as ⟦s:armed and dangerous⟧.", by: ["police"])
  check("Ana Ruiz was told by dispatch that ⟦s:no car was free⟧.", by: ["dispatch"])
  check("The mayor was quoted as saying ⟦s:the bridge was safe⟧.")
  check("Ana Ruiz said ⟦s:she was told the gate was shut⟧.", by: ["Ana Ruiz"])
}

@Test func nounsWithAClauseAreStatements() {
  check("The guard's claim that ⟦s:the gate was open⟧ is false.")
  check("Ana Ruiz expressed fear that ⟦s:the wall would fall⟧.", by: ["Ana Ruiz"])
}

@Test func phrasesAttribute() {
  check("As Ana Ruiz put it, ⟦s:the road was a trap⟧.", by: ["Ana Ruiz"])
  check("Police made clear that ⟦s:the road would stay closed⟧.")
  check("⟦s:The valve burst at noon⟧, as per the report.")
  check("Police put the toll ⟦s:at nine⟧.")
  check("The jury heard that ⟦s:Poe had bought petrol⟧.")
}

@Test func whomItWasSaidToIsNoContent() {
  check("Ana Ruiz told the crowd ⟦s:she was sorry⟧.")
  check("Ana Ruiz said on the radio on Monday that ⟦s:the road was shut⟧.")
  check("Ana Ruiz told a group of bakers from the port: “⟦s:I ran.⟧”")
  check("⟦s:The road is shut⟧, Ana Ruiz said in Port Ellen.")
}

@Test func theSubjectMayStandFarOff() {
  check("A port official, who was not allowed to speak, said ⟦s:the gate was shut⟧.")
  check("Ana Ruiz (44) said ⟦s:the gate was shut⟧.", by: ["Ana Ruiz"])
  check("Another resident of the street, Ana Ruiz, said ⟦s:the gate was shut⟧.")
  check("Ana Ruiz, who said ⟦s:the gate was shut⟧, believes ⟦s:a guard was bribed⟧.", by: ["Ana Ruiz", "Ana Ruiz"])
}

@Test func aChainGivesEachWordsToTheirOwn() {
  let text = MarkedText("Police said a witness told them that the van was white.")
  #expect(text.reading.said(in: text.plain) == ["a witness told them that the van was white", "the van was white"])
  check("⟦s:Two men ran⟧, Ana Ruiz told officers, according to the complaint.", by: ["Ana Ruiz"])
}

@Test func aConcessionOfTheAccountIsNoContent() {
  check("Police said ⟦s:the van was stolen⟧, though they have not said by whom.")
  check("While Ana Ruiz said ⟦s:the gate was shut⟧, a guard found it open.")
}

@Test func headlinesNameTheirSourceWithAColon() {
  check("Mayor: ⟦s:Bridge will stay shut⟧\n\nThe bridge was closed.")
  check("⟦s:Bridge will stay shut⟧: mayor\n\nThe bridge was closed.")
  check("READ MORE: The mills that were lost\n\nThe bridge was closed.")
}

@Test func aLabelNamesTheSpeakerOfWhatFollows() {
  check("What the mayor said:\n\n“⟦s:The bridge stays shut.⟧”", by: ["the mayor"])
}

@Test func aQuotationInsideAQuotationIsAStatementOfItsOwn() {
  let text = MarkedText("“He told me, ‘Get down,’ and I ran,” Ana Ruiz said.")
  #expect(text.reading.said(in: text.plain) == ["He told me, ‘Get down,’ and I ran", "Get down"])
  #expect(text.reading.statements.first?.speaker == "Ana Ruiz")
  #expect(text.reading.statements.last?.speaker != "Ana Ruiz")
}

@Test func whoeverSpeaksAtTheEndSpokeAllParagraphs() {
  let text = MarkedText("“I ran.\n\n“Then I hid,” Ana Ruiz said.")
  #expect(text.reading.said(in: text.plain) == ["I ran. … Then I hid"])
}

@Test func turnsMayCarryTimesAndSigns() {
  check("[00:01:12] DISPATCHER: ⟦s:What is it⟧?\n[00:01:15] CALLER: ⟦s:A fire⟧.\n", by: ["DISPATCHER", "CALLER"])
  check("Q. ⟦s:Were you there⟧?\nA. ⟦s:Yes, I was⟧.\n")
  check("Officer Lee (10:42): ⟦s:He has a knife⟧.\nDispatch (10:43): ⟦s:Copy that⟧.\n")
  check("@ruiz_ana: ⟦s:The mill is on fire⟧.\n@poe: ⟦s:I can see it⟧.\n")
}

@Test func whatTheNarratorWasToldIsAStatement() {
  check("I was standing at the gate. A guard told me ⟦s:the gate was locked⟧. I said nothing.")
}

@Test func verbsOnNoListMakeAClause() {
  check("The port office says ⟦s:34 of the boats leak⟧.")
  check("According to the survey, ⟦s:nine in ten boats need repair⟧.")
  check("The council said ⟦s:about half of the boats need repair⟧.")
}

@Test func aQuotationThatNamesFootageIsWhoeverSpeaks() {
  check("“⟦s:The videos show what he meant⟧,” Sheriff Ida Poe said Monday.", by: ["Sheriff Ida Poe"])
  check("“⟦s:The report was wrong⟧,” said Ana Ruiz, a baker.", by: ["Ana Ruiz"])
}

@Test func whatSomebodyHoldsMayBeToldByAnAdjective() {
  check("Officials are confident that ⟦s:the bridge will hold⟧.", by: ["officials"])
  check("Ana Ruiz was worried ⟦s:the river would rise⟧.", by: ["Ana Ruiz"])
  check("Ana Ruiz complained of ⟦s:the noise⟧. Poe lashed out at ⟦s:the council⟧.")
}

@Test func moreShapesOfSubjectsAreKnown() {
  check("⟦s:The gate was shut⟧, current and former guards said.")
  check("The F.B.I. has said ⟦s:the gate was shut⟧.")
  check("The drivers’ union says ⟦s:the gate was shut⟧.")
  check("Ida Poe May, 60, a doctor, said ⟦s:the gate was shut⟧.")
  check("⟦s:The gate was shut⟧, a witness told Channel 6 News.", by: ["a witness"])
}

@Test func aLeadInToASecondCueKeepsTheFirst() {
  check("“⟦s:It will help us all⟧,” he said, adding: “⟦s:I am glad.⟧”")
}

@Test func asSomebodySaidAttributesWhatStandsBefore() {
  check("⟦s:The gate was shut⟧, as police have said.", by: ["police"])
  check("⟦s:The gate was shut⟧, as Ana Ruiz noted in the Harbor Post.", by: ["Ana Ruiz"])
}

@Test func aRelativeClauseStandsBetweenABodyAndItsVerb() {
  check("The Harbor Post, which said ⟦s:the gate was shut⟧, said ⟦s:it would ask again⟧.")
  check("Reports described ⟦s:the bridge as unsafe⟧. The report found ⟦s:the gate was shut⟧.")
}

@Test func moreSubjectsAndAddressees() {
  check("A guard familiar with the planning for the event said ⟦s:the gate was shut⟧.")
  check("“⟦s:The gate was shut⟧,” Tom Poe Jr., the director of the port, said at a news conference.")
  check("⟦s:The plan signals “the end” for the port⟧, said Ana Ruiz, founder of a union.", by: ["Ana Ruiz"])
}

@Test func whatIsAskedOfNobodyIsNoStatement() {
  check("Asked whether the gate was shut, Poe said, “⟦s:No comment.⟧”", by: ["Poe"])
  check("At 9:15 p.m. on Monday, officers responded to a report of a fight.")
}

@Test func aQuotationInAReportedClauseHasItsOwnSpeaker() {
  let text = MarkedText("A guard said Tom Poe had told her “I did it.”")
  #expect(text.reading.said(in: text.plain) == ["Tom Poe had told her “I did it", "I did it."])
  #expect(text.reading.statements.map(\.speaker) == ["a guard", "Tom Poe"])
}

@Test func whatIsSaidMayBeginWithASign() {
  check("Police said ⟦s:$60 was taken from the till⟧.", by: ["police"])
  check("The mayor said ⟦s:€90 was missing⟧. Ana Ruiz told reporters ⟦s:£7,000 had gone⟧.")
  check("On Monday, Ana Ruiz said ⟦s:#6 was the boat that sank⟧.")
  check("Ana Ruiz said ⟦s:at least $60 was taken⟧. Guards were told ⟦s:$60 was missing⟧.")
  check("Ana Ruiz said ⟦s:-9 degrees was the low that night⟧.")
}

@Test func whatIsSaidMayBeginWithABracket() {
  check("Ana Ruiz said ⟦s:(the guard) hid in the mill⟧. Police said ⟦s:[Poe] left the port⟧.")
  check("⟦s:The gate was shut⟧, Ana Ruiz said (see the map).")
  check("“⟦s:The gate was shut⟧,” Ana Ruiz said (by radio).")
}
