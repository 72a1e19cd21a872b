import AccountModel
import TextCells

/// What a list pane says of an item but for what changes from key to key: whether it is chosen, marked, looked at. Never
/// changes; an object, so that a line that is kept need not be copied to be drawn.
final class ListLine {
  /// What a line is made from, beside the case.
  struct Source: Hashable {
    var place: ItemPlace
    /// Columns for its place in the sequence, its words and its saying.
    var columns: Int
    /// Whether the words begin with whoever asserts the item.
    var namesSpeaker: Bool
  }

  /// Place in the sequence, three columns and a blank; empty for what is no event.
  let order: String
  /// The words, cut to the columns, and the saying where it is not as printed.
  let text: String
  /// How the words look.
  let style: Style
  /// The stop at which the item is looked at.
  let stop: Int
  /// Status or state; `nil` while undecided.
  let mark: (text: String, style: Style)?
  let isMoved: Bool
  let hasNote: Bool

  /// The line of an item; `nil` where there is none.
  init?(_ source: Source, in state: State) {
    let (incident, place) = (state.incident, source.place)
    guard let item = incident[place]?.item else { return nil }
    let record = incident.record(of: place)
    order = Self.order(of: item, place, incident)
    let room = max(0, source.columns - order.utf8.count)
    // Half at most, so that something of the claim is seen beside the longest name.
    let words = incident.line(
      of: place, namesSpeaker: source.namesSpeaker || item.asserter == .narrator, nameColumns: room / 2)
    text = cut(words, toColumns: room) + Self.saying(of: place, incident)
    style = Style(item.isBackground ? .quiet : .normal)
    stop = incident.claim(of: place)?.index ?? place.index
    if item.kind == .question {
      mark = (String((record?.questionState ?? .open).mark), Style(.question))
    } else {
      mark = incident.status(of: place).map { (String($0.letter), Style($0)) }
    }
    isMoved = record?.anchor?.outcome == .moved
    hasNote = record?.note != nil
  }

  private static func order(of item: Item, _ place: ItemPlace, _ incident: Case) -> String {
    guard case .event(let event) = item else { return "" }
    let digits = String(incident.accounts[place.account].rank(of: place.index) ?? event.order)
    return String(repeating: " ", count: max(0, 3 - digits.count)) + digits + " "
  }

  private static func saying(of place: ItemPlace, _ incident: Case) -> String {
    guard let claim = incident.claim(of: place), let saying = incident.record(of: claim)?.saying, saying != .asPrinted
    else { return "" }
    return " (\(saying.mark))"
  }
}

extension Item {
  /// True for an event that a timeline of the incident could leave out.
  fileprivate var isBackground: Bool {
    if case .event(let event) = self { !event.isCore } else { false }
  }
}
