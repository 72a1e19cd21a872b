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
  /// All between header and footer.
  private let body: Area

  static let sideBySide = 100

  /// - Parameters:
  ///   - size: the window.
  ///   - focus: where keys act; decides whose turn it is in a narrow window.
  ///   - list: the list last acted on, shown in a narrow window.
  ///   - isZoomed: whether the pane with the focus has the window to itself.
  ///   - sizes: how large the panes were made.
  init(size: Size, focus: Pane, list: Pane, isZoomed: Bool, sizes: PaneSizes = PaneSizes()) {
    body = Area(row: 1, column: 0, size: Size(rows: size.rows - 2, columns: size.columns))
    if isZoomed {
      give(body, to: focus)
    } else if size.columns >= Self.sideBySide {
      placeSideBySide(sizes, focus: focus)
    } else {
      placeInTurn(list: list, sizes, focus: focus)
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
  private mutating func placeSideBySide(_ sizes: PaneSizes, focus: Pane) {
    let (rows, columns) = (body.size.rows, body.size.columns)
    let left = Self.fit(sizes.left, of: columns, usual: min(72, columns * 2 / 5), least: 20, leaving: 40)
    divider = left
    var row = body.row
    for (pane, rows) in zip(Pane.lists, listRows(sizes)) {
      lists[pane] = Area(row: row, column: 0, size: Size(rows: rows, columns: left))
      row += rows
    }
    let least = min(10, rows / 3)
    let usual = focus == .detail ? max(least, rows * 3 / 5) : least
    let detailRows = Self.fit(sizes.detail, of: rows, usual: usual, least: 2, leaving: 3)
    let right = columns - left - 1
    text = Area(row: body.row, column: left + 1, size: Size(rows: rows - detailRows, columns: right))
    detail = Area(
      row: body.row + text.size.rows, column: left + 1, size: Size(rows: detailRows, columns: right))
  }

  /// The rows of the three lists.
  private func listRows(_ sizes: PaneSizes) -> [Int] {
    let rows = body.size.rows
    let usual = Self.shares(of: rows, weights: [4, 4, 3])
    let first = Self.fit(sizes.first, of: rows, usual: usual[0], least: 2, leaving: 4)
    let second = Self.fit(sizes.second, of: rows, usual: min(usual[1], rows - first), least: 2, leaving: first + 2)
    return [first, second, max(0, rows - first - second)]
  }

  private mutating func placeInTurn(list: Pane, _ sizes: PaneSizes, focus: Pane) {
    let rows = body.size.rows
    let least = rows >= 16 ? 6 : rows >= 9 ? 3 : 0
    let usual = focus == .detail ? max(least, rows * 3 / 5) : least
    let detailRows = usual == 0 ? 0 : Self.fit(sizes.narrowDetail, of: rows, usual: usual, least: 2, leaving: 6)
    let rest = rows - detailRows
    let listRows =
      rest < 6
      ? rest : Self.fit(sizes.narrowList, of: rows, usual: max(3, rest * 2 / 5), least: 2, leaving: detailRows + 2)
    lists[list] = Area(row: body.row, column: 0, size: Size(rows: listRows, columns: body.size.columns))
    text = Area(
      row: body.row + listRows, column: 0, size: Size(rows: rest - listRows, columns: body.size.columns))
    detail = Area(row: body.row + rest, column: 0, size: Size(rows: detailRows, columns: body.size.columns))
  }

  /// A part of a whole: as it was made or as usual, and so that the rest keeps room where there is any.
  private static func fit(_ share: Int?, of whole: Int, usual: Int, least: Int, leaving rest: Int) -> Int {
    guard let share else { return max(0, min(usual, whole)) }
    return max(0, min(max(least, PaneSizes.amount(share, of: whole)), max(0, whole - rest)))
  }

  /// Divides rows by weight; what is left over goes to the first.
  static func shares(of rows: Int, weights: [Int]) -> [Int] {
    let total = max(1, weights.reduce(0, +))
    var shares = weights.map { max(0, rows) * $0 / total }
    if !shares.isEmpty { shares[0] += max(0, rows) - shares.reduce(0, +) }
    return shares
  }
}

// MARK: - Places and borders

extension Layout {
  /// A border that can be moved.
  enum Border: Hashable, Sendable {
    /// Between lists and text.
    case left
    /// Between two lists: the title row of the lower one.
    case second, third
    /// Above the detail strip beside the lists.
    case detail
    /// Above the text and the detail strip where panes take turns.
    case narrowText, narrowDetail
  }

  /// The pane that stands at a place.
  func pane(atRow row: Int, column: Int) -> Pane? {
    let areas = lists.map { ($0.key, $0.value) } + [(.text, text), (.detail, detail)]
    return areas.first { $0.1.holds(row, column) }?.0
  }

  /// Where a pane stands.
  func area(of pane: Pane) -> Area {
    switch pane {
    case .text: text
    case .detail: detail
    case .sequence, .quotes, .questions: lists[pane] ?? Area()
    }
  }

  /// The border at a place.
  func border(atRow row: Int, column: Int) -> Border? {
    if let divider, column == divider, row >= body.row, row < body.row + body.size.rows { return .left }
    guard let pane = pane(atRow: row, column: column), area(of: pane).row == row, row > body.row else { return nil }
    switch pane {
    case .sequence: return nil
    case .quotes: return divider == nil ? nil : .second
    case .questions: return divider == nil ? nil : .third
    case .text: return .narrowText
    case .detail: return divider == nil ? .narrowDetail : .detail
    }
  }

  /// Where a border stands: its column for ``Border/left``, else its row.
  func position(of border: Border) -> Int {
    switch border {
    case .left: divider ?? 0
    case .second: lists[.quotes]?.row ?? 0
    case .third: lists[.questions]?.row ?? 0
    case .detail, .narrowDetail: detail.row
    case .narrowText: text.row
    }
  }

  /// The sizes after a border was moved to a row (to a column for ``Border/left``).
  func moving(_ border: Border, to position: Int, _ sizes: PaneSizes) -> PaneSizes {
    var sizes = sizes
    let rows = body.size.rows
    let above = position - body.row
    switch border {
    case .left: sizes.left = PaneSizes.share(position, of: body.size.columns)
    case .second: sizes.first = PaneSizes.share(above, of: rows)
    case .third:
      let first = lists[.sequence]?.size.rows ?? 0
      sizes.first = sizes.first ?? PaneSizes.share(first, of: rows)
      sizes.second = PaneSizes.share(above - first, of: rows)
    case .detail: sizes.detail = PaneSizes.share(rows - above, of: rows)
    case .narrowText: sizes.narrowList = PaneSizes.share(above, of: rows)
    case .narrowDetail: sizes.narrowDetail = PaneSizes.share(rows - above, of: rows)
    }
    return sizes
  }
}

extension Layout.Area {
  /// Whether a place lies in it.
  func holds(_ row: Int, _ column: Int) -> Bool {
    (self.row..<self.row + size.rows).contains(row) && (self.column..<self.column + size.columns).contains(column)
  }
}
