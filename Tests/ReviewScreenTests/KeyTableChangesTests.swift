import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

@Suite struct KeyTableChangesTests {
  private func problems(_ changes: [KeyChange]) -> [String] {
    do {
      _ = try KeyTable.standard.changing(changes)
      return []
    } catch { return error.problems.map(\.description) }
  }

  @Test func aChangeReplacesAllKeysOfItsCommandAndNoOther() throws {
    let table = try KeyTable.standard.changing([KeyChange(command: "next", keys: [.character("h"), .down])])
    #expect(table.command(for: .character("h")) == .next)
    #expect(table.command(for: .down) == .next)
    #expect(table.command(for: .character("j")) == nil)
    #expect(table.label(of: .next) == "h")
    let others = KeyTable.standard.bindings.filter { $0.command != .next }
    #expect(table.bindings.filter { $0.command != .next } == others)
  }

  @Test func helpAndPagesShowTheChangedKeys() throws {
    let table = try KeyTable.standard.changing([KeyChange(command: "dismiss", keys: [.control("x")])])
    #expect(HelpView.lines(table).contains { $0.keys == "Ctrl-X" && $0.help.hasPrefix("Dismiss") })
    #expect(table.page.contains("| `Ctrl-X` | Dismiss"))
    #expect(!table.page.contains("| `x` |"))
  }

  @Test func anEmptyListTakesTheKeysAway() throws {
    let table = try KeyTable.standard.changing([KeyChange(command: "dismiss", keys: [])])
    #expect(table.command(for: .character("x")) == nil)
    #expect(table.label(of: .dismiss) == "")
    #expect(table.bindings.contains { $0.command == .dismiss })
  }

  @Test func aKeyClaimedTwiceIsAnErrorThatNamesBoth() {
    #expect(
      problems([KeyChange(command: "next", keys: [.character("x")])]) == [
        "key 'x' is bound to both 'next' and 'dismiss'"
      ])
    #expect(
      problems([KeyChange(command: "dismiss", keys: [.down])]) == ["key 'Down' is bound to both 'dismiss' and 'next'"])
  }

  @Test func aKeyMayChangeHandsWhereItsFormerCommandGivesItUp() throws {
    let table = try KeyTable.standard.changing([
      KeyChange(command: "next", keys: [.character("x")]), KeyChange(command: "dismiss", keys: [.character("j")]),
    ])
    #expect(table.command(for: .character("x")) == .next)
    #expect(table.command(for: .character("j")) == .dismiss)
  }

  @Test func everythingThatIsWrongIsSaidAtOnce() {
    let told = problems([
      KeyChange(command: "nxet", keys: [.tab]), KeyChange(command: "quit", keys: []),
      KeyChange(command: "undo", keys: [.character("w")]), KeyChange(command: "undo", keys: [.character("q")]),
      KeyChange(command: "\u{1B}[2J", keys: []),
    ])
    #expect(
      told == [
        "there is no command 'nxet'", "'undo' is given keys twice", "there is no command '␛[2J'",
        "'quit' needs a key: without one there is no way out",
      ])
  }

  @Test func aKeyNamedTwiceForOneCommandCountsOnce() throws {
    let table = try KeyTable.standard.changing([KeyChange(command: "redo", keys: [.character("&"), .character("&")])])
    #expect(table.bindings.first { $0.command == .redo }?.keys == [.character("&")])
  }
}

@Suite struct UnboundKeysTests {
  private func desk(without commands: String...) throws -> Desk {
    var desk = Desk(keys: try KeyTable.standard.changing(commands.map { KeyChange(command: $0, keys: []) }))
    desk.press("<esc>")
    return desk
  }

  @Test func theFooterNamesNoCommandThatNoKeyGives() throws {
    #expect(try desk().footer.hasPrefix(" Space next  u unverified  c corroborated"))
    #expect(try desk(without: "walk", "tag-corroborated").footer.hasPrefix(" u unverified  v verified"))
    #expect(try desk().footer.contains("? help"))
    #expect(try !desk(without: "help").footer.contains("help"))
  }

  @Test func whatTagsTheMarkedIsNamedByAKeyThatThereIs() throws {
    var marked = try desk(without: "tag-unverified")
    marked.press("m?<esc>")
    #expect(marked.footer.hasPrefix(" 1 marked: c … tags them all"))
  }

  @Test func whatSelectsIsNamedByTheKeysThatThereAre() throws {
    var (all, some, none) = (
      try desk(), try desk(without: "toggle-selection"), try desk(without: "toggle-selection", "extend-right")
    )
    for desk in [all, some, none] { #expect(!desk.footer.contains("select")) }
    all.press("4<s-right>")
    some.press("4<s-right>")
    none.press("4<s-down>")
    #expect(all.footer.hasPrefix(" Shift-← Shift-→ or , select  A add"))
    #expect(some.footer.hasPrefix(" Shift-← Shift-→ select  A add"))
    #expect(none.footer.hasPrefix(" A add"))
  }
}
