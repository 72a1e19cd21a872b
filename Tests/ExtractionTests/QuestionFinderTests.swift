import AccountModel
import Testing

@testable import Extraction

private func check(_ marked: String, _ kind: OpenQuestion.Kind?, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = MarkedText(marked)
  let reading = text.reading
  #expect(reading.open(in: text.plain) == text.words("q"), sourceLocation: sourceLocation)
  #expect(reading.questions.map(\.kind) == (kind.map { [$0] } ?? []), sourceLocation: sourceLocation)
}

@Test func whatIsSaidToBeOpenIsStated() {
  check("⟦q:It was unclear whether the gate was locked⟧.", .stated)
  check("⟦q:The driver's name was not released⟧.", .stated)
  check("⟦q:Police have no suspects⟧.", .stated)
  check("⟦q:Officers are investigating a fire at the mill⟧.", .stated)
  check("⟦q:Poe declined to say who called⟧.", .stated)
  check("⟦q:He gave no indication that she was armed⟧.", .stated)
  check("⟦q:An unidentified man fled⟧.", .stated)
}

@Test func whatHangsOnAHedgeIsHedged() {
  check("⟦q:The man apparently fled on foot⟧.", .hedged)
  check("⟦q:The fire may have begun in the barn⟧.", .hedged)
  check("⟦q:The van appeared to have been stolen⟧.", .hedged)
  check("⟦q:Investigators believe he was shot by mistake⟧.", .hedged)
}

@Test func questionsInTheAccountsOwnWordsAreAsked() {
  check("⟦q:Why was the gate open that night⟧?", .asked)
  check("Do you have a tip for us?", nil)
}

@Test func plainTellingLeavesNothingOpen() {
  check("Police arrested two men at the mill.", nil)
}

@Test(arguments: [
  "⟦q:Poe would not say how the fire began⟧.", "⟦q:Ruiz did not return a call⟧.",
  "⟦q:The owner could not be reached for comment⟧.", "⟦q:The company declined further comment⟧.",
  "⟦q:Messages left at the office were not returned⟧.", "⟦q:The gunman remains at large⟧.",
  "⟦q:A second boy is still missing⟧.", "⟦q:Ruiz is wanted for arson⟧.", "⟦q:There was no sign of the boy⟧.",
  "⟦q:Nobody has been arrested⟧.", "⟦q:No cause was given⟧.", "⟦q:Poe has yet to release a cause⟧.",
  "⟦q:It was too early to say what sank the boat⟧.", "⟦q:Detectives continue to investigate the fire⟧.",
  "⟦q:The van was towed for further investigation⟧.", "⟦q:The crash is being investigated by the county⟧.",
  "⟦q:Officers were still trying to identify the man⟧.", "⟦q:Ruiz is expected to face charges⟧.",
  "⟦q:The driver hasn’t been named⟧.", "⟦q:Questions remain about the lights⟧.",
  "⟦q:The claim that the gate was shut was denied by the owner⟧.", "⟦q:Its owner is absconding⟧.",
  "⟦q:Tom Ruiz has not been seen since⟧.", "⟦q:Poe could not confirm the figure⟧.",
])
func whatIsNotToldIsStated(_ marked: String) { check(marked, .stated) }

@Test(arguments: [
  "⟦q:It is alleged that the gate was shut⟧.", "⟦q:It is believed he fell from the pier⟧.",
  "⟦q:A suspected gas explosion destroyed the barn⟧.", "⟦q:Evidence suggests the van was stolen⟧.",
  "⟦q:The two cases may be linked⟧.", "⟦q:The man must have slipped⟧.",
  "⟦q:Tom Ruiz believes the barn was set alight⟧.",
])
func whatIsOnlyHeldIsHedged(_ marked: String) { check(marked, .hedged) }

@Test func wantingToKnowIsAsking() {
  check("“⟦q:I want to know what became of the key⟧,” Ruiz said.", .asked)
  check("⟦q:Residents wondered why the gate was open⟧.", .asked)
}

@Test(arguments: [
  "He was not arrested.", "Ruiz, who did not like to be seen, fled.", "There was no sign of a struggle.",
  "Officers argued about a family dispute at the mill.", "No alarms were found in the house.",
  "It could have been prevented by a lock.",
])
func howThingsAreLeavesNothingOpen(_ text: String) { check(text, nil) }

@Test func clausesThatEachLeaveSomethingOpenAreTwo() {
  let text = "Police made no arrests on Monday and could give no description of the thief."
  #expect(MarkedText(text).reading.questions.count == 2)
}

@Test(arguments: [
  ("It was unclear whether the gate was locked.", "Was the gate locked?"),
  ("It was unclear if the van hit the gate.", "Did the van hit the gate?"),
  ("Police have not said what led to the fire.", "What led to the fire?"),
  ("It is not known where the van was going.", "Where was the van going?"),
  ("Police have not said how the fire started.", "How did the fire start?"),
  ("Police have not said how fast the van was going.", "How fast was the van going?"),
  ("Police have not released the name of the driver.", "What is the name of the driver?"),
  ("The driver's condition was not known.", "What is the driver's condition?"),
  ("The cause of the fire remains under investigation.", "What was the cause of the fire?"),
  ("Officers are investigating a fire at the mill.", "What will the investigation of the fire at the mill find?"),
  ("The gunman remains at large.", "Where is the gunman?"), ("Police have no suspects.", "Who is responsible?"),
  ("Police released few details about the fire.", "What is known about the fire?"),
  ("The man apparently fled on foot.", "Did the man flee on foot?"),
  ("Ruiz reportedly drove to the pier and jumped in.", "Did Ruiz drive to the pier and jump in?"),
  ("The fire may have begun in the barn.", "Did the fire begin in the barn?"),
  ("Two vans may have been stolen.", "Were two vans stolen?"),
  ("The van appeared to have been stolen.", "Was the van stolen?"),
  ("The men are believed to have fled the county.", "Did the men flee the county?"),
  ("Investigators believe the clerk was shot by mistake.", "Was the clerk shot by mistake?"),
])
func questionsArePutFromTheAccountsWords(_ text: String, _ question: String) {
  #expect(MarkedText(text).reading.questions.map(\.question) == [question])
}

@Test(arguments: [
  "Ruiz declined to comment.", "It apparently rained.", "The injuries are not thought to be serious.",
  "I may have seen him on the pier.",
])
func whatCannotBePutPlainlyIsNotPut(_ text: String) {
  #expect(MarkedText(text).reading.questions.map(\.question) == [nil])
}
