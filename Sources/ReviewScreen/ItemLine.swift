import AccountModel
import TextCells

// An item in one line, as panes, messages and the footer name it.

extension Case {
  /// An item's words: line ends and runs of blanks folded, passages joined by an ellipsis, at most about `limit` bytes
  /// of the account.
  func words(of item: Item, account: Int, limit: Int = 600) -> String {
    var left = limit
    var parts: [String] = []
    for passage in item.passages where left > 0 {
      parts.append(words(of: passage, account: account, limit: left))
      left -= passage.count
    }
    return parts.joined(separator: " … ")
  }

  /// A passage's words, folded in the same way.
  func words(of passage: Passage, account: Int, limit: Int = 600) -> String {
    let text = accounts[account].account.text
    var upper = min(passage.upper, passage.lower + max(1, limit))
    while upper < passage.upper, !text.isBoundary(upper) { upper += 1 }
    guard let part = Passage(passage.lower, upper), part.upper <= text.utf8.count else { return "" }
    return Self.folded(text.utf8[part.range]) + (upper < passage.upper ? "…" : "")
  }

  /// What a row says of an item. Whoever asserts it stands in front, so that no allegation is read without its speaker;
  /// only where a heading names the speaker may it be left out. The name is cut to `nameColumns`.
  func line(of place: ItemPlace, namesSpeaker: Bool = true, nameColumns: Int = .max) -> String {
    guard let item = self[place]?.item else { return "" }
    if case .question(let question) = item, let asked = question.question { return asked }
    let words = words(of: item, account: place.account)
    guard namesSpeaker, let name = asserterName(of: place) else { return words }
    return "\(cut(name, toColumns: nameColumns)): \(words)"
  }

  /// The short name of whoever asserts an item; `nil` for the narrator of an event and for questions.
  func asserterName(of place: ItemPlace) -> String? {
    guard let item = self[place]?.item else { return nil }
    if let speaker = speaker(of: place) { return speaker.shortName }
    return item.kind == .statement ? "speaker not given" : nil
  }

  private static func folded(_ utf8: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    for byte in utf8 {
      if !Words.isBlank(byte) { folded.append(byte) } else if folded.last != 0x20 { folded.append(0x20) }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
