import AccountModel
import Anchoring
import Testing

/// Which of several places is a sentence's own.
struct TextAlignmentTests {
  private static let teams = """
    Team Alpha searched the north bank until dusk and found two lamps.

    Team Beta searched the north bank until dusk and found two ropes.

    The search ended on Sunday. The boats went home.

    """
  private static let alpha = "Team Alpha searched the north bank until dusk and found two lamps."
  private static let beta = "Team Beta searched the north bank until dusk and found two ropes."

  @Test func nearIdenticalSentencesThatSwapPlacesKeepTheirTags() throws {
    let swapped = Self.beta + "\n\n" + Self.alpha + "\n\nThe search ended on Sunday. The boats went home.\n"
    let pair = try Pair(Self.teams, swapped)
    #expect(pair.outcome(Self.alpha) == "same: " + Self.alpha)
    #expect(pair.outcome(Self.beta) == "same: " + Self.beta)
  }

  @Test func anEditedSentenceIsNotTakenForItsLookalike() throws {
    let edited = Self.teams.replacing("found two lamps", with: "found three lamps")
    let pair = try Pair(Self.teams, edited)
    #expect(pair.outcome(Self.alpha) == "moved words number: " + Self.alpha.replacing("two", with: "three"))
    #expect(pair.outcome(Self.beta) == "same: " + Self.beta)
  }

  @Test func oneThatWasTakenOutIsNotFoundInItsLookalike() throws {
    let pair = try Pair(Self.teams, Self.teams.replacing(Self.alpha + "\n\n", with: ""))
    #expect(pair.outcome(Self.alpha) == "lost")
    #expect(pair.outcome(Self.beta) == "same: " + Self.beta)
  }

  @Test func oneThatWasTakenOutWhileTheOtherMovedIsLostToo() throws {
    let pair = try Pair(Self.teams, "The search ended on Sunday. The boats went home.\n\n" + Self.beta + "\n")
    #expect(pair.outcome(Self.alpha) == "lost")
    #expect(pair.outcome(Self.beta) == "same: " + Self.beta)
  }

  private static let quote = "“We had no warning at all,” said Lene Marsh, a baker."

  @Test func aQuoteAtTwoEquallyGoodPlacesIsAskedAbout() throws {
    let old = "The weir gave way on Tuesday.\n\n\(Self.quote)\n\nThe road was closed to lorries.\n"
    let new = """
      The mill stood under water.

      \(Self.quote)

      Two cellars filled within the hour.

      \(Self.quote)

      Four horses were led to the church.

      The weir gave way on Tuesday. The road was closed to lorries.

      """
    let places = new.ranges(of: "We had no warning at all").map {
      new.utf8.distance(from: new.startIndex, to: $0.lowerBound)
    }
    let expected = places.map { "\($0) We had no warning at all" }.joined(separator: " | ")
    #expect(try Pair(old, new).outcome("We had no warning at all") == "ambiguous: " + expected)
  }

  @Test func repeatedQuotesAreToldApartByWhatStandsAround() throws {
    let old = """
      The weir gave way on Tuesday and the bakery was flooded to the sills.

      \(Self.quote)

      The road was closed to lorries for a night and a day.

      \(Self.quote)

      Four horses were led to the church.

      """
    let new = "The mill reopens.\n\n" + old
    let pair = try Pair(old, new)
    let second = try #require(pair.oldReading.sentences.last { pair.old.words(of: $0).contains("warning") })
    let shift = "The mill reopens.\n\n".utf8.count
    for sentence in pair.oldReading.sentences {
      let moved = try #require(Passage(sentence.lower + shift, sentence.upper + shift))
      guard case .same(let found) = pair.anchoring.outcome(of: [sentence]) else {
        Issue.record("\(pair.old.words(of: sentence))")
        continue
      }
      #expect(found.first.map { moved.encloses($0) } == true)
    }
    #expect(
      pair.anchoring.outcome(of: [second]) != pair.anchoring.outcome(of: [try #require(pair.passage(Self.quote))]))
  }

  @Test func aSentenceThatStandsOnceMoreElsewhereStaysWhereItWas() throws {
    let old =
      "The weir gave way on Tuesday.\n\nTwo cellars filled within the hour.\n\nThe road was closed to lorries.\n"
    let new = old + "\nFour horses were led to the church.\n\nTwo cellars filled within the hour.\n"
    let pair = try Pair(old, new)
    let passage = try #require(pair.passage("Two cellars filled within the hour."))
    #expect(pair.anchoring.outcome(of: [passage]) == .same([passage]))
  }
}
