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

@Test func questionsArePutFromTheAccountsWords() {
  func question(_ text: String) -> [String?] { MarkedText(text).reading.questions.map(\.question) }
  #expect(question("It was unclear whether the gate was locked.") == ["Was the gate locked?"])
  #expect(question("Police have not said what led to the fire.") == ["What led to the fire?"])
  #expect(question("Police have not released the name of the driver.") == ["What is the name of the driver?"])
  #expect(question("It was unclear if the van hit the gate.") == [nil])
}
