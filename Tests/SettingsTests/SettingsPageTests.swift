import AccountModel
import Testing
import TextCells

@testable import Settings

@Suite struct SettingsPageTests {
  /// Settings in which everything differs from the defaults.
  private var changed: Settings {
    var settings = Settings()
    settings.reviewer = "Ada \"Quill\" \\ Ærø"
    settings.mouse = false
    settings.afterTag = .samePane
    settings.walksSentences = false
    settings.labels = ["call back"]
    settings.exportsNotes = false
    settings.statusNames = Dictionary(uniqueKeysWithValues: Status.allCases.map { ($0, "is \($0.rawValue)") })
    settings.colors = Dictionary(uniqueKeysWithValues: Style.Role.allCases.map { ($0, .number($0.rawValue)) })
    settings.colors[.border] = .terminal
    settings.keys = [
      KeySetting(command: "dismiss", keys: []), KeySetting(command: "half-page-down", keys: [.character("\"")]),
      KeySetting(command: "next", keys: [.character("\\"), .controlDown]),
    ]
    return settings
  }

  @Test func whatIsPrintedGivesTheSameSettings() throws {
    for expected in [Settings(), changed] {
      #expect(try settings(sampleForm.page(of: expected, file: "config.toml")) == expected)
    }
  }

  @Test func theDefaultsStandBehindAMarkAndGiveThemselves() throws {
    let page = sampleForm.page(of: Settings(), file: "config.toml")
    let taken = page.split(separator: "\n").filter { $0.first == "#" && $0.dropFirst().first != " " }
    #expect(taken.count == sampleForm.names.count)
    let uncommented = page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.first == "#" && line.dropFirst().first != " " ? line.dropFirst() : line
    }.joined(separator: "\n")
    var expected = Settings()
    expected.reviewer = "ed"
    var read = try settings(uncommented)
    #expect(read.colors[.event] == .number(32))
    #expect(read.colors[.normal] == .terminal)
    read.colors = [:]
    #expect(read == expected)
  }

  @Test func onlyWhatIsChangedStandsFree() throws {
    var settings = Settings()
    settings.keys = [KeySetting(command: "dismiss", keys: [.control("x")])]
    let free = sampleForm.page(of: settings, file: nil).split(separator: "\n").filter { $0.first != "#" }
    #expect(free == ["[export]", "[statuses]", "[colors]", "[keys]", "dismiss = \"Ctrl-X\""])
  }

  @Test func noLineIsLongerThanAPage() {
    for line in sampleForm.page(of: Settings(), file: "config.toml").split(separator: "\n") {
      #expect(line.count <= 120, "\(line)")
    }
  }

  @Test func thePathIsShownVisibly() {
    let page = sampleForm.page(of: Settings(), file: "/home/\u{1B}]0;x\u{7}/a\nb")
    #expect(page.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(page.contains("␛]0;x␇/a␊b"))
  }
}
