import AccountModel
import Testing

@testable import Extraction

@Test func aRejectionStandsAgainstWhatIsRejected() throws {
  let text = """
    Sheriff Ida Poe said the guard attacked a visitor. Mayor Tom Ruiz rejected Poe’s account of the night as “nonsense.”
    """
  let conflict = try #require(MarkedText(text).reading.conflicts.first)
  #expect(conflict.sides.map(\.speaker) == [.speaker("Sheriff Ida Poe"), .speaker("Mayor Tom Ruiz")])
  #expect(conflict.sides.map(\.stance) == [.saysSo, .rejects])
}

@Test func aDenialStandsAgainstWhatIsDenied() throws {
  let text = "Police said the guard locked the northern gate. Ana Ruiz denied that the guard locked any gate."
  let conflict = try #require(MarkedText(text).reading.conflicts.first)
  #expect(conflict.sides.map(\.stance) == [.saysSo, .denies])
}

@Test func differentNumbersOfOneThingAreAConflict() throws {
  let text = "Police said two gunmen fled. Ana Ruiz said four gunmen fled."
  let conflict = try #require(MarkedText(text).reading.conflicts.first)
  #expect(conflict.about == "number of gunmen")
  #expect(conflict.question == "How many gunmen?")
}

@Test func whatOneAssertsAndTheAccountLeavesOpenIsAConflict() throws {
  let text =
    "It was unclear whether the vehicle rammed the barrier. Sheriff Ida Poe said the vehicle rammed the barrier."
  let conflict = try #require(MarkedText(text).reading.conflicts.first)
  #expect(conflict.sides.map(\.stance) == [.cannotTell, .saysSo])
  #expect(conflict.sides.map(\.speaker) == [.narrator, .speaker("Sheriff Ida Poe")])
}

@Test func givingNoIndicationIsNoDenial() {
  let text = "Police said the driver rammed the barrier. The chief gave no indication that the driver rammed it."
  #expect(
    MarkedText(text).reading.conflicts.allSatisfy {
      $0.sides.allSatisfy { $0.stance != .denies && $0.stance != .rejects }
    })
}

@Test func aRejectionOfSomethingElseIsNoConflict() {
  let text =
    "Sheriff Ida Poe said the guard attacked a visitor. Mayor Tom Ruiz rejected plans for a new gate at the port."
  #expect(MarkedText(text).reading.conflicts.isEmpty)
}

@Test func anOpenQuestionOnSomethingElseIsNoConflict() {
  let text = """
    Sheriff Ida Poe said two visitors left the stolen vehicle. It was unclear whether passengers in the stolen vehicle \
    had wanted to ride along with the others.
    """
  #expect(MarkedText(text).reading.conflicts.isEmpty)
}

@Test func wordsThatRejectThemselvesAreNoConflict() {
  let text = "The guards rejected what the mayor called “the version passed around the port” and said no more."
  #expect(MarkedText(text).reading.conflicts.isEmpty)
}

@Test func aRejectedOfferContradictsNobody() {
  let text = "Sheriff Ida Poe said the harbor tunnel offer was fair. Mayor Tom Ruiz rejected the harbor tunnel offer."
  #expect(MarkedText(text).reading.conflicts.isEmpty)
}

@Test func sourcesWhoseNamesEndAlikeDoNotDenyOneAnother() {
  let text = "Ana Ruiz said the guard locked the northern gate. Tom Ruiz denied that the guard locked the gate."
  #expect(MarkedText(text).reading.conflicts.isEmpty)
}
