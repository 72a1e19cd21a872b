import AccountModel
import Testing

@testable import Extraction

private func speakers(_ text: String) -> [String?] { MarkedText(text).reading.statements.map(\.speaker) }

@Test func aHeadlineMayNameItsSourceBySurnameAlone() {
  let text = "Ruiz: Bridge must stay shut\n\nAna Ruiz said the bridge was unsafe."
  #expect(speakers(text) == ["Ana Ruiz", "Ana Ruiz"])
}

@Test func aBareOfficeInAHeadlineIsWhoeverIsDescribedSo() {
  let text = "Bridge was unsafe, says engineer\n\nAn engineer who inspected the bridge says it was unsafe."
  #expect(Set(speakers(text)) == ["an engineer who inspected the bridge"])
}
