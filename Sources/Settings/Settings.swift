public import AccountModel
public import TextCells

/// What a reviewer can choose for all her reviews. The values that a fresh one has are the defaults.
public struct Settings: Hashable, Sendable {
  /// Where a status key goes on after it tagged.
  public enum AfterTag: String, Hashable, Sendable, CaseIterable {
    /// To the next item in reading order, in whatever pane it stands.
    case readingOrder = "reading-order"
    /// To the next item of the same pane.
    case samePane = "same-pane"
  }

  /// Who reviews; `nil` for the login name. `--reviewer` goes before it.
  public var reviewer: String?
  /// Whether the mouse acts on the screen; without it the terminal's own selecting goes on to work.
  public var mouse = true
  /// Where a status key goes on.
  public var afterTag = AfterTag.readingOrder
  /// Whether the walk stops also at sentences in which nothing was found.
  public var walksSentences = true
  /// Labels that can be put on items, in the order in which they are offered.
  public var labels: [String] = []
  /// Keys that differ from the standard ones, in the order of the commands' names.
  public var keys: [KeySetting] = []
  /// Colours that differ from the palette's.
  public var colors: [Style.Role: Color] = [:]
  /// Names under which statuses are shown, where they differ from their own.
  public var statusNames: [Status: String] = [:]
  /// Whether a summary gives the reviewer's notes; answers to questions it always gives.
  public var exportsNotes = true

  /// The defaults.
  public init() {}
}

/// The keys that a reviewer wants for one command.
public struct KeySetting: Hashable, Sendable {
  /// The command's name.
  public let command: String
  /// The keys, the one to show first in front; empty for none.
  public let keys: [Key]

  /// A choice of keys.
  public init(command: String, keys: [Key]) { (self.command, self.keys) = (command, keys) }
}

/// What holds where settings say nothing, as far as others know it.
public struct SettingDefaults: Hashable, Sendable {
  /// The commands to which keys can be given, in the order in which they are to be listed.
  public let commands: [BindableCommand]
  /// The colours of the palette; the terminal's own for a role that is not named.
  public let colors: [Style.Role: Color]
  /// The login name.
  public let reviewer: String

  /// Describes the defaults.
  public init(commands: [BindableCommand], colors: [Style.Role: Color], reviewer: String) {
    (self.commands, self.colors, self.reviewer) = (commands, colors, reviewer)
  }
}

/// A command to which settings can give keys.
public struct BindableCommand: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// What it does, in one line.
  public let help: String
  /// The keys that it has unless settings say otherwise.
  public let keys: [Key]

  /// Describes a command.
  public init(name: String, help: String, keys: [Key]) { (self.name, self.help, self.keys) = (name, help, keys) }
}
