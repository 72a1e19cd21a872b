/// Why there is no screen. One line each: what failed, and what to do.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard output, or the keyboard's descriptor, is no terminal.
  case noTerminal(descriptor: Int32)
  /// There is no terminal to take keys from while standard input is a pipe.
  case noKeyboard
  /// TERM is not set, unknown on this machine, or names a terminal without a cursor; the name as it may be shown.
  case unknownType(String)
  /// The system refused a pipe for signals; its error number.
  case noSignals(Int32)
}

extension TerminalError: CustomStringConvertible {
  /// The line to print.
  public var description: String {
    switch self {
    case .noTerminal(let descriptor) where descriptor == 1:
      "Cannot show the review: standard output is not a terminal. Run vantage in a terminal, or use a verb that prints."
    case .noTerminal(let descriptor):
      "Cannot read keys: descriptor \(descriptor) is not a terminal. Run vantage in a terminal."
    case .noKeyboard:
      "Cannot read keys: there is no terminal. Run vantage in one, or use a verb that prints, such as export."
    case .unknownType(let name) where name.isEmpty:
      "Cannot show the review: TERM is not set. Set it to the terminal's type, for example TERM=xterm-256color."
    case .unknownType(let name):
      "Cannot show the review: this machine cannot use the terminal type '\(name)'. Try TERM=xterm-256color."
    case .noSignals(let number):
      "Cannot show the review: no pipe for signals (error \(number)). Close other programs and try again."
    }
  }
}
