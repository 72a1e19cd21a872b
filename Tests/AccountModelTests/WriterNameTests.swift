import Testing

@testable import AccountModel

@Test func aWritersNameComesBackAsItWasGiven() {
  for name in [
    "0000000000000000", "00000000000000ff", "8899aabbccddeeff", "ffffffffffffffff", "", "a", "8899AABBCCDDEEFF",
  ] {
    #expect(WriterName(name).description == name)
    #expect(ActionID(writer: name, number: 3).writer == name)
  }
}

@Test func onlySixteenLowerCaseDigitsAreANameInALog() {
  let digits = { (text: String) in WriterName(digits: text[...].utf8) }
  #expect(digits("8899aabbccddeeff") == WriterName("8899aabbccddeeff"))
  for text in ["", "8899aabbccddeef", "8899aabbccddeefff", "8899AABBCCDDEEFF", "8899aabbccddeefg", "-899aabbccddeeff"] {
    #expect(digits(text) == nil)
  }
}

@Test func writersSortAsTheirNamesDo() {
  let names = ["", "00000000000000ff", "0000000000000100", "8", "8899aabbccddeeff", "89", "ffffffffffffffff", "z"]
  #expect(names == names.sorted())
  let sorted = names.reversed().map { WriterName($0) }.sorted().map(\.description)
  #expect(sorted == names)
}
