import AccountModel
import TextCells

/// What was said of the case at one time: made anew whenever the case changes but for what was looked at.
///
/// Two states with the same edition hold the same items, with the same names, statuses and notes.
final class Edition: Sendable {}

/// Draws one screen after the other, and keeps for the next what takes long to put into words: the lines of the lists,
/// the heading, the keys in the footer. All of it is forgotten when the state's ``Edition`` is another.
///
/// What it draws is what ``render(_:)`` draws, whatever was drawn before. Used on one thread.
public final class Renderer {
  /// How many lines are kept at most: more than any window shows, far less than a large case has.
  private static let room = 500

  private var edition: Edition?
  private var lines: [ListLine.Source: ListLine] = [:]
  private var rows: [ListRow: String] = [:]
  private var headings: [Int: String] = [:]
  private var hints: [FooterView.Situation: [FooterView.PlacedHint]] = [:]

  /// Keeps nothing yet.
  public init() {}

  /// Draws the screen. Reads the state and changes nothing of it; calls no terminal, so that tests see what a reviewer
  /// sees.
  ///
  /// Cost: bounded by the window, whatever the size of the accounts.
  public func render(_ state: State) -> Grid {
    if edition !== state.edition || lines.count + rows.count > Self.room { forget() }
    edition = state.edition
    return drawn(state)
  }

  private func forget() {
    lines.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    headings.removeAll()
    hints.removeAll()
  }

  /// What a list says of an item.
  func line(_ source: ListLine.Source, in state: State) -> ListLine? {
    if let kept = lines[source] { return kept }
    let line = ListLine(source, in: state)
    lines[source] = line
    return line
  }

  /// What a list's row says that is no item.
  func text(of row: ListRow, _ make: () -> String) -> String {
    if let kept = rows[row] { return kept }
    let text = make()
    rows[row] = text
    return text
  }

  /// The heading for so many columns.
  func heading(room: Int, _ make: () -> String) -> String {
    if let kept = headings[room] { return kept }
    let heading = make()
    headings[room] = heading
    return heading
  }

  /// The footer's keys.
  func hints(_ situation: FooterView.Situation, _ make: () -> [FooterView.PlacedHint]) -> [FooterView.PlacedHint] {
    if let kept = hints[situation] { return kept }
    let made = make()
    hints[situation] = made
    return made
  }
}
