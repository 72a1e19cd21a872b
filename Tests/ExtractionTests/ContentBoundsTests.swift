import AccountModel
import Testing

@testable import Extraction

private func check(_ marked: String, by speakers: [String?]? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = MarkedText(marked)
  let reading = text.reading
  #expect(reading.said(in: text.plain) == text.words("s"), sourceLocation: sourceLocation)
  if let speakers { #expect(reading.statements.map(\.speaker) == speakers, sourceLocation: sourceLocation) }
}

@Test func theAccountsOwnGlossIsNoContent() {
  check("Ana Ruiz said ⟦s:the mayor knew about the gate⟧ — a charge that the council has always rejected.")
  check("Ana Ruiz said ⟦s:the gate was rusted through⟧, a point on which the inspectors agree with her.")
  check("Ana Ruiz said ⟦s:it was time to go⟧, even as the water was still rising in the streets.")
}

@Test func aLongContrastIsTheAccountsOwn() {
  check("Ana Ruiz said ⟦s:the gate was shut⟧, but the council later found two witnesses who had walked through it.")
  check("Ana Ruiz said ⟦s:the gate was shut, but unlocked⟧.")
  check("I was told ⟦s:the driver was drunk⟧ but I do not know if that is so.")
}

@Test func aQuotationWithItsVerbEndsBeforeWhenItWasSaid() {
  check("The crowd was chanting “⟦s:we will not leave⟧” after the vote was lost.")
}

@Test func theOuterSourceOfAChainIsNoContent() {
  check("A guard said ⟦s:the gate was shut⟧, according to police.", by: ["a guard"])
  check("A guard said ⟦s:the gate was shut⟧, the report says.", by: ["a guard"])
}

@Test func aQuotationWithACueOfItsOwnBelongsToNoOtherSource() {
  check(
    "According to the log, ⟦s:this is what was said on the line⟧: “⟦s:The mill is on fire⟧,” a caller said.",
    by: ["the log", "a caller"])
}
