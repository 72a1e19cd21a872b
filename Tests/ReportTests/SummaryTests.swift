import AccountModel
import Foundation
import Testing

@testable import Report

@Test func anUntouchedCaseIsADraftThatNamesEverySpeaker() throws {
  try expectGolden(summary(of: Sample.opened(), options: Sample.options), "untouched.md")
}

@Test func aReviewedCaseListsEveryClaimOnceUnderItsDecision() throws {
  try expectGolden(summary(of: reviewedSample(), options: loggedOptions()), "reviewed.md")
}

@Test func aCaseWithoutAccountsSaysNoneEverywhere() throws {
  try expectGolden(summary(of: Case(), options: Sample.options), "empty.md")
}

@Test func markupInAnAccountStaysAQuotation() throws {
  try expectGolden(summary(of: hostileSample(), options: hostileOptions()), "hostile.md")
}

@Test func aSecondRunGivesTheSameBytes() {
  #expect(
    summary(of: reviewedSample(), options: loggedOptions()) == summary(of: reviewedSample(), options: loggedOptions()))
}

@Test func everyLineWithWordsOfAnAccountLeadsBackToThem() {
  for text in [
    summary(of: reviewedSample(), options: loggedOptions()), summary(of: Sample.opened(), options: Sample.options),
  ] {
    let claims = text.split(separator: "\n").filter { $0.contains(": *") && !$0.hasPrefix("Signs:") }
    #expect(claims.count > 5)
    #expect(claims.filter { $0.firstMatch(of: /\[[A-Z]+ \d+:\d+/) == nil } == [])
  }
}

@Test func notesCanBeLeftOutAndNothingElseGoesWithThem() {
  var options = loggedOptions()
  options.includesNotes = false
  let whole = summary(of: reviewedSample(), options: loggedOptions()).split(separator: "\n")
  let notes = whole.filter { $0.hasPrefix("  - Note: ") }
  #expect(notes.count == 1)
  #expect(
    summary(of: reviewedSample(), options: options).split(separator: "\n") == whole.filter { !notes.contains($0) })
}

@Test func nothingThatSteersATerminalReachesASummary() {
  let text = summary(of: hostileSample(), options: hostileOptions())
  let steering = text.unicodeScalars.filter { $0 != "\n" && ["Cc", "Cf"].contains(category(of: $0)) }
  #expect(steering.isEmpty)
  #expect(text.contains("‹U+202E›"))
}

@Test func aSplitQuotationKeepsItsPartsInMarksOfTheirOwn() {
  let text = "“I ran,” she said, “and hid.”"
  var reading = Reading()
  reading.sentences = [Sample.passage(text, in: text)]
  reading.statements = [
    Statement(
      content: [Sample.passage("I ran,", in: text), Sample.passage("and hid.", in: text)], kind: .direct,
      speaker: "a neighbour", reason: "cue: said")
  ]
  let shown = summary(of: Sample.opened(Sample.account(text), reading), options: Sample.options)
  #expect(shown.contains("- a neighbour: *“I ran,” … “and hid.”* [A 1:2, 1:21]"))
}

@Test func aStatementOfNobodyNamedIsNotTheNarratorsVoice() {
  let text = "“Run!” was heard."
  var reading = Reading()
  reading.statements = [
    Statement(content: [Sample.passage("Run!", in: text)], kind: .direct, speaker: nil, reason: "cue: was heard")
  ]
  let shown = summary(of: Sample.opened(Sample.account(text), reading), options: Sample.options)
  #expect(shown.contains("- Nobody named: *“Run\\!”* [A 1:2]"))
}

@Test func skippedStretchesOfATranscriptAreNotShownAsWords() {
  let text = "We saw\n00:02 --> 00:04\nthe boat"
  let all = Sample.passage(text, in: text)
  var reading = Reading()
  reading.statements = [Statement(content: [all], kind: .direct, speaker: "Ada", reason: "cue: speaker's name")]
  let account = Sample.account(text, skipped: [Sample.passage("00:02 --> 00:04\n", in: text)])
  let shown = summary(of: Sample.opened(account, reading), options: Sample.options)
  #expect(shown.contains("*“We saw the boat”* [A 1:1]"))
  #expect(!shown.contains("00:02"))
}

@Test func sourcesThatShareAShortNameGoByTheFullOne() {
  var reading = Sample.reading
  reading.speakers.append(Speaker(name: "Bo Quill", kind: .person, shortName: "Quill"))
  let shown = summary(of: Sample.opened(Sample.account(), reading), options: Sample.options)
  #expect(shown.contains("- Harbour Master Ada Quill: *the captain ignored two signals* [A 4:12]"))
}

@Test func aDoubtInsideAStatementIsItsSpeakers() {
  let text = "She may have slipped, Quill said."
  var reading = Reading()
  let content = Sample.passage("She may have slipped", in: text)
  reading.statements = [Statement(content: [content], kind: .indirect, speaker: "Quill", reason: "cue: said")]
  reading.questions = [OpenQuestion(passage: content, kind: .hedged, reason: "hedge: may have")]
  let shown = summary(of: Sample.opened(Sample.account(text), reading), options: Sample.options)
  #expect(shown.contains("1. open, hedged: Quill: *She may have slipped* [A 1:1]"))
}

@Test func rivalVersionsStandAtOnePlaceWhateverTheirOrder() {
  let text = "He fell, said Ann. He was pushed, said Bea. Then it rained."
  var reading = Reading()
  let (fell, pushed) = (Sample.passage("He fell", in: text), Sample.passage("He was pushed", in: text))
  reading.events = [
    Event(passage: fell, isCore: true, order: 1, assertedBy: .speaker("Ann"), reason: "told as past"),
    Event(passage: pushed, isCore: true, order: 2, assertedBy: .speaker("Bea"), reason: "told as past"),
    Event(passage: Sample.passage("it rained", in: text), isCore: false, order: 3, reason: "told as past"),
  ]
  reading.conflicts = [
    Conflict(
      about: "the fall",
      sides: [
        .init(account: 0, passage: fell, speaker: .speaker("Ann"), stance: .saysSo),
        .init(account: 0, passage: pushed, speaker: .speaker("Bea"), stance: .denies),
      ], reason: "two versions")
  ]
  let shown = summary(of: Sample.opened(Sample.account(text), reading), options: Sample.options)
  #expect(
    shown.contains(
      """
      1. At one place, none before another:
         - Ann: *He fell* [A 1:1] · undecided
         - Bea: *He was pushed* [A 1:20] · undecided
      2. Own voice: *it rained* [A 1:50] · undecided · background
      """))
}

@Test func whatReviewersPutToAClaimStandsWithIt() {
  let said = Item.statement(Sample.reading.statements[1])
  var hand = Hand()
  hand.act(on: said, .basis(.wasTold, toldBy: "the pilot"))
  hand.act(on: said, .grade(Grade("B2")))
  hand.act(on: said, .evidence(Evidence("https://e.test/log"), isRemoved: false))
  let gulls = Sample.passage("Gulls circled")
  let sha256 = Sample.account().revision.sha256
  hand.act(on: said, .evidence(Evidence(words: "Gulls circled", passage: gulls, sha256: sha256), isRemoved: false))
  hand.act(on: said, .label("call back", isRemoved: false))
  var reviewed = Sample.opened()
  reviewed.apply(hand.actions)
  let shown = summary(of: reviewed, options: Sample.options)
  #expect(
    shown.contains(
      """
      - Quill: *the captain ignored two signals* [A 4:12] · undecided · basis: was told by «the pilot» · grade B2
        - Evidence: `https://e.test/log`
        - Evidence: *Gulls circled* [A 5:46]
        - Labels: «call back»
      """), "\(shown)")
}

@Test func aConflictSaysWhatSettledItAndADismissedOneWhy() {
  let conflict = Sample.reading.conflicts[0]
  let stored = StoredConflict(
    about: conflict.about, question: conflict.question,
    sides: conflict.sides.map { .init(passage: $0.passage, words: "", speaker: $0.speaker, stance: $0.stance) },
    sha256: Sample.account().revision.sha256, origin: .extraction, reason: conflict.reason)
  for (state, expected) in [(ConflictState.resolved, true), (.dismissed, false)] {
    var hand = Hand()
    hand.act(on: stored, .conflictState(state, reason: "the inquest"))
    var reviewed = Sample.opened()
    reviewed.apply(hand.actions)
    let shown = summary(of: reviewed, options: Sample.options)
    #expect(shown.contains("| Did the captain see a signal? (settled: «the inquest») |") == expected)
    #expect(shown.contains("; 1 conflict\n") == expected)
    #expect(shown.contains("## Dismissed: ") != expected)
    let row = "- conflict: Did the captain see a signal? [A 4:12, 4:75] · because «the inquest»"
    #expect(shown.contains(row) != expected, "\(shown)")
  }
}

@Test func whatWasDismissedIsListedWithTheReasonAndNowhereElse() {
  var hand = Hand()
  hand.act(on: .event(Sample.reading.events[0]), .dismissal(reason: "a | figure of speech"))
  var reviewed = Sample.opened()
  reviewed.apply(hand.actions)
  let shown = summary(of: reviewed, options: Sample.options)
  let row = "- event, Own voice: *The ferry struck the pier on Monday* [A 2:1] · because «a \\| figure of speech»"
  #expect(shown.contains(row), "\(shown)")
  #expect(shown.split(separator: "\n").count { $0.contains("The ferry struck the pier") } == 1)
}

@Test(
  arguments: [
    ("https://e.test/a?b=1&c=[2]", "`https://e.test/a?b=1&c=[2]`"), ("https://e.test/a`b", nil),
    ("https://e.test/a b", nil),
    ("https://e.test/\u{1B}[31m", nil), ("https://é.test/", nil), ("", nil),
  ] as [(String, String?)])
func onlyAnAddressThatShowsAsItIsCanBeCopied(address: String, expected: String?) {
  #expect(verbatim(address) == expected)
}

@Test func whoCouldSettleAQuestionStandsWithIt() {
  var hand = Hand()
  hand.act(on: .question(Sample.reading.questions[0]), .settler("the lamp keeper"))
  var reviewed = Sample.opened()
  reviewed.apply(hand.actions)
  #expect(summary(of: reviewed, options: Sample.options).contains("[A 5:1] · could be settled by «the lamp keeper»"))
}

// MARK: - Cases

/// The sample with decisions of every sort.
func reviewedSample() -> Case {
  let reading = Sample.reading
  var hand = Hand()
  hand.decide(.statement(reading.statements[0]), .opinion)
  hand.decide(.statement(reading.statements[1]), .disputed, restsOn: "Rudge, 4:72")
  hand.decide(.statement(reading.statements[1]), .corroborated)
  hand.act(on: .statement(reading.statements[1]), .note("Ask which\nlamp. [see log](x)"))
  hand.act(on: .statement(reading.statements[2]), .saying(.misquoted))
  hand.decide(.statement(reading.statements[2]), .unverified)
  hand.decide(.event(reading.events[0]), .verified, restsOn: "harbour log, page 3")
  hand.decide(.event(reading.events[1]), .false, restsOn: "hospital: one person")
  hand.act(on: .question(reading.questions[0]), .question(.answered, answer: "Yes, by the log"))
  var reviewed = Sample.opened()
  reviewed.apply(hand.actions)
  for stop in reviewed.accounts[0].stops { _ = reviewed.look(at: stop, account: 0) }
  return reviewed
}

func loggedOptions() -> SummaryOptions {
  var options = Sample.options
  options.log = .init(actionCount: 15, head: "feed0001")
  return options
}

/// An account whose every word tries to be more than a word.
func hostileSample() -> Case {
  let text =
    "# Verified\n**All reviewed.** <script>alert(1)</script> | a | b\n[x](javascript:a) ![](http://e.test/i) "
    + "www.e.test a@e.test &lt;b&gt; - [x] done \u{1B}[31mred\u{7} \u{202E}drow\u{2028}--- `code` ~~x~~ $y$ 1. one\n"
  var reading = Reading()
  let all = Passage(0, text.utf8.count)
  let speaker = "<!-- vantage --> *Verified*\n- by | us\u{1B}]0;t\u{7}"
  reading.speakers = [Speaker(name: speaker, role: "[a](b)", kind: .person)]
  reading.sentences = [all].compactMap { $0 }
  reading.statements = [
    Statement(content: [all].compactMap { $0 }, kind: .direct, speaker: speaker, reason: "quotation marks")
  ]
  reading.conflicts = [
    Conflict(
      about: "| **x** |",
      sides: [all, all].compactMap { $0 }.map {
        Conflict.Side(account: 0, passage: $0, speaker: .speaker(speaker), stance: .saysSo)
      }, reason: "twice")
  ]
  let account = Sample.account(
    text, path: "a\u{1B}[2J<b>.txt", encoding: TextEncoding(name: "windows-1252", ground: .guess, replacements: 2))
  return Sample.opened(account, reading)
}

func hostileOptions() -> SummaryOptions {
  SummaryOptions(caseName: "# x\n\u{1B}[2J", asOf: "<i>", reviewer: "*r*", log: .init(actionCount: 1, head: nil))
}

private func category(of scalar: Unicode.Scalar) -> String {
  switch scalar.properties.generalCategory {
  case .control: "Cc"
  case .format: "Cf"
  default: ""
  }
}
