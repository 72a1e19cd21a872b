import AccountModel

/// A log in the making, for tests: numbers actions as a store would.
struct Log {
  static let words = StoredItem(
    item: .event(Event(passage: passage(0, 4), isCore: true, order: 1, reason: "verb")), words: ["They"],
    sha256: "00", origin: .extraction, extractor: "1")

  var writer = "aaaaaaaaaaaaaaaa"
  var reviewer = "ed"
  var lamport = 0
  var actions: [Action] = []
  private var number = 0

  init(writer: String = "aaaaaaaaaaaaaaaa", reviewer: String = "ed", lamport: Int = 0) {
    (self.writer, self.reviewer, self.lamport) = (writer, reviewer, lamport)
  }

  /// Adds a step of one action.
  @discardableResult
  mutating func add(_ body: Action.Body, item: ActionID? = nil, status: Status? = nil) -> ActionID {
    (number, lamport) = (number + 1, lamport + 1)
    let id = ActionID(writer: writer, number: number)
    actions.append(
      Action(
        id: id, step: id, lamport: lamport, time: "2026-01-07T12:00:00Z", reviewer: reviewer, account: nil, item: item,
        status: status, body: body))
    return id
  }

  /// Adds a status.
  @discardableResult
  mutating func tag(_ item: ActionID, _ status: Status?, restsOn: String? = nil) -> ActionID {
    add(.status(restsOn: restsOn), item: item, status: status)
  }

  var review: Review { Review(folding: actions) }

  static func passage(_ lower: Int, _ upper: Int) -> Passage {
    guard let passage = Passage(lower, upper) else { preconditionFailure("a test's passage is empty") }
    return passage
  }
}

extension Review {
  init(folding actions: [Action]) {
    self.init()
    for action in actions { apply(action) }
  }
}
