import TextCells

/// Where everything stands, for a size of window.
///
///     header
///     ┌ lists ┬ text     at 100 columns and more: three lists beside the text, the detail strip below the text
///     │       ├ detail
///     footer
///
/// Below 100 columns the lists take turns above the text. Where there is no room a rectangle is empty, never negative.
struct Layout: Hashable, Sendable {
  /// A part of the screen, in rows and columns from the top left.
  struct Area: Hashable, Sendable {
    var row = 0
    var column = 0
    var size = Size(rows: 0, columns: 0)
  }

  private(set) var lists: [Pane: Area] = [:]
  private(set) var text = Area()
  private(set) var detail = Area()
  /// The column of the rule between lists and text; `nil` where they stand one above the other.
  private(set) var divider: Int?

  static let sideBySide = 100

  /// - Parameters:
  ///   - size: the window.
  ///   - focus: where keys act; decides whose turn it is in a narrow window.
  ///   - list: the list last acted on, shown in a narrow window.
  ///   - isZoomed: whether the pane with the focus has the window to itself.
  init(size: Size, focus: Pane, list: Pane, isZoomed: Bool) {
    let body = Area(row: 1, column: 0, size: Size(rows: size.rows - 2, columns: size.columns))
    if isZoomed {
      give(body, to: focus)
    } else if size.columns >= Self.sideBySide {
      placeSideBySide(body, focus: focus)
    } else {
      placeInTurn(body, list: list, focus: focus)
    }
  }

  private mutating func give(_ area: Area, to pane: Pane) {
    switch pane {
    case .text: text = area
    case .detail: detail = area
    case .sequence, .quotes, .questions: lists[pane] = area
    }
  }

  /// The detail strip grows while keys act on it: a conflict is read with all its sides beside the words.
  private mutating func placeSideBySide(_ body: Area, focus: Pane) {
    let left = min(72, body.size.columns * 2 / 5)
    divider = left
    let shares = Self.shares(of: body.size.rows, weights: [4, 4, 3])
    var row = body.row
    for (pane, rows) in zip(Pane.lists, shares) {
      lists[pane] = Area(row: row, column: 0, size: Size(rows: rows, columns: left))
      row += rows
    }
    let least = min(10, body.size.rows / 3)
    let detailRows = focus == .detail ? max(least, body.size.rows * 3 / 5) : least
    let right = body.size.columns - left - 1
    text = Area(row: body.row, column: left + 1, size: Size(rows: body.size.rows - detailRows, columns: right))
    detail = Area(
      row: body.row + text.size.rows, column: left + 1, size: Size(rows: detailRows, columns: right))
  }

  private mutating func placeInTurn(_ body: Area, list: Pane, focus: Pane) {
    let least = body.size.rows >= 16 ? 6 : body.size.rows >= 9 ? 3 : 0
    let detailRows = focus == .detail ? max(least, body.size.rows * 3 / 5) : least
    let rest = body.size.rows - detailRows
    let listRows = rest >= 6 ? max(3, rest * 2 / 5) : rest
    lists[list] = Area(row: body.row, column: 0, size: Size(rows: listRows, columns: body.size.columns))
    text = Area(
      row: body.row + listRows, column: 0, size: Size(rows: rest - listRows, columns: body.size.columns))
    detail = Area(row: body.row + rest, column: 0, size: Size(rows: detailRows, columns: body.size.columns))
  }

  /// Divides rows by weight; what is left over goes to the first.
  static func shares(of rows: Int, weights: [Int]) -> [Int] {
    let total = max(1, weights.reduce(0, +))
    var shares = weights.map { max(0, rows) * $0 / total }
    if !shares.isEmpty { shares[0] += max(0, rows) - shares.reduce(0, +) }
    return shares
  }
}
