public import TextCells

/// The keys that a reviewer wants for one command, instead of those it has.
public struct KeyChange: Hashable, Sendable {
  /// The command, by its name.
  public let command: String
  /// Every key that is to do it, the one to show first in front; empty for none.
  public let keys: [Key]

  /// A change.
  public init(command: String, keys: [Key]) { (self.command, self.keys) = (command, keys) }
}

/// Why a key table cannot be changed as asked: everything that is wrong, in the order of the changes.
public struct KeyChangeError: Error, Hashable, CustomStringConvertible {
  /// One thing that is wrong.
  public enum Problem: Hashable, Sendable, CustomStringConvertible {
    /// There is no command of that name.
    case unknownCommand(String)
    /// The command is changed more than once.
    case repeated(String)
    /// Two commands claim one key: the one that was asked for, and the other.
    case clash(key: String, command: String, other: String)
    /// The command must keep a key.
    case indispensable(String)

    /// The name of the command whose change is wrong.
    public var command: String {
      switch self {
      case .unknownCommand(let name), .repeated(let name), .indispensable(let name), .clash(_, let name, _): name
      }
    }

    /// In words; the command's name may be anything that was typed.
    public var description: String {
      switch self {
      case .unknownCommand(let name): "there is no command '\(visibleText(name))'"
      case .repeated(let name): "'\(name)' is given keys twice"
      case .clash(let key, let command, let other): "key '\(key)' is bound to both '\(command)' and '\(other)'"
      case .indispensable(let name): "'\(name)' needs a key: without one there is no way out"
      }
    }
  }

  /// What is wrong; never empty.
  public let problems: [Problem]

  /// Everything in one line.
  public var description: String { problems.map(\.description).joined(separator: "; ") }
}

extension KeyTable {
  /// The table with other keys for some commands. A change replaces all keys of its command; help, footer and pages
  /// show the new ones, for they read the table.
  ///
  /// - Parameter changes: commands by name with their keys.
  /// - Returns: the changed table; commands without keys stay in it, for their help.
  /// - Throws: ``KeyChangeError`` with everything that is wrong: unknown commands, keys claimed twice, no key to quit.
  public func changing(_ changes: [KeyChange]) throws(KeyChangeError) -> KeyTable {
    var problems: [KeyChangeError.Problem] = []
    var wanted: [Command: [Key]] = [:]
    for change in changes {
      guard let command = Command(name: change.command) else {
        problems.append(.unknownCommand(change.command))
        continue
      }
      if wanted.updateValue(Self.unique(change.keys), forKey: command) != nil {
        problems.append(.repeated(change.command))
      }
    }
    if wanted[.quit]?.isEmpty == true { problems.append(.indispensable(Command.quit.name)) }
    let table = KeyTable(bindings.map { $0.with(keys: wanted[$0.command] ?? $0.keys) })
    problems += table.clashes(blaming: Set(wanted.keys))
    guard problems.isEmpty else { throw KeyChangeError(problems: problems) }
    return table
  }

  /// Keys claimed by two lines, each told of a command that was changed.
  private func clashes(blaming changed: Set<Command>) -> [KeyChangeError.Problem] {
    var owners: [Key: Command] = [:]
    var problems: [KeyChangeError.Problem] = []
    for binding in bindings {
      for key in binding.keys {
        guard let other = owners.updateValue(binding.command, forKey: key) else { continue }
        let isSecond = changed.contains(binding.command)
        let (blamed, kept) = isSecond ? (binding.command, other) : (other, binding.command)
        problems.append(.clash(key: key.name, command: blamed.name, other: kept.name))
      }
    }
    return problems
  }

  private static func unique(_ keys: [Key]) -> [Key] {
    var seen: Set<Key> = []
    return keys.filter { seen.insert($0).inserted }
  }
}

extension Binding {
  fileprivate func with(keys: [Key]) -> Binding { Binding(keys: keys, command: command, group: group, help: help) }
}
