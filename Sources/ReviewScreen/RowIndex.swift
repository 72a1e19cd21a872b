import AccountModel

/// Which row of a list pane lists an item. The rows come account by account, so that those of one account can change
/// without the others being looked at.
struct RowIndex: Sendable {
  /// The rows of one account.
  private struct Block: Sendable {
    /// Its first row.
    var start: Int
    /// For each item how far below that row it is listed; -1 where it is not.
    var offsets: [Int32] = []
  }

  private var blocks: [Block] = []

  /// The row of an item; `nil` where the pane does not list it.
  subscript(place: ItemPlace) -> Int? {
    guard blocks.indices.contains(place.account), blocks[place.account].offsets.indices.contains(place.index) else {
      return nil
    }
    let offset = Int(blocks[place.account].offsets[place.index])
    return offset < 0 ? nil : blocks[place.account].start + offset
  }

  /// The rows of an account, of so many rows in all; where it has none, the place where they would stand.
  func rows(of account: Int, count: Int) -> Range<Int> {
    let start = blocks.indices.contains(account) ? blocks[account].start : count
    return start..<(blocks.indices.contains(account + 1) ? blocks[account + 1].start : count)
  }

  /// Takes note of a row behind all that were noted before.
  mutating func append(_ row: ListRow, at index: Int) {
    while blocks.count <= row.account { blocks.append(Block(start: index)) }
    note(row, at: index)
  }

  /// Takes note of an account's new rows, of which there are `growth` more than before.
  mutating func replace(_ account: Int, by rows: [ListRow], at start: Int, growth: Int) {
    while blocks.count <= account { blocks.append(Block(start: start)) }
    blocks[account].offsets = []
    for index in blocks.indices.dropFirst(account + 1) { blocks[index].start += growth }
    for (offset, row) in rows.enumerated() { note(row, at: start + offset) }
  }

  private mutating func note(_ row: ListRow, at index: Int) {
    guard case .item(let place) = row else { return }
    let missing = place.index + 1 - blocks[place.account].offsets.count
    if missing > 0 { blocks[place.account].offsets += Array(repeating: -1, count: missing) }
    blocks[place.account].offsets[place.index] = Int32(index - blocks[place.account].start)
  }
}
