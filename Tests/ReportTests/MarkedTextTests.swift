import AccountModel
import Testing

@testable import Report

@Test func itemsAreMarkedInPlaceAndExplainedBelow() {
  #expect(
    markedText(of: Sample.opened().accounts[0]) == """
      case/ferry.txt

      Ferry strikes pier at Port Ellen
      ⟦e1 The ferry struck the pier on Monday⟧. ⟦e2 Two people were hurt⟧.
      “⟦s1 Harbour Master Ada Quill: She came in far too fast⟧,” said Harbour Master Ada Quill.
      Quill said ⟦s2 Harbour Master Ada Quill: ⟦e3 Harbour Master Ada Quill: the captain ignored two signals⟧⟧. \
      Captain Tom Rudge denied it: “⟦s3 Captain Tom Rudge: I saw no signal.⟧”
      ⟦q1 It was not clear whether the lamps were lit⟧. Gulls circled.

      e1 2:1 event 2, core, basis not stated: told as past
      e2 2:38 event 3, core, basis not stated: told as past
      s1 3:2 direct statement, basis saw, Harbour Master Ada Quill: cue: said
      e3 4:12 event 1, core, basis not stated, in s2, Harbour Master Ada Quill: told as past
      s2 4:12 indirect statement, basis not stated, Harbour Master Ada Quill: cue: said
      s3 4:75 direct statement, basis not stated, Captain Tom Rudge: cue: denied
      q1 5:1 stated question: states that something is not known

      """)
}

@Test func itemsThatCrossNameTheirEnds() {
  let text = "one two three"
  var reading = Reading()
  reading.events = [
    Event(passage: Sample.passage("one two", in: text), isCore: true, order: 1, reason: "x"),
    Event(passage: Sample.passage("two three", in: text), isCore: true, order: 2, reason: "y"),
  ]
  let marked = markedText(of: Sample.opened(Sample.account(text), reading).accounts[0])
  #expect(marked.contains("\n⟦e1 one ⟦e2 two e1⟧ three⟧\n"))
}

@Test func anAccountCannotMarkItself() {
  let marked = markedText(of: Sample.opened(Sample.account("a ⟦s9 x⟧ \u{1B}[31m\r\nb\rc"), Reading()).accounts[0])
  #expect(marked == "case/ferry.txt\n\na ‹U+27E6›s9 x‹U+27E7› ␛[31m\nb\nc\n")
}

@Test func skippedStretchesAreLeftOut() {
  let text = "1\n00:01 --> 00:02\nWe saw\n\nit"
  let account = Sample.account(text, skipped: [Sample.passage("1\n00:01 --> 00:02\n", in: text)])
  #expect(markedText(of: Sample.opened(account, Reading()).accounts[0]) == "case/ferry.txt\n\nWe saw\n\nit\n")
}

@Test func anEmptyTextGivesItsPathAlone() {
  #expect(markedText(of: Sample.opened(Sample.account(""), Reading()).accounts[0]) == "case/ferry.txt\n\n")
}
