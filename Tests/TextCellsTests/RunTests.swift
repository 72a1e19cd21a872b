import Testing
import TextCells

@Suite struct RunTests {
  @Test func aRowOfOneStyleIsOneRun() {
    var grid = Grid(Size(rows: 1, columns: 6))
    grid.write("卡 ab", row: 0)
    #expect(grid.runs(row: 0) == [Run(column: 0, text: "卡 ab ", style: .normal)])
  }

  @Test func aRunEndsWhereTheStyleChanges() {
    var grid = Grid(Size(rows: 1, columns: 7))
    grid.write("卡e\u{301}", row: 0, style: Style(.event))
    grid.write("xy", row: 0, column: 4, style: Style(.error, reversed: true))
    #expect(
      grid.runs(row: 0) == [
        Run(column: 0, text: "卡e\u{301}", style: Style(.event)), Run(column: 3, text: " ", style: .normal),
        Run(column: 4, text: "xy", style: Style(.error, reversed: true)), Run(column: 6, text: " ", style: .normal),
      ])
  }

  @Test func aWideCharacterIsNeverSplit() {
    var grid = Grid(Size(rows: 1, columns: 5))
    grid.write("卡x车", row: 0)
    grid.restyle(row: 0, columns: 1..<4) { $0.isReversed = true }
    #expect(
      grid.runs(row: 0) == [
        Run(column: 0, text: "卡", style: .normal), Run(column: 2, text: "x车", style: Style(reversed: true)),
      ])
  }

  @Test func outsideThereAreNoRuns() {
    let grid = Grid(Size(rows: 1, columns: 0))
    #expect(grid.runs(row: 0).isEmpty)
    #expect(grid.runs(row: 1).isEmpty)
    #expect(grid.runs(row: -1).isEmpty)
  }

  @Test func aStretchOfARowHasItsRunsAlone() {
    var grid = Grid(Size(rows: 1, columns: 6))
    grid.write("abc", row: 0, style: Style(.event))
    #expect(
      grid.runs(row: 0, columns: 1..<5) == [
        Run(column: 1, text: "bc", style: Style(.event)), Run(column: 3, text: "  ", style: .normal),
      ])
    #expect(grid.runs(row: 0, columns: 4..<90) == [Run(column: 4, text: "  ", style: .normal)])
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
