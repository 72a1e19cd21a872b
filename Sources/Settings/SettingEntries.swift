import AccountModel
import TextCells

// The settings, section by section: the one place where they are listed. Reading, writing, errors and the test of
// docs/settings.md all read these lists.

extension SettingSection {
  /// What stands above all sections.
  static func general(_ defaults: SettingDefaults) -> SettingSection {
    let entries: [SettingEntry] = [
      reviewer(defaults.reviewer),
      .truth("mouse", ["Whether the mouse acts on the screen. Without it the terminal selects text as ever."], \.mouse),
      afterTag,
      .truth(
        "walk-sentences", ["Whether the walk stops also at sentences in which nothing was found."], \.walksSentences),
      labels,
    ]
    return SettingSection(name: "", help: [], entries: entries)
  }

  /// What a summary holds.
  static var export: SettingSection {
    SettingSection(
      name: "export", help: ["What a summary holds."],
      entries: [
        .truth(
          "notes", ["Whether it gives your notes. Answers to questions stand in it all the same."],
          \.exportsNotes)
      ])
  }

  /// The names of statuses.
  static var statuses: SettingSection {
    SettingSection(
      name: "statuses",
      help: ["The names under which statuses are shown. Their letters and what they mean stay as they are."],
      entries: Status.allCases.map(status))
  }

  /// The colours of roles.
  static func colors(_ defaults: SettingDefaults) -> SettingSection {
    SettingSection(
      name: "colors",
      help: [
        "The colours: a number from 0 to 255, \"default\" for the terminal's own, or one of",
        Color.basicNames.joined(separator: ", ") + ";",
        "these also with bright- in front. A terminal of eight colours takes the nearest that it has.",
      ],
      entries: Style.Role.allCases.map { color($0, standard: defaults.colors[$0] ?? .terminal) })
  }

  /// The keys of commands.
  static func keys(_ defaults: SettingDefaults) -> SettingSection {
    SettingSection(
      name: "keys",
      help: [
        "The keys of each command: one, or a list with the one to show first in front; [] for none. They replace",
        "the keys that the command has. Keys are characters as they are, Ctrl- with a letter, and:",
        Key.allNames.prefix(13).joined(separator: ", ") + ",",
        Key.allNames.dropFirst(13).joined(separator: ", ") + ".",
      ],
      entries: defaults.commands.map(keys))
  }
}

// MARK: - Above all sections

extension SettingSection {
  private static func reviewer(_ loginName: String) -> SettingEntry {
    SettingEntry(
      name: "reviewer", help: ["Who reviews. Without it the login name; --reviewer goes before both."],
      standard: TOMLText.quoted(loginName)
    ) {
      $0.reviewer.map(TOMLText.quoted)
    } read: { value, settings in
      guard case .text(let name) = value else { return SettingEntry.expected("a text in quotation marks", not: value) }
      if let problem = PlainLine.problem(in: name, columns: 60) { return problem }
      settings.reviewer = name
      return nil
    }
  }

  private static var afterTag: SettingEntry {
    let names = Settings.AfterTag.allCases.map(\.rawValue)
    let choice = names.map { "\"\($0)\"" }.joined(separator: " or ")
    return SettingEntry(
      name: "after-tag",
      help: ["Where a status key goes on: in reading order across the panes, or within its pane: \(choice)."],
      standard: TOMLText.quoted(Settings().afterTag.rawValue)
    ) {
      $0.afterTag == Settings().afterTag ? nil : TOMLText.quoted($0.afterTag.rawValue)
    } read: { value, settings in
      guard case .text(let name) = value, let afterTag = Settings.AfterTag(rawValue: name) else {
        return SettingEntry.expected(choice, not: value)
      }
      settings.afterTag = afterTag
      return nil
    }
  }

  private static var labels: SettingEntry {
    SettingEntry(
      name: "labels",
      help: [
        "Labels that can be put on items, in the order in which they are offered, for instance",
        #"["protect identity", "call back"]."#,
      ],
      standard: "[]"
    ) { settings in
      settings.labels.isEmpty ? nil : "[\(settings.labels.map(TOMLText.quoted).joined(separator: ", "))]"
    } read: { value, settings in
      guard let labels = value.texts else { return SettingEntry.expected("a list of texts", not: value) }
      if let problem = labels.lazy.compactMap({ PlainLine.problem(in: $0, columns: 40) }).first { return problem }
      var seen: Set<String> = []
      if let twice = labels.first(where: { !seen.insert($0.lowercased()).inserted }) {
        return "the label '\(shown(twice))' stands twice."
      }
      settings.labels = labels
      return nil
    }
  }
}

// MARK: - In sections

extension SettingSection {
  private static func status(_ status: Status) -> SettingEntry {
    SettingEntry(name: status.rawValue, help: [], standard: TOMLText.quoted(status.rawValue)) {
      $0.statusNames[status].map(TOMLText.quoted)
    } read: { value, settings in
      guard case .text(let name) = value else { return SettingEntry.expected("a text in quotation marks", not: value) }
      if let problem = PlainLine.problem(in: name, columns: 20) { return problem }
      settings.statusNames[status] = name == status.rawValue ? nil : name
      return StatusNames.clash(of: status, in: settings)
    }
  }

  private static func color(_ role: Style.Role, standard: Color) -> SettingEntry {
    SettingEntry(name: role.name, help: [], standard: written(standard)) { settings in
      settings.colors[role].map(written)
    } read: { value, settings in
      switch value {
      case .whole(let number) where (0...255).contains(number): settings.colors[role] = .number(UInt8(number))
      case .whole(let number): return "expected a number from 0 to 255, not \(number)."
      case .text(let name):
        guard let color = Color(name: name) else { return SettingEntry.unknown("colour", name, among: Color.names) }
        settings.colors[role] = color
      default: return SettingEntry.expected("a number from 0 to 255 or a colour's name", not: value)
      }
      return nil
    }
  }

  private static func written(_ color: Color) -> String {
    switch color {
    case .terminal: TOMLText.quoted("default")
    case .number(let number): "\(number)"
    }
  }

  private static func keys(_ command: BindableCommand) -> SettingEntry {
    SettingEntry(name: command.name, help: [command.help], standard: TOMLText.quoted(command.keys.map(\.name))) {
      settings in
      settings.keys.first { $0.command == command.name }.map { TOMLText.quoted($0.keys.map(\.name)) }
    } read: { value, settings in
      guard let names = value.texts else {
        return SettingEntry.expected("a key or a list of keys, in quotation marks", not: value)
      }
      var keys: [Key] = []
      for name in names {
        guard let key = Key(name: name) else { return SettingEntry.unknown("key", name, among: Key.allNames) }
        keys.append(key)
      }
      if keys != command.keys { settings.keys.append(KeySetting(command: command.name, keys: keys)) }
      return nil
    }
  }
}

/// Whether a text can stand as a name on the screen.
enum PlainLine {
  /// What is wrong with a text; `nil` where it is one visible line of so many columns at most.
  static func problem(in text: String, columns: Int) -> String? {
    if text.allSatisfy(\.isWhitespace) { return "expected some letters, not an empty text." }
    if text.contains(where: { $0.isNewline || $0 == "\t" }) || hiddenCharacterCount(in: text) > 0 {
      return "expected one line without hidden characters, not '\(shown(text))'."
    }
    if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      return "expected no blank before or behind, not '\(shown(text))'."
    }
    return displayWidth(text) > columns ? "expected \(columns) columns at most, not \(displayWidth(text))." : nil
  }
}

/// Whether the names of statuses can be told apart.
enum StatusNames {
  /// What is wrong with the name chosen for a status; `nil` where no other status can be taken for it.
  static func clash(of status: Status, in settings: Settings) -> String? {
    guard let name = settings.statusNames[status]?.lowercased() else { return nil }
    if name == "undecided" { return "'undecided' is what a claim without a status is called." }
    for other in Status.allCases where other != status {
      if name == other.rawValue { return "'\(name)' is the name of another status." }
      if name == settings.statusNames[other]?.lowercased() {
        return "'\(shown(name))' is chosen for both '\(status.rawValue)' and '\(other.rawValue)'."
      }
    }
    return nil
  }
}
