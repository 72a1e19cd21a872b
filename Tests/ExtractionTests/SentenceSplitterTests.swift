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
  ["The bridge fell in 1970. [12]", "It was rebuilt. [13] [better source needed]", "Nobody was hurt."],
  ["“The whole pier [...] went under.” (Poe 55).", "It was raised later."],
  ["The mill fell.", ". . . The road was closed."],
  ["“Are you hurt?” I called.", "Nobody answered."],
  ["She earned a Ph.D. in May.", "They brought ropes, lamps, etc.", "Then they left."],
  ["The tower (c. 1580) fell.", "He lives by plan B.", "The door was shut."],
  ["He sells boats.", "eBay sells more."],
  ["“They left us.” — Ana Ruiz"],
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

@Test(arguments: [
  ["He went to the —", "But nobody came."], ["They live on Mill Avenue", "The mother of one of them saw it."],
  ["Two die in mill fire", "Tuesday, March 3, 2026", "The mill burned."],
  ["Fire destroys mill at Denby", "A guard saw the smoke."],
  ["Two hurt as ferry strikes pier", "PORT ELLEN — A ferry struck the pier."],
  ["The mill at night", "Image: Ann Lee.", "It burned."], ["Poe left.", "ADVERTISEMENT", "Then it burned."],
  ["A wall fell.", "(AP Photo/Jo Poe)", "Nobody was hurt."],
])
func somethingNewBeginsWithoutAStop(_ sentences: [String]) {
  #expect(split(sentences.joined(separator: " ")) == sentences)
}

@Test(arguments: [
  "She works for The Ellen Post in the city.", "He told police The Mill was shut.", "The Latest (AP) on the fire.",
  "The port — The largest in the north — was shut.", "He was born in Port Ellen, in May.",
  "Watch: the door is open.", "The police Photo unit came.", "He saw the By Jo sign.",
])
func nothingNewBeginsInAName(_ sentence: String) {
  #expect(split(sentence) == [sentence])
}

@Test func aNotesNumberGluedToTheStopBelongsToTheSentenceBefore() {
  #expect(split("The gate was shut.23 Nobody came.") == ["The gate was shut.23", "Nobody came."])
}

@Test func aFiguresNumberStandsAlone() {
  #expect(split("Figure 1.3 The gate was shut.") == ["Figure 1.3", "The gate was shut."])
  #expect(split("2.1. The gate was shut.").count == 1)
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
