/// Reads one glyph from bytes.
struct GlyphScanner {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let start: Int
  private let end: Int
  private var offset: Int

  /// `start` must stand before `end`, and `end` not behind the bytes' end.
  init(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) {
    (self.utf8, self.start, self.end, offset) = (utf8, start, end, start)
  }

  /// The glyph at the start.
  mutating func glyph() -> Glyph {
    let (base, byteCount) = decode(at: offset)
    offset += byteCount
    guard let base else { return mark("�", width: 1) }
    switch ScalarKind(base) {
    case .blankTab: return cluster(base: " ", kindOf: base, width: 1)
    case .hidden: return hidden(base)
    case .selector: return codeMark(base)
    case .combining:
      offset -= byteCount
      return cluster(base: "◌", kindOf: nil, width: 1)
    case .shown(let width): return cluster(base: String(base), kindOf: base, width: width)
    }
  }

  /// The base with what combines with it, and with a joiner behind it that only shapes.
  private mutating func cluster(base: String, kindOf scalar: UnicodeScalar?, width: Int) -> Glyph {
    guard mayGoOn else { return Glyph(text: base, width: width, byteCount: offset - start) }
    var text = base
    var last = scalar
    if scalar != nil { takeSelector(&text, width: width) }
    var marks = 0
    while marks < Glyph.clusterLimit, offset < end, case (let next?, let byteCount) = decode(at: offset),
      case .combining = ScalarKind(next)
    {
      marks += 1
      if marks <= Glyph.shownMarks { text.unicodeScalars.append(next) }
      last = next
      offset += byteCount
    }
    if let last { skipJoiner(after: last) }
    let excess = max(0, marks - Glyph.shownMarks)
    guard excess > 0 else { return Glyph(text: text, width: width, byteCount: offset - start) }
    let told = "‹+\(excess)›"
    return Glyph(
      text: text + told, width: width + told.unicodeScalars.count, byteCount: offset - start, hiddenCount: excess)
  }

  /// Whether what follows may belong to the character before it; below U+0300 nothing does.
  private var mayGoOn: Bool {
    guard offset < end, utf8[offset] >= 0xCC else { return false }
    guard case (let next?, _) = decode(at: offset), case .shown = ScalarKind(next) else { return true }
    return false
  }

  /// Takes the one variation selector that may stand after a base.
  private mutating func takeSelector(_ text: inout String, width: Int) {
    guard offset < end, case (let next?, let byteCount) = decode(at: offset), case .selector = ScalarKind(next) else {
      return
    }
    offset += byteCount
    let asksForEmoji = next == "\u{FE0F}"
    if !asksForEmoji || width > 1 { text.unicodeScalars.append(next) }
  }

  /// Passes over a joiner that stands between two emoji or two letters that it only shapes.
  private mutating func skipJoiner(after last: UnicodeScalar) {
    guard offset < end, case (let joiner?, let byteCount) = decode(at: offset), joiner.properties.isJoinControl,
      offset + byteCount < end, case (let next?, _) = decode(at: offset + byteCount)
    else { return }
    let joinsEmoji = joiner == "\u{200D}" && last.isPictorial && next.isPictorial
    if joinsEmoji || last.isShapedLetter && next.isShapedLetter { offset += byteCount }
  }

  private func hidden(_ scalar: UnicodeScalar) -> Glyph {
    scalar.isASCII ? Glyph.ascii[Int(scalar.value)] : codeMark(scalar)
  }

  /// `‹U+202E›`
  private func codeMark(_ scalar: UnicodeScalar) -> Glyph {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return mark("‹U+\(padded)›", width: 4 + padded.utf8.count)
  }

  private func mark(_ text: String, width: Int) -> Glyph {
    Glyph(text: text, width: width, byteCount: offset - start, hiddenCount: 1)
  }

  /// The scalar at a place and its bytes; without a scalar, the bytes that are wrong together, at least 1.
  private func decode(at place: Int) -> (scalar: UnicodeScalar?, byteCount: Int) {
    let byte = utf8[place]
    if byte < 0x80 { return (UnicodeScalar(byte), 1) }
    var bytes = UnsafeBufferPointer(rebasing: utf8[place..<min(place + 4, end)]).makeIterator()
    var parser = UTF8.ForwardParser()
    switch parser.parseScalar(from: &bytes) {
    case .valid(let encoded): return (UTF8.decode(encoded), encoded.count)
    case .error(let length): return (nil, max(1, length))
    case .emptyInput: return (nil, 1)
    }
  }
}
