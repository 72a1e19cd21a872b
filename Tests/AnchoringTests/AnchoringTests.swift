import AccountModel
import Anchoring
import Extraction
import Testing

/// What keeps a passage that stands in both revisions from being the same.
struct AnchoringTests {
  private static let before = """
    Flood water reaches the upper mill at Sorrel Bridge

    The upper mill at Sorrel Bridge was flooded on Tuesday evening after the weir gave way.

    Harbour Master Ada Quill said the gate was closed at noon. Warden Tor Brack said 14 boats were lost.

    The road was reopened on Wednesday. “We had no warning at all,” said Lene Marsh, a baker.

    """

  private func outcome(_ words: String, _ removed: String, _ added: String) throws -> String {
    let after = Self.before.replacing(removed, with: added)
    try #require(after != Self.before)
    return try Pair(Self.before, after).outcome(words)
  }

  @Test func wordsInAnUnchangedSentenceAreTheSame() throws {
    #expect(try Pair(Self.before, Self.before).outcome("the gate was closed") == "same: the gate was closed")
  }

  @Test func anEditInAnotherParagraphLeavesThemTheSame() throws {
    let outcome = try outcome("the gate was closed at noon", "The road was reopened", "The road was closed again")
    #expect(outcome == "same: the gate was closed at noon")
  }

  @Test func aNumberChangedInTheSentenceOutsideThePassageIsToldOf() throws {
    #expect(try outcome("boats were lost", "14 boats", "15 boats") == "moved words number: boats were lost")
  }

  @Test func aHedgeInTheAttributingWordsIsToldOf() throws {
    let outcome = try outcome("boats were lost", "Tor Brack said", "Tor Brack reportedly said")
    #expect(outcome.hasPrefix("moved ") && outcome.contains(" hedge") && outcome.hasSuffix(": boats were lost"))
  }

  @Test func aNegationIsToldOf() throws {
    let outcome = try outcome("14 boats", "boats were lost", "boats were not lost")
    #expect(outcome.contains(" negation") && outcome.hasSuffix(": 14 boats"))
  }

  @Test func anotherCueIsToldOf() throws {
    let outcome = try outcome("the gate was closed at noon", "Quill said", "Quill denied")
    #expect(outcome.contains(" cue") && outcome.hasSuffix(": the gate was closed at noon"))
  }

  @Test func twoSpeakersSwappedBetweenTwoSentencesAreBothToldOf() throws {
    let after = Self.before.replacing("Harbour Master Ada Quill said the gate", with: "Warden Tor Brack said the gate")
      .replacing("Warden Tor Brack said 14", with: "Harbour Master Ada Quill said 14")
    let pair = try Pair(Self.before, after)
    for words in ["the gate was closed at noon", "14 boats were lost"] {
      let outcome = pair.outcome(words)
      #expect(outcome.hasPrefix("moved ") && outcome.contains("speaker") && outcome.hasSuffix(": " + words))
    }
  }

  @Test func aRemovedAttributionIsToldOf() throws {
    let outcome = try outcome("14 boats were lost", "Warden Tor Brack said ", "")
    #expect(outcome.hasPrefix("moved ") && outcome.contains("speaker"))
  }

  @Test func aRemovedSentenceThatAttributesTheNextIsToldOf() throws {
    let first = "Ada Quill spoke to reporters on the quay. "
    let old = "A grey van hit the gate on Monday.\n\n" + first + "She said the van ran two red lights.\n"
    let outcome = try Pair(old, old.replacing(first, with: "")).outcome("the van ran two red lights")
    #expect(outcome.hasPrefix("moved ") && outcome.hasSuffix(": the van ran two red lights"))
  }

  @Test func aNameChangedFarAboveTheWordsIsToldOf() throws {
    let old = """
      Fire Chief Ada Quill spoke on Monday about the store.

      The roof fell in at noon. Eight crews came from the coast.

      The chief said the doors had been locked.

      """
    let pair = try Pair(old, old.replacing("Ada Quill", with: "Tor Brack"))
    #expect(pair.outcome("the doors had been locked") == "moved speaker: the doors had been locked")
    #expect(pair.outcome("The roof fell in at noon") == "same: The roof fell in at noon")
  }

  @Test func aSentenceAboutSomebodyElseBeforeHeIsToldOf() throws {
    let old = "Tor Brack left the mill at noon.\n\nThe doors were locked by then. Brack saw it. He carried two lamps.\n"
    let new = old.replacing("He carried", with: "A guard came by. He carried")
    #expect(try Pair(old, new).outcome("carried two lamps") == "moved surroundings: carried two lamps")
  }

  @Test func quotationMarksTakenAwayOrPutInAreToldOf() throws {
    let bare = Self.before.replacing("“We had no warning at all,”", with: "We had no warning at all,")
    for (old, new) in [(Self.before, bare), (bare, Self.before)] {
      let outcome = try Pair(old, new).outcome("no warning at all")
      #expect(outcome.hasPrefix("moved ") && outcome.contains("quotation-marks"))
    }
  }

  @Test func aNewParagraphInsideThePassageDividesIt() throws {
    let outcome = try outcome("14 boats were lost", "14 boats were", "14 boats\n\nwere")
    #expect(outcome.hasPrefix("moved ") && outcome.contains("divided"))
  }

  @Test func wordsPutIntoThePassageAreFoundWithIt() throws {
    let outcome = try outcome("The road was reopened", "road was reopened", "road to the coast was reopened")
    #expect(outcome == "moved words: The road to the coast was reopened")
  }

  @Test func anotherStoryHasNoneOfTheWords() throws {
    let other = """
      Council votes to close the library in Penhallow

      Seven members of the council voted on Thursday to close the library. Two stayed away. The clerk read out a letter
      from a school, which asked for another year. Nobody from the school was there.

      """
    let pair = try Pair(Self.before, other)
    for sentence in pair.oldReading.sentences { #expect(pair.anchoring.outcome(of: [sentence]) == .lost) }
  }

  @Test func anEmptyNewTextHasNoneOfThem() throws {
    let old = try account(Self.before)
    let whole = [Passage(0, old.text.utf8.count)].compactMap(\.self)
    for empty in ["", "\n", " \n\n \n"] {
      let anchoring = Anchoring(
        old: old.text, oldReading: Extractor().read(old), new: DecodedText(empty), newReading: Reading())
      #expect(anchoring.outcome(of: whole) == .lost)
    }
    let none = Anchoring(old: DecodedText(""), oldReading: Reading(), new: old.text, newReading: Extractor().read(old))
    #expect(none.outcome(of: whole) == .lost)
  }

  @Test func aSentenceThatWasTakenOutIsLost() throws {
    #expect(try outcome("The road was reopened", "The road was reopened on Wednesday. ", "") == "lost")
  }

  @Test func oneWordIsTheSameInItsOwnSentenceOnly() throws {
    #expect(try Pair(Self.before, Self.before).outcome("noon") == "same: noon")
    let outcome = try outcome("noon", "closed at noon", "closed before dusk")
    #expect(outcome == "lost")
    #expect(
      try Pair("Stop.\n\nA van came by the gate.\n", "A van came by the gate.\n\nStop.\n").outcome("Stop")
        != "same: Stop")
  }

  @Test func aStatementInTwoPartsIsOneAndBothAreFound() throws {
    let old = "“The pump stopped,” said Lene Marsh, a baker, “and then the cellar filled.”\n\nThe road was closed.\n"
    let parts = ["The pump stopped", "and then the cellar filled"]
    let moved = try Pair(old, "The road was closed.\n\n" + old.replacing("\n\nThe road was closed.", with: ""))
    #expect(moved.outcome(parts[0], parts[1]) == "same: The pump stopped … and then the cellar filled")
    let changed = try Pair(old, old.replacing("a baker", with: "a miller"))
    let outcome = changed.outcome(parts[0], parts[1])
    #expect(outcome.hasPrefix("moved words") && outcome.hasSuffix("The pump stopped … and then the cellar filled"))
    let cut = try Pair(old, old.replacing(", “and then the cellar filled.”", with: "."))
    #expect(cut.outcome(parts[0], parts[1]).hasPrefix("moved "))
  }

  @Test func aReasonIsGivenOnceInAFixedOrder() throws {
    let pair = try Pair(Self.before, Self.before.replacing("14 boats were", with: "3 barges were not"))
    guard case .moved(_, let reasons) = pair.anchoring.outcome(of: [try #require(pair.passage("were lost"))]) else {
      Issue.record("not moved")
      return
    }
    #expect(reasons == MoveReason.allCases.filter(Set(reasons).contains))
    #expect(Set(reasons).isSuperset(of: [.number, .negation]))
  }
}
