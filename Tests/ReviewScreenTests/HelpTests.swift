import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Suite struct HelpTests {
  @Test func theKeysOfThePaneStandFirst() {
    var desk = Desk(size: Size(rows: 60, columns: 100))
    desk.press("4?")
    #expect(desk.lines[1].contains("In this pane: Text"))
    #expect(desk.lines[2...9].contains { $0.contains("Next word of the text") })
    #expect(desk.lines[2...14].contains { $0.contains("Begin or end a selection") })
    desk.press("<esc>3?")
    #expect(desk.lines[2...9].contains { $0.contains("Who could settle an open question") })
  }

  @Test func everyKeyIsListed() {
    let desk = Desk()
    let lines = HelpView.lines(desk.state, Help())
    for binding in KeyTable.standard.bindings { #expect(lines.contains { $0.help == binding.help }) }
  }

  @Test func theHelpIsSearched() {
    var desk = Desk()
    desk.press("?/summary")
    #expect(desk.lines[1...22].filter { !$0.isEmpty }.count == 1)
    #expect(desk.lines[1].contains("w             Write the reviewed summary"))
    desk.press("<enter>")
    #expect(desk.footer == " / summary")
    desk.press("<esc>")
    #expect(desk.lines[1].contains("In this pane"))
    desk.press("<esc>")
    #expect(desk.lines[1].contains("1 Sequence of events"))
    desk.press("?/zzzz")
    #expect(desk.lines[1].contains("No key does that."))
  }

  @Test func keysThatWouldBeRefusedSayWhy() {
    var desk = Desk(size: Size(rows: 60, columns: 100))
    desk.press("3gj?")
    #expect(
      desk.lines.contains { $0.contains("Tag unverified, and go on (not on a question)") || $0.contains("not on a") })
    desk.press("/later<enter>")
    #expect(desk.lines[1].contains("(only on an event)"))
  }
}
