import AccountModel
import Testing

@testable import Extraction

private func claims(_ text: String) -> [ConflictClaim] {
  let page = Page(DecodedText(text))
  let told = StatementResolver.resolve(StatementFinder.drafts(of: page), page: page)
  return ConflictClaims(page: page, told: told, clauses: Clauses(page: page, drafts: told.drafts)).all()
}

@Test func aClaimIsItsSpeakers() {
  #expect(claims("Ida Poe said the clerk was unarmed.").first?.speaker == .speaker("Ida Poe"))
  #expect(claims("The clerk was unarmed.").first?.speaker == .narrator)
}

@Test func aLongClauseIsShownAroundItsMarker() throws {
  let text =
    "Two of the men pulled a heavy iron safe from the back of the old shop on the corner and fled on foot and hid."
  let claim = try #require(claims(text).first)
  #expect(DecodedText(text).words(of: claim.passage) == "fled on foot")
}

@Test func whatOfficersDoIsNoThreatByASuspect() {
  #expect(claims("Ida Poe said police opened fire.").isEmpty)
  #expect(!claims("Ida Poe said the clerk opened fire.").isEmpty)
}

@Test func anAttributeOfAQuestionAsksNothing() {
  #expect(claims("It was unclear whether the stolen van had been sold.").isEmpty)
}

@Test func whatWouldNotBeIsNoDenial() {
  #expect(claims("The policy would not pay in a case of suicide.").isEmpty)
  #expect(claims("The death was not a suicide.").first?.stance == .denies)
}
