import AccountModel
import TextCells

/// Draws the top row: the case, the reviewer, how far the review has come.
enum HeaderView {
  static func draw(_ state: State, _ renderer: Renderer, on grid: inout Grid) {
    let columns = grid.size.columns
    guard grid.size.rows > 0, columns > 0 else { return }
    grid.rule("─", row: 0, style: Style(.border))
    let right = progress(state, columns)
    let start = max(0, columns - displayWidth(right) - 1)
    let left = renderer.heading(room: start - 1) { heading(state, room: start - 1) }
    grid.write(cut(left, toColumns: max(0, start - 1)), row: 0, style: Style(.heading, bold: true))
    grid.write(right, row: 0, column: start, style: Style(.heading))
  }

  /// The fullest heading for which there is room. The reviewer's name is the last to go: it stands on every screen.
  private static func heading(_ state: State, room: Int) -> String {
    let flag = state.readOnly == nil ? "Vantage" : "READ ONLY"
    // Where there is no room for all three, the flag matters more than the case only if nothing can be kept.
    let subject = state.readOnly == nil ? state.caseName : flag
    let reviewer = "reviewer: \(state.reviewer)"
    let headings = [
      [flag, state.caseName, accounts(state), reviewer], [flag, state.caseName, reviewer], [subject, reviewer],
      [subject, state.reviewer],
    ].map { " " + $0.joined(separator: " ─ ") + " " }
    return headings.first { displayWidth($0) <= room } ?? headings[headings.count - 1]
  }

  private static func accounts(_ state: State) -> String {
    let count = state.incident.accounts.indices.count { !state.incident.accounts[$0].isSuperseded }
    return count == 1 ? "1 account, \(Summons.date(of: state.incident))" : "\(count) accounts"
  }

  private static func progress(_ state: State, _ columns: Int) -> String {
    if let progress = state.progress {
      return " reading \(progress.done) of \(progress.of) \(bar(progress.done, progress.of)) "
    }
    let tally = state.incident.tally
    if columns < 60 { return " \(tally.decided)·\(tally.lookedAt)·\(tally.total) " }
    let counts = " decided \(tally.decided) · looked at \(tally.lookedAt) · of \(tally.total) "
    return columns < Layout.sideBySide ? counts : counts + bar(tally.decided, tally.total) + " "
  }

  /// A bar of eight cells.
  private static func bar(_ done: Int, _ total: Int) -> String {
    let filled = total > 0 ? min(8, done * 8 / total) : 0
    return String(repeating: "▓", count: filled) + String(repeating: "░", count: 8 - filled)
  }
}
