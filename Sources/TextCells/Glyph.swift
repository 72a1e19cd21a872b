/// The smallest thing that is shown: a base character with its combining marks, or a visible mark in the place of
/// what may not be shown.
///
/// This is the one place where text becomes cells or message text, and therefore the one place that keeps text from
/// steering a terminal: it works character by character and knows nothing of escape sequences, so an unfinished or
/// unknown one gets no further than a known one.
///
/// What is shown for what:
///
/// - control characters below U+0080: their control pictures, `␛`; only the tab is a blank, as its width is the
///   layout's business;
/// - other controls, line and paragraph separators, format characters (direction, zero width, tags, soft hyphen,
///   byte-order mark), private use, unassigned, invisible letters: `‹U+202E›`;
/// - bytes that are not UTF-8: `�` for each piece that is wrong as a whole;
/// - combining marks: the first ``shownMarks`` on their base, and how many more, `‹+496›`; without a base, on a
///   dotted circle;
/// - a variation selector behind a base: kept, but for the one that asks for an emoji where the base takes one column,
///   since terminals differ about its width then; anywhere else marked;
/// - a zero-width joiner between two emoji: left out, they stand side by side, as ncurses counts them;
/// - a joiner or non-joiner between two letters of a script without capitals, one column each (Arabic, Indic): left
///   out, since it only shapes them; anywhere else marked.
///
/// Categories come from the Swift library's Unicode tables, widths from the C library's.
public struct Glyph: Hashable, Sendable {
  /// What is shown; holds no control, format, private or unassigned character.
  public let text: String
  /// Columns on the screen, at least 1.
  public let width: Int
  /// How many UTF-8 bytes of the source it stands for, at least 1.
  public let byteCount: Int
  /// How many characters (Unicode scalars, or pieces that are not UTF-8) of the source would not show and are told
  /// by a mark instead.
  public let hiddenCount: Int

  /// A glyph whose text is safe to show.
  init(text: String, width: Int, byteCount: Int, hiddenCount: Int = 0) {
    (self.text, self.width, self.byteCount, self.hiddenCount) = (text, width, byteCount, hiddenCount)
  }

  private init(_ plain: PlainScalar) {
    if plain.byteCount == 1 {
      self = Self.ascii[Int(plain.value)]
    } else {
      self.init(text: UnicodeScalar(plain.value).map(String.init) ?? "�", width: 1, byteCount: plain.byteCount)
    }
  }

  /// Combining marks shown on one base: as many as a cell of ncurses keeps.
  public static let shownMarks = 4
  /// Combining marks that are taken as one cluster; the next one begins another glyph.
  static let clusterLimit = 512

  /// The glyphs of a text, in order; their byte counts add up to the text's. Cost: one pass; for long texts where only
  /// the beginning is wanted use ``next(in:at:end:)``.
  public static func glyphs(of text: String) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    forEach(in: text) { glyph, _ in
      glyphs.append(glyph)
      return true
    }
    return glyphs
  }

  /// The glyph that begins at a byte. Never asks for more than 2 KB behind it, so any long text can be walked by
  /// adding byte counts.
  ///
  /// - Parameters:
  ///   - utf8: the text; what is not UTF-8 in it is shown as `�`.
  ///   - start: where the glyph begins, in bytes. Outside the text, the answer is a blank of one byte.
  ///   - end: where to stop, in bytes; no more than the text's end counts. Nothing behind it is looked at.
  /// - Returns: the glyph, of at least one byte.
  public static func next(in utf8: [UInt8], at start: Int, end: Int) -> Glyph {
    utf8.withUnsafeBufferPointer { next(in: $0, at: start, end: end) }
  }

  /// The same for bytes that stand elsewhere.
  public static func next(in utf8: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Glyph {
    let end = min(end, utf8.count)
    guard start >= 0, start < end else { return ascii[0x20] }
    let byte = utf8[start]
    if let plain = PlainScalar.next(in: utf8, at: start, end: end) { return Glyph(plain) }
    // Below U+0300 nothing combines.
    if byte < 0x80, start + 1 >= end || utf8[start + 1] < 0xCC { return ascii[Int(byte)] }
    var scanner = GlyphScanner(utf8, at: start, end: end)
    return scanner.glyph()
  }

  /// Hands over the glyphs of a text, each with the byte it begins with, until `body` says `false`.
  static func forEach(in text: String, _ body: (Glyph, UInt8) -> Bool) {
    var text = text
    text.withUTF8 { utf8 in
      var offset = 0
      while offset < utf8.count {
        let glyph = next(in: utf8, at: offset, end: utf8.count)
        guard body(glyph, utf8[offset]) else { return }
        offset += glyph.byteCount
      }
    }
  }

  /// What is shown for each ASCII character when nothing combines with it.
  static let ascii: [Glyph] = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case UInt8(ascii: "\t"): Glyph(text: " ", width: 1, byteCount: 1)
    case 0x20..<0x7F: Glyph(text: String(UnicodeScalar(byte)), width: 1, byteCount: 1)
    default: Glyph(text: controlPicture(byte), width: 1, byteCount: 1, hiddenCount: 1)
    }
  }

  /// The picture of a control character below U+0080.
  private static func controlPicture(_ byte: UInt8) -> String {
    let picture = byte == 0x7F ? 0x2421 : 0x2400 + UInt32(byte)
    return UnicodeScalar(picture).map(String.init) ?? "�"
  }
}
