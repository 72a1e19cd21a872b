import Testing
import TextCells

@testable import ReviewScreen

private func field(_ text: String, _ keys: Key...) -> (text: String, cursor: Int) {
  var field = LineField(text)
  for key in keys { _ = field.edit(key) }
  return (field.text, field.cursor)
}

@Test func keysWriteMoveAndDelete() {
  #expect(field("ab", .left, .character("x")) == ("axb", 2))
  #expect(field("ab", .home, .delete, .character("é")) == ("éb", 1))
  #expect(field("one two", .control("w")) == ("one ", 4))
  #expect(field("one two", .left, .control("u")) == ("o", 0))
  #expect(field("one two", .home, .right, .control("k")) == ("o", 1))
  #expect(field("", .backspace, .left, .right, .delete) == ("", 0))
}

@Test func lineEndsAndTabsBecomeBlanksAndLengthIsBounded() {
  var field = LineField("a")
  field.insert("\nb\tc")
  #expect(field.text == "a b c")
  field.insert(String(repeating: "x", count: 10_000))
  #expect(field.text.count == LineField.limit)
}

@Test func keysThatEditNothingAreLeftToOthers() {
  var field = LineField()
  #expect(field.edit(.pageDown) == false)
}
