import AccountModel
import Testing
import TextCells

@testable import ReviewScreen

/// What another window records, as it arrives here.
private func arriving(_ actions: [Action], as reviewer: String, later: Int = 100) -> [Action] {
  let rename = { (id: ActionID) in ActionID(writer: "00000000000000bb", number: id.number) }
  return actions.map { action in
    Action(
      id: rename(action.id), step: rename(action.step), lamport: action.lamport + later, time: action.time,
      reviewer: reviewer, account: action.account.map(rename), item: action.item.map(rename), status: action.status,
      body: action.body)
  }
}

/// What a reviewer records by keys on the same account.
private func recorded(by keys: String) -> [Action] {
  var desk = Desk()
  desk.press(keys)
  return desk.log.actions
}

@Test func whatAnotherWindowDecidesIsShownAndSaid() throws {
  var desk = Desk()
  let before = desk.state.chosen
  desk.send(.others(arriving(recorded(by: "U"), as: "ed. 2")))
  #expect(desk.state.incident.tally.decided == 1)
  let message = try #require(desk.state.message)
  #expect(message.text.hasPrefix("ed. 2 in another window: ") && message.text.hasSuffix(": unverified"))
  #expect(message.notice == .plain)
  #expect(desk.state.chosen == before)
}

@Test func theLaterOfTwoDecisionsOnOneItemRulesAndTheScreenSaysSo() throws {
  var desk = Desk()
  desk.press("U")
  desk.send(.others(arriving(recorded(by: "O"), as: "ed. 2")))
  #expect(desk.state.incident.tally.claims[.opinion] == 1)
  #expect(desk.state.message?.notice == .warning)
  desk.send(.others(arriving(recorded(by: "I"), as: "ed. 3", later: 0).map(writtenFirst)))
  #expect(desk.state.incident.tally.claims[.opinion] == 1)
  let message = try #require(desk.state.message)
  #expect(message.text.hasSuffix(": inconclusive, but opinion is later and stands"), "\(message.text)")
}

/// The same action by a writer whose name comes first, so that it is earlier than any other of its Lamport number.
private func writtenFirst(_ action: Action) -> Action {
  let rename = { (id: ActionID) in ActionID(writer: "0000000000000001", number: id.number) }
  return Action(
    id: rename(action.id), step: rename(action.step), lamport: action.lamport, time: action.time,
    reviewer: action.reviewer, account: action.account.map(rename), item: action.item.map(rename),
    status: action.status, body: action.body)
}
