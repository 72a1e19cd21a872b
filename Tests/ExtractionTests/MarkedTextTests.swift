import Testing

@Test func marksLeaveThePlainTextAndTheirWords() {
  let text = MarkedText("⟦who:The guard⟧ said ⟦what:two ⟦count:lorries⟧ left⟧.")
  #expect(text.plain == "The guard said two lorries left.")
  #expect(text.words("who") == ["The guard"])
  #expect(text.words("what") == ["two lorries left"])
  #expect(text.words("count") == ["lorries"])
}
