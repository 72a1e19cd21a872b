import Testing
import TextCells

@Suite struct StyleTests {
  @Test func everyStyleIsItsRoleAndItsMarksAndHasANumberOfItsOwn() {
    var numbers: Set<UInt8> = []
    for role in Style.Role.allCases {
      for bits in 0..<8 {
        let marks = (bold: bits & 1 != 0, underlined: bits & 2 != 0, reversed: bits & 4 != 0)
        let style = Style(role, bold: marks.bold, underlined: marks.underlined, reversed: marks.reversed)
        #expect(style.role == role)
        #expect((style.isBold, style.isUnderlined, style.isReversed) == marks)
        numbers.insert(style.number)
      }
    }
    #expect(numbers.count == Style.Role.allCases.count * 8)
    #expect(Style.normal.number == 0)
  }

  @Test func aMarkIsSetAndTakenBackAlone() {
    var style = Style(.quiet, bold: true)
    style.isReversed = true
    style.role = .inconclusive
    #expect(style == Style(.inconclusive, bold: true, reversed: true))
    style.isBold = false
    style.isUnderlined = true
    style.isReversed = false
    #expect(style == Style(.inconclusive, underlined: true))
  }
}
