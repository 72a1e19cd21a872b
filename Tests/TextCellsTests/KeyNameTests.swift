import Testing
import TextCells

@Suite struct KeyNameTests {
  @Test(arguments: [
    (Key.character("j"), "j"), (.character("G"), "G"), (.character(" "), "Space"), (.character("é"), "é"),
    (.control("d"), "Ctrl-D"), (.control("\\"), "Ctrl-\\"), (.down, "Down"), (.shiftLeft, "Shift-Left"),
    (.controlUp, "Ctrl-Up"), (.pageUp, "PgUp"), (.backTab, "Shift-Tab"), (.escape, "Esc"), (.delete, "Del"),
  ])
  func nameAndLabelLeadBackToTheKey(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
    #expect(Key(name: key.label) == key)
  }

  @Test func everyNamedKeyComesBackFromItsName() {
    #expect(Set(Key.allNames).count == Key.allNames.count)
    for name in Key.allNames {
      #expect(Key(name: name)?.name == name)
      #expect(Key(name: name.lowercased())?.name == name)
    }
  }

  @Test(arguments: [
    ("ctrl-d", Key.control("d")), ("return", .enter), ("PageDown", .pageDown), ("escape", .escape),
    (" ", .character(" ")),
  ])
  func customaryNamesAreKnownInAnyCase(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: [("Ctrl-I", Key.tab), ("Ctrl-M", .enter), ("Ctrl-J", .enter), ("Ctrl-H", .backspace)])
  func whatTerminalsCannotTellApartIsOneKey(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "jj", "F13", "Ctrl-", "Ctrl-é", "Ctrl-1", "Alt-x", "\u{1B}", "\u{0}", "\u{202E}", "👩‍👩‍👧", "\t"])
  func whatNoTerminalSendsIsNoKey(name: String) {
    #expect(Key(name: name) == nil)
  }
}
