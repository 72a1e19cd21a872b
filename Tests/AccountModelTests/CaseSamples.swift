@testable import AccountModel

/// A small account for the tests of a case: a bare sentence, an event of the narrator's, a statement that holds another
/// event, and an open question.
enum CaseSample {
  static let text = "Fog. A tram stopped. She ran, Bo said. Was it late?"
  static let tram = Event(passage: passage("A tram stopped"), isCore: true, order: 1, reason: "verb")
  static let ran = Event(passage: passage("She ran"), isCore: true, order: 2, reason: "verb")
  static let said = Statement(content: [passage("She ran")], kind: .indirect, speaker: "Bo", reason: "cue: said")
  static let late = OpenQuestion(passage: passage("Was it late?"), kind: .asked, reason: "question mark")

  static var reading: Reading {
    var reading = Reading()
    reading.sentences = ["Fog.", "A tram stopped.", "She ran, Bo said.", "Was it late?"].map(passage)
    (reading.events, reading.statements, reading.questions) = ([tram, ran], [said], [late])
    reading.speakers = [Speaker(name: "Bo", kind: .person)]
    return reading
  }

  static func passage(_ words: String) -> Passage {
    let (bytes, wanted) = (Array(text.utf8), Array(words.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    guard let start, let passage = Passage(start, start + wanted.count) else {
      preconditionFailure("the sample does not hold: \(words)")
    }
    return passage
  }

  static func account(_ path: String = "tram.txt", sha256: String = "5a") -> Account {
    let bytes = Array(text.utf8)
    return Account(
      path: path, source: bytes,
      revision: Revision(
        byteCount: bytes.count, sha256: sha256, encoding: TextEncoding(name: "UTF-8", ground: .valid)),
      text: DecodedText(text))
  }

  static func opened(review: Review = Review(), looked: Set<LookedMark> = []) -> Case {
    var opened = Case(review: review, looked: looked)
    opened.add(account(), reading: reading, extractor: "1")
    return opened
  }

  static func stored(_ item: Item, origin: StoredItem.Origin = .extraction) -> StoredItem {
    StoredItem(
      item: item, words: item.passages.map(DecodedText(text).words), sha256: "5a", origin: origin, extractor: "1")
  }
}

/// Actions on one account, numbered as a store would number them.
struct CaseLog {
  private(set) var actions: [Action] = []
  private(set) var account: ActionID?

  init(path: String = "tram.txt", sha256: String = "5a") {
    account = add(.account(AccountRecord(path: path, revision: CaseSample.account(path, sha256: sha256).revision)))
  }

  @discardableResult
  mutating func add(_ body: Action.Body, item: ActionID? = nil, status: Status? = nil) -> ActionID {
    let id = ActionID(writer: "bbbbbbbbbbbbbbbb", number: actions.count + 1)
    actions.append(
      Action(
        id: id, step: id, lamport: id.number, time: "2026-01-07T12:00:00Z", reviewer: "ed", account: account,
        item: item, status: status, body: body))
    return id
  }

  var review: Review {
    var review = Review()
    for action in actions { review.apply(action) }
    return review
  }
}
