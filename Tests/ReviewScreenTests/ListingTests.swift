import AccountModel
import Seeded
import Testing
import TextCells

@testable import ReviewScreen

/// Three accounts, each with all kinds of items, the last without any at first.
private let accounts = [
  Sample.ferry, account("tram.txt", ["A tram stopped", "Two men ran off"]),
  Sample.account("Nothing is known of it. It rained.", path: "rain.txt") { reading, find in
    reading.sentences = [find("Nothing is known of it."), find("It rained.")]
  }, account("gull.txt", ["A gull took a purse", "The gull dived", "A boy fell"]),
]

private func account(_ path: String, _ told: [String]) -> (Account, Reading) {
  let text = told.map { "\($0). \($0), Bo Ek said. Why \($0)? " }.joined()
  return Sample.account(text, path: path) { reading, find in
    for (order, words) in told.enumerated() {
      reading.sentences += [find("\(words). "), find("\(words), Bo Ek said. "), find("Why \(words)?")]
      reading.events.append(Event(passage: find(words), isCore: order == 0, order: order, reason: "verb"))
      reading.statements.append(
        Statement(content: [find("\(words), Bo")], kind: .indirect, speaker: "Bo Ek", reason: "cue: said"))
      reading.questions.append(OpenQuestion(passage: find("Why \(words)?"), kind: .asked, reason: "asked"))
    }
    reading.speakers = [Speaker(name: "Bo Ek", kind: .person)]
  }
}

/// What a reviewer may press, each a whole deed.
private let deeds = [
  "1", "2", "3", "j", "k", "G", "g", " ", "u", "U", "o", "x<enter>", "x", "z", "z", "z", "Z", "}", "{", "K", "Q",
  "s<enter>", "nnote<enter>", "<bs>", "mjmx<enter>", "i", "A", "<esc>",
]

private func press(_ desk: inout Desk, using random: inout SeededGenerator) -> String {
  let deed = deeds.randomElement(using: &random)!
  desk.press(deed)
  // Nothing stays half asked.
  desk.press("<esc>")
  return deed
}

/// The rows that the panes show are those of a full listing of the same state.
private func expectFullyListed(_ desk: Desk, _ told: [String], _ line: SourceLocation = #_sourceLocation) {
  var full = desk.state
  full.relist()
  for pane in Pane.lists {
    let (shown, wanted) = (desk.state.lists[pane], full.lists[pane])
    let trace = "\(pane) after \(told.joined(separator: " "))"
    #expect(shown?.rows == wanted?.rows, "\(trace)", sourceLocation: line)
    #expect(shown?.count == wanted?.count, "\(trace)", sourceLocation: line)
    for row in wanted?.rows ?? [] {
      guard case .item(let place) = row else { continue }
      #expect(shown?.rowOfItem[place] == wanted?.rowOfItem[place], "\(trace)", sourceLocation: line)
    }
  }
}

@Test(arguments: 1...24)
func whateverIsDoneAndUndoneThePanesListWhatAFullListingGives(_ seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  var desk = Desk(accounts)
  if seed % 3 == 0 { desk.press("\\undecided<enter>") }
  var told: [String] = []
  for _ in 0..<60 {
    told.append(press(&desk, using: &random))
    expectFullyListed(desk, told)
  }
  #expect(desk.log.actions.contains { $0.body.kind == .undo })
}

@Test(arguments: 1...12)
func whateverAnotherWindowDoesAndUndoesThePanesListWhatAFullListingGives(_ seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  var (desk, other) = (Desk(accounts), Desk(accounts))
  if seed % 3 == 0 { desk.press("\\undecided<enter>") }
  var (told, sent): ([String], Int) = ([], 0)
  for _ in 0..<40 {
    told.append(press(&desk, using: &random))
    for _ in 0..<Int.random(in: 0...3, using: &random) { told.append("other: " + press(&other, using: &random)) }
    let actions = other.log.actions.dropFirst(sent).map { byAnother($0, later: desk.log.actions.count) }
    sent = other.log.actions.count
    if !actions.isEmpty { desk.send(.others(actions)) }
    expectFullyListed(desk, told)
  }
  #expect(sent > 0)
}

/// The same action as another writer's.
private func byAnother(_ action: Action, later: Int) -> Action {
  let rename = { (id: ActionID) in ActionID(writer: "00000000000000bb", number: id.number) }
  let body: Action.Body = if case .undo(let step) = action.body { .undo(rename(step)) } else { action.body }
  return Action(
    id: rename(action.id), step: rename(action.step), lamport: action.lamport + later, time: action.time,
    reviewer: "ed. 2", account: action.account.map(rename), item: action.item.map(rename), status: action.status,
    body: body)
}
