import AccountModel
import TextCells

/// An account as it stands, with its items marked in place, for reading and for finding out why something was found.
///
/// Every line of the account begins with its number and a bar, as nothing else here does. `⟦s1 Quill: …⟧` holds a
/// statement's words, `⟦e1 …⟧` an event's, `⟦q1 …⟧` a question's; a name is not said again inside a mark that says it;
/// where two marks cross, the end names its item (`s1⟧`). Lists below give each item's words, place, source, order,
/// time, basis and reason, and the conflicts with the stance of every side. What would not show stands as a visible
/// mark, and so do brackets of this kind that stand in the account; skipped stretches are left out. Cost: linear in the
/// text, but for sorting the items.
public func markedText(of account: CaseAccount) -> String {
  let labels = ItemLabels(account)
  var marker = TextMarker(account, labels)
  return marker.run() + MarkedLists(account, labels).text
}

/// Words that may stand beside marks: nothing in them looks like one.
func unmarked(_ words: String) -> String {
  let visible = visibleText(words)
  guard visible.unicodeScalars.contains(where: { $0 == "⟦" || $0 == "⟧" }) else { return visible }
  var result = ""
  for scalar in visible.unicodeScalars {
    switch scalar {
    case "⟦": result += "‹U+27E6›"
    case "⟧": result += "‹U+27E7›"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// The items of an account that are shown, by what each is called in marks and lists, and who asserts it.
struct ItemLabels {
  /// Their indexes, in reading order.
  let shown: [Int]
  private let account: CaseAccount
  private var ids: [Int: String] = [:]
  /// Short names that more than one source of the account has.
  private var ambiguous: Set<String> = []

  init(_ account: CaseAccount) {
    self.account = account
    shown = account.shownItems
    var numbers = ItemNumbers()
    for item in shown { ids[item] = numbers.next(account.items[item].item.kind) }
    var known: Set<String> = []
    for speaker in account.speakers where !known.insert(speaker.shortName).inserted {
      ambiguous.insert(speaker.shortName)
    }
  }

  /// `s1`, `e1`, `q1`; empty for an item that is not shown.
  func id(_ item: Int) -> String { ids[item] ?? "" }

  /// The source of an item by its full name; for an event of which none is named, that of the statement whose words
  /// hold it.
  func source(of item: Int) -> String? {
    let claim = account.items[item].claim.flatMap { account[$0]?.item.asserter.name }
    return account.items[item].item.asserter.name ?? claim
  }

  /// The same by a name that is short, where only one source has it.
  func shortSource(of item: Int) -> String? {
    guard let name = source(of: item) else { return nil }
    guard let speaker = account.speaker(named: name), !ambiguous.contains(speaker.shortName) else { return name }
    return speaker.shortName
  }
}

/// One pass through an account's text.
private struct TextMarker {
  private struct Edge {
    let offset: Int
    let length: Int
    let item: Int
    let isOpening: Bool
  }

  private let account: CaseAccount
  private let labels: ItemLabels
  private let text: DecodedText
  /// Columns that the last line's number needs.
  private let numberWidth: Int
  private var open: [Int] = []
  private var result = ""
  /// The line whose number was written last.
  private var numbered = -1

  init(_ account: CaseAccount, _ labels: ItemLabels) {
    (self.account, self.labels, text) = (account, labels, account.account.text)
    numberWidth = String(text.lineCount).utf8.count
  }

  mutating func run() -> String {
    result = "\(visibleText(account.account.path))\n\(counts)\n\n"
    var offset = 0
    for edge in edges() {
      append(offset, edge.offset)
      offset = max(offset, edge.offset)
      if edge.isOpening { begin(edge.item, at: edge.offset) } else { end(edge.item) }
    }
    append(offset, text.utf8.count)
    if !result.hasSuffix("\n") { result += "\n" }
    return result
  }

  /// `2 events, 3 statements, 1 open question, 1 conflict; date not given`
  private var counts: String {
    let kinds: [(Item.Kind, String)] = [(.event, "event"), (.statement, "statement"), (.question, "open question")]
    var parts = kinds.map { kind, name in (labels.shown.count { account.items[$0].item.kind == kind }, name) }
    parts.append((account.conflicts.count { $0.state != .dismissed }, "conflict"))
    let counted = parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
    return "\(counted); date \(account.account.frame.date.map(visibleText) ?? "not given")"
  }

  /// Ends before beginnings; what ends last begins first, and what began last ends first. Of two with the same words
  /// the statement stands outside, so that its speaker comes before the event.
  private func edges() -> [Edge] {
    labels.shown
      .flatMap { item in
        account.items[item].item.passages.filter(text.contains).flatMap { passage in
          [
            Edge(offset: passage.lower, length: passage.count, item: item, isOpening: true),
            Edge(offset: passage.upper, length: passage.count, item: item, isOpening: false),
          ]
        }
      }
      .sorted { rank($0) < rank($1) }
  }

  private func rank(_ edge: Edge) -> (Int, Int, Int, Int, Int) {
    let depth = account.items[edge.item].item.kind == .statement ? 0 : 1
    return edge.isOpening
      ? (edge.offset, 1, -edge.length, depth, edge.item) : (edge.offset, 0, edge.length, -depth, -edge.item)
  }

  private mutating func begin(_ item: Int, at offset: Int) {
    number(text.lineIndex(at: offset))
    let isSaid = labels.source(of: item) != nil && open.contains { labels.source(of: $0) == labels.source(of: item) }
    open.append(item)
    let name = isSaid ? "" : labels.shortSource(of: item).map { " \(unmarked($0)):" } ?? ""
    result += "⟦\(labels.id(item))\(name) "
  }

  private mutating func end(_ item: Int) {
    if open.last == item {
      open.removeLast()
      result += "⟧"
    } else {
      if let place = open.lastIndex(of: item) { open.remove(at: place) }
      result += " \(labels.id(item))⟧"
    }
  }

  /// The words from one byte to another, line by line.
  private mutating func append(_ start: Int, _ end: Int) {
    guard let passage = Passage(start, end) else { return }
    for part in text.stretches(of: passage) {
      var lower = part.lower
      for line in text.lineIndex(at: part.lower)...text.lineIndex(at: part.upper - 1) {
        let lineEnd = text.line(line).upperBound
        number(line)
        if let words = Passage(lower, min(lineEnd, part.upper)) { result += unmarked(text.words(of: words)) }
        if part.upper > lineEnd, lineEnd >= lower { result += "\n" }
        lower = line + 1 < text.lineCount ? text.line(line + 1).lowerBound : text.utf8.count
      }
    }
  }

  /// Writes a line's number and a bar before its first words.
  private mutating func number(_ line: Int) {
    guard line != numbered else { return }
    if !result.hasSuffix("\n") { result += "\n" }
    numbered = line
    let digits = String(line + 1)
    result += String(repeating: " ", count: max(0, numberWidth - digits.utf8.count)) + digits
    result += text.line(line).isEmpty ? "│" : "│ "
  }
}
