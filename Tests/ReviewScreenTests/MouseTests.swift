import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

extension Desk {
  fileprivate mutating func mouse(_ action: Mouse.Action, _ row: Int, _ column: Int) {
    send(.mouse(Mouse(action, row: row, column: column)))
  }

  /// Presses where words stand on the screen.
  fileprivate mutating func click(on words: String, after column: Int = 0) {
    for (row, line) in lines.enumerated() {
      let cells = Array(line)
      for start in column..<max(column, cells.count) where String(cells[start...]).hasPrefix(words) {
        return mouse(.pressed, row, start)
      }
    }
  }
}

@Suite struct MouseTests {
  @Test func aRowIsChosenWhereItStands() {
    var desk = Desk()
    desk.click(on: "  He slipped")
    #expect(desk.chosenWords == "He slipped on the wet steel")
    #expect(desk.state.focus == .quotes)
  }

  @Test func aWordOfTheTextChoosesItsItem() {
    var desk = Desk()
    desk.click(on: "lowered the ramp", after: 50)
    #expect(desk.chosenWords == "It was not clear who had lowered the ramp")
    #expect(desk.state.focus == .text)
  }

  @Test func wordsAreSelectedByDragging() {
    var desk = Desk()
    desk.click(on: "sea was", after: 50)
    guard let row = desk.lines.firstIndex(where: { $0.contains("sea was calm") }) else { return }
    let column = Array(desk.lines[row]).count - 2
    desk.mouse(.moved, row, column)
    desk.mouse(.released, row, column)
    #expect(desk.state.selectedPassage.map { desk.state.shownText?.words(of: $0) } == "sea was calm.")
  }

  @Test func theWheelScrollsThePaneUnderItAndLeavesTheChoice() {
    let text = (1...60).map { "Line \($0) stands here." }.joined(separator: "\n")
    var desk = Desk([Sample.account(text, path: "long.txt")])
    let before = desk.chosenWords
    desk.mouse(.scrolledDown, 5, 70)
    #expect(desk.lines[2].contains("Line 4 stands"))
    desk.mouse(.scrolledUp, 5, 70)
    #expect(desk.lines[2].contains("Line 1 stands"))
    for _ in 0..<60 { desk.mouse(.scrolledDown, 5, 70) }
    #expect(desk.lines.contains { $0.contains("Line 60 stands") })
    #expect(desk.chosenWords == before)
  }

  @Test func bordersAreDragged() {
    var desk = Desk()
    desk.mouse(.pressed, 4, 48)
    desk.mouse(.moved, 4, 60)
    #expect(desk.state.layout.divider == 60)
    desk.mouse(.moved, 4, 119)
    #expect(desk.state.layout.divider == 80, "the text keeps room")
    desk.mouse(.released, 4, 119)
    desk.mouse(.moved, 4, 30)
    #expect(desk.state.layout.divider == 80)
    let row = desk.state.layout.position(of: .second)
    desk.mouse(.pressed, row, 5)
    desk.mouse(.moved, row - 3, 5)
    #expect(desk.state.layout.position(of: .second) == row - 3)
    #expect(desk.state.focus == .quotes)
  }

  @Test func theFootersKeysArePressed() {
    var desk = Desk()
    desk.press("4<esc>")
    desk.click(on: "u unverified")
    #expect(desk.state.incident.tally.claims[.unverified] == 1)
    desk.mouse(.pressed, 23, 3)
    #expect(desk.message.isEmpty, "a press on a message takes it away")
    desk.click(on: "? help")
    guard case .help = desk.state.mode else { return #expect(Bool(false), "no help") }
    desk.mouse(.scrolledDown, 5, 5)
    guard case .help(let help) = desk.state.mode else { return }
    #expect(help.top == 3)
  }

  @Test(arguments: [(0, 0), (1, 1), (5, 20), (12, 40), (24, 80), (24, 120)])
  func nowhereDoesTheMouseDoHarm(rows: Int, columns: Int) {
    var desk = Desk(size: Size(rows: rows, columns: columns))
    for row in -1...rows {
      for column in [-1, 0, columns / 2, columns - 1, columns] {
        for action in [Mouse.Action.pressed, .moved, .scrolledDown, .scrolledUp, .released] {
          desk.mouse(action, row, column)
        }
      }
    }
    #expect(desk.lines.count == rows)
  }
}

@Suite struct PaneSizesTests {
  @Test func sizesComeBackAsTheyWere() {
    var desk = Desk()
    desk.press("^^4^")
    let stored = desk.state.sizes.stored
    #expect(stored != nil)
    #expect(PaneSizes(stored: stored ?? "") == desk.state.sizes)
    #expect(PaneSizes().stored == nil)
  }

  @Test(arguments: ["", "left", "left=x", "left=-4", "left=1001", "top=3", "left=400 left=9999999999999999999999"])
  func whatMakesNoSenseIsPassedBy(stored: String) {
    #expect([nil, 400].contains(PaneSizes(stored: stored).left))
  }

  @Test func eachPaneGrowsAndShrinksByKeys() {
    for (key, pane) in [("1", Pane.sequence), ("2", .quotes), ("3", .questions), ("4", .text), ("5", .detail)] {
      for size in [Size(rows: 40, columns: 120), Size(rows: 24, columns: 80)] {
        var desk = Desk(size: size)
        desk.press(key)
        let area = { (desk: Desk) in
          let size = desk.state.layout.area(of: pane).size
          return size.rows * size.columns
        }
        let before = area(desk)
        desk.press("^")
        #expect(area(desk) > before, "\(pane)")
        desk.press("__")
        #expect(area(desk) < before, "\(pane)")
        desk.press("~")
        #expect(area(desk) == before)
      }
    }
  }

  @Test func thereIsAnEndToGrowing() {
    var desk = Desk()
    desk.press("4" + String(repeating: "^", count: 40))
    #expect(desk.message == "there is no more room")
    #expect(desk.state.layout.divider == 20)
  }
}
