import TextCells

/// Draws the list of keys, straight from the key table.
enum HelpView {
  /// One line of the help.
  struct Line: Hashable {
    var keys: String
    var help: String
    var isHeading = false
  }

  static func lines(_ table: KeyTable) -> [Line] {
    Binding.Group.allCases.flatMap { group -> [Line] in
      let bindings = table.bindings(of: group)
      return [Line(keys: group.rawValue, help: "", isHeading: true)]
        + bindings.map { Line(keys: $0.label, help: $0.help) } + [Line(keys: "", help: "")]
    }
  }

  static func draw(_ state: State, from top: Int, on grid: inout Grid) {
    let lines = lines(state.keys)
    let page = max(0, grid.size.rows - 2)
    for (row, line) in lines.dropFirst(max(0, top)).prefix(page).enumerated() {
      let style = line.isHeading ? Style(.heading, bold: true) : Style.normal
      grid.write(line.keys, row: row + 1, column: 2, style: style, limit: line.isHeading ? .max : 16)
      grid.write(line.help, row: row + 1, column: 16)
    }
  }
}
