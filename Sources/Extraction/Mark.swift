/// What a character beyond ASCII is to the tokenizer.
enum Mark {
  case letter
  case space
  case token(Token.Kind, Token.Shape)

  /// Judges the character of `length` bytes at `place`. Letters are everything but the general punctuation block and
  /// a few marks of Latin-1.
  static func of(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ length: Int) -> Mark {
    if length == 2, text[place] == 0xC2 { return latin(text[place + 1]) }
    guard length == 3, text[place] == 0xE2 else {
      return length == 3 && text[place] == 0xE3 && text[place + 1] == 0x80 && text[place + 2] == 0x80 ? .space : .letter
    }
    if text[place + 1] == 0x80 { return general(text[place + 2]) }
    if text[place + 1] == 0x81 { return text[place + 2] == 0x83 ? .token(.bullet, []) : .token(.symbol, []) }
    return text[place + 1] == 0x97 || text[place + 1] == 0x96 ? .token(.bullet, []) : .token(.symbol, [])
  }

  /// True where the character ends a word, or may be an apostrophe inside one.
  static func isPunctuation(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ length: Int) -> Bool {
    if case .letter = of(text, place, length) { false } else { true }
  }

  private static func latin(_ byte: UInt8) -> Mark {
    switch byte {
    case 0xA0: .space
    case 0xAB: .token(.quote, .opens)
    case 0xBB: .token(.quote, .closes)
    case 0xAA, 0xB0, 0xB5, 0xBA: .letter
    default: .token(.symbol, [])
    }
  }

  /// U+2000 to U+203F.
  private static func general(_ byte: UInt8) -> Mark {
    switch byte {
    case 0x80...0x8F, 0xA8...0xAF: .space
    case 0x90...0x95: .token(.dash, [])
    case 0x98: .token(.quote, [.opens, .single])
    case 0x99: .token(.quote, [.closes, .single])
    case 0x9C, 0x9E, 0x9F: .token(.quote, .opens)
    case 0x9D: .token(.quote, .closes)
    case 0xA2, 0xA3: .token(.bullet, [])
    case 0xA6: .token(.stop, [])
    default: .token(.symbol, [])
    }
  }
}
