import TextCells

@testable import Settings

/// A form with few commands, of which two clash where both want one key.
var sampleForm: SettingsForm {
  SettingsForm(
    SettingDefaults(
      commands: [
        BindableCommand(name: "next", help: "Next row", keys: [.character("j"), .down]),
        BindableCommand(name: "dismiss", help: "Dismiss", keys: [.character("x")]),
        BindableCommand(name: "half-page-down", help: "Half a page down", keys: [.control("d")]),
      ],
      colors: [.event: .number(32), .quiet: .number(244)], reviewer: "ed"),
    keyProblems: { keys in
      let first = keys.first?.keys ?? []
      return keys.dropFirst().filter { $0.keys == first }.map { ($0.command, "it clashes") }
    })
}

/// The settings of a file.
func settings(_ text: String) throws(SettingsError) -> Settings {
  try sampleForm.settings(in: Array(text.utf8), file: "config.toml")
}

/// What is said of a file that is wrong, without the words that stand in front of each message.
func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

/// The same for bytes.
func problems(_ bytes: [UInt8]) -> [String] {
  do {
    _ = try sampleForm.settings(in: bytes, file: "config.toml")
    return []
  } catch {
    return error.messages.map { String($0.dropFirst("Settings in 'config.toml'".count)) }
  }
}
