import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

private func rows(_ text: String, _ columns: Int) -> [String] {
  let flow = TextFlow(DecodedText(text), columns: columns)
  return flow.rows(from: 0, count: 50).map { row in
    String(repeating: " ", count: row.indent) + String(decoding: flow.text.utf8[row.range], as: UTF8.self)
  }
}

@Suite struct TextDisplayTests {
  @Test(arguments: [
    ("- one two three four", 12, ["- one two ", "  three four"]),
    ("12. one two three", 12, ["12. one two ", "    three"]),
    ("• one two three", 10, ["• one two ", "  three"]),
    ("OFFICER LIND: he went in then", 20, ["OFFICER LIND: he ", "  went in then"]),
    ("   one two three", 10, ["   one two ", "   three"]),
    ("Note: nothing hangs here", 14, ["Note: nothing ", "hangs here"]),
    ("20.5 per cent of it", 10, ["20.5 per ", "cent of it"]),
  ])
  func rowsThatGoOnHangBelowTheWords(text: String, columns: Int, expected: [String]) {
    #expect(rows(text, columns) == expected)
  }

  @Test func aByteIsFoundByItsColumn() {
    let flow = TextFlow(DecodedText("- 車が one two"), columns: 9)
    let found = flow.rows(from: 0, count: 5)
    #expect(flow.offset(atColumn: 2, in: found[0]) == 2)
    #expect(flow.offset(atColumn: 3, in: found[0]) == 2)
    #expect(flow.offset(atColumn: 4, in: found[0]) == 5)
    #expect(flow.offset(atColumn: -5, in: found[0]) == 0)
    #expect(found[1].indent == 2)
    #expect(flow.offset(atColumn: 2, in: found[1]) == found[1].range.lowerBound)
    #expect(flow.offset(atColumn: 99, in: found[1]) == found[1].range.upperBound - 1)
  }

  @Test func theGutterTellsWhatIsThereAndWhatWasNotLookedAt() {
    var desk = Desk(size: Size(rows: 24, columns: 120))
    let text = { (desk: Desk) in desk.lines[2...6].map { String($0.drop { $0 != "│" }.dropFirst()) } }
    #expect(
      text(desk)
        == [
          "  1·e The ferry left the quay at noon. A crewman fell from the ramp,",
          "   ·  the harbour office said.",
          "  2·s “He slipped on the wet steel,” Captain Ida Brandt said. A",
          "   ·s passenger, Tom Reyes, said the ramp had moved.",
          "  3·? It was not clear who had lowered the ramp. The sea was calm.",
        ].map { $0 == "   ·  the harbour office said." ? "      the harbour office said." : $0 })
    desk.press("2gjj")
    #expect(text(desk)[3].hasPrefix("    s passenger"))
  }

  @Test func rightToLeftWordsAreMarked() {
    let desk = Desk([Sample.account("one\nשלום two\nمرحبا", path: "rtl.txt")])
    let lines = desk.lines[2...4].map { String($0.drop { $0 != "│" }.dropFirst(5).prefix(1)) }
    #expect(lines == [" ", "←", "←"])
  }

  @Test func theTextIsWalkedBySentenceAndByParagraph() {
    var desk = Desk()
    desk.press("<c-right>")
    #expect(desk.chosenWords == "A crewman fell from the ramp")
    #expect(desk.state.focus == .text)
    desk.press("<c-right><c-right><c-right><c-right>")
    #expect(desk.chosenWords == "The sea was calm.")
    desk.press("<c-right>")
    #expect(desk.message == "this is the last sentence")
    desk.press("<c-left><c-left>")
    #expect(desk.state.text.cursor == desk.state.incident.accounts[0].sentences[3].lower)
    desk.press("E")
    #expect(desk.chosenWords == "He slipped on the wet steel")
    desk.press("e")
    #expect(desk.chosenWords == "It was not clear who had lowered the ramp")
    desk.press("e")
    #expect(desk.message == "this is the last paragraph")
  }

  @Test func paragraphsBeginAfterBlankLines() {
    var desk = Desk([Sample.account("one\ntwo\n\nthree\nfour\n\n\nfive", path: "a.txt")])
    var places: [Int] = []
    for _ in 0..<2 {
      desk.press("e")
      places.append(desk.state.text.cursor)
    }
    #expect(places == [9, 22])
    desk.press("EEE")
    #expect(desk.state.text.cursor == 0)
    #expect(desk.message == "this is the first paragraph")
  }

  @Test(arguments: [(60, 200), (40, 120), (24, 80), (12, 40), (5, 20), (1, 1)])
  func resizingKeepsWhatIsChosenInView(rows: Int, columns: Int) {
    let text = (1...200).map { "Line \($0) stands here and is long enough to wrap in a narrow window." }
    var desk = Desk([
      Sample.account(text.joined(separator: "\n"), path: "long.txt") { reading, find in
        reading.sentences = text.map(find)
        reading.events = text.map { Event(passage: find($0), isCore: true, order: 1, reason: "verb: stands") }
      }
    ])
    desk.press("G")
    desk.send(.resized(Size(rows: rows, columns: columns)))
    #expect(desk.chosenWords.hasPrefix("Line 200 "))
    guard rows >= 12 else { return }
    #expect(desk.lines.contains { $0.hasPrefix("▶") })
    #expect(desk.lines.contains { $0.contains("Line 200 stands") && !$0.hasPrefix("▶") })
  }
}
