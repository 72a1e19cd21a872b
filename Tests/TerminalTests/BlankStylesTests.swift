import Testing
import TextCells

@testable import Terminal

@Suite struct BlankStylesTests {
  private func painted(_ parts: [(String, Style)], _ palette: Palette = .full) -> [UInt8] {
    var styles = BlankStyles()
    return parts.flatMap { text, style in
      text.map { styles.next(style.number, isBlank: $0 == " ", shows: palette.look(of: style).showsBlanks) }
    }
  }

  @Test func aBlankTakesTheColoursOfTheWordsBeforeIt() {
    let (quiet, border) = (Style(.quiet), Style(.border))
    #expect(
      painted([("|", border), ("  ", .normal), ("1", quiet), (" ", .normal), ("x", .normal), (" ", .normal)])
        == [border, border, border, quiet, quiet, .normal, .normal].map(\.number))
  }

  @Test func blanksThatShowKeepTheirOwnAndLendThemToNone() {
    let (lit, event) = (Style(.event, reversed: true), Style(.event))
    #expect(painted([("a ", lit), ("  ", .normal)]) == [lit, lit, .normal, .normal].map(\.number))
    #expect(painted([("a", event), (" ", lit), ("b", event)]) == [event, lit, event].map(\.number))
    // Without colours an event is underlined, and a blank in it shows.
    #expect(painted([("a ", event), (" ", .normal)], .none) == [event, event, .normal].map(\.number))
    #expect(painted([("a ", event), (" ", .normal)]) == [event, event, event].map(\.number))
  }

  @Test func atTheEdgeABlankIsPlainUnlessItShows() {
    let (quiet, lit) = (Style(.quiet), Style(.event, reversed: true))
    #expect(painted([(" ", .normal), ("a", quiet)]) == [.normal, quiet].map(\.number))
    #expect(painted([("  a", quiet)]) == [.normal, .normal, quiet].map(\.number))
    #expect(painted([(" a", lit)]) == [lit, lit].map(\.number))
  }
}
