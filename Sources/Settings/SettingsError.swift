import TextCells

/// Everything that is wrong with a settings file.
public struct SettingsError: Error, Hashable, Sendable {
  /// One thing that is wrong.
  public struct Problem: Error, Hashable, Sendable {
    /// The setting, as `section.name`; empty where the file as a whole is meant.
    public var setting = ""
    /// The line, from 1; `nil` where it is not known.
    public var line: Int?
    /// What is wrong and what to do: one sentence or more, the first without a capital.
    public var message: String
  }

  /// The file's path.
  public let file: String
  /// What is wrong, in the order of the lines; never empty.
  public let problems: [Problem]

  /// Beyond this many problems, the rest are counted.
  static let mostMessages = 20

  /// One line for each problem: file, line, setting, what is wrong. May hold what stands in the file, to be shown as
  /// ``visibleText(_:)`` shows it.
  public var messages: [String] {
    let more = problems.count - Self.mostMessages
    return problems.prefix(Self.mostMessages).map { problem in
      let place = problem.line.map { ", line \($0)" } ?? ""
      let setting = problem.setting.isEmpty ? "" : "\(shown(problem.setting)): "
      return "Settings in '\(file)'\(place): \(setting)\(problem.message)"
    } + (more > 0 ? ["Settings in '\(file)': \(more) more things are wrong."] : [])
  }
}

/// A piece of a settings file as a message may show it: in one line, visibly, and not at length.
func shown(_ text: String) -> String { cut(text, toColumns: 60) }
