import Testing

@testable import Extraction

private func split(_ text: String) -> [String] { MarkedText(text).reading.split(text) }

@Test(arguments: [
  ["The door was open.", "Nobody came out."],
  ["Who was there?", "Nobody knows."],
  ["Sgt. Ana M. Ruiz arrived at 6 p.m. Tuesday.", "She left at 7 p.m.", "The road was closed."],
  ["He moved to the U.S. in May.", "It was cold there."],
  ["“Stay down!” a man shouted.", "Then it was quiet."],
  ["\"Stay down!\" Ruiz said.", "Then it was quiet."],
  ["She asked, “Are you hurt?” and ran.", "He nodded."],
  ["The bus (it was empty.) stood on Oak St. near the park.", "It burned."],
  ["1. Close the gate.", "2. Call the desk."],
  ["I waited . . . and waited.", "Nothing came."],
])
func sentencesEndWhereTheyShould(_ sentences: [String]) {
  #expect(split(sentences.joined(separator: " ")) == sentences)
}

@Test func gluedSentencesAndLabelsComeApart() {
  #expect(
    split("“They took it, all of it.”What the sheriff said: Sheriff Ida Poe called it a theft.")
      == ["“They took it, all of it.”", "What the sheriff said:", "Sheriff Ida Poe called it a theft."])
  #expect(split("He ran.\"I hid,\" she said.") == ["He ran.", "\"I hid,\" she said."])
}

@Test func blankLinesBulletsAndShortLinesEndSentences() {
  #expect(split("Flood at the mill\n\nThe river rose") == ["Flood at the mill", "The river rose"])
  #expect(split("What we know\n• A wall fell\n• Two are hurt") == ["What we know", "• A wall fell", "• Two are hurt"])
}

@Test func wrappedLinesGoOn() {
  #expect(split("The ferry left the pier at noon with eleven people on\nboard and came back empty.").count == 1)
}

@Test func noSentenceIsLongerThanTheBound() {
  let text = String(repeating: "word ", count: 3000)
  #expect(split(text).count == 6)
}
