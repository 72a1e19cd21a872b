import AccountModel
import TextCells

/// An account as it stands, with its items marked in place, for reading and for finding out why something was found.
///
/// `⟦s1 Quill: …⟧` holds a statement's words, `⟦e1 …⟧` an event's, `⟦q1 …⟧` a question's; where two cross, the end names
/// its item (`s1⟧`). Notes below give each item's place, kind, source, basis and reason. What would not show stands as a
/// visible mark, and so do brackets of this kind that stand in the account; skipped stretches are left out. Cost:
/// linear in the text, but for sorting the items.
public func markedText(of account: CaseAccount) -> String {
  var marker = TextMarker(account)
  return marker.run()
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
  private let text: DecodedText
  private let shown: [Int]
  private var ids: [Int: String] = [:]
  private var open: [Int] = []
  private var result = ""

  init(_ account: CaseAccount) {
    (self.account, text) = (account, account.account.text)
    shown = account.shownItems
    var numbers = ItemNumbers()
    for item in shown { ids[item] = numbers.next(account.items[item].item.kind) }
  }

  mutating func run() -> String {
    result = "\(visibleText(account.account.path))\n\n"
    var offset = 0
    for edge in edges() {
      append(offset, edge.offset)
      offset = max(offset, edge.offset)
      if edge.isOpening { begin(edge.item) } else { end(edge.item) }
    }
    append(offset, text.utf8.count)
    if !result.hasSuffix("\n") { result += "\n" }
    let index = CodePointIndex(text)
    for item in shown { result += "\n\(note(on: item, index))" }
    return shown.isEmpty ? result : result + "\n"
  }

  /// Ends before beginnings; what ends last begins first, and what began last ends first. Of two with the same words
  /// the statement stands outside, so that its speaker comes before the event.
  private func edges() -> [Edge] {
    shown
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

  /// The source of an item; for an event of which none is named, that of the statement whose words hold it.
  private func source(of item: Int) -> String? {
    let claim = account.items[item].claim.flatMap { account[$0]?.item.asserter.name }
    return (account.items[item].item.asserter.name ?? claim).map(safe)
  }

  private mutating func begin(_ item: Int) {
    open.append(item)
    let name = source(of: item).map { " \($0):" } ?? ""
    result += "⟦\(ids[item] ?? "")\(name) "
  }

  private mutating func end(_ item: Int) {
    if open.last == item {
      open.removeLast()
      result += "⟧"
    } else {
      if let place = open.lastIndex(of: item) { open.remove(at: place) }
      result += " \(ids[item] ?? "")⟧"
    }
  }

  /// The words from one byte to another, line by line.
  private mutating func append(_ start: Int, _ end: Int) {
    guard let passage = Passage(start, end) else { return }
    for part in text.stretches(of: passage) {
      var lower = part.lower
      for line in text.lineIndex(at: part.lower)...text.lineIndex(at: part.upper - 1) {
        let lineEnd = text.line(line).upperBound
        if let words = Passage(lower, min(lineEnd, part.upper)) { result += safe(text.words(of: words)) }
        if part.upper > lineEnd, lineEnd >= lower { result += "\n" }
        lower = line + 1 < text.lineCount ? text.line(line + 1).lowerBound : text.utf8.count
      }
    }
  }

  private func safe(_ words: String) -> String {
    var result = ""
    for scalar in visibleText(words).unicodeScalars {
      switch scalar {
      case "⟦": result += "‹U+27E6›"
      case "⟧": result += "‹U+27E7›"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `s1 6:233 direct statement, basis not stated, Ada Quill: cue: described`
  private func note(on index: Int, _ positions: CodePointIndex) -> String {
    let item = account.items[index].item
    let place = item.passages.first.map { positions.position(of: $0.lower) } ?? (line: 1, column: 1)
    let source = source(of: index).map { ", \($0)" } ?? ""
    return
      "\(ids[index] ?? "") \(place.line):\(place.column) \(detail(of: item, at: index))\(source): \(safe(item.reason))"
  }

  private func detail(of item: Item, at index: Int) -> String {
    switch item {
    case .statement(let statement): return "\(statement.kind.rawValue) statement, basis \(statement.basis.label)"
    case .question(let question): return "\(question.kind.rawValue) question"
    case .event(let event):
      let holder = account.items[index].claim.flatMap { $0 == index ? nil : ids[$0] }
      return "event \(event.order), \(event.isCore ? "core" : "background"), basis \(event.basis.label)"
        + (holder.map { ", in \($0)" } ?? "")
    }
  }
}
