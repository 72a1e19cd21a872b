import TextCells

/// Draws a question being answered: the footer's line, and above it the answers that can be chosen.
enum PromptView {
  /// The most answers shown at a time.
  static let listRows = 10

  static func draw(_ prompt: Prompt, _ row: Int, on grid: inout Grid) {
    drawList(prompt, above: row, on: &grid)
    drawLine(prompt, row, on: &grid)
  }

  /// The field scrolls so that the cursor stays on show.
  private static func drawLine(_ prompt: Prompt, _ row: Int, on grid: inout Grid) {
    let label = prompt.label(toColumns: max(6, grid.size.columns * 3 / 5))
    var column = grid.write(" \(label) ", row: row, style: Style(.heading, bold: true))
    let room = max(1, grid.size.columns - column - 1)
    let shown = prompt.field.characters.map { $0.isNewline ? "⏎" : $0 }
    let before = shown[..<prompt.field.cursor]
    var start = 0
    while start < before.count, displayWidth(String(before[start...])) >= room { start += 1 }
    if let chosen = prompt.chosen, prompt.matching.indices.contains(chosen) {
      grid.write(prompt.matching[chosen].text, row: row, column: column, style: Style(.normal, bold: true))
    } else if prompt.field.text.isEmpty, !prompt.proposal.isEmpty {
      let hint = "  (Enter takes it)"
      // A hint that is cut in the middle says nothing: it stands whole or not at all.
      let isRoomy = displayWidth(prompt.proposal) + displayWidth(hint) <= room
      let proposal = isRoomy ? prompt.proposal + hint : cut(prompt.proposal, toColumns: room)
      grid.write(proposal, row: row, column: column, style: Style(.quiet))
    } else {
      let end = grid.write(String(shown[start...]), row: row, column: column)
      drawPick(of: prompt, row, from: end, on: &grid)
    }
    column += displayWidth(String(before[start...]))
    grid.cursor = (row, min(column, max(0, grid.size.columns - 1)))
  }

  /// The candidate that Enter takes in place of the typed words, where there is room for it.
  private static func drawPick(of prompt: Prompt, _ row: Int, from column: Int, on grid: inout Grid) {
    guard let pick = prompt.picked else { return }
    let hint = "  → \(pick.text)"
    guard column + displayWidth(hint) < grid.size.columns else { return }
    grid.write(hint, row: row, column: column, style: Style(.quiet))
  }

  /// The candidates that match, with what speaks for or against them. One alone stands in the line already.
  private static func drawList(_ prompt: Prompt, above row: Int, on grid: inout Grid) {
    let matching = prompt.matching
    guard prompt.candidates.count > 1 || matching.contains(where: { !$0.remark.isEmpty }) else { return }
    let count = min(matching.count, listRows, max(0, (row - 1) / 2))
    guard count > 0 else { return }
    let pick = prompt.pick
    let top = max(0, min((pick ?? 0) - count / 2, matching.count - count))
    let first = row - count
    let more = matching.count > count ? " of \(matching.count)" : ""
    let hint =
      prompt.isAlone ? "Enter takes it, ↑ keeps what you typed" : "↑ ↓ choose\(more), Tab to change it, or type"
    drawHeading(prompt.listHint ?? hint, row: first - 1, on: &grid)
    for line in 0..<count {
      draw(matching[top + line], isChosen: pick == top + line, row: first + line, on: &grid)
    }
  }

  private static func drawHeading(_ hint: String, row: Int, on grid: inout Grid) {
    guard row > 0 else { return }
    grid.rule("─", row: row, style: Style(.border))
    grid.write(" \(hint) ", row: row, column: 1, style: Style(.quiet))
  }

  private static func draw(_ candidate: Prompt.Candidate, isChosen: Bool, row: Int, on grid: inout Grid) {
    grid.write(String(repeating: " ", count: grid.size.columns), row: row)
    let style = Style(candidate.isDoubtful ? .quiet : .normal, bold: isChosen)
    let half = max(12, grid.size.columns / 2)
    let end = grid.write(
      (isChosen ? "▶" : " ") + cut(candidate.text, toColumns: half), row: row, style: style)
    let remark = (candidate.isDoubtful && !candidate.remark.isEmpty ? "⚠ " : "") + candidate.remark
    let role: Style.Role = candidate.isDoubtful ? .warning : .quiet
    grid.write(
      cut(remark, toColumns: max(0, grid.size.columns - end - 3)), row: row, column: end + 2, style: Style(role))
    if isChosen { grid.restyle(row: row, columns: 0..<grid.size.columns) { $0.isReversed = true } }
  }
}
