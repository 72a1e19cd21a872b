import Foundation
import Testing

/// `vantage config`, and what settings do to the other verbs and the screen.
struct ConfigCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  /// Writes the settings of the home folder, and returns their path.
  @discardableResult private func write(_ text: String, to home: String? = nil) throws -> String {
    let folder = (home ?? scratch.root + "/.config") + "/vantage"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/config.toml"))
    return folder + "/config.toml"
  }

  @Test func pathPrintsWhereSettingsAreLookedFor() throws {
    let outcome = try Program.run(["config", "--path"], in: scratch)
    #expect(outcome.text == scratch.root + "/.config/vantage/config.toml\n")
    let other = try Program.run(["config", "--path"], in: scratch, changes: ["XDG_CONFIG_HOME": "/x"])
    #expect(other.text == "/x/vantage/config.toml\n")
    let none = try Program.run(["config", "--path"], in: scratch, changes: ["HOME": ""])
    #expect(none.status == 1 && none.output == [] && none.complaints.count == 1)
  }

  @Test func whatIsPrintedCanBeSavedAndGivesTheSame() throws {
    let path = try write(
      "reviewer = 'Ada'\nlabels = ['a']\n[keys]\ndismiss = ['Ctrl-X']\nopen = []\n[colors]\nevent = 1\n")
    let first = try Program.run(["config"], in: scratch)
    #expect(first.status == 0)
    #expect(first.text.contains("\nreviewer = \"Ada\"\n") && first.text.contains("\ndismiss = \"Ctrl-X\"\n"))
    #expect(first.text.contains("\n#mouse = true\n") && first.text.contains("They are read from \(path)\n"))
    try write(first.text)
    #expect(try Program.run(["config"], in: scratch).text == first.text)
  }

  @Test func everyDefaultTakenFromBehindItsMarkIsAccepted() throws {
    let page = try Program.run(["config"], in: scratch).text
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let free = lines.map { $0.first == "#" && $0.dropFirst().first != " " ? $0.dropFirst() : $0 }
    try write(free.joined(separator: "\n"))
    let outcome = try Program.run(["config"], in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  /// The page lists settings in tables by section; what it shows as an example is one.
  @Test func theDocumentationNamesEverySettingAndNoOther() throws {
    let documented = try settingsOfTheDocumentation()
    let printed = try Program.run(["config"], in: scratch).text
    var section = ""
    var settings: [String] = []
    for line in printed.split(separator: "\n") {
      if line.hasPrefix("[") { section = line.dropFirst().dropLast() + "." }
      guard line.hasPrefix("#"), !line.hasPrefix("# "), let end = line.firstIndex(of: " ") else { continue }
      settings.append(section + line[..<end].dropFirst())
    }
    let isKey: (String) -> Bool = { $0.hasPrefix("keys.") }
    #expect(settings.filter(isKey).count > 40)
    #expect(settings.filter { !isKey($0) } == documented)
  }

  @Test func theDocumentationsExampleIsAccepted() throws {
    let parts = try page().components(separatedBy: "```")
    try #require(parts.count == 3)
    try write(String(parts[1].dropFirst("toml".count)))
    let outcome = try Program.run(["config"], in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("\nverified = \"confirmed\"\n"))
  }

  @Test(arguments: [["wire.txt"], ["export", "wire.txt"], ["config"]])
  func whatIsWrongIsSaidInALineEachAndNothingStarts(_ arguments: [String]) throws {
    let path = try write("mouse = 1\n[keys]\nnext = 'x'\nnxet = 'y'\n")
    let outcome = try Program.run(arguments, in: scratch)
    #expect(outcome.status == 1)
    #expect(outcome.output == [])
    let start = "vantage: Settings in '\(path)', line "
    #expect(
      outcome.complaints == [
        start + "1: mouse: expected true or false, not the number 1.",
        start + "3: keys.next: key 'x' is bound to both 'next' and 'dismiss'.",
        start + "4: keys.nxet: there is no command 'nxet'. Did you mean 'next'?",
      ])
    #expect(try scratch.names() == ["wire.txt"])
  }

  @Test func aFolderInPlaceOfTheFileIsOneLine() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.root + "/.config/vantage/config.toml", withIntermediateDirectories: true)
    let outcome = try Program.run(["export", "wire.txt"], in: scratch)
    #expect(outcome.status == 1 && outcome.complaints.count == 1)
    #expect(outcome.errors.contains("not a regular file"))
  }

  @Test func extractAndKeysReadNoSettings() throws {
    try write("= =")
    #expect(try Program.run(["extract", "wire.txt"], in: scratch).status == 0)
    #expect(try Program.run(["keys"], in: scratch).status == 0)
  }

  @Test func theReviewerIsThatOfTheOptionThenOfTheSettings() throws {
    try write("reviewer = 'Ada Quill'")
    #expect(try Program.run(["export", "wire.txt"], in: scratch).text.contains(" · reviewer Ada Quill\n"))
    let named = try Program.run(["export", "--reviewer", "Bo", "wire.txt"], in: scratch)
    #expect(named.text.contains(" · reviewer Bo\n"))
  }

  @Test func theScreenAnswersToTheChangedKeysAndShowsThem() throws {
    try write("reviewer = 'Ada'\n[keys]\nquit = '&'\ntag-unverified-and-stay = 'Ctrl-N'\n")
    let session = try Session(["wire.txt"], in: scratch)
    #expect(try session.wait("the first screen") { $0.decided == 0 }.says("reviewer: Ada"))
    try session.press("U", "C-n")
    try session.wait("one decided") { $0.decided == 1 }
    try session.press("q", "&")
    #expect(try session.waitForEnd() == 0)
  }

  // MARK: The page

  private func page() throws -> String {
    try String(contentsOfFile: #filePath.components(separatedBy: "Tests/")[0] + "docs/settings.md", encoding: .utf8)
  }

  /// The first cells of the page's tables, with their sections.
  private func settingsOfTheDocumentation() throws -> [String] {
    var section = ""
    var settings: [String] = []
    for line in try page().split(separator: "\n") {
      if let heading = line.firstMatch(of: /^## `\[(.+)\]`/) { section = heading.1 + "." }
      if let row = line.firstMatch(of: /^\| `([^`]+)` \|/) { settings.append(section + row.1) }
    }
    return settings
  }
}
