import Testing

@testable import Extraction

private func points(_ list: String) -> ConflictPoints { ConflictPoints { WordList.read(text: list, $0) } }

private func hash(_ word: String) -> UInt64 { Byte.hash(word.utf8) }

@Test func theListGivesPointsAndPhrases() throws {
  let list = points(
    """
    # a comment
    [colour] flips rivals
    question Which colour?
    unless paint
    after like
    > white
    white/pale
    > grey
    grey * all over
    """)
  let point = try #require(list.points.first)
  #expect(point.name == "colour")
  #expect(point.flags == [.flips, .rivals])
  #expect(point.question == "Which colour?")
  #expect(point.unless == [hash("paint")])
  #expect(point.isFollowing(hash("like")))
  #expect(point.readings == 2)
  #expect(list.phrases(from: hash("PALE"))?.first?.reading == 0)
  #expect(list.phrases(from: hash("grey"))?.first?.rest.count == 3)
  #expect(list.phrases(from: hash("paint")) == nil)
}

@Test func everyPointOfTheProgramHasReadings() {
  #expect(ConflictPoints.shared.points.count > 10)
  #expect(ConflictPoints.shared.points.allSatisfy { (1...2).contains($0.readings) })
}

@Test func wordsBeforeTheFirstPointAreNothing() {
  #expect(points("stray words\n> more").points.isEmpty)
}
