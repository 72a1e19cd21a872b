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

  @Test func rowsThatShowTheSameAreKnown() {
    var (one, two) = (Grid(Size(rows: 2, columns: 4)), Grid(Size(rows: 2, columns: 4)))
    one.write("xe\u{301}", row: 0)
    two.write("y\u{308}", row: 1)
    two.write("xe\u{301}", row: 0)
    #expect(one.showsSame(row: 0, as: two))
    #expect(!one.showsSame(row: 1, as: two))
    #expect(!one.showsSame(row: 2, as: two))
    #expect(!one.showsSame(row: 0, as: Grid(Size(rows: 2, columns: 5))))
    #expect(one != two)
    two.write("  ", row: 1)
    #expect(one == two)
    #expect(one.hashValue == two.hashValue)
  }
}
