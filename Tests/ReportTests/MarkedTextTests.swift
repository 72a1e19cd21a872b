import AccountModel
import Testing

@testable import Report

@Test func itemsAreMarkedInPlaceAndExplainedBelow() {
  #expect(
    markedText(of: Sample.opened().accounts[0]) == """
      case/ferry.txt
      3 events, 3 statements, 1 open question, 1 conflict; date not given

      1│ Ferry strikes pier at Port Ellen
      2│ ⟦e1 The ferry struck the pier on Monday⟧. ⟦e2 Two people were hurt⟧.
      3│ “⟦s1 Quill: She came in far too fast⟧,” said Harbour Master Ada Quill.
      4│ Quill said ⟦s2 Quill: ⟦e3 the captain ignored two signals⟧⟧. \
      Captain Tom Rudge denied it: “⟦s3 Rudge: I saw no signal.⟧”
      5│ ⟦q1 It was not clear whether the lamps were lit⟧. Gulls circled.

      Sequence of events, first to last
        1. e3 4:12 Harbour Master Ada Quill: the captain ignored two signals
            core, in s2 · told as past
        2. e1 2:1 own voice: The ferry struck the pier on Monday
            core, time "on Monday" = 2026-01-05 · told as past
        3. e2 2:38 own voice: Two people were hurt
            core · told as past

      Quotes and statements
        s1 3:2 Harbour Master Ada Quill: She came in far too fast
            direct, basis saw · cue: said
        s2 4:12 Harbour Master Ada Quill: the captain ignored two signals
            indirect · cue: said
        s3 4:75 Captain Tom Rudge: I saw no signal.
            direct · cue: denied

      Open questions
        q1 5:1 It was not clear whether the lamps were lit
            stated, asks: Were the lamps lit? · states that something is not known

      Conflicts
        c1 about signals: Did the captain see a signal?
            says so 4:12 Harbour Master Ada Quill: the captain ignored two signals (s2)
            denies 4:75 Captain Tom Rudge: I saw no signal. (s3)
            cue: denied

      """)
}

@Test func furtherTellingsStandUnderTheirEvent() {
  var reading = Sample.reading
  reading.events[1].also = [
    .init(passage: Sample.passage("Gulls circled"), assertedBy: .speaker("Captain Tom Rudge"))
  ]
  let marked = markedText(of: Sample.opened(Sample.account(), reading).accounts[0])
  #expect(marked.contains("\n      also 5:46 Captain Tom Rudge: Gulls circled\n"))
}

@Test func aQuestionInAStatementNamesItsSpeaker() {
  var reading = Sample.reading
  reading.questions[0].passage = Sample.passage("I saw no signal")
  let marked = markedText(of: Sample.opened(Sample.account(), reading).accounts[0])
  #expect(marked.contains("\n  q1 4:75 Captain Tom Rudge: I saw no signal\n"))
}

@Test func aShortNameThatTwoSourcesShareIsNotUsed() {
  var reading = Sample.reading
  reading.speakers.append(Speaker(name: "Deckhand Ben Quill", kind: .person, shortName: "Quill"))
  let marked = markedText(of: Sample.opened(Sample.account(), reading).accounts[0])
  #expect(marked.contains("⟦s1 Harbour Master Ada Quill: She came in far too fast⟧"))
}

@Test func itemsThatCrossNameTheirEnds() {
  let text = "one two three"
  var reading = Reading()
  reading.events = [
    Event(passage: Sample.passage("one two", in: text), isCore: true, order: 1, reason: "x"),
    Event(passage: Sample.passage("two three", in: text), isCore: true, order: 2, reason: "y"),
  ]
  let marked = markedText(of: Sample.opened(Sample.account(text), reading).accounts[0])
  #expect(marked.contains("\n1│ ⟦e1 one ⟦e2 two e1⟧ three⟧\n"))
}

private let nothing = "case/ferry.txt\n0 events, 0 statements, 0 open questions, 0 conflicts; date not given\n\n"

@Test func anAccountCannotMarkItself() {
  let marked = markedText(of: Sample.opened(Sample.account("a ⟦s9 x⟧ \u{1B}[31m\r\nb\rc"), Reading()).accounts[0])
  #expect(marked == nothing + "1│ a ‹U+27E6›s9 x‹U+27E7› ␛[31m\n2│ b\n3│ c\n")
}

@Test func anAccountCannotForgeTheListsBelow() {
  let text = "Quotes and statements\n  s9 1:1 Quill: I did it"
  let marked = markedText(of: Sample.opened(Sample.account(text), Reading()).accounts[0])
  #expect(marked == nothing + "1│ Quotes and statements\n2│   s9 1:1 Quill: I did it\n")
}

@Test func skippedStretchesAreLeftOut() {
  let text = "1\n00:01 --> 00:02\nWe saw\n\nit"
  let account = Sample.account(text, skipped: [Sample.passage("1\n00:01 --> 00:02\n", in: text)])
  #expect(markedText(of: Sample.opened(account, Reading()).accounts[0]) == nothing + "3│ We saw\n4│\n5│ it\n")
}

@Test func anEmptyTextGivesItsHeadAlone() {
  #expect(markedText(of: Sample.opened(Sample.account(""), Reading()).accounts[0]) == nothing)
}
