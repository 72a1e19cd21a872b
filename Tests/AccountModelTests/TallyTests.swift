import Testing

@testable import AccountModel

@Test func takingAwayWhatWasAddedLeavesNothingBehind() {
  var part = Tally()
  (part.decided, part.lookedAt, part.total, part.ownVoice) = (1, 2, 3, 1)
  (part.claims[nil], part.claims[.false]) = (1, 1)
  var sum = Tally()
  sum += part
  sum += part
  #expect(sum.claimCount == 4 && sum.undecidedClaims == 2 && sum.total == 6)
  sum -= part
  #expect(sum == part)
  sum -= part
  #expect(sum == Tally())
}
