import Foundation
import Testing

@testable import AccountModel

@Test func aPassageIsNeverEmptyAndNeverBeginsBeforeTheText() {
  #expect(Passage(2, 2) == nil)
  #expect(Passage(3, 2) == nil)
  #expect(Passage(-1, 2) == nil)
  #expect(Passage(0, 1)?.count == 1)
}

@Test func touchingPassagesShareNoByte() throws {
  let (left, right) = (try #require(Passage(0, 2)), try #require(Passage(2, 4)))
  let across = try #require(Passage(1, 3))
  #expect(!left.overlaps(right))
  #expect(left.overlaps(across) && across.overlaps(right))
}

@Test func aPassageEnclosesItselfAndWhatLiesInside() throws {
  let (outer, inner) = (try #require(Passage(0, 4)), try #require(Passage(1, 4)))
  #expect(outer.encloses(inner) && outer.encloses(outer))
  #expect(!inner.encloses(outer))
  #expect(inner.contains(1) && !inner.contains(0) && !inner.contains(4))
}

@Test func readingOrderPutsTheShorterOfTwoThatBeginTogetherFirst() {
  let passages = [(4, 5), (0, 9), (0, 3)].compactMap { Passage($0.0, $0.1) }
  #expect(passages.sorted().map(\.range) == [0..<3, 0..<9, 4..<5])
}

@Test func aPassageIsWrittenAsTwoNumbersAndReadBack() throws {
  let passage = try #require(Passage(3, 7))
  let json = try JSONEncoder().encode(passage)
  #expect(String(decoding: json, as: UTF8.self) == "[3,7]")
  #expect(try JSONDecoder().decode(Passage.self, from: json) == passage)
}

@Test(arguments: ["[7,3]", "[3,3]", "[-1,3]", "[3]"])
func numbersThatAreNoPassageAreRefused(json: String) {
  #expect(throws: DecodingError.self) { try JSONDecoder().decode(Passage.self, from: Data(json.utf8)) }
}
