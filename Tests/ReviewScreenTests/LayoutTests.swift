import Testing
import TextCells

@testable import ReviewScreen

@Test(arguments: [(0, 0), (1, 1), (2, 3), (5, 20), (12, 40), (24, 80), (24, 99), (24, 100), (40, 120), (60, 200)])
func partsStayInsideTheWindowAndNeverOverlap(rows: Int, columns: Int) {
  for focus in Pane.allCases {
    for isZoomed in [false, true] {
      let layout = Layout(size: Size(rows: rows, columns: columns), focus: focus, list: .quotes, isZoomed: isZoomed)
      var taken: Set<[Int]> = []
      for area in Array(layout.lists.values) + [layout.text, layout.detail] where area.size.columns > 0 {
        for row in area.row..<area.row + area.size.rows {
          #expect(row >= 1 && row < max(2, rows - 1), "a pane reaches the header or the footer")
          #expect(area.column + area.size.columns <= columns)
          for column in area.column..<area.column + area.size.columns { #expect(taken.insert([row, column]).inserted) }
        }
      }
    }
  }
}

@Test func listsStandBesideTheTextFromAHundredColumns() {
  let wide = Layout(size: Size(rows: 40, columns: 100), focus: .sequence, list: .sequence, isZoomed: false)
  #expect(wide.lists.count == 3)
  #expect(wide.divider == 40)
  let narrow = Layout(size: Size(rows: 40, columns: 99), focus: .sequence, list: .quotes, isZoomed: false)
  #expect(Array(narrow.lists.keys) == [.quotes])
  #expect(narrow.divider == nil)
}

@Test func rowsAreSharedByWeightWithoutLoss() {
  #expect(Layout.shares(of: 11, weights: [4, 4, 3]) == [4, 4, 3])
  #expect(Layout.shares(of: 12, weights: [4, 4, 3]) == [5, 4, 3])
  #expect(Layout.shares(of: 0, weights: [4, 4, 3]) == [0, 0, 0])
}
