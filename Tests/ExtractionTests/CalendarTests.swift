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
