import Testing

@testable import TextCells

@Suite struct GridTests {
  private func grid(_ rows: Int, _ columns: Int) -> Grid { Grid(Size(rows: rows, columns: columns)) }

  @Test func aNewGridIsBlank() {
    #expect(grid(2, 3).lines == ["", ""])
    #expect(grid(2, 3)[1, 2] == .blank)
    #expect(grid(0, 0).lines == [])
    #expect(Size(rows: -1, columns: -5) == Size(rows: 0, columns: 0))
  }

  @Test func bytesOfATextAreWrittenEachInItsStyle() {
    let text = Array("ab“c卡e\u{301}d".utf8)
    let (event, lit) = (Style(.event), Style(.normal, reversed: true))
    var styles = Array(repeating: Style.normal, count: text.count)
    for index in 2..<6 { styles[index] = event }
    // What combines with a character looks as that does.
    styles[10] = lit
    var (styled, plain) = (grid(1, 9), grid(1, 9))
    #expect(styled.write(text, in: 1..<text.count, row: 0, column: 1, styles: styles[1...]) == 8)
    plain.write("b“c卡e\u{301}d", row: 0, column: 1)
    #expect(styled.lines == plain.lines)
    #expect(
      styled.row(0).map(\.style) == [.normal, .normal, event, event, .normal, .normal, .normal, .normal, .normal])
  }

  @Test func whereThereAreTooFewStylesTheRestIsPlain() {
    var grid = grid(1, 4)
    grid.write(Array("abcd".utf8), in: 0..<4, row: 0, styles: [Style(.event)], limit: 3)
    #expect(grid.lines == ["abc"])
    #expect(grid.row(0).map(\.style) == [Style(.event), .normal, .normal, .normal])
  }

  @Test func writingOverHalfOfAWideCharacterBlanksTheOtherHalfAndNothingElse() {
    var grid = grid(1, 8)
    grid.write("卡卡卡卡", row: 0)
    grid.write("xyz", row: 0, column: 1)
    #expect(grid.row(0).map(\.text) == [" ", "x", "y", "z", "卡", "", "卡", ""])
    grid.write("xy", row: 0, column: 3)
    #expect(grid.row(0).map(\.text) == [" ", "x", "y", "x", "y", " ", "卡", ""])
    // What does not fit whole is not put, and covers nothing.
    grid.write("车", row: 0, column: 7)
    #expect(grid.row(0).map(\.text) == [" ", "x", "y", "x", "y", " ", "卡", ""])
  }

  @Test func textIsWrittenAndCutAtTheEdge() {
    var grid = grid(2, 5)
    #expect(grid.write("seven words", row: 0, column: 1) == 5)
    #expect(grid.write("ab", row: 1) == 2)
    #expect(grid.lines == [" seve", "ab"])
  }

  @Test func textStopsAtTheLimit() {
    var grid = grid(1, 9)
    #expect(grid.write("abcdef", row: 0, column: 2, limit: 5) == 5)
    #expect(grid.write("x", row: 0, column: 6, limit: 6) == 6)
    #expect(grid.lines == ["  abc"])
  }

  @Test(arguments: [
    (-1, 0), (2, 0), (0, -1), (0, 4), (.max, .max), (.min, .min), (0, .max), (.max, 0), (0, .min), (-1, -1),
  ])
  func writingOutsideDoesNothing(row: Int, column: Int) {
    var grid = grid(2, 4)
    let before = grid
    #expect(grid.write("words", row: row, column: column) == column)
    grid.put(Glyph(text: "卡", width: 2, byteCount: 3), row: row, column: column)
    grid.cursor = (row, column)
    #expect(grid == before)
    #expect(grid[row, column] == .blank)
  }

  @Test(arguments: [
    (-1, 0), (2, 0), (0, -3), (0, 4), (.max, .max), (.min, .min), (0, .max), (.max, 0), (0, .min),
  ])
  func pastingOutsideDoesNothing(row: Int, column: Int) {
    var (outer, inner) = (grid(2, 4), grid(1, 3))
    inner.write("abc", row: 0)
    inner.cursor = (0, 1)
    outer.paste(inner, row: row, column: column)
    #expect(outer == grid(2, 4))
  }

  @Test func rowsOutsideAreEmpty() {
    #expect(grid(1, 1).row(-1).isEmpty)
    #expect(grid(1, 1).row(1).isEmpty)
    #expect(grid(1, 2).row(0).count == 2)
    #expect(grid(1, 0).row(0).isEmpty)
  }

  @Test func aWideCharacterTakesTwoCells() {
    var grid = grid(1, 5)
    #expect(grid.write("卡车x", row: 0) == 5)
    #expect(grid.row(0).map(\.text) == ["卡", "", "车", "", "x"])
    #expect(grid.lines == ["卡车x"])
  }

  @Test func aWideCharacterThatDoesNotFitIsNotPut() {
    var grid = grid(1, 3)
    #expect(grid.write("卡车", row: 0) == 2)
    #expect(grid.row(0).map(\.text) == ["卡", "", " "])
    #expect(grid.put(Glyph(text: "车", width: 2, byteCount: 3), row: 0, column: 2) == 4)
    #expect(grid.row(0).map(\.text) == ["卡", "", " "])
  }

  @Test func halfCoveredWideCharactersBecomeBlanks() {
    var grid = grid(1, 6)
    grid.write("卡车卡", row: 0)
    grid.write("x", row: 0, column: 1)
    #expect(grid.row(0).map(\.text) == [" ", "x", "车", "", "卡", ""])
    grid.write("y", row: 0, column: 2)
    #expect(grid.row(0).map(\.text) == [" ", "x", "y", " ", "卡", ""])
    grid.write("车", row: 0, column: 3)
    #expect(grid.row(0).map(\.text) == [" ", "x", "y", "车", "", " "])
  }

  @Test func marksFillOneCellForEachCharacter() {
    var grid = grid(1, 10)
    #expect(grid.write("a\u{202E}b", row: 0) == 10)
    #expect(grid.row(0).map(\.text) == ["a", "‹", "U", "+", "2", "0", "2", "E", "›", "b"])
    grid.write("卡\u{301}\u{301}\u{301}\u{301}\u{301}x", row: 0)
    #expect(grid.row(0).map(\.text).prefix(7) == ["卡\u{301}\u{301}\u{301}\u{301}", "", "‹", "+", "1", "›", "x"])
  }

  @Test func whatDoesNotFitWholeIsLeftOut() {
    var grid = grid(1, 8)
    #expect(grid.write("a\u{202E}b", row: 0) == 1)
    #expect(grid.lines == ["a"])
  }

  @Test func tabsBecomeBlanksAndLineEndsPictures() {
    var grid = grid(1, 8)
    grid.write("a\tb\nc", row: 0)
    #expect(grid.lines == ["a b␊c"])
  }

  @Test func styleIsKeptAndChanged() {
    var grid = grid(1, 4)
    grid.write("abc", row: 0, style: Style(.event, bold: true))
    grid.restyle(row: 0, columns: 1..<99) { $0.isReversed = true }
    #expect(grid.row(0).map(\.style.isReversed) == [false, true, true, true])
    #expect(grid.row(0).map(\.style.role) == [.event, .event, .event, .normal])
    grid.restyle(row: 1, columns: 0..<4) { $0.isBold = true }
    grid.restyle(row: 0, columns: -9 ..< -3) { $0.isBold = true }
    #expect(grid.row(0).map(\.style.isBold) == [true, true, true, false])
  }

  @Test func pastedGridsAreCutOnEverySide() {
    var inner = grid(3, 3)
    inner.write("abc", row: 0)
    inner.write("def", row: 1)
    inner.write("ghi", row: 2)
    var outer = grid(3, 4)
    outer.paste(inner, row: -1, column: -1)
    #expect(outer.lines == ["ef", "hi", ""])
    outer = grid(3, 4)
    outer.paste(inner, row: 2, column: 2)
    #expect(outer.lines == ["", "", "  ab"])
  }

  @Test func pasteBlanksHalvesOnBothSides() {
    var inner = grid(1, 4)
    inner.write("卡车", row: 0)
    var outer = grid(1, 4)
    outer.paste(inner, row: 0, column: -1)
    #expect(outer.row(0).map(\.text) == [" ", "车", "", " "])
    outer = grid(1, 4)
    outer.paste(inner, row: 0, column: 1)
    #expect(outer.row(0).map(\.text) == [" ", "卡", "", " "])
    outer = grid(1, 4)
    outer.write("卡车", row: 0)
    var letter = grid(1, 2)
    letter.write("xy", row: 0)
    outer.paste(letter, row: 0, column: 1)
    #expect(outer.row(0).map(\.text) == [" ", "x", "y", " "])
  }

  @Test func theCursorComesWithAPastedGridWhereItIsVisible() {
    var inner = grid(2, 2)
    inner.cursor = (1, 1)
    var outer = grid(4, 4)
    outer.paste(inner, row: 1, column: 2)
    #expect(outer.cursor?.row == 2)
    #expect(outer.cursor?.column == 3)
    var small = grid(2, 2)
    small.paste(inner, row: 1, column: 0)
    #expect(small.cursor == nil)
    outer.cursor = nil
    #expect(outer.cursor == nil)
  }
}

@Test func aRuleReachesFromEdgeToEdgeAndNoFurther() {
  var grid = Grid(Size(rows: 2, columns: 5))
  grid.rule("─", row: 1)
  grid.rule("卡", row: 0)
  grid.rule("─", row: 2)
  #expect(grid.lines == ["卡卡", "─────"])
}
