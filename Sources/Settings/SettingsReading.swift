/// Settings while they are read.
struct SettingsReading {
  let sections: [SettingSection]
  private(set) var settings = Settings()
  private(set) var problems: [SettingsError.Problem] = []
  /// Where each setting stands.
  private var lines: [String: Int] = [:]
  /// What was told to be no section, so that it is told once.
  private var told: Set<String> = []

  init(sections: [SettingSection]) { self.sections = sections }

  /// The problems in the order of their lines; those without one come last.
  var inOrder: [SettingsError.Problem] {
    problems.enumerated().sorted { ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset) }
      .map(\.element)
  }

  /// Notes what is wrong with a setting.
  mutating func fail(_ setting: String, _ message: String) {
    problems.append(SettingsError.Problem(setting: setting, line: lines[setting], message: message))
  }

  /// Puts the choices of keys in the order of their commands' names, whatever their order in the file.
  mutating func sortKeys() { settings.keys.sort { $0.command < $1.command } }

  /// Takes one setting, or the head of a section.
  mutating func take(_ entry: TOMLReader.Entry) {
    let name = entry.path[0]
    lines[entry.path.joined(separator: ".")] = entry.line
    let section = sections.first { $0.name == name && !name.isEmpty }
    switch (section, entry.path.count) {
    case (nil, 1) where entry.value != .table: take(entry.value, name, in: sections.first { $0.name.isEmpty })
    case (nil, _):
      lines[name] = lines[name] ?? entry.line
      failOnce(unknownSection: name)
    case (let section?, 1):
      if entry.value != .table { fail(name, SettingEntry.expected("a section, [\(section.name)]", not: entry.value)) }
    case (let section?, 2) where entry.value != .table: take(entry.value, entry.path[1], in: section)
    case (let section?, _):
      let path = section.path(of: entry.path[1])
      lines[path] = lines[path] ?? entry.line
      if told.insert(path).inserted { take(.table, entry.path[1], in: section) }
    }
  }

  private mutating func take(_ value: SettingValue, _ name: String, in section: SettingSection?) {
    guard let section, let entry = section.entries.first(where: { $0.name == name }) else {
      return fail(section?.path(of: name) ?? name, unknown(name, in: section))
    }
    if let problem = entry.read(value, &settings) { fail(section.path(of: name), problem) }
  }

  private mutating func failOnce(unknownSection name: String) {
    guard told.insert(name).inserted else { return }
    fail(name, SettingEntry.unknown("section", name, among: sections.map(\.name).filter { !$0.isEmpty }))
  }

  /// What to say of a name that its section does not have: where it belongs, or what was meant.
  private func unknown(_ name: String, in section: SettingSection?) -> String {
    if let home = sections.first(where: { $0.entries.contains { $0.name == name } }) {
      return home.name.isEmpty
        ? "stands in the wrong place. Move it up, above the first section." : "belongs below [\(home.name)]."
    }
    let what = section?.name == "keys" ? "command" : "setting"
    return SettingEntry.unknown(what, name, among: section?.entries.map(\.name) ?? [])
  }
}
