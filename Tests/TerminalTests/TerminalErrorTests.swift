import Testing

@testable import Terminal

@Suite struct TerminalErrorTests {
  @Test(arguments: [
    (TerminalError.noTerminal(descriptor: 1), "standard output is not a terminal"),
    (.noTerminal(descriptor: 0), "descriptor 0 is not a terminal"),
    (.noKeyboard, "there is no terminal"),
    (.unknownType(""), "TERM is not set"),
    (.unknownType("wxyz"), "cannot use the terminal type 'wxyz'"),
    (.noSignals(24), "error 24"),
  ])
  func eachErrorIsOneLineThatSaysWhatToDo(error: TerminalError, words: String) {
    let line = "\(error)"
    #expect(line.contains(words))
    #expect(line.hasPrefix("Cannot "))
    #expect(line.hasSuffix("."))
    #expect(!line.contains("\n"))
  }
}
