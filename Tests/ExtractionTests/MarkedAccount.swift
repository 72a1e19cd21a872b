import AccountModel
import Foundation

@testable import Extraction

/// An invented account with all that a careful reader finds in it, marked in its words.
///
/// The file's head gives `covers:` (the shapes it was written for) and `date:` (the account's own date); after a line
/// `---` follows the account with its marks:
///
///     ⟦s direct Ana Ruiz:…⟧              a statement, its kind and its speaker; parts of one statement share `#1`
///     ⟦e 3 core ~6 p.m. @Ana Ruiz:…⟧     an event: order, core or not, the words that date it, who asserts it
///     ⟦also #2:…⟧                        a further telling of the event that carries `#2`
///     ⟦q stated|Was it locked?:…⟧        an open question, and how it could be put
///     ⟦c 1:…⟧                            one side of a conflict
///     ⟦none:…⟧                           words that are nothing at all
///
/// A label holds no colon: a clock time in one is written with the ratio sign, `6∶30 p.m.`
struct MarkedAccount {
  struct ExpectedStatement {
    var kind: String
    var speaker: String
    var parts: [Passage]
  }

  struct ExpectedEvent {
    var order = 1
    var isCore = false
    var time: String?
    var asserter: String?
    var tellings: [Passage]
  }

  struct ExpectedQuestion {
    var kind: String
    var passage: Passage
  }

  var covers: [String] = []
  var date: String?
  let text: MarkedText
  private(set) var statements: [ExpectedStatement] = []
  private(set) var events: [ExpectedEvent] = []
  private(set) var questions: [ExpectedQuestion] = []
  private(set) var conflicts: [String: [Passage]] = [:]
  private(set) var nothing: [Passage] = []
  /// Labels that say nothing; a set without faults has none.
  private(set) var unread: [String] = []

  private var numbered: [String: Int] = [:]

  init(_ file: String) {
    let halves = file.split(separator: "\n---\n", maxSplits: 1)
    text = MarkedText(String(halves.last ?? ""))
    for line in halves.count == 2 ? halves[0].split(separator: "\n") : [] {
      if let list = line.value(after: "covers:") {
        covers = list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      }
      if let day = line.value(after: "date:") { date = day }
    }
    for mark in text.marks.filter({ !$0.label.hasPrefix("also") }).sorted(by: { $0.passage < $1.passage }) {
      take(mark)
    }
    for mark in text.marks where mark.label.hasPrefix("also") { takeRetelling(mark) }
  }

  /// The account, as it would be loaded.
  var account: Account { .sample(text.plain, date: date) }

  private mutating func take(_ mark: MarkedText.Mark) {
    let words = mark.label.split(separator: " ")
    switch words.first {
    case "s" where words.count > 2: takeStatement(Array(words), mark.passage)
    case "e" where words.count > 1: takeEvent(mark)
    case "none": nothing.append(mark.passage)
    case "c" where words.count == 2: conflicts[String(words[1]), default: []].append(mark.passage)
    case "q" where words.count > 1:
      let kind = words[1].split(separator: "|")[0]
      questions.append(ExpectedQuestion(kind: String(kind), passage: mark.passage))
    default: unread.append(mark.label)
    }
  }

  private mutating func takeStatement(_ words: [Substring], _ passage: Passage) {
    let number = words.last.flatMap { $0.hasPrefix("#") ? "s" + $0 : nil }
    if let number, let known = numbered[number] { return statements[known].parts.append(passage) }
    let speaker = words.dropFirst(2).dropLast(number == nil ? 0 : 1).joined(separator: " ")
    if let number { numbered[number] = statements.count }
    statements.append(ExpectedStatement(kind: String(words[1]), speaker: speaker, parts: [passage]))
  }

  private mutating func takeEvent(_ mark: MarkedText.Mark) {
    var event = ExpectedEvent(tellings: [mark.passage])
    var rest = mark.label.dropFirst(2)
    if let at = rest.firstIndex(of: "@") {
      event.asserter = String(rest[rest.index(after: at)...]).trimmingCharacters(in: .whitespaces)
      rest = rest[..<at]
    }
    if let tilde = rest.firstIndex(of: "~") {
      let words = String(rest[rest.index(after: tilde)...]).trimmingCharacters(in: .whitespaces)
      event.time = words.replacing("∶", with: ":")
      rest = rest[..<tilde]
    }
    for word in rest.split(separator: " ") {
      if let order = Int(word) { event.order = order }
      if word == "core" { event.isCore = true }
      if word.hasPrefix("#") { numbered["e" + word] = events.count }
    }
    events.append(event)
  }

  private mutating func takeRetelling(_ mark: MarkedText.Mark) {
    guard let known = numbered["e" + mark.label.dropFirst("also ".count)] else { return unread.append(mark.label) }
    events[known].tellings.append(mark.passage)
  }
}

extension Substring {
  fileprivate func value(after name: String) -> String? {
    hasPrefix(name) ? dropFirst(name.count).trimmingCharacters(in: .whitespaces) : nil
  }
}
