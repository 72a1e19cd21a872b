import ArgumentParser
import Glibc
import ReviewScreen
import Settings
import Terminal
import TextCells

/// The settings, and what follows from them for the parts of the program.
struct Configuration {
  /// The settings.
  let settings: Settings
  /// The keys.
  let keys: KeyTable

  /// Where settings are read from; `nil` where there is no home folder.
  static var path: String? { SettingsFile.path { name in getenv(name).map { String(cString: $0) } } }

  /// Reads the settings. Without a file nothing is parsed and all is as by default.
  ///
  /// - Throws: status 1 after each thing that is wrong was said in a line of its own. No verb goes on with settings
  ///   half understood: keys and names would not be those that the reviewer has in mind.
  static func read() throws(ExitCode) -> Configuration {
    do throws(SettingsError) {
      guard let path, let bytes = try SettingsFile.bytes(at: path) else { return Configuration() }
      return Configuration(try form.settings(in: bytes, file: path))
    } catch {
      for message in error.messages { Console.complain(message) }
      throw ExitCode(1)
    }
  }

  /// The form in which settings are read and written.
  static var form: SettingsForm {
    let commands = KeyTable.standard.bindings.map {
      BindableCommand(name: $0.command.name, help: $0.help, keys: $0.keys)
    }
    let colors = Dictionary(uniqueKeysWithValues: Style.Role.allCases.map { ($0, Terminal.standardColor(of: $0)) })
    let defaults = SettingDefaults(commands: commands, colors: colors, reviewer: Opening.loginName())
    return SettingsForm(defaults, keyProblems: keyProblems)
  }

  private init() { (settings, keys) = (Settings(), .standard) }

  private init(_ settings: Settings) {
    self.settings = settings
    // The form let no settings through of which the table refuses the keys.
    keys = (try? KeyTable.standard.changing(Self.changes(settings.keys))) ?? .standard
  }

  private static func changes(_ keys: [KeySetting]) -> [KeyChange] {
    keys.map { KeyChange(command: $0.command, keys: $0.keys) }
  }

  private static func keyProblems(_ keys: [KeySetting]) -> [SettingsForm.KeyProblem] {
    do throws(KeyChangeError) {
      _ = try KeyTable.standard.changing(changes(keys))
      return []
    } catch {
      return error.problems.map { ($0.command, $0.description) }
    }
  }
}

extension Configuration {
  /// What the screen reads of the settings.
  var preferences: Preferences {
    Preferences(
      statusNames: settings.statusNames, labels: settings.labels, goesOnInPane: settings.afterTag == .samePane,
      stopsAtSentences: settings.walksSentences)
  }

  /// What the terminal reads of them.
  var terminalOptions: Terminal.Options {
    var options = Terminal.Options()
    options.isMouseWanted = settings.mouse
    options.colors = settings.colors
    return options
  }
}
