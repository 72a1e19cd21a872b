import Testing
import TextCells

@testable import Terminal

@Suite struct ColoringJoiningTests {
  private func runs(_ parts: [(String, Style)]) -> [Run] {
    var column = 0
    return parts.map { text, style in
      defer { column += text.count }
      return Run(column: column, text: text, style: style)
    }
  }

  @Test func blanksBetweenRunsThatLookAlikeTakeTheirColours() {
    let parts = runs([("|", Style(.border)), ("  ", .normal), ("12", Style(.quiet)), (" ", .normal), ("x", .normal)])
    #expect(
      Coloring(palette: .full, changes: [:]).joined(parts) == [
        Run(column: 0, text: "|  12", style: Style(.border)), parts[3], parts[4],
      ])
  }

  @Test func blanksThatWouldShowAreLeftAlone() {
    let lit = Style(.event, reversed: true)
    for parts in [
      runs([("a", lit), (" ", .normal), ("b", lit)]),
      runs([("a", Style(.event)), (" ", lit), ("b", Style(.event))]),
      runs([("a", Style(.event)), ("x", .normal), ("b", Style(.event))]),
      runs([("a", Style(.event)), (String(repeating: " ", count: 17), .normal), ("b", Style(.event))]),
    ] {
      #expect(Coloring(palette: .full, changes: [:]).joined(parts) == parts)
    }
    // Without colours an event is underlined, and a blank in it shows.
    let events = runs([("a", Style(.event)), (" ", .normal), ("b", Style(.event))])
    #expect(Coloring(palette: .none, changes: [:]).joined(events) == events)
  }
}
