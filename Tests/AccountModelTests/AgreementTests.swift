import Testing

@testable import AccountModel

/// A review that decides on items by their numbers.
private func review(_ writer: String, _ reviewer: String, _ statuses: [Status?]) -> [Action] {
  var actions: [Action] = []
  func add(_ item: ActionID?, _ status: Status?, _ body: Action.Body) -> ActionID {
    let id = ActionID(writer: writer, number: actions.count + 1)
    let time = "2026-01-07T12:00:00Z"
    actions.append(
      Action(
        id: id, step: id, lamport: actions.count + 1, time: time, reviewer: reviewer, account: nil, item: item,
        status: status, body: body))
    return id
  }
  for (index, status) in statuses.enumerated() {
    let passages = [Passage(index * 10, index * 10 + 5)].compactMap(\.self)
    let item = Item.statement(Statement(content: passages, kind: .direct, speaker: "Ann", reason: ""))
    let stored = StoredItem(item: item, words: ["w"], sha256: "00", origin: .extraction, extractor: "1")
    let id = add(nil, nil, .item(stored))
    if let status { _ = add(id, status, .status(restsOn: nil)) }
  }
  return actions
}

private let first = "00000000000000aa"
private let second = "00000000000000bb"

@Test func kappaIsCohensOnHisOwnKindOfTable() throws {
  // Fifty proposals by two readers: 20 both yes, 5 yes and no, 10 no and yes, 15 both no. p₀ 0.7, pₑ 0.5.
  let table: [(Int, Status, Status)] = [
    (20, .verified, .verified), (5, .verified, .false), (10, .false, .verified), (15, .false, .false),
  ]
  let pairs = table.flatMap { count, mine, theirs in Array(repeating: (mine, theirs), count: count) }
  let agreement = Agreement(review(first, "ed", pairs.map(\.0)), review(second, "kim", pairs.map(\.1)))
  #expect(agreement.compared == 50 && agreement.agreed == 35)
  #expect(agreement.observed == 0.7)
  #expect(abs(try #require(agreement.kappa) - 0.4) < 1e-12)
  #expect(agreement.differences.map { $0.item.item.passages[0].lower } == (20..<35).map { $0 * 10 })
}

@Test func itemsThatOnlyOneDecidedAreCountedApart() {
  let agreement = Agreement(
    review(first, "ed", [.opinion, nil, .false, .false]), review(second, "kim", [.opinion, .false, nil, .disputed]))
  #expect((agreement.compared, agreement.agreed) == (2, 1))
  #expect((agreement.onlyFirst, agreement.onlySecond, agreement.shared) == (1, 1, 0))
}

@Test func oneDecisionInBothFilesSaysNothing() {
  let log = review(first, "ed", [.opinion, .false])
  let agreement = Agreement(log, log)
  #expect((agreement.compared, agreement.shared) == (0, 2))
  #expect(agreement.observed == nil && agreement.kappa == nil)
}

@Test func oneStatusThroughoutLeavesKappaOpen() {
  let agreement = Agreement(review(first, "ed", [.opinion, .opinion]), review(second, "kim", [.opinion, .opinion]))
  #expect(agreement.observed == 1)
  #expect(agreement.kappa == nil)
}
