import AccountModel

/// The text pane: which account, from where, the cursor, the selection.
struct TextPane: Sendable {
  /// The account on show, counted from 0.
  var account = 0
  /// The byte with which the top row begins.
  var top = 0
  /// The byte at which the cursor stands: a word's first.
  var cursor = 0
  /// Where a selection began; it reaches to the end of the cursor's word.
  var anchor: Int?
  /// Which words belong to which items.
  var map = TextMap.empty
}

/// Words as the cursor moves over them: runs of anything but blanks and line ends.
enum Words {
  /// The first byte of the next word; `nil` after the last.
  static func next(after offset: Int, in text: DecodedText) -> Int? {
    var index = end(at: offset, in: text)
    while index < text.utf8.count, isBlank(text.utf8[index]) { index += 1 }
    return index < text.utf8.count ? index : nil
  }

  /// The first byte of the word before; `nil` before the first.
  static func previous(before offset: Int, in text: DecodedText) -> Int? {
    var index = min(offset, text.utf8.count)
    while index > 0, isBlank(text.utf8[index - 1]) { index -= 1 }
    guard index > 0 else { return nil }
    return start(at: index - 1, in: text)
  }

  /// The first byte of the word that holds a byte.
  static func start(at offset: Int, in text: DecodedText) -> Int {
    var index = min(offset, text.utf8.count)
    while index > 0, !isBlank(text.utf8[index - 1]) { index -= 1 }
    return index
  }

  /// One past the last byte of the word that holds a byte.
  static func end(at offset: Int, in text: DecodedText) -> Int {
    var index = max(0, offset)
    while index < text.utf8.count, !isBlank(text.utf8[index]) { index += 1 }
    return index
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
