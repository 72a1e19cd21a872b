import Foundation
import Testing

/// Whole journeys by mouse, and sizes of panes that are kept.
struct PointingJourneyTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  @Test func aRowIsChosenAndTheFooterTagsIt() throws {
    let session = try Session.opened(in: scratch)
    let start = try session.screen().chosenPlace
    let row = try #require(try session.screen().rows.lastIndex { $0.contains("crushed a boat") })
    try session.point(.press, row: row, column: 60)
    let chosen = try session.wait("another item") { $0.chosenPlace != nil && $0.chosenPlace != start }
    #expect(chosen.chosenPlace?.hasPrefix("A 4:") == true, "\(chosen)")
    try session.point(.release, row: row, column: 60)
    let footer = try #require(chosen.rows.last)
    let label = try #require(footer.firstRange(of: "u unverified"))
    let column = footer.distance(from: footer.startIndex, to: label.lowerBound)
    try session.point(.press, row: 39, column: column)
    try session.wait("one claim decided") { $0.decided == 1 }
    try session.quit()
  }

  @Test func aDraggedBorderIsWhereItWasTheNextDay() throws {
    let first = try Session.opened(in: scratch)
    let rule = { (screen: Screen) in Array(screen.rows[3]).firstIndex(of: "│") }
    #expect(rule(try first.screen()) == 48)
    try first.point(.press, row: 3, column: 48)
    try first.point(.move, row: 3, column: 60)
    try first.point(.release, row: 3, column: 60)
    try first.wait("a wider left side") { rule($0) == 60 }
    try first.press("U")
    try first.wait("one claim decided") { $0.decided == 1 }
    try first.quit()
    let second = try Session.opened(in: scratch)
    try second.wait("the wider left side") { rule($0) == 60 }
    try second.press("~")
    try second.wait("sizes as at first") { rule($0) == 48 }
    try second.quit()
  }

  @Test(arguments: [true, false])
  func theMouseIsLeftToTheTerminalWhereSettingsSaySo(isOn: Bool) throws {
    let folder = scratch.root + "/.config/vantage"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("mouse = \(isOn)\n".utf8).write(to: URL(fileURLWithPath: folder + "/config.toml"))
    let session = try Session.opened(in: scratch)
    let facts = try ["mouse_any_flag", "mouse_button_flag", "mouse_standard_flag"].map(session.fact)
    #expect(facts.contains("1") == isOn, "\(facts)")
    try session.quit()
  }
}
