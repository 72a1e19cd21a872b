import Testing
import TextCells

@Suite struct KeyTests {
  @Test(arguments: [
    (Key.character(" "), "Space"), (.character("g"), "g"), (.character("G"), "G"), (.control("d"), "Ctrl-D"),
    (.enter, "Enter"), (.escape, "Esc"), (.backTab, "Shift-Tab"), (.down, "↓"), (.shiftUp, "Shift-↑"),
    (.controlDown, "Ctrl-↓"), (.pageDown, "PgDn"), (.delete, "Del"),
  ])
  func eachKeyHasItsLabel(key: Key, label: String) {
    #expect(key.label == label)
  }
}
