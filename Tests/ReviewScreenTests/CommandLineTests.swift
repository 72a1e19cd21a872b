import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Suite struct CommandLineTests {
  @Test func aCommandRunsByItsName() {
    var desk = Desk()
    desk.press(":pane-questions<enter>")
    #expect(desk.state.focus == .questions)
    desk.press(":tag-opinion-and-stay<enter>")
    #expect(desk.message.hasPrefix("a question has no status") || desk.message.hasPrefix("a conflict has no status"))
  }

  @Test func asMuchOfANameAsTellsItIsEnough() {
    var desk = Desk()
    desk.press(":write<enter>")
    #expect(desk.effects.contains(.writeSummary))
    desk.press(":pane<enter>")
    #expect(desk.message == "“pane” may mean pane-sequence, pane-quotes, pane-questions, pane-text")
  }

  @Test func anUnknownNameSaysWhichAreNear() {
    var desk = Desk()
    desk.press(":dissmiss<enter>")
    #expect(desk.message == "there is no command “dissmiss”; near: dismiss")
    desk.press(":qqqqqqqqqqqqqq<enter>")
    #expect(desk.message == "there is no command “qqqqqqqqqqqqqq”; : with Tab lists them")
  }

  @Test func tabChoosesAmongNamesAndHelpThatHoldTheWord() {
    var desk = Desk()
    desk.press(":wri")
    #expect(desk.lines.contains { $0.contains("write-summary") && $0.contains("[w]") })
    desk.press("<tab><enter>")
    #expect(desk.effects.contains(.writeSummary))
  }

  @Test func earlierLinesComeBack() {
    var desk = Desk()
    desk.press(":pane-text<enter>:pane-quotes<enter>:<up>")
    #expect(desk.footer.hasPrefix(" : pane-quotes"))
    desk.press("<up>")
    #expect(desk.footer.hasPrefix(" : pane-text"))
    desk.press("<up><down><down>")
    #expect(desk.footer == " :")
    desk.press("<up><up><enter>")
    #expect(desk.state.focus == .text)
  }

  @Test func aNumberGoesToTheItemThatShowsIt() {
    var desk = Desk()
    #expect(desk.lines.contains { $0.contains("item 1 of 6 · A 1:1") })
    desk.press(":4<enter>")
    #expect(desk.chosenWords == "the ramp had moved")
    #expect(desk.lines.contains { $0.contains("item 4 of 6 · A 2:") })
    desk.press(":6<enter>")
    #expect(desk.chosenWords == "The sea was calm.")
    desk.press(":7<enter>")
    #expect(desk.message == "there is no item 7: they are 1 to 6")
  }

  @Test func anEventInsideAStatementHasTheStatementsNumber() {
    var desk = Desk()
    desk.press("j")
    #expect(desk.state.chosenNumber == 2)
  }

  @Test func numbersRunOnThroughTheAccounts() {
    let second = Sample.account("A gull cried.", path: "gull.txt") { reading, find in
      reading.sentences = [find("A gull cried.")]
    }
    var desk = Desk([Sample.ferry, second])
    desk.press(":7<enter>")
    #expect(desk.chosenWords == "A gull cried.")
    #expect(desk.state.chosenNumber == 7)
  }

  @Test func escapeAndAnEmptyLineDoNothing() {
    var desk = Desk()
    desk.press(":quit<esc>:<enter>")
    #expect(desk.effects.contains(.quit) == false)
    guard case .browsing = desk.state.mode else { return #expect(Bool(false), "the line is still there") }
  }
}
