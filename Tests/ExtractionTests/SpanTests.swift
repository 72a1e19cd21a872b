import Testing

@testable import Extraction

@Test func aSpanTheWrongWayRoundIsEmpty() {
  #expect(span(2, 5) == 2..<5)
  #expect(span(5, 2).isEmpty)
}
