import Seeded
import Testing

@testable import AccountModel

/// Review files as they come to be: written by sessions, copied and merged. Knows what each writer really had.
private struct FileModel {
  var actions: [Action] = []

  /// Writes an action as the store does, at the end of a session's chain.
  @discardableResult
  mutating func write(
    _ writer: Int, _ reviewer: String, on item: ActionID? = nil, _ status: Status? = nil, body: Action.Body
  ) -> Action {
    let name = "\(String(repeating: "0", count: 13))\(100 + writer)"
    let number = (actions.filter { $0.id.writer == name }.map(\.id.number).max() ?? 0) + 1
    let id = ActionID(writer: name, number: number)
    let action = Action(
      id: id, step: id, lamport: max(actions.map(\.lamport).max() ?? 0, actions.count) + 1,
      time: "2026-01-07T12:00:00Z", reviewer: reviewer, account: nil, item: item, status: status, body: body)
    actions.append(action)
    return action
  }

  @discardableResult
  mutating func tag(_ writer: Int, _ reviewer: String, _ status: Status?, on item: ActionID) -> Action {
    write(writer, reviewer, on: item, status, body: .status(restsOn: nil))
  }

  mutating func merge(_ other: FileModel) {
    for action in other.actions where !actions.contains(action) { actions.append(action) }
  }
}

/// A file in which an item is recorded.
private func base() throws -> (file: FileModel, item: ActionID) {
  var file = FileModel()
  let passage = try #require(Passage(0, 4))
  let item = Item.event(Event(passage: passage, isCore: true, order: 1, reason: ""))
  let stored = StoredItem(item: item, words: ["fell"], sha256: "00", origin: .extraction, extractor: "1")
  let id = file.write(0, "ed", body: .item(stored)).id
  return (file, id)
}

@Test func whoDecidesInTheSameFileLaterKnowsWhatStandsThere() throws {
  var (file, item) = try base()
  file.tag(1, "ed", .disputed, on: item)
  file.tag(2, "ann", .verified, on: item)
  #expect(unsettledDifferences(in: file.actions) == [])
}

@Test func reviewersWhoDecidedApartDifferUntilOneDecidesWhoHasSeenBoth() throws {
  let (file, item) = try base()
  var (mine, theirs) = (file, file)
  let first = mine.tag(1, "ed", .disputed, on: item)
  let second = theirs.tag(2, "ann", .verified, on: item)
  mine.merge(theirs)
  #expect(unsettledDifferences(in: mine.actions) == [Difference(item: item, decisions: [first, second])])
  #expect(unsettledDifferences(in: mine.actions.reversed()).map(\.decisions) == [[first, second]])
  // A note is no decision; a third reviewer's status settles as well as one of the two.
  mine.write(3, "ed", on: item, body: .note("ask"))
  #expect(unsettledDifferences(in: mine.actions).count == 1)
  mine.tag(3, "kim", .inconclusive, on: item)
  #expect(unsettledDifferences(in: mine.actions) == [])
}

@Test func theSameStatusIsNoDifferenceAndNeitherIsOneTakenBack() throws {
  let (file, item) = try base()
  var (mine, theirs) = (file, file)
  let first = mine.tag(1, "ed", .disputed, on: item)
  theirs.tag(2, "ann", .disputed, on: item)
  mine.merge(theirs)
  #expect(unsettledDifferences(in: mine.actions) == [])
  theirs.tag(2, "ann", .false, on: item)
  mine.merge(theirs)
  #expect(unsettledDifferences(in: mine.actions).count == 1)
  var undone = mine
  undone.write(1, "ed", body: .undo(first.step))
  #expect(unsettledDifferences(in: undone.actions) == [])
  theirs.tag(2, "ann", nil, on: item)
  mine.merge(theirs)
  #expect(unsettledDifferences(in: mine.actions) == [])
}

@Test func goingOnApartAfterSettlingDiffersAgain() throws {
  let (file, item) = try base()
  var (mine, theirs) = (file, file)
  mine.tag(1, "ed", .disputed, on: item)
  theirs.tag(2, "ann", .verified, on: item)
  mine.merge(theirs)
  mine.tag(3, "ed", .verified, on: item)
  theirs.tag(2, "ann", .opinion, on: item)
  mine.merge(theirs)
  #expect(unsettledDifferences(in: mine.actions).first?.decisions.map(\.status) == [.opinion, .verified])
}

@Test(arguments: 1...40) func knowledgeIsNeverClaimedThatAWriterDidNotHave(_ seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let (start, item) = try base()
  var files = [start, start, start]
  var had: [ActionID: Set<ActionID>] = [:]
  for turn in 1...40 {
    let index = Int.random(in: 0..<3, using: &random)
    if turn.isMultiple(of: 7) {
      files[index].merge(files[(index + 1) % 3])
    } else {
      let before = Set(files[index].actions.map(\.id))
      // A session goes on for a while, then another begins on the same file.
      let writer = 10 * index + turn / 9
      had[files[index].tag(writer, "reviewer \(index)", .opinion, on: item).id] = before
    }
  }
  files[0].merge(files[1])
  files[0].merge(files[2])
  let log = files[0].actions.inLogOrder
  let known = KnowledgeRegister(log)
  for (id, before) in had {
    for action in log where known[id].holds(action) { #expect(before.contains(action.id), "\(id) \(action.id)") }
  }
}

@Test func inAFileThatWasNeverMergedEveryWriterKnowsAll() throws {
  var (file, item) = try base()
  for turn in 1...12 { file.tag(turn % 3, "reviewer \(turn % 3)", .opinion, on: item) }
  let known = KnowledgeRegister(file.actions)
  for (index, action) in file.actions.enumerated() {
    #expect(file.actions.prefix(index).allSatisfy(known[action.id].holds))
    #expect(!known[action.id].holds(action))
  }
}
