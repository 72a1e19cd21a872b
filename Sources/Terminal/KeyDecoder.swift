import TextCells

/// Turns what ncurses reads into events.
///
/// ncurses has put together the sequences it knows; what it does not know comes as an Escape with characters right
/// behind it. Those (Alt with a letter, unknown function keys) do nothing, whole: their letters must not act as keys.
struct KeyDecoder {
  /// One thing read.
  enum Input: Hashable {
    /// A character, as its Unicode scalar's number.
    case character(UInt32)
    /// A key that ncurses or the table of ``KeySequences`` names.
    case key(Key)
    /// Where pasted text begins and ends.
    case pasteStart, pasteEnd
    /// The mouse.
    case mouse(MouseEvent)
    /// A key without a meaning here.
    case other
  }

  /// Pasted characters in one event at most.
  static let pasteLimit = 1 << 20

  private var paste: String.UnicodeScalarView?
  /// How many characters the paste has so far.
  private var pasteCount = 0
  private var events: [TerminalEvent] = []

  /// The events of everything that was there to read. Only a paste may go on in the next call.
  mutating func decode(_ inputs: [Input]) -> [TerminalEvent] {
    events = []
    var rest = inputs[...]
    while let input = rest.popFirst() {
      if paste == nil, input == .character(Self.escape) {
        takeEscape(&rest)
      } else {
        take(input)
      }
    }
    return events
  }

  private mutating func take(_ input: Input) {
    switch input {
    case .pasteStart: paste = paste ?? String.UnicodeScalarView()
    case .pasteEnd: endPaste()
    case .mouse(let event): events.append(.mouse(event))
    case .key(let key): if paste == nil { events.append(.key(key)) }
    case .character(let value): if paste == nil { press(value) } else { addToPaste(value) }
    case .other: break
    }
  }

  /// An Escape alone is a key; with something right behind it, it and that are nothing.
  private mutating func takeEscape(_ rest: inout ArraySlice<Input>) {
    guard let next = rest.first, next != .character(Self.escape) else { return events.append(.key(.escape)) }
    switch next {
    case .pasteStart, .pasteEnd, .mouse: events.append(.key(.escape))
    case .character(Self.bracket):
      rest.removeFirst()
      skipParameters(&rest)
    case .character(Self.letterO):
      rest = rest.dropFirst(2)
    default: rest.removeFirst()
    }
  }

  /// The rest of a control sequence, up to and with its final character (ECMA-48, 5.4).
  private func skipParameters(_ rest: inout ArraySlice<Input>) {
    while case .character(let value) = rest.first, (0x20...0x7E).contains(value) {
      rest.removeFirst()
      if value >= 0x40 { return }
    }
  }

  private mutating func press(_ value: UInt32) {
    if let key = Self.key(of: value) { events.append(.key(key)) }
  }

  /// The key of one character; nothing for controls without a name and for what is no character.
  static func key(of value: UInt32) -> Key? {
    switch value {
    case 0x0A, 0x0D: return .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0x1B: return .escape
    case 0x01...0x1A: return UnicodeScalar(value + 0x60).map { .control(Character($0)) }
    case 0x1C: return .control("\\")
    case ..<0x20, 0x80..<0xA0: return nil
    default: return UnicodeScalar(value).map { .character(Character($0)) }
    }
  }

  private mutating func addToPaste(_ value: UInt32) {
    guard let scalar = UnicodeScalar(value == 0x0D ? 0x0A : value) else { return }
    paste?.append(scalar)
    pasteCount += 1
    if pasteCount >= Self.pasteLimit { handOverPaste(andThen: String.UnicodeScalarView()) }
  }

  private mutating func endPaste() { handOverPaste(andThen: nil) }

  private mutating func handOverPaste(andThen next: String.UnicodeScalarView?) {
    if let text = paste, !text.isEmpty { events.append(.pasted(String(text))) }
    (paste, pasteCount) = (next, 0)
  }

  private static let escape: UInt32 = 0x1B
  private static let bracket = UInt32(UInt8(ascii: "["))
  private static let letterO = UInt32(UInt8(ascii: "O"))
}
