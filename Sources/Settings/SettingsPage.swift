import TextCells

extension SettingsForm {
  /// Settings as a file with comments that gives the same settings when it is read. What is as by default stands in
  /// comments of its own, so that later versions may change it.
  ///
  /// - Parameters:
  ///   - settings: what is in force.
  ///   - file: where settings are read from, for the head; `nil` where nowhere.
  /// - Returns: the file's text.
  public func page(of settings: Settings, file: String?) -> String {
    var lines = [
      "The settings of Vantage that are in force.", "They are read from \(file ?? "no file: there is no home folder")",
    ]
    .map { "# " + visibleText($0) }
    lines.append("# What is as by default stands behind a #; take the # away to change it.")
    for section in sections {
      lines.append("")
      if !section.name.isEmpty { lines.append("[\(section.name)]") }
      lines += section.help.map { "# " + $0 }
      for entry in section.entries { lines += Self.lines(of: entry, settings) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of entry: SettingEntry, _ settings: Settings) -> [String] {
    let value = entry.written(settings)
    let line = value.map { "\(entry.name) = \($0)" } ?? "#\(entry.name) = \(entry.standard)"
    return entry.help.map { "# " + $0 } + [line]
  }
}
