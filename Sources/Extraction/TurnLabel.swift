import AccountModel

/// The label that begins a turn of a transcript: "OFFICER LEE:", "Q.", "[00:01:12] DISPATCHER:", "Officer Lee (10:42):",
/// "@ruiz_ana:", "Mary>" as captions leave it.
struct TurnLabel {
  /// The words that name who speaks.
  let source: Range<Int>
  /// The first token after the label.
  let end: Int
  /// A time or a remark in brackets stands with it.
  private(set) var isTimed = false

  /// Reads the label at the head of a sentence; `nil` where there is none.
  init?(_ sentence: Range<Int>, _ page: Page) {
    guard let first = sentence.first, page.tokens[first].shape.contains(.lineStart) else { return nil }
    let start = Self.pastTime(first, sentence, page)
    isTimed = start > first
    var place = start
    while place < sentence.upperBound, place - start < 7, Self.belongs(place, page) { place += 1 }
    guard place > start, place < sentence.upperBound else { return nil }
    let source = start..<place
    if place == start + 1, page.tokens[start].range.count == 1, page.isAny(start, of: ["q", "a"]),
      page.isKind(place, .stop)
    {
      (self.source, end) = (source, place + 1)
      return
    }
    let bracket = place
    place = Self.pastBrackets(place, sentence, page)
    isTimed = isTimed || place > bracket
    guard place + 1 < sentence.upperBound, page.isKind(place, .colon) || Self.isSign(place, ">", page) else {
      return nil
    }
    (self.source, end) = (source, place + 1)
  }

  /// Past what stands before a label: a time, in brackets or bare, and the signs that captions set before a new voice.
  private static func pastTime(_ first: Int, _ sentence: Range<Int>, _ page: Page) -> Int {
    var place = first
    while place < sentence.upperBound, isSign(place, ">", page) || page.isKind(place, .bullet) { place += 1 }
    place = pastBrackets(place, sentence, page)
    if page.isKind(place, .number), page.text.utf8[page.tokens[place].range].contains(UInt8(ascii: ":")) {
      place += 1
      while page.has(place, .clock) || page.isKind(place, .dash) || page.isKind(place, .stop) { place += 1 }
    }
    return place
  }

  /// Past "[00:01:12]" or "(by telephone)".
  private static func pastBrackets(_ start: Int, _ sentence: Range<Int>, _ page: Page) -> Int {
    guard page.isKind(start, .open) else { return start }
    let close = span(start + 1, min(sentence.upperBound, start + 9)).first { page.isKind($0, .close) }
    return close.map { $0 + 1 } ?? start
  }

  private static func belongs(_ place: Int, _ page: Page) -> Bool {
    let token = page.tokens[place]
    if token.isCapital { return !token.has(.wh) || token.range.count == 1 }
    if isSign(place, "@", page) || isSign(place, "_", page) { return true }
    if isInHandle(place, page) || isSign(place - 1, "_", page) && token.kind == .word { return true }
    return token.kind == .number || token.kind == .stop && page.has(place - 1, [.title, .abbreviationName])
  }

  /// What follows an "@" without a blank: "@port_ellen.22".
  private static func isInHandle(_ place: Int, _ page: Page) -> Bool {
    guard !page.tokens[place].shape.contains(.spaced), !page.isKind(place, .colon) else { return false }
    let start = span(max(0, place - 6), place).last { isSign($0, "@", page) || page.tokens[$0].shape.contains(.spaced) }
    return start.map { isSign($0, "@", page) } ?? false
  }

  private static func isSign(_ place: Int, _ sign: Word, _ page: Page) -> Bool { page.isWord(place, sign) }
}
