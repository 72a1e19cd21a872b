/// The name of a writer: 16 hexadecimal digits, drawn at random for each chain of actions.
///
/// Kept as the number that the digits stand for: every action has several such names, and a number is copied, compared and
/// looked up in a fraction of the time of a text. A name of any other form, which no log has, stays a text.
public struct WriterName: Hashable, Sendable {
  private enum Form: Hashable, Sendable {
    case digits(UInt64)
    case text(String)
  }

  /// How many digits a name has.
  public static let digitCount = 16

  private let form: Form

  /// Takes any name.
  public init(_ text: String) { form = Self.number(text[...].utf8).map(Form.digits) ?? .text(text) }

  /// Takes a name as a log has it; `nil` for anything but 16 digits, the letters in lower case.
  public init?(digits: Substring.UTF8View) {
    guard let number = Self.number(digits) else { return nil }
    form = .digits(number)
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) {
    switch form {
    case .digits(let number): hasher.combine(number)
    case .text(let text): hasher.combine(text)
    }
  }

  private static func number(_ digits: Substring.UTF8View) -> UInt64? {
    guard digits.count == digitCount else { return nil }
    var number: UInt64 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return number
  }
}

extension WriterName: CustomStringConvertible {
  /// The name as the log has it.
  public var description: String {
    switch form {
    case .text(let text): return text
    case .digits(let number):
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: Self.digitCount - digits.count) + digits
    }
  }
}

extension WriterName: Comparable {
  /// As the names sort as texts.
  public static func < (left: WriterName, right: WriterName) -> Bool {
    if case (.digits(let left), .digits(let right)) = (left.form, right.form) { return left < right }
    return left.description < right.description
  }
}
