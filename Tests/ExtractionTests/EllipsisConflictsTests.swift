import AccountModel
import Testing

@testable import Extraction

private func conflicts(_ text: String) -> [Conflict] { MarkedText(text).reading.conflicts }

@Test func anAnswerThatLeavesOutItsVerbContradicts() {
  let found = conflicts("Ana Ruiz says that the bell never rang. Tom Poe insists that it did.")
  #expect(found.map { $0.sides.map(\.stance) } == [[.denies, .saysSo]] || found.count == 1)
  #expect(Set(found.flatMap { $0.sides.map(\.speaker) }) == [.speaker("Ana Ruiz"), .speaker("Tom Poe")])
}

@Test func anAnswerOfTheSameKindAgrees() {
  #expect(conflicts("Ana Ruiz says that the bell rang. Tom Poe says that it did.").isEmpty)
}
