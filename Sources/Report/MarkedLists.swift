import AccountModel
import TextCells

/// The lists below a marked text: events in the order in which they happened, statements and questions in reading
/// order, conflicts with every side. Of each item the first line says who says what and where, the second how it was
/// found: by which rule, on what basis, at what time.
struct MarkedLists {
  /// How many columns of an item's words are shown.
  private static let widestWords = 100

  private let account: CaseAccount
  private let labels: ItemLabels
  private let positions: CodePointIndex
  private let statements: StatementIndex

  init(_ account: CaseAccount, _ labels: ItemLabels) {
    (self.account, self.labels) = (account, labels)
    positions = CodePointIndex(account.account.text)
    statements = StatementIndex(account)
  }

  /// All lists, each after a blank line; those without items are left out.
  var text: String {
    let lists: [(head: String, lines: [String])] = [
      ("Sequence of events, first to last", events()), ("Quotes and statements", rows(.statement)),
      ("Open questions", rows(.question)), ("Conflicts", conflicts()),
    ]
    return lists.filter { !$0.lines.isEmpty }
      .map { "\n\($0.head)\n\($0.lines.joined(separator: "\n"))\n" }.joined()
  }

  // MARK: Items

  private func events() -> [String] {
    let sorted = labels.shown.enumerated().compactMap { place, item -> (order: Int, place: Int, item: Int)? in
      guard case .event(let event) = account.items[item].item else { return nil }
      return (event.order, place, item)
    }
    return sorted.sorted { ($0.order, $0.place) < ($1.order, $1.place) }.flatMap { row($0.item) }
  }

  private func rows(_ kind: Item.Kind) -> [String] {
    labels.shown.filter { account.items[$0].item.kind == kind }.flatMap(row)
  }

  private func row(_ index: Int) -> [String] {
    let item = account.items[index].item
    let words = item.passages.map(shown).joined(separator: " … ")
    var lines = ["  \(lead(of: item))\(labels.id(index)) \(place(of: item.passages.first)) \(who(index))\(words)"]
    lines.append("      \(detail(of: item, at: index)) · \(unmarked(item.reason))")
    if case .event(let event) = item {
      lines += event.also.map { "      also \(place(of: $0.passage)) \(name($0.assertedBy)): \(shown($0.passage))" }
    }
    return lines
  }

  /// An event's place in the sequence.
  private func lead(of item: Item) -> String {
    if case .event(let event) = item { "\(event.order). " } else { "" }
  }

  private func who(_ index: Int) -> String {
    if case .question(let question) = account.items[index].item {
      return statements.holder(of: question.passage).map(who) ?? ""
    }
    if let name = labels.source(of: index) { return "\(unmarked(name)): " }
    let isSaid = account.items[index].item.kind == .statement || account.items[index].claim != index
    return isSaid ? "unnamed source: " : "own voice: "
  }

  private func detail(of item: Item, at index: Int) -> String {
    switch item {
    case .statement(let statement): return ([statement.kind.rawValue] + basis(statement.basis)).joined(separator: ", ")
    case .question(let question):
      return question.kind.rawValue + (question.question.map { ", asks: \(unmarked(folded($0)))" } ?? "")
    case .event(let event):
      let holder = account.items[index].claim.flatMap { $0 == index ? nil : "in \(labels.id($0))" }
      let parts = [
        event.isCore ? "core" : "background", holder, time(of: event), event.isInherited ? "source runs on" : nil,
      ]
      return (parts.compactMap(\.self) + basis(event.basis)).joined(separator: ", ")
    }
  }

  /// `time "on Monday" = 2026-01-05`
  private func time(of event: Event) -> String? {
    guard event.time != nil || event.when != nil else { return nil }
    let words = event.time.map { " \"\(unmarked(folded($0)))\"" } ?? ""
    return "time\(words)" + (event.when.map { " = \(unmarked($0))" } ?? "")
  }

  private func basis(_ basis: Basis) -> [String] { basis == .notStated ? [] : ["basis \(basis.label)"] }

  // MARK: Conflicts

  private func conflicts() -> [String] {
    account.conflicts.lazy.map(\.conflict).enumerated().flatMap { number, conflict in
      let asked = conflict.question.map { ": \(unmarked(folded($0)))" } ?? ""
      return ["  c\(number + 1) about \(unmarked(folded(conflict.about)))\(asked)"]
        + conflict.sides.map(side) + ["      \(unmarked(conflict.reason))"]
    }
  }

  private func side(_ side: Conflict.Side) -> String {
    let id = statements.touched(by: side.passage).first.map { " (\(labels.id($0.index)))" } ?? ""
    return "      \(side.stance.label) \(place(of: side.passage)) \(name(side.speaker)): \(shown(side.passage))\(id)"
  }

  // MARK: Parts

  private func name(_ asserter: Asserter) -> String { asserter.name.map(unmarked) ?? "own voice" }

  private func shown(_ passage: Passage) -> String {
    cut(unmarked(account.account.text.shownWords(of: passage)), toColumns: Self.widestWords)
  }

  private func place(of passage: Passage?) -> String {
    guard let passage else { return "1:1" }
    let position = positions.position(of: passage.lower)
    return "\(position.line):\(position.column)"
  }
}
