import TextCells

extension KeyTable {
  /// The table as a Markdown page, group by group: docs/keys.md, word for word.
  public var page: String {
    let groups = Binding.Group.allCases.map { group in
      let rows = bindings.filter { $0.group == group }.map { "| \(Self.cell($0)) | \($0.help) |" }
      return "## \(group.rawValue)\n\n| key | does |\n|---|---|\n" + rows.joined(separator: "\n")
    }
    return "# Keys\n\nMade from the key table by `make docs`.\n\n" + groups.joined(separator: "\n\n")
  }

  private static func cell(_ binding: Binding) -> String {
    binding.keys.map { "`\($0.label)`" }.joined(separator: " ")
  }
}
