import Glibc
import Testing
import TextCells

@testable import Terminal

@Suite struct PaletteTests {
  @Test func theNumberOfColoursChooses() {
    #expect(Palette(colors: 256, isColorWanted: true) == .full)
    #expect(Palette(colors: 8, isColorWanted: true) == .eight)
    #expect(Palette(colors: 16, isColorWanted: true) == .eight)
    #expect(Palette(colors: 1 << 24, isColorWanted: true) == .eight)
    #expect(Palette(colors: 0, isColorWanted: true) == .none)
    #expect(Palette(colors: -1, isColorWanted: true) == .none)
    #expect(Palette(colors: 256, isColorWanted: false) == .none)
  }

  @Test(arguments: Style.Role.allCases)
  func withoutColoursThereAreNone(role: Style.Role) {
    #expect(Palette.none.look(of: Style(role)).color == nil)
  }

  @Test func whatTheStyleAsksForIsKept() {
    for palette in [Palette.none, .eight, .full] {
      let look = palette.look(of: Style(.quiet, bold: true, underlined: true, reversed: true))
      #expect(look.isBold && look.isUnderlined && look.isReversed)
    }
  }

  @Test func theKindsAndTheStatusesDifferInColour() {
    let kinds: [Style.Role] = [.event, .statement, .question]
    let statuses: [Style.Role] = [
      .unverified, .corroborated, .verified, .disputed, .false, .opinion, .inconclusive,
    ]
    for palette in [Palette.eight, .full] {
      #expect(Set(kinds.map { palette.look(of: Style($0)).color }).count == kinds.count)
      #expect(Set(statuses.map { palette.look(of: Style($0)).color }).count == statuses.count)
    }
  }

  /// Three to one is what WCAG 2.1 (1.4.11) asks of marks that carry meaning.
  @Test(arguments: Style.Role.allCases)
  func everyColourOf256StandsOutFromBlackAndFromWhite(role: Style.Role) {
    guard let color = Palette.full.look(of: Style(role)).color else { return }
    let luminance = Self.luminance(ofColor: Int(color))
    #expect((luminance + 0.05) / 0.05 >= 3)
    #expect(1.05 / (luminance + 0.05) >= 3)
  }

  /// Relative luminance (WCAG 2.1) of a colour of xterm's cube or of its greys.
  private static func luminance(ofColor number: Int) -> Double {
    let levels: [Int]
    if number >= 232 {
      levels = Array(repeating: 8 + 10 * (number - 232), count: 3)
    } else {
      let cube = number - 16
      levels = [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    }
    let linear = levels.map { level in
      let share = Double(level) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
