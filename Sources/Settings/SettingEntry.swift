/// One setting: its name, what it does, how it is read and how it is written.
struct SettingEntry {
  /// Its name within its section.
  let name: String
  /// What it does: lines without a mark in front.
  let help: [String]
  /// What to write where nothing was chosen: the default, or where that is to have none an example.
  let standard: String
  /// The value as TOML; `nil` where it is the default.
  let written: (Settings) -> String?
  /// Takes a value.
  ///
  /// - Returns: what is wrong with it; `nil` where it was taken.
  let read: (SettingValue, inout Settings) -> String?
}

/// A section of a settings file.
struct SettingSection {
  /// Its name; empty for the settings above all sections.
  let name: String
  /// What it is for: lines without a mark in front.
  let help: [String]
  /// What it holds.
  let entries: [SettingEntry]

  /// `section.name`
  func path(of name: String) -> String { self.name.isEmpty ? name : "\(self.name).\(name)" }
}

extension SettingEntry {
  /// A setting that is true or false.
  static func truth(
    _ name: String, _ help: [String], _ path: WritableKeyPath<Settings, Bool>
  ) -> SettingEntry {
    let standard = Settings()[keyPath: path]
    return SettingEntry(name: name, help: help, standard: "\(standard)") { settings in
      settings[keyPath: path] == standard ? nil : "\(settings[keyPath: path])"
    } read: { value, settings in
      guard case .truth(let truth) = value else { return expected("true or false", not: value) }
      settings[keyPath: path] = truth
      return nil
    }
  }

  /// What to say of a value of the wrong kind.
  static func expected(_ words: String, not value: SettingValue) -> String { "expected \(words), not \(value.kind)." }

  /// What to say of a name that does not exist.
  static func unknown(_ what: String, _ name: String, among names: [String]) -> String {
    let hint = NearNames.nearest(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
    return "there is no \(what) '\(shown(name))'.\(hint)"
  }
}
