import AccountModel
import TextCells

// The text pane: cursor, selection, scrolling.

extension State {
  /// The text on show; `nil` while nothing is read.
  var shownText: DecodedText? {
    incident.accounts.indices.contains(text.account) ? incident.accounts[text.account].account.text : nil
  }

  /// Rows and columns of the text pane that are for words.
  var inner: Size { TextView.inner(of: layout.text, of: shownText) }

  /// Brings an account's text on.
  mutating func show(account: Int) {
    guard account != text.account, incident.accounts.indices.contains(account) else { return }
    text = TextPane(account: account)
    remap()
  }

  mutating func placeCursor(at choice: Choice) {
    text.anchor = nil
    switch choice {
    case .item(let place): text.cursor = incident[place]?.item.extent?.lower ?? text.cursor
    case .sentence(let passage, _): text.cursor = passage.lower
    case .conflict(let account, let index):
      text.cursor = incident.accounts[account].conflicts[index].conflict.sides.first?.passage.lower ?? text.cursor
    }
  }

  mutating func moveInText(_ command: Command) -> [Effect] {
    guard let shown = shownText else { return refuse("no account is open") }
    let inner = inner
    let page = max(1, inner.rows - 1)
    let steps: Int =
      switch command {
      case .next: 1
      case .previous: -1
      case .halfPageDown: max(1, page / 2)
      case .halfPageUp: -max(1, page / 2)
      case .pageDown: page
      case .pageUp: -page
      case .first: -.max
      default: .max
      }
    let flow = TextFlow(shown, columns: inner.columns)
    return moveCursor(to: row(steps, from: text.cursor, in: flow))
  }

  /// Where the row begins that stands `steps` rows below (above where negative).
  private func row(_ steps: Int, from offset: Int, in flow: TextFlow) -> Int {
    switch steps {
    case .max: return Words.previous(before: flow.text.utf8.count, in: flow.text) ?? 0
    case -.max: return 0
    case 0...: return flow.rows(from: offset, count: steps + 1).last?.range.lowerBound ?? offset
    default: return flow.start(ofRowAbove: offset, by: -steps)
    }
  }

  mutating func moveWord(forward: Bool) -> [Effect] {
    guard let shown = shownText else { return refuse("no account is open") }
    focus = .text
    let word = forward ? Words.next(after: text.cursor, in: shown) : Words.previous(before: text.cursor, in: shown)
    return word.map { moveCursor(to: $0) } ?? refuse(forward ? "this is the last word" : "this is the first word")
  }

  /// Moves the cursor and, unless words are being selected, chooses the item that stands there.
  ///
  /// - Parameters:
  ///   - offset: where to.
  ///   - orInItsSentence: whether, where no item stands at the byte, the first one of the sentence is chosen.
  /// - Returns: what is to be remembered as looked at.
  mutating func moveCursor(to offset: Int, orInItsSentence: Bool = false) -> [Effect] {
    text.cursor = offset
    guard text.anchor == nil,
      let span = text.map.span(at: offset) ?? (orInItsSentence ? firstSpan(ofSentenceAt: offset) : nil)
    else { return [] }
    let choice: Choice =
      span.item.map { .item(ItemPlace(account: text.account, index: $0)) }
      ?? .sentence(span.passage, account: text.account)
    guard choice != chosen else { return [] }
    let effects = choose(choice, keepsFocus: true)
    text.cursor = offset
    return effects
  }

  mutating func select(_ command: Command) -> [Effect] {
    guard let shown = shownText else { return refuse("no account is open") }
    focus = .text
    if command == .toggleSelection {
      text.anchor = text.anchor == nil ? Words.start(at: text.cursor, in: shown) : nil
      return []
    }
    if text.anchor == nil { text.anchor = Words.start(at: text.cursor, in: shown) }
    switch command {
    case .extendRight: text.cursor = Words.next(after: text.cursor, in: shown) ?? text.cursor
    case .extendLeft: text.cursor = Words.previous(before: text.cursor, in: shown) ?? text.cursor
    case .extendDown: return moveInText(.next)
    default: return moveInText(.previous)
    }
    return []
  }

  /// The selected words, whole words at both ends.
  var selectedPassage: Passage? {
    guard let anchor = text.anchor, let shown = shownText else { return nil }
    let lower = Words.start(at: min(anchor, text.cursor), in: shown)
    return Passage(lower, Words.end(at: max(anchor, text.cursor), in: shown))
  }

  /// The chosen sentence, where nothing was found in it.
  var bareSentence: Passage? { if case .sentence(let passage, _) = chosen { passage } else { nil } }

  /// Scrolls as little as brings the cursor, and as much of the chosen words as fits, into view.
  mutating func settleText(_ inner: Size) {
    guard let shown = shownText, inner.rows > 0 else { return }
    let flow = TextFlow(shown, columns: inner.columns)
    let rows = flow.rows(from: text.top, count: inner.rows)
    let chosenEnd = text.anchor == nil ? chosenExtent.map { max($0.lower, $0.upper - 1) } : nil
    let wanted = max(text.cursor, min(chosenEnd ?? 0, text.cursor + inner.columns * max(1, inner.rows / 2)))
    let isTopRow = rows.first.map { $0.range.lowerBound == text.top } ?? false
    let holds = { (offset: Int) in
      guard let first = rows.first, let last = rows.last else { return false }
      return offset >= first.range.lowerBound && (offset < last.range.upperBound || rows.count < inner.rows)
    }
    if isTopRow, holds(text.cursor), holds(wanted) { return }
    text.top = flow.start(ofRowAbove: text.cursor, by: max(0, inner.rows / 3))
  }

  /// From the first to the last of the chosen words, in the account on show.
  var chosenExtent: Passage? {
    switch chosen {
    case .item(let place) where place.account == text.account: incident[place]?.item.extent
    case .sentence(let passage, let account) where account == text.account: passage
    default: nil
    }
  }
}

// MARK: - Quotation marks

extension State {
  /// True where a passage of the account on show stands inside quotation marks, or bears them itself.
  func isQuoted(_ passage: Passage) -> Bool {
    guard let shown = shownText, passage.upper <= shown.utf8.count else { return false }
    let line = shown.line(shown.lineIndex(at: passage.lower))
    let before = String(decoding: shown.utf8[line.lowerBound..<passage.lower], as: UTF8.self)
    var isOpen = false
    for mark in before where Self.marks.contains(mark) {
      isOpen = mark == "\"" ? !isOpen : Self.openers.contains(mark)
    }
    return isOpen || shown.words(of: passage).first.map(Self.marks.contains) ?? false
  }

  /// The passage without a quotation mark at its start and its end.
  func withoutQuotationMarks(_ passage: Passage, account: Int) -> Passage {
    let words = incident.accounts[account].account.text.words(of: passage)
    var (lower, upper) = (passage.lower, passage.upper)
    if let first = words.first, Self.marks.contains(first) { lower += first.utf8.count }
    if let last = words.last, Self.marks.contains(last) { upper -= last.utf8.count }
    return Passage(lower, upper) ?? passage
  }

  private static let openers: Set<Character> = ["“", "«", "„"]
  private static let marks: Set<Character> = ["\"", "“", "”", "«", "»", "„"]
}
