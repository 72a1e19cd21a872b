import AccountModel

@testable import Extraction

/// A text that carries its expected answer: `⟦quote:I saw it⟧` marks the words "I saw it" under the label "quote".
/// Marks may stand inside one another; taken out, they leave the plain text.
struct MarkedText {
  /// A label with the words that it marks.
  struct Mark {
    var label: String
    var passage: Passage
  }

  private(set) var plain = ""
  /// In the order in which the marks close. A mark without words is left out.
  private(set) var marks: [Mark] = []

  init(_ marked: String) {
    var open: [(label: String, start: Int)] = []
    var rest = marked[...]
    while let next = rest.popFirst() {
      if next == "⟦", let colon = rest.firstIndex(of: ":") {
        open.append((String(rest[..<colon]), plain.utf8.count))
        rest = rest[rest.index(after: colon)...]
      } else if next == "⟧", let mark = open.popLast() {
        marks += Passage(mark.start, plain.utf8.count).map { [Mark(label: mark.label, passage: $0)] } ?? []
      } else {
        plain.append(next)
      }
    }
  }

  /// The marked words of a label, in the order in which the marks close.
  func words(_ label: String) -> [String] {
    let text = DecodedText(plain)
    return marks.filter { $0.label == label }.map { text.words(of: $0.passage) }
  }

  /// The plain text as an account.
  var account: Account { .sample(plain) }
  /// What extraction finds in it.
  var reading: Reading { Extractor().read(account) }
}

extension Account {
  /// An account for tests; `date` as `YYYY-MM-DD`.
  static func sample(_ text: String, date: String? = nil, skipped: [Passage] = [], timings: [Timing] = []) -> Account {
    Account(
      path: "sample.txt", source: Array(text.utf8),
      revision: Revision(byteCount: text.utf8.count, sha256: "", encoding: TextEncoding(name: "UTF-8", ground: .valid)),
      text: DecodedText(utf8: Array(text.utf8), skipped: skipped), frame: Frame(date: date), timings: timings)
  }
}

extension Reading {
  /// The words of each statement's parts, joined by " … ".
  func said(in text: String) -> [String] {
    statements.map { $0.content.map { words($0, text) }.joined(separator: " … ") }
  }

  /// The words of each event.
  func happened(in text: String) -> [String] { events.map { words($0.passage, text) } }

  /// The words of each open question.
  func open(in text: String) -> [String] { questions.map { words($0.passage, text) } }

  /// The words of each sentence.
  func split(_ text: String) -> [String] { sentences.map { words($0, text) } }

  private func words(_ passage: Passage, _ text: String) -> String { DecodedText(text).words(of: passage) }
}
