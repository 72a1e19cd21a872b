import AccountModel
import Testing
import TextCells

@testable import Settings

@Suite struct SettingsFormTests {
  @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}# nothing", "[keys]\n[colors]\n"])
  func aFileThatSaysNothingGivesTheDefaults(text: String) throws {
    #expect(try settings(text) == Settings())
  }

  @Test func everySettingIsTaken() throws {
    let text = """
      reviewer = "Ada Quill"
      mouse = false
      after-tag = "same-pane"
      walk-sentences = false
      labels = ["protect identity", "call back"]
      [export]
      notes = false
      [statuses]
      verified = "confirmed"
      [colors]
      event = 203
      statement = "bright-red"
      question = "default"
      [keys]
      next = ["e", "Down"]
      dismiss = "Ctrl-X"
      half-page-down = []
      """
    var expected = Settings()
    expected.reviewer = "Ada Quill"
    expected.mouse = false
    expected.afterTag = .samePane
    expected.walksSentences = false
    expected.labels = ["protect identity", "call back"]
    expected.exportsNotes = false
    expected.statusNames = [.verified: "confirmed"]
    expected.colors = [.event: .number(203), .statement: .number(9), .question: .terminal]
    expected.keys = [
      KeySetting(command: "dismiss", keys: [.control("x")]), KeySetting(command: "half-page-down", keys: []),
      KeySetting(command: "next", keys: [.character("e"), .down]),
    ]
    #expect(try settings(text) == expected)
  }

  @Test func tomlMayBeWrittenInAnyOfItsForms() throws {
    let text = "keys = { next = 'e', \"dismiss\" = \"\"\"X\"\"\" }\ncolors.event = 0xff\nexport.notes = false\r\n"
    let read = try settings(text)
    #expect(read.keys.map(\.keys) == [[.character("X")], [.character("e")]])
    #expect(read.colors == [.event: .number(255)])
    #expect(!read.exportsNotes)
  }

  @Test(arguments: [
    ("reviwer = \"ed\"", ", line 1: reviwer: there is no setting 'reviwer'. Did you mean 'reviewer'?"),
    ("after_tag = \"same-pane\"", ", line 1: after_tag: there is no setting 'after_tag'. Did you mean 'after-tag'?"),
    ("shoe = 3", ", line 1: shoe: there is no setting 'shoe'."),
    ("[colours]\nevent = 3", ", line 1: colours: there is no section 'colours'. Did you mean 'colors'?"),
    ("\n[keys]\nnxet = 'e'", ", line 3: keys.nxet: there is no command 'nxet'. Did you mean 'next'?"),
    ("[keys]\nnext = 'Dwon'", ", line 2: keys.next: there is no key 'Dwon'. Did you mean 'Down'?"),
    ("[colors]\nevent = 'read'", ", line 2: colors.event: there is no colour 'read'. Did you mean 'red'?"),
    ("[colors]\nevnt = 'red'", ", line 2: colors.evnt: there is no setting 'evnt'. Did you mean 'event'?"),
    ("next = 'e'", ", line 1: next: belongs below [keys]."),
    ("[keys]\nmouse = true", ", line 2: keys.mouse: stands in the wrong place. Move it up, above the first section."),
  ])
  func anUnknownNameIsNamedWithWhatWasMeant(text: String, message: String) {
    #expect(problems(text) == [message])
  }

  @Test(arguments: [
    ("reviewer = 3", "reviewer: expected a text in quotation marks, not the number 3."),
    ("reviewer = ' '", "reviewer: expected some letters, not an empty text."),
    ("reviewer = ' ed'", "reviewer: expected no blank before or behind, not ' ed'."),
    ("reviewer = \"e\\u001Bd\"", "reviewer: expected one line without hidden characters, not 'e␛d'."),
    ("mouse = 'yes'", "mouse: expected true or false, not the text 'yes'."),
    ("mouse = 1979-05-27", "mouse: expected true or false, not a date or a time."),
    ("after-tag = 'pane'", "after-tag: expected \"reading-order\" or \"same-pane\", not the text 'pane'."),
    ("labels = ['a', 3]", "labels: expected a list of texts, not a list."),
    ("labels = ['a', 'A']", "labels: the label 'A' stands twice."),
    ("keys = 3", "keys: expected a section, [keys], not the number 3."),
    ("colors.event = 256", "colors.event: expected a number from 0 to 255, not 256."),
    ("colors.event = -1", "colors.event: expected a number from 0 to 255, not -1."),
    (
      "colors.event = 1.5",
      "colors.event: expected a number from 0 to 255 or a colour's name, not a number with a fraction."
    ),
    ("keys.next = true", "keys.next: expected a key or a list of keys, in quotation marks, not true."),
    ("keys.next.j = 1", "keys.next: expected a key or a list of keys, in quotation marks, not a section."),
    ("statuses.verified = ''", "statuses.verified: expected some letters, not an empty text."),
    ("statuses.false = 'not so, as far as we can tell'", "statuses.false: expected 20 columns at most, not 29."),
  ])
  func aWrongValueIsNamedWithWhatWasExpected(text: String, message: String) {
    #expect(problems(text) == [", line 1: " + message])
  }

  @Test(arguments: [
    ("verified = 'Unverified'", "'unverified' is the name of another status."),
    ("verified = 'undecided'", "'undecided' is what a claim without a status is called."),
    ("opinion = 'view'\nverified = 'View'", "'view' is chosen for both 'verified' and 'opinion'."),
  ])
  func statusesCanBeToldApart(text: String, message: String) {
    let told = problems("[statuses]\n" + text)
    #expect(told.count == 1 && told[0].hasSuffix(": statuses.verified: " + message), "\(told)")
  }

  @Test func everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheLines() {
    let text = "[keys]\nnext = 'Q'\nzap = 'e'\ndismiss = 'Q'\n[colors]\nevent = 'pink'\n"
    #expect(
      problems(text) == [
        ", line 2: keys.next: it clashes.", ", line 3: keys.zap: there is no command 'zap'.",
        ", line 6: colors.event: there is no colour 'pink'.",
      ])
  }

  @Test func namesListEverySettingOnce() {
    let names = sampleForm.names
    #expect(Set(names).count == names.count)
    #expect(names.contains("reviewer") && names.contains("export.notes") && names.contains("keys.half-page-down"))
    #expect(names.count { $0.hasPrefix("statuses.") } == Status.allCases.count)
    #expect(names.count { $0.hasPrefix("colors.") } == Style.Role.allCases.count)
  }
}
