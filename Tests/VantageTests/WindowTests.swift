import Testing

/// Windows of any size, and characters of any width.
struct WindowTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  @Test func aWindowMadeSmallAndLargeAgainShowsTheSameScreen() throws {
    let session = try Session(["wire.txt"], in: scratch)
    let before = try session.wait("the first screen") { $0.decided == 0 }
    try session.resize(columns: 40, rows: 12)
    let small = try session.wait("a small screen") { $0.rows.count == 12 && $0.says(" 0·1·") }
    #expect(small.says("4 wire.txt"), "\(small)")
    #expect(small.says("1 Sequence of events"), "\(small)")
    try session.resize(columns: 1, rows: 1)
    #expect(try session.wait("one cell") { $0.rows.count == 1 }.rows.allSatisfy { $0.count <= 1 })
    try session.resize(columns: 120, rows: 40)
    let after = try session.wait("the first screen again") { $0.decided == 0 && $0.rows.count == 40 }
    #expect(after == before, "\(after)")
  }

  @Test func keysWorkInTheSmallestWindows() throws {
    let session = try Session(["wire.txt"], in: scratch, columns: 40, rows: 12)
    try session.wait(for: " 0·1·")
    try session.press("U")
    try session.wait(for: " 1·1·")
    try session.resize(columns: 1, rows: 1)
    try session.wait("one cell") { $0.rows.count == 1 }
    try session.press("j", "Tab", "Space", "k", "?", "q", "Enter", "Enter", "q")
    #expect(try session.waitForEnd() == 0)
  }

  @Test func wideAndCombiningCharactersStandInTheirColumns() throws {
    let lines = ["救援队周一在港口救出两名工人。", "Rene\u{301}e Nin\u{303}o carried the driver out.", "한국 선원이 배를 옮겼다 🚢."]
    try scratch.write(lines.joined(separator: "\n") + "\n", to: "wide.txt")
    let session = try Session(["wide.txt"], in: scratch)
    try session.wait("the first screen") { $0.decided == 0 }
    // The first words become an item, so that wide characters stand left of the rule too.
    try session.press("4", "g", ",", "u")
    let screen = try session.wait(for: "Added event: 救")
    for line in lines { #expect(screen.says(line), "\(line) in\n\(screen)") }
    for row in screen.rows.dropFirst(2).dropLast() where row.contains("│") {
      #expect(columns(before: "│", in: row) == 48, "\(row)")
    }
  }

  /// Columns before the first of a character, by what the three lines hold: ASCII, marks above letters, wide signs.
  private func columns(before end: Character, in row: String) -> Int {
    row.prefix { $0 != end }.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300...0x36F: sum
      case 0x1100...0x115F, 0x2E80...0xD7A3, 0xFF00...0xFF60, 0x1F300...0x1FAFF: sum + 2
      default: sum + 1
      }
    }
  }
}
