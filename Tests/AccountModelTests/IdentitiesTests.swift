import Testing

@testable import AccountModel

/// An action of a writer, a step of its own.
private func action(
  _ writer: String, _ number: Int, lamport: Int, account: ActionID? = nil, item: ActionID? = nil, status: Status? = nil,
  _ body: Action.Body
) -> Action {
  let id = ActionID(writer: writer, number: number)
  return Action(
    id: id, step: id, lamport: lamport, time: "2026-02-03T10:00:00Z", reviewer: writer, account: account, item: item,
    status: status, body: body)
}

/// What a window records when it tags the tram without knowing of another window: account, item, status.
private func window(_ writer: String, lamport: Int, _ status: Status, _ item: Item = .event(CaseSample.tram))
  -> [Action]
{
  let id = { ActionID(writer: writer, number: $0) }
  let record = AccountRecord(path: "tram.txt", revision: CaseSample.account().revision)
  return [
    action(writer, 1, lamport: lamport, .account(record)),
    action(writer, 2, lamport: lamport + 1, account: id(1), .item(CaseSample.stored(item))),
    action(writer, 3, lamport: lamport + 2, account: id(1), item: id(2), status: status, .status(restsOn: nil)),
  ]
}

@Test func twoRecordsOfOneTextAreOneAccount() {
  var review = Review()
  review.apply(window("a", lamport: 1, .unverified) + window("b", lamport: 4, .opinion, .event(CaseSample.ran)))
  #expect(Array(review.accounts.keys) == [ActionID(writer: "a", number: 1)])
  #expect(review.items(of: ActionID(writer: "a", number: 1)).count == 2)
  let opened = CaseSample.opened(review: review)
  #expect(opened.tally.claims[.unverified] == 1)
}

@Test func twoRecordsOfOneItemAreOneItemAndTheLaterStatusRules() {
  var review = Review()
  review.apply(window("a", lamport: 1, .unverified) + window("b", lamport: 4, .disputed))
  #expect(review.items.count == 1)
  let opened = CaseSample.opened(review: review)
  #expect(opened.accounts[0].items.count == 4)
  #expect(opened.tally.claims[.disputed] == 1)
  #expect(opened.tally.claims[.unverified] == 0)
}

@Test func undoingTheSecondRecordsStatusBringsTheFirstsBack() {
  var review = Review()
  review.apply(window("a", lamport: 1, .unverified) + window("b", lamport: 4, .disputed))
  let touched = review.apply(action("b", 4, lamport: 7, .undo(ActionID(writer: "b", number: 3))))
  #expect(touched == [ActionID(writer: "a", number: 2)])
  #expect(review.items[ActionID(writer: "a", number: 2)]?.status == .unverified)
  #expect(
    CaseSample.opened(review: review).place(of: ActionID(writer: "b", number: 2)) == ItemPlace(account: 0, index: 0))
}

@Test func itemsMadeByHandOnTheSameWordsStayApart() {
  var review = Review()
  for writer in ["a", "b"] {
    let made = CaseSample.stored(.event(CaseSample.tram), origin: .reviewer)
    review.apply(action(writer, 1, lamport: 1, .item(made)))
  }
  #expect(review.items.count == 2)
}
