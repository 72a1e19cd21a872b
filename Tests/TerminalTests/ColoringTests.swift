import Testing
import TextCells

@testable import Terminal

@Suite struct ColoringTests {
  private let changes: [Style.Role: Color] = [
    .event: .number(203), .statement: .number(9), .disputed: .terminal, .quiet: .number(3),
  ]

  @Test func of256ColoursEachIsTaken() {
    let coloring = Coloring(palette: .full, changes: changes)
    #expect(coloring.look(of: Style(.event)).color == 203)
    #expect(coloring.look(of: Style(.statement)).color == 9)
    #expect(coloring.look(of: Style(.disputed)).color == nil)
    #expect(coloring.look(of: Style(.question)) == Palette.full.look(of: Style(.question)))
  }

  @Test func ofEightColoursTheNearestBasicOneIsTakenOrThePalettes() {
    let coloring = Coloring(palette: .eight, changes: changes)
    #expect(coloring.look(of: Style(.event)) == Palette.eight.look(of: Style(.event)))
    #expect(coloring.look(of: Style(.statement)).color == 1)
    #expect(coloring.look(of: Style(.quiet)).color == 3)
    #expect(coloring.look(of: Style(.disputed)).color == nil)
  }

  @Test(arguments: Style.Role.allCases) func withoutColoursNothingChanges(role: Style.Role) {
    let coloring = Coloring(palette: .none, changes: [role: .number(1)])
    #expect(coloring.look(of: Style(role)) == Palette.none.look(of: Style(role)))
  }
}
