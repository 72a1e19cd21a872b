import AccountModel
import Testing

@testable import Extraction

private func moment(_ words: String, date: String?) -> String? {
  let page = Page(DecodedText(words))
  return Calendar(date: date).moment(page.tokens.indices, page: page)
}

@Test func wordsBecomeDays() {
  #expect(moment("Monday", date: "2026-03-05") == "2026-03-02")
  #expect(moment("Thursday", date: "2026-03-05") == "2026-03-05")
  #expect(moment("yesterday", date: "2024-03-01") == "2024-02-29")
  #expect(moment("Jan. 7", date: "2026-03-05") == "2026-01-07")
  #expect(moment("Dec. 30", date: "2026-01-02") == "2025-12-30")
  #expect(moment("May 4, 2019", date: "2026-03-05") == "2019-05-04")
}

@Test func clocksAndDoubtAreKept() {
  #expect(moment("at 12:05 a.m. Monday", date: "2026-03-05") == "2026-03-02T00:05")
  #expect(moment("about 3 p.m. Monday", date: "2026-03-05") == "2026-03-02T15:00~")
}

@Test func nothingIsCountedFromNothing() {
  #expect(moment("Monday", date: nil) == nil)
  #expect(moment("Monday", date: "2026-13-05") == nil)
  #expect(moment("at the mill", date: "2026-03-05") == nil)
}

@Test(arguments: [
  ("between 6 and 7 p.m. Monday", "2026-01-05T18:00/2026-01-05T19:00"), ("noon Monday", "2026-01-05T12:00"),
  ("before 3 p.m. Wednesday", "../2026-01-07T15:00"), ("after 9 p.m. Monday", "2026-01-05T21:00/.."),
  ("shortly before 3 p.m. Wednesday", "2026-01-07T15:00~"), ("by Monday", "../2026-01-05"),
  ("last Thursday", "2026-01-01"), ("Thursday", "2026-01-08"), ("early Sunday", "2026-01-04"),
  ("overnight", "2026-01-07/2026-01-08"), ("last night", "2026-01-07"), ("two days ago", "2026-01-06"),
  ("two weeks ago", "2025-12-25~"), ("7 January 2026", "2026-01-07"), ("at 18:38 Tuesday", "2026-01-06T18:38"),
  ("1838 hours Tuesday", "2026-01-06T18:38"), ("about 9:30 Monday night", "2026-01-05T21:30~"),
  ("at 9:30 Monday", "2026-01-05T09:30?"), ("midnight Tuesday", "2026-01-07T00:00?"),
  ("just after midnight Tuesday", "2026-01-06T00:00~"),
])
func timeWordsKeepTheirHonesty(_ words: String, _ edtf: String) {
  #expect(moment(words, date: "2026-01-08") == edtf)
}

@Test func aFullDateNeedsNoDayToCountFrom() {
  #expect(moment("Jan. 7, 2026", date: nil) == "2026-01-07")
}

@Test(arguments: [
  ("the next day", "2026-01-07"), ("the following morning", "2026-01-07"), ("that night", "2026-01-06"),
  ("two hours later", "2026-01-06T20:00~"),
])
func someWordsCountFromWhatWasToldBefore(_ words: String, _ edtf: String) {
  let page = Page(DecodedText(words))
  let last = Moment(day: Calendar.days(2026, 1, 6), minute: 18 * 60)
  #expect(Calendar(date: "2026-01-08").read(page.tokens.indices, page: page, after: last)?.text == edtf)
}

@Test func wordsOfOrderAloneAreNoMoment() {
  let page = Page(DecodedText("moments later"))
  let last = Moment(day: 20_000, minute: 60)
  #expect(Calendar(date: "2026-01-08").read(page.tokens.indices, page: page, after: last) == nil)
}
