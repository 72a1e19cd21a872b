import AccountModel
import TextCells

/// Draws what stands in front of the text's rows: numbers of lines, and marks that tell without colours what is there.
enum TextGutter {
  static func draw(_ rows: [TextFlow.Row], _ state: State, _ text: DecodedText, on grid: inout Grid) {
    let width = TextView.gutter(grid.size.columns, of: text)
    let account = state.incident.accounts[state.text.account]
    for (index, row) in rows.enumerated() {
      let spans = state.text.map.spans(in: row.range)
      if width > 1 {
        drawNumber(row, width, line: index + 1, on: &grid)
        let letter = isRightToLeft(row, text) ? "←" : kind(beginningIn: row, spans)
        grid.write(letter, row: index + 1, column: width - 2, style: Style(.quiet))
      }
      if spans.contains(where: { isUnseen($0, account) }) {
        grid.write("·", row: index + 1, column: max(0, width - 3), style: Style(.quiet))
      }
    }
  }

  private static func drawNumber(_ row: TextFlow.Row, _ width: Int, line: Int, on grid: inout Grid) {
    guard let number = row.lineNumber else { return }
    let digits = String(number)
    grid.write(digits, row: line, column: max(0, width - 3 - digits.count), style: Style(.quiet))
  }

  /// e, s or ? for an event, a statement or a question that begins on the row, – for a sentence in which nothing was
  /// found. Of several the first; of two that begin together the statement.
  private static func kind(beginningIn row: TextFlow.Row, _ spans: [TextMap.Span]) -> String {
    let begun = spans.filter { row.range.contains($0.passage.lower) }
    guard let first = begun.first else { return "" }
    let together = begun.filter { $0.passage.lower == first.passage.lower }
    switch together.contains(where: { $0.kind == .statement }) ? .statement : first.kind {
    case .event: return "e"
    case .statement: return "s"
    case .question: return "?"
    case nil: return "–"
    }
  }

  private static func isUnseen(_ span: TextMap.Span, _ account: CaseAccount) -> Bool {
    guard let index = span.item else { return !account.lookedAt.contains(.sentence(span.passage)) }
    return !account.lookedAt.contains(.item(account[index]?.claim ?? index))
  }

  /// Whether Hebrew, Arabic or a kindred script stands on the row (U+0590 to U+08FF): terminals differ in whether they
  /// turn such words round, so the row says that they are there.
  private static func isRightToLeft(_ row: TextFlow.Row, _ text: DecodedText) -> Bool {
    // Most text has no such byte at all.
    guard text.utf8[row.range].contains(where: { $0 >= 0xD6 && $0 <= 0xE0 }) else { return false }
    return row.range.contains { index in
      let byte = text.utf8[index]
      return byte >= 0xD6 && byte <= 0xDF || byte == 0xE0 && index + 1 < text.utf8.count && text.utf8[index + 1] < 0xA4
    }
  }
}
