import Testing
import TextCells

@Suite struct GridRowsTests {
  @Test func theCellsOfARowComeFromItsLeftEdge() {
    var grid = Grid(Size(rows: 2, columns: 5))
    grid.write("卡e\u{301}", row: 1, style: Style(.event))
    let event = UInt32(Style(.event).number) << 24
    grid.withCells(ofRow: 1) { cells in
      #expect(Array(cells.prefix(2)) == [event | 0x5361, event])
      #expect(cells[2] & 0xFF_FFFF > 0x10FFFF && cells[2] >> 24 == event >> 24)
      #expect(Array(cells.suffix(2)) == [0x20, 0x20])
    }
    for row in [-1, 2] { #expect(grid.withCells(ofRow: row) { $0.isEmpty }) }
  }

  @Test func theColumnsThatChangedReachFromTheFirstToTheLast() {
    var (before, after) = (Grid(Size(rows: 2, columns: 8)), Grid(Size(rows: 2, columns: 8)))
    before.write("abcdefgh", row: 0)
    after.write("abXdYfgh", row: 0)
    #expect(after.changedColumns(row: 0, since: before) == 2..<5)
    #expect(after.changedColumns(row: 1, since: before).isEmpty)
    #expect(after.changedColumns(row: 0, since: nil) == 0..<8)
    #expect(after.changedColumns(row: 0, since: Grid(Size(rows: 2, columns: 9))) == 0..<8)
    #expect(after.changedColumns(row: 2, since: before).isEmpty)
  }

  @Test func theColumnsThatChangedCutNoWideCharacterInEitherGrid() {
    var (before, after) = (Grid(Size(rows: 1, columns: 6)), Grid(Size(rows: 1, columns: 6)))
    before.write("a卡bcd", row: 0)
    after.write("axybcd", row: 0)
    #expect(after.changedColumns(row: 0, since: before) == 1..<3)
    #expect(before.changedColumns(row: 0, since: after) == 1..<3)
    after.write("a卡bcd", row: 0)
    after.restyle(row: 0, columns: 1..<2) { $0.isReversed = true }
    #expect(after.changedColumns(row: 0, since: before) == 1..<3)
  }

  @Test func rowsThatShowTheSameAreKnown() {
    var (one, two) = (Grid(Size(rows: 2, columns: 4)), Grid(Size(rows: 2, columns: 4)))
    one.write("xe\u{301}", row: 0)
    two.write("y\u{308}", row: 1)
    two.write("xe\u{301}", row: 0)
    #expect(one.changedColumns(row: 0, since: two).isEmpty)
    #expect(one.changedColumns(row: 1, since: two) == 0..<1)
    #expect(one != two)
    two.write("  ", row: 1)
    #expect(one == two)
    #expect(one.hashValue == two.hashValue)
  }
}
