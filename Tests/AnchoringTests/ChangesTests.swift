import AccountModel
import Anchoring
import Testing

/// Which facts are told, of what kind and in which order.
struct ChangesTests {
  private static let before = """
    Flood water reaches the upper mill

    The upper mill was flooded on Tuesday after the weir gave way. The first crew came from the coast.

    Harbour Master Ada Quill said the gate was closed at noon.

    Warden Tor Brack said 14 boats were lost. Smoke was seen over the store.

    """

  private func facts(_ edits: (String, String)...) throws -> [String] {
    let after = edits.reduce(Self.before) { $0.replacing($1.0, with: $1.1) }
    try #require(after != Self.before)
    return facts(try Pair(Self.before, after))
  }

  private func facts(_ pair: Pair) -> [String] {
    pair.changes.facts.map { fact in
      let parts = [
        fact.removed.map { "- " + pair.old.words(of: $0) }, fact.added.map { "+ " + pair.new.words(of: $0) },
      ]
      return ([fact.kind.rawValue] + parts.compactMap(\.self)).joined(separator: " ")
    }
  }

  @Test func anUnchangedTextHasNone() throws { #expect(try Pair(Self.before, Self.before).changes.isEmpty) }

  @Test func factsStandInReadingOrder() throws {
    let facts = try facts(("14 boats", "15 boats"), ("Tuesday", "Wednesday"), ("closed at noon", "not closed at noon"))
    #expect(facts == ["time - Tuesday + Wednesday", "negation + not", "number - 14 + 15"])
  }

  @Test func whatIsOnlyTakenOutStandsAfterTheWordsItFollowed() throws {
    let facts = try facts((" on Tuesday", ""), ("the gate was", "the gate was reportedly"), ("14 boats", "15 boats"))
    #expect(facts == ["time - Tuesday", "hedge + reportedly", "number - 14 + 15"])
    let last = try self.facts(("The upper", "The 3 upper"), ("14 boats", "boats"))
    #expect(last == ["number + 3", "number - 14"])
  }

  @Test func theFirstWordOfASentenceIsNoName() throws {
    #expect(try facts(("Smoke was seen", "Flames were seen")) == [])
    #expect(try facts(("Smoke was seen", "Yesterday smoke was seen")) == ["time + Yesterday"])
  }

  @Test func theFirstWordOfASentenceIsANameThatStandsElsewhere() throws {
    #expect(try facts(("Smoke was seen", "Quill was seen")) == ["name + Quill"])
  }

  @Test func ordinalsAreNoNumbers() throws {
    #expect(try facts(("The first crew", "The second crew")) == [])
    #expect(try facts(("The first crew", "The 2 crews")) == ["number + 2"])
  }

  @Test func datesAreOneTime() throws {
    #expect(try facts(("on Tuesday", "on 2 April")) == ["time - Tuesday + 2 April"])
    #expect(try facts(("on Tuesday", "on Jan. 7")) == ["time - Tuesday + Jan. 7"])
    #expect(try facts(("on Tuesday", "as 2 may have feared")).contains("hedge + may"))
  }

  @Test func anAttributionIsShownWithSpeakerAndCue() throws {
    let facts = try facts(("Harbour Master Ada Quill said", "Police said"))
    #expect(facts == ["attribution - Harbour Master Ada Quill said + Police said"])
    #expect(
      try self.facts(("Brack said", "Brack claimed")) == [
        "attribution - Warden Tor Brack said + Warden Tor Brack claimed"
      ])
  }

  @Test func anAttributionTakenOutIsOne() throws {
    let facts = try facts(("Warden Tor Brack said 14 boats", "A count found 14 boats"))
    #expect(facts.contains { $0.hasPrefix("attribution - Warden Tor Brack said") })
  }

  @Test func anotherSpeakerBehindTheSameWordsIsOne() throws {
    let old =
      "Fire Chief Ada Quill spoke on Monday.\n\nThe roof fell in.\n\nThe chief said the doors had been locked.\n"
    let pair = try Pair(old, old.replacing("Ada Quill", with: "Tor Brack"))
    #expect(facts(pair).contains("attribution - The chief said + The chief said"))
    let fact = try #require(pair.changes.facts.first { $0.kind == .attribution })
    #expect(fact.oldSpeaker?.contains("Quill") == true)
    #expect(fact.newSpeaker?.contains("Brack") == true)
  }

  @Test func quotationMarksAreFacts() throws {
    let facts = try facts(("the gate was closed at noon", "the gate was “closed” at noon"))
    #expect(facts.filter { $0.hasPrefix("quotation-marks") } == ["quotation-marks + “", "quotation-marks + ”"])
  }

  @Test func newAndGoneStatementsAreToldByThemselves() throws {
    let new = "\n\nBaker Lene Marsh said two cellars filled within 3 minutes."
    let pair = try Pair(Self.before, Self.before.replacing("closed at noon.", with: "closed at noon." + new))
    #expect(pair.changes.newStatements.map(\.speaker) == ["Baker Lene Marsh"])
    #expect(facts(pair) == [])
    let back = try Pair(Self.before.replacing("closed at noon.", with: "closed at noon." + new), Self.before)
    #expect(back.changes.goneStatements.map(\.speaker) == ["Baker Lene Marsh"])
    #expect(facts(back) == [])
  }

  @Test func theQuotationMarksOfANewQuoteAreNotToldAgain() throws {
    let new = "closed at noon. “I saw the weir go,” said Lene Marsh, a baker."
    let pair = try Pair(Self.before, Self.before.replacing("closed at noon.", with: new))
    #expect(pair.changes.newStatements.count == 1)
    #expect(facts(pair).allSatisfy { !$0.contains("quotation-marks") })
  }

  @Test func correctionsAreTheLinesThatSayIt() throws {
    let pair = try Pair(Self.before, "UPDATED 3 p.m. with the number of boats\n" + Self.before)
    #expect(pair.changes.corrections.map(pair.new.words) == ["UPDATED 3 p.m. with the number of boats"])
    #expect(facts(pair) == [])
    #expect(try Pair(String(decoding: pair.new.utf8, as: UTF8.self), Self.before).changes.corrections == [])
  }

  @Test func aMovedParagraphIsNoFact() throws {
    let parts = Self.before.split(separator: "\n\n")
    let moved = [parts[0], parts[2], parts[1], parts[3]].joined(separator: "\n\n")
    #expect(facts(try Pair(Self.before, moved)) == [])
  }
}
