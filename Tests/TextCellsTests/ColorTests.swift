import Testing
import TextCells

@Suite struct ColorTests {
  @Test(arguments: [
    ("default", Color.terminal), ("black", .number(0)), ("red", .number(1)), ("white", .number(7)),
    ("bright-black", .number(8)), ("bright-white", .number(15)),
  ])
  func namesAreThoseOfTheTerminal(name: String, color: Color) {
    #expect(Color(name: name) == color)
  }

  @Test(arguments: ["", "Red", "pink", "bright-", "bright-default", "1"]) func otherNamesAreNone(name: String) {
    #expect(Color(name: name) == nil)
  }

  @Test func everyRoleHasANameOfItsOwn() {
    let names = Style.Role.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.contains("false") && names.contains("unverified") && names.contains("border"))
  }
}
