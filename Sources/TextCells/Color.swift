/// A colour that a reviewer chose for a role, instead of the palette's.
public enum Color: Hashable, Sendable {
  /// The terminal's own colour of text.
  case terminal
  /// A number among the terminal's colours: 0–7 the basic ones, 8–15 their bright kin, then xterm's cube and greys.
  case number(UInt8)

  /// The names of the basic colours, by number; with `bright-` in front the number is eight higher.
  public static let basicNames = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// Every name that ``init(name:)`` reads.
  public static let names: [String] = ["default"] + basicNames + basicNames.map { "bright-" + $0 }

  /// Reads `default` or the name of a colour; `nil` for any other.
  public init?(name: String) {
    guard let index = Color.names.firstIndex(of: name) else { return nil }
    self = index == 0 ? .terminal : .number(UInt8(index - 1))
  }
}

extension Style.Role {
  /// The role's name, as settings have it ("unverified", "quiet").
  public var name: String { "\(self)" }
}
