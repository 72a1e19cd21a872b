import AccountModel
import Foundation
import Report

/// An invented story: a boat strikes a pier, and the accounts differ on why.
enum Sample {
  static let text = """
    Ferry strikes pier at Port Ellen
    The ferry struck the pier on Monday. Two people were hurt.
    “She came in far too fast,” said Harbour Master Ada Quill.
    Quill said the captain ignored two signals. Captain Tom Rudge denied it: “I saw no signal.”
    It was not clear whether the lamps were lit. Gulls circled.
    """

  static func passage(_ words: String, in text: String = text) -> Passage {
    guard let range = text.range(of: words),
      let passage = Passage(
        text.utf8.distance(from: text.startIndex, to: range.lowerBound),
        text.utf8.distance(from: text.startIndex, to: range.upperBound))
    else { preconditionFailure("the sample does not hold: \(words)") }
    return passage
  }

  static var reading: Reading {
    var reading = Reading()
    reading.sentences = [
      "Ferry strikes pier at Port Ellen", "The ferry struck the pier on Monday.", "Two people were hurt.",
      "“She came in far too fast,” said Harbour Master Ada Quill.", "Quill said the captain ignored two signals.",
      "Captain Tom Rudge denied it: “I saw no signal.”", "It was not clear whether the lamps were lit.",
      "Gulls circled.",
    ].map { passage($0) }
    reading.statements = [
      Statement(
        content: [passage("She came in far too fast")], kind: .direct, speaker: "Harbour Master Ada Quill",
        mention: passage("Harbour Master Ada Quill"), cue: passage("said"), basis: .saw, reason: "cue: said"),
      Statement(
        content: [passage("the captain ignored two signals")], kind: .indirect, speaker: "Harbour Master Ada Quill",
        cue: passage("said the captain"), reason: "cue: said"),
      Statement(
        content: [passage("I saw no signal.")], kind: .direct, speaker: "Captain Tom Rudge", reason: "cue: denied"),
    ]
    reading.events = [
      Event(
        passage: passage("The ferry struck the pier on Monday"), isCore: true, order: 2, time: "on Monday",
        when: "2026-01-05", reason: "told as past"),
      Event(passage: passage("Two people were hurt"), isCore: true, order: 3, reason: "told as past"),
      Event(
        passage: passage("the captain ignored two signals"), isCore: true, order: 1,
        assertedBy: .speaker("Harbour Master Ada Quill"), reason: "told as past"),
    ]
    reading.questions = [
      OpenQuestion(
        passage: passage("It was not clear whether the lamps were lit"), kind: .stated,
        question: "Were the lamps lit?", reason: "states that something is not known")
    ]
    reading.speakers = [
      Speaker(
        name: "Harbour Master Ada Quill", names: ["Quill"], role: "harbour master", kind: .person, shortName: "Quill"),
      Speaker(name: "Captain Tom Rudge", role: "captain", kind: .person, shortName: "Rudge"),
    ]
    reading.conflicts = [
      Conflict(
        about: "signals", question: "Did the captain see a signal?",
        sides: [
          Conflict.Side(
            account: 0, passage: passage("the captain ignored two signals"),
            speaker: .speaker("Harbour Master Ada Quill"), stance: .saysSo),
          Conflict.Side(
            account: 0, passage: passage("I saw no signal."), speaker: .speaker("Captain Tom Rudge"), stance: .denies),
        ], reason: "cue: denied")
    ]
    return reading
  }

  static func account(
    _ text: String = text, path: String = "case/ferry.txt",
    encoding: TextEncoding = .init(name: "UTF-8", ground: .valid),
    skipped: [Passage] = []
  ) -> Account {
    let bytes = Array(text.utf8)
    return Account(
      path: path, source: bytes,
      revision: Revision(
        byteCount: bytes.count, sha256: String(repeating: "0a", count: 32), encoding: encoding),
      text: DecodedText(utf8: bytes, skipped: skipped))
  }

  static func opened(
    _ account: Account = account(), _ reading: Reading = reading, review: Review = Review()
  ) -> Case {
    var opened = Case(review: review)
    opened.add(account, reading: reading, extractor: "test 1")
    return opened
  }

  static let options = SummaryOptions(caseName: "Port Ellen ferry", asOf: "2026-01-06 09:00 UTC", reviewer: "ed. 1")
}

/// Writes actions as a log would, each a step of its own.
struct Hand {
  private(set) var actions: [Action] = []
  private var account: ActionID?
  private var items: [Item: ActionID] = [:]
  private let source: Account

  init(_ source: Account = Sample.account()) {
    self.source = source
    account = add(.account(AccountRecord(path: source.path, revision: source.revision)))
  }

  /// Acts on an item, recording it first where it is new.
  mutating func act(on item: Item, _ body: Action.Body, status: Status? = nil) {
    let stored = StoredItem(
      item: item, words: item.passages.map(source.text.words), sha256: source.revision.sha256, origin: .extraction,
      extractor: "test 1")
    let id = items[item] ?? add(.item(stored))
    items[item] = id
    add(body, item: id, status: status)
  }

  /// Acts on a conflict, recording it first.
  mutating func act(on conflict: StoredConflict, _ body: Action.Body) { add(body, item: add(.conflict(conflict))) }

  mutating func decide(_ item: Item, _ status: Status?, restsOn: String? = nil) {
    act(on: item, .status(restsOn: restsOn), status: status)
  }

  @discardableResult
  private mutating func add(_ body: Action.Body, item: ActionID? = nil, status: Status? = nil) -> ActionID {
    let number = actions.count + 1
    let id = ActionID(writer: "00000000000000aa", number: number)
    actions.append(
      Action(
        id: id, step: id, lamport: number, time: "2026-01-06T09:00:00Z", reviewer: "ed. 1", account: account,
        item: item, status: status, body: body))
    return id
  }
}
