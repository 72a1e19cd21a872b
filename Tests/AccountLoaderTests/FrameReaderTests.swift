import AccountModel
import Testing

@testable import AccountLoader

@Suite struct FrameReaderTests {
  /// Title, byline, dateline, date words and date, as words.
  private func frame(_ text: String) -> [String?] {
    let text = DecodedText(text)
    let frame = FrameReader(text: text).frame
    return [frame.title, frame.byline, frame.dateline, frame.dateWords].map { $0.map(text.words) } + [frame.date]
  }

  private let paragraph =
    "Two people were hurt when a ferry struck the pier, the harbour master said, and a third is missing."

  @Test func allPartsOfAReportAreRecognised() {
    #expect(
      frame(
        "Ferry strikes pier, two hurt\n\nBy Jo March and Amy March\nJanuary 7, 2026\n\n"
          + "PORT ELLEN, Jan. 7 — \(paragraph)\n"
      )
        == [
          "Ferry strikes pier, two hurt", "By Jo March and Amy March", "PORT ELLEN, Jan. 7 —", "January 7, 2026",
          "2026-01-07",
        ])
  }

  @Test(arguments: [
    ("PORT ELLEN, Scotland (AP) — Two", "PORT ELLEN, Scotland (AP) —"), ("RENO (KXYZ) -- - Two", "RENO (KXYZ) -- -"),
    ("ST. PETER PORT - “Two", "ST. PETER PORT -"),
    ("Port Ellen, Jan 7 (Reuters) - Two", "Port Ellen, Jan 7 (Reuters) -"),
    ("PORT ELLEN, N.M., Jan. 7, 2026 (AP)—Two", "PORT ELLEN, N.M., Jan. 7, 2026 (AP)—"),
    ("PORT ELLEN (AP)--Two", "PORT ELLEN (AP)--"),
  ])
  func datelinesOfManyHousesAreRecognised(head: String, dateline: String) {
    #expect(frame(head + paragraph.dropFirst(3))[2] == dateline)
  }

  @Test(arguments: [
    "NASA — the agency that owns the craft — said nothing", "FBI — Agents came", "BREAKING NEWS — Two people were hurt",
    "Jo March — A portrait", "TWO HURT IN FERRY CRASH", "— Two people were hurt", "PORT ELLEN —", "PORT ELLEN - two",
  ])
  func otherCapitalsAreNoDateline(line: String) { #expect(frame(line + "\n")[2] == nil) }

  @Test(arguments: [
    "By Jo March", "BY JO MARCH", "By Jo March, The Observer", "By Jo March | The Observer", "Jo March, Staff writer",
    "Jo March | Associated Press", "By Jo van Dyke and Amy B. March, Staff Writers",
  ])
  func bylinesAreRecognised(line: String) { #expect(frame("\(line)\n\n\(paragraph)\n")[1] == line) }

  @Test(arguments: [
    "By Friday Evening", "By Then Nobody Cared", "By all accounts it was loud.", "By Jo",
    "By Jo March the ferry had sunk",
    "Jo March, Chicago", "Police, reporter", "By 9 Many Had Left", "Jo March, a reporter, saw it",
  ])
  func otherLinesAreNoByline(line: String) { #expect(frame("\(line)\n\n\(paragraph)\n")[1] == nil) }

  @Test(arguments: [
    ("2026-01-07", "2026-01-07", "2026-01-07"),
    ("Published: March 5, 2018 at 4:10 p.m.", "March 5, 2018", "2018-03-05"),
    ("Wednesday, 7 January 2026", "7 January 2026", "2026-01-07"),
    ("Sept. 1, 2020 | 5:00 PM", "Sept. 1, 2020", "2020-09-01"),
    ("February 29, 2024", "February 29, 2024", "2024-02-29"),
  ])
  func daysOfPublicationAreRecognised(line: String, words: String, date: String) {
    #expect(frame("\(line)\n\n\(paragraph)\n").suffix(2) == [words, date])
  }

  @Test(arguments: [
    "01/07/2026", "January 2026", "Jan. 7", "February 29, 2023", "Marching 5, 2018", "January 7, 2026 was a cold day",
    "2026-13-01",
    "Updated March 5, 2018", "99999999999999999999 January 2026",
  ])
  func otherLinesGiveNoDay(line: String) { #expect(frame("\(line)\n\n\(paragraph)\n").suffix(2) == [nil, nil]) }

  @Test func aDateWithoutYearIsWordsOnly() {
    #expect(frame("PORT ELLEN, Jan. 7 — \(paragraph)").suffix(3) == ["PORT ELLEN, Jan. 7 —", "Jan. 7", nil])
  }

  @Test func markdownHeadingsAreTitlesWithoutTheirMarks() {
    #expect(frame("# Ferry strikes pier\n\(paragraph)\n")[0] == "Ferry strikes pier")
  }

  @Test func firstLinesThatAreTextAreNoTitles() {
    #expect(frame(paragraph)[0] == nil)
    #expect(frame("\(paragraph)\n\n\(paragraph)\n")[0] == nil)
    #expect(
      frame("Two people were hurt when a ferry struck\nthe pier, the harbour master said, and a\nthird is missing.\n")[
        0] == nil)
    #expect(frame("A short line and nothing else")[0] == nil)
    #expect(frame("the ferry strikes\n\n\(paragraph)\n")[0] == nil)
  }

  @Test func storiesWithoutFrameGetNone() {
    let story = "\(paragraph)\nVideos show the ferry, it.“It came fast,” said Jo March.What the owner said: nothing.\n"
    #expect(frame(story) == [nil, nil, nil, nil, nil])
    for text in ["", "\n\n\n", " ", "#", "—", "By", "(", ",", "1", "By ,", "A,", "A, B", "-----"] {
      #expect(frame(text) == [nil, nil, nil, nil, nil], "\(text)")
    }
  }

  @Test func headsOfAnyKindAreReadWithoutHarm() {
    let pieces = [
      "By", "Jo", "March,", "—", "--", "-", " ", "\n", "(AP)", "(", "PORT", "ELLEN,", "Jan.", "7,", "2026", "é", "|",
      "#",
      "staff writer", "\u{A0}", "2026-01-07", "\r", "“", "Published:", "and", "卡车",
    ]
    var number: UInt64 = 42
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<12 {
        number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(number >> 33) % pieces.count] + (number >> 20 & 1 == 0 ? " " : "")
      }
      let decoded = DecodedText(text)
      let frame = FrameReader(text: decoded).frame
      let parts = [frame.title, frame.byline, frame.dateline, frame.dateWords].compactMap { $0 }
      #expect(parts.filter { !decoded.contains($0) }.isEmpty, "\(text)")
    }
  }
}
