/// How a cell looks, said by what it means; the terminal layer turns the meaning into colours where it has any.
public struct Style: Hashable, Sendable {
  /// What the cell belongs to. A role is never told by its colour alone: marks, weight or position say it too.
  public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// Ordinary text.
    case normal
    /// What stands back: hints, line numbers, words that hold no item.
    case quiet
    /// Frames and rules between panes.
    case border
    /// Titles of panes and headings.
    case heading
    /// Words of an event.
    case event
    /// Words of a statement.
    case statement
    /// Words of an open question.
    case question
    /// A message that something was done.
    case good
    /// Something to look at: doubt, draft, read only.
    case warning
    /// Something that failed.
    case error
    /// Status marks, one role each, so that settings can colour them.
    case unverified, corroborated, verified, disputed, `false`, opinion, inconclusive
  }

  /// The role in the low five bits, then a bit each for heavier, underlined and reversed: a style is one byte, since
  /// every key compares thousands.
  private var bits: UInt8

  /// A style of a role, with nothing else set unless said.
  public init(_ role: Role = .normal, bold: Bool = false, underlined: Bool = false, reversed: Bool = false) {
    bits = role.rawValue
    if bold { bits |= Self.bold }
    if underlined { bits |= Self.underlined }
    if reversed { bits |= Self.reversed }
  }

  /// The style that a ``number`` stands for.
  init(number: UInt8) { bits = number }

  /// Plain text.
  public static let normal = Style()

  private static let roleBits: UInt8 = 0b0001_1111
  private static let bold: UInt8 = 0b0010_0000
  private static let underlined: UInt8 = 0b0100_0000
  private static let reversed: UInt8 = 0b1000_0000
}

extension Style {
  /// What the cell belongs to.
  public var role: Role {
    get { Role(rawValue: bits & Self.roleBits) ?? .normal }
    set { bits = bits & ~Self.roleBits | newValue.rawValue }
  }

  /// Heavier.
  public var isBold: Bool {
    get { bits & Self.bold != 0 }
    set { set(Self.bold, newValue) }
  }

  /// Underlined.
  public var isUnderlined: Bool {
    get { bits & Self.underlined != 0 }
    set { set(Self.underlined, newValue) }
  }

  /// Foreground and background exchanged: the chosen row, the lit passage.
  public var isReversed: Bool {
    get { bits & Self.reversed != 0 }
    set { set(Self.reversed, newValue) }
  }

  /// A number that no other style has, 0 for plain text: what tables of styles are kept by.
  public var number: UInt8 { bits }

  private mutating func set(_ bit: UInt8, _ isSet: Bool) { bits = isSet ? bits | bit : bits & ~bit }
}
