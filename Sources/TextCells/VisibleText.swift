/// Text as it may stand in a message, a file name or a line on standard error: one line, in which everything that
/// would not show, or would steer a terminal, stands as a visible mark (see ``Glyph``); tab and line ends as `␉`, `␊`.
///
/// Applied to its own result it changes nothing. Cost: one pass.
public func visibleText(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  return visiblePrefix(of: text, columns: .max).text
}

/// Columns that ``visibleText(_:)`` and ``Grid/write(_:row:column:style:limit:)`` need for a text.
public func displayWidth(_ text: String) -> Int {
  var text = text
  return text.withUTF8 { utf8 in
    var (offset, width) = (0, 0)
    while offset < utf8.count {
      if let plain = PlainScalar.next(in: utf8, at: offset, end: utf8.count) {
        (offset, width) = (offset + plain.byteCount, width + 1)
      } else {
        let glyph = Glyph.next(in: utf8, at: offset, end: utf8.count)
        (offset, width) = (offset + glyph.byteCount, width + glyph.width)
      }
    }
    return width
  }
}

/// ``visibleText(_:)`` cut to a number of columns; where something is left out, `…` stands at the end.
///
/// - Parameters:
///   - text: any text.
///   - columns: columns to fill at most.
/// - Returns: what fits; empty where there are no columns.
public func cut(_ text: String, toColumns columns: Int) -> String {
  guard columns > 0 else { return "" }
  let whole = visiblePrefix(of: text, columns: columns)
  if whole.isWhole { return whole.text }
  return visiblePrefix(of: text, columns: columns - 1).text + "…"
}

/// How many characters of a text would not show, or would steer a terminal, and are told by marks. Tabs and line ends
/// do not count. Cost: one pass over the bytes, fast where they are ASCII.
public func hiddenCharacterCount(in utf8: [UInt8]) -> Int {
  utf8.withUnsafeBufferPointer { bytes in
    var (offset, count) = (0, 0)
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20..<0x7F where offset + 1 < bytes.count && bytes[offset + 1] < 0xCC: offset += 1
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): offset += 1
      default:
        let glyph = Glyph.next(in: bytes, at: offset, end: bytes.count)
        offset += glyph.byteCount
        count += glyph.hiddenCount
      }
    }
    return count
  }
}

/// The same for a text that is at hand as a string.
public func hiddenCharacterCount(in text: String) -> Int { hiddenCharacterCount(in: Array(text.utf8)) }

/// As many glyphs as fit, and whether all did.
private func visiblePrefix(of text: String, columns: Int) -> (text: String, isWhole: Bool) {
  var text = text
  return text.withUTF8 { utf8 in
    var shown: [UInt8] = []
    var (offset, width) = (0, 0)
    while offset < utf8.count {
      let plain = plainStretch(of: utf8, from: offset, columns: columns - width)
      shown += utf8[offset..<offset + plain.byteCount]
      (offset, width) = (offset + plain.byteCount, width + plain.columns)
      guard offset < utf8.count else { break }
      let glyph = Glyph.next(in: utf8, at: offset, end: utf8.count)
      guard width + glyph.width <= columns else { return (String(decoding: shown, as: UTF8.self), false) }
      shown += (utf8[offset] == UInt8(ascii: "\t") ? "␉" : glyph.text).utf8
      (offset, width) = (offset + glyph.byteCount, width + glyph.width)
    }
    return (String(decoding: shown, as: UTF8.self), true)
  }
}

/// How far characters reach that are shown as they are, in bytes and columns; no more than `columns`.
private func plainStretch(
  of utf8: UnsafeBufferPointer<UInt8>, from start: Int, columns: Int
) -> (byteCount: Int, columns: Int) {
  var (offset, width) = (start, 0)
  while offset < utf8.count, width < columns, let plain = PlainScalar.next(in: utf8, at: offset, end: utf8.count) {
    (offset, width) = (offset + plain.byteCount, width + 1)
  }
  return (offset - start, width)
}
