import TextCells

extension KeyTable {
  /// The table as a Markdown page, group by group: docs/keys.md, word for word.
  public var page: String {
    let groups = Binding.Group.allCases.map { group in
      let rows = bindings(of: group).map { "| \(Self.cell($0)) | \($0.help) |" }
      return "## \(group.rawValue)\n\n| key | does |\n|---|---|\n" + rows.joined(separator: "\n")
    }
    return "# Keys\n\nMade from the key table by `make docs`.\n\n" + groups.joined(separator: "\n\n") + "\n"
  }

  /// The table in mdoc(7), for the section KEYS of the manual page.
  public var manual: String {
    Binding.Group.allCases.map { group in
      let rows = bindings(of: group).map { ".It \(Self.escaped($0.label))\n\(Self.escaped($0.help))." }
      return ".Ss \(group.rawValue)\n.Bl -tag -width Ds -compact\n" + rows.joined(separator: "\n") + "\n.El\n"
    }.joined()
  }

  /// The lines of a group, in the table's order.
  func bindings(of group: Binding.Group) -> [Binding] { bindings.filter { $0.group == group } }

  private static func cell(_ binding: Binding) -> String {
    binding.keys.map { "`\($0.label)`" }.joined(separator: " ")
  }

  /// Text in which mdoc sees no request and no escape: each word is set apart by a zero-width character.
  private static func escaped(_ text: String) -> String {
    text.split(separator: " ").map { "\\&" + $0.map { $0 == "\\" ? "\\e" : String($0) }.joined() }.joined(
      separator: " ")
  }
}
