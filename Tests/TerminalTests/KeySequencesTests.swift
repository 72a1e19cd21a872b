import Testing
import TextCells

@testable import Terminal

@Suite struct KeySequencesTests {
  private func meaning(_ sequence: String) -> KeyDecoder.Input? {
    KeySequences.known.first { $0.sequence == sequence }?.input
  }

  @Test(arguments: [
    ("\u{1B}[B", Key.down), ("\u{1B}OB", .down), ("\u{1B}[A", .up), ("\u{1B}OD", .left), ("\u{1B}[1;2C", .shiftRight),
    ("\u{1B}[1;5A", .controlUp), ("\u{1B}[Z", .backTab), ("\u{1B}[5~", .pageUp), ("\u{1B}OH", .home),
  ])
  func bothFormsAndModifiersAreKnown(sequence: String, key: Key) {
    #expect(meaning(sequence) == .key(key))
  }

  @Test func noSequenceStandsTwice() {
    #expect(Set(KeySequences.known.map(\.sequence)).count == KeySequences.known.count)
  }

  @Test func everyNumberLeadsBackToItsKey() {
    for (index, entry) in KeySequences.known.enumerated() {
      #expect(KeySequences.input(of: 0x1000 + Int32(index)) == entry.input)
    }
  }

  @Test(arguments: [0x1000 + 9999, 0, -1, Int32.max, .min, 0o632])
  func numbersWithoutAMeaningAreOther(code: Int32) {
    #expect(KeySequences.input(of: code) == .other)
  }

  @Test func numbersOfNcursesAreKnown() {
    #expect(KeySequences.input(of: 0o402) == .key(.down))
    #expect(KeySequences.input(of: 0o407) == .key(.backspace))
  }
}
