/// The form of a settings file: which settings there are, and how they are read and written.
public struct SettingsForm {
  /// What is wrong with the keys of a command.
  public typealias KeyProblem = (command: String, message: String)

  let sections: [SettingSection]
  private let keyProblems: ([KeySetting]) -> [KeyProblem]

  /// A form.
  ///
  /// - Parameters:
  ///   - defaults: what holds where settings say nothing.
  ///   - keyProblems: what is wrong with some keys taken together; commands that are not listed do not occur.
  public init(_ defaults: SettingDefaults, keyProblems: @escaping ([KeySetting]) -> [KeyProblem]) {
    sections = [.general(defaults), .export, .statuses, .colors(defaults), .keys(defaults)]
    self.keyProblems = keyProblems
  }

  /// Every setting, as `section.name`, in the order of the file.
  public var names: [String] { sections.flatMap { section in section.entries.map { section.path(of: $0.name) } } }

  /// Reads a settings file.
  ///
  /// - Parameters:
  ///   - bytes: what stands in it.
  ///   - file: its path, for messages.
  /// - Returns: the settings; those that it does not name are the defaults.
  /// - Throws: everything that is wrong with it, if it is TOML at all.
  public func settings(in bytes: [UInt8], file: String) throws(SettingsError) -> Settings {
    do {
      var reading = SettingsReading(sections: sections)
      for entry in try TOMLReader.entries(in: try Self.text(of: bytes)) { reading.take(entry) }
      reading.sortKeys()
      for (command, message) in keyProblems(reading.settings.keys) { reading.fail("keys.\(command)", message + ".") }
      guard reading.problems.isEmpty else { throw SettingsError(file: file, problems: reading.inOrder) }
      return reading.settings
    } catch let problem as SettingsError.Problem {
      throw SettingsError(file: file, problems: [problem])
    } catch let error as SettingsError {
      throw error
    } catch {
      throw SettingsError(file: file, problems: [SettingsError.Problem(message: "cannot be read.")])
    }
  }

  /// The bytes as text.
  private static func text(of bytes: [UInt8]) throws(SettingsError.Problem) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let good = String(decoding: bytes, as: UTF8.self).utf8
    let bad = zip(good, bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? bytes.count
    throw SettingsError.Problem(line: line(at: bad, in: bytes), message: "not UTF-8: save it in that encoding.")
  }

  private static func line(at offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
  }
}
