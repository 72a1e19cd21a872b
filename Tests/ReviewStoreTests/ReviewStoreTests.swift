import AccountModel
import Foundation
import GRDB
import Testing

@testable import ReviewStore

@Test func lookingMakesNoFile() throws {
  let folder = try Folder()
  let store = folder.store()
  #expect(!store.exists)
  #expect(store.access == .absent)
  #expect(try store.actions(since: nil).actions.isEmpty)
  #expect(try store.verify() == .intact(store.head()))
  #expect(try store.looked().isEmpty)
  #expect(try store.value(forKey: "cursor") == nil)
  #expect(try !store.saveValue("a", forKey: "cursor"))
  #expect(try folder.names.isEmpty)
}

@Test func firstStepMakesTheFileForTheOwnerAlone() throws {
  let folder = try Folder()
  try folder.store().tag()
  #expect(try folder.names == ["review.vantage"])
  let mode = try FileManager.default.attributesOfItem(atPath: folder.review)[.posixPermissions] as? Int
  #expect(mode == 0o600)
}

@Test func stepWithoutActionsRecordsNothing() throws {
  let folder = try Folder()
  #expect(try folder.store().append(StepDraft(reviewer: "ed", actions: []), at: "", sources: [:]).isEmpty)
  #expect(try folder.names.isEmpty)
}

@Test func stepComesBackFromANewStoreAsItWasRecorded() throws {
  let folder = try Folder()
  let recorded = try folder.store().tag()
  #expect(try folder.store().all() == recorded)
  #expect(recorded.map(\.id.number) == [1, 2, 3])
  #expect(recorded.map(\.lamport) == [1, 2, 3])
  #expect(Set(recorded.map(\.step)) == [recorded[0].id])
  #expect(recorded[1].account == recorded[0].id && recorded[2].item == recorded[1].id)
  #expect(recorded[2].status == .verified && recorded[2].body == .status(restsOn: "the video"))
  let source: Data? = try folder.ask("SELECT bytes FROM source WHERE sha256 = '\(Sample.sha256)'")
  #expect(source == Data(Sample.text))
}

@Test func everyKindOfActionComesBackAsItWas() throws {
  let folder = try Folder()
  let store = folder.store()
  let ids = try store.tag().map(\.id)
  var part = Sample.item
  (part.origin, part.partOf) = (.reviewer, ids[1])
  let bodies: [Action.Body] = [
    .status(restsOn: nil), .status(restsOn: "\u{0}\u{1b}[31m \u{202e}“é”"), .note(""), .note("a\nb"), .item(part),
    .saying(.takenBack), .question(.asked, answer: nil), .question(.answered, answer: "no"), .dismissal(reason: ""),
    .dismissal(reason: "a caption"), .split(into: 2), .undo(ids[0]),
  ]
  let drafts = bodies.map { ActionDraft(account: .known(ids[0]), item: .known(ids[1]), body: $0) }
  let recorded = try store.append(StepDraft(reviewer: "Ann Å.", actions: drafts), at: Sample.time, sources: [:])
  #expect(recorded.map(\.body) == bodies)
  #expect(try Array(folder.store().all().dropFirst(3)) == recorded)
}

@Test func laterStepsGoOnInTheWritersChain() throws {
  let folder = try Folder()
  let store = folder.store()
  try store.tag()
  let second = try store.note("b")
  #expect(second[0].id.number == 4 && second[0].lamport == 4)
  #expect(second[0].step == second[0].id)
}

@Test func eachSessionIsAWriterOfItsOwnAndComesAfterWhatItFound() throws {
  let folder = try Folder()
  let first = try folder.store().tag()
  let second = try folder.store().note("b")
  #expect(second[0].id.writer != first[0].id.writer)
  #expect(second[0].id.number == 1 && second[0].lamport == 4)
  #expect(ActionID.isWriter(first[0].id.writer) && ActionID.isWriter(second[0].id.writer))
}

@Test func twoWindowsSeeEachOthersActionsOnce() throws {
  let folder = try Folder()
  let (mine, theirs) = (folder.store(), folder.store())
  try mine.tag()
  var (seenByMe, seenByThem) = (try mine.actions(since: nil).position, try theirs.actions(since: nil).position)
  let theirNote = try theirs.note("theirs")
  let myNote = try mine.note("mine")
  var fresh = try mine.actions(since: seenByMe)
  #expect(fresh.actions == theirNote)
  seenByMe = fresh.position
  fresh = try theirs.actions(since: seenByThem)
  #expect(fresh.actions == myNote)
  seenByThem = fresh.position
  #expect(try mine.actions(since: seenByMe).actions.isEmpty)
  #expect(try theirs.actions(since: seenByThem).actions.isEmpty)
  #expect(try mine.all().count == 5)
}

@Test func undoAndRedoHoldAfterARestart() throws {
  let folder = try Folder()
  let store = folder.store()
  let item = try store.record(StepDraft(reviewer: "ed", actions: [ActionDraft(body: .item(Sample.item))]))[0].id
  let status = ActionDraft(item: .known(item), status: .false, body: .status(restsOn: nil))
  try store.record(StepDraft(reviewer: "ed", actions: [status]))
  for expected in [nil, Status.false, nil] as [Status?] {
    let session = folder.store()
    let review = Review(try session.all())
    let step = try #require(expected == nil ? review.stepToUndo(by: "ed") : review.stepToRedo(by: "ed"))
    try session.record(StepDraft(reviewer: "ed", actions: [ActionDraft(body: .undo(step))]))
    #expect(Review(try folder.store().all()).items[item]?.status == expected)
  }
}

@Test func orderFollowsLamportNumbersAndNotRowsOrClocks() throws {
  let folder = try Folder()
  try folder.store().record(Sample.note("first"), at: "2030-01-01T00:00:00Z")
  try folder.store().record(Sample.note("second"), at: "1970-01-01T00:00:00Z")
  try folder.tamper("UPDATE action SET row = 9 WHERE row = 1")
  #expect(try folder.store().all().map(\.noteText) == ["first", "second"])
  #expect(try folder.store().actions(since: LogPosition(row: 2)).actions.map(\.noteText) == ["first"])
}

@Test func lamportNumberAtItsEndIsAnErrorAndNotATrap() throws {
  let folder = try Folder()
  try folder.store().note("a")
  try folder.tamper("UPDATE action SET lamport = \(Int.max)")
  #expect(throws: ReviewStoreError.damaged(path: folder.review, row: nil)) { try folder.store().note("b") }
}

@Test func actionsOfNewerKindsAndVersionsAreKeptCountedAndLeftOut() throws {
  let folder = try Folder()
  try folder.store().note("a")
  try folder.store().note("b")
  try folder.store().note("c")
  try folder.tamper("UPDATE action SET kind = 'merge' WHERE row = 1; UPDATE action SET version = 2 WHERE row = 2")
  let store = folder.store()
  #expect(try store.all().map(\.noteText) == ["c"])
  #expect(store.unknownActionCount == 2)
  #expect(try store.note("d")[0].lamport == 4)
}

@Test func referencesThatLeadNowhereRecordNothing() throws {
  let folder = try Folder()
  let store = folder.store()
  let subjects: [ActionDraft.Subject] = [
    .recordedHere(0), .recordedHere(-1), .known(ActionID(writer: "x\u{0}", number: 1)),
    .known(ActionID(writer: "0123456789abcdef", number: 0)),
  ]
  for subject in subjects {
    let step = StepDraft(reviewer: "ed", actions: [ActionDraft(item: subject, body: .note("a"))])
    #expect(throws: ReviewStoreError.unsoundStep(.reference)) { try store.append(step, at: Sample.time, sources: [:]) }
  }
  #expect(try folder.names.isEmpty)
}

@Test func accountIsRecordedOnlyWithItsBytes() throws {
  let folder = try Folder()
  let store = folder.store()
  #expect(throws: ReviewStoreError.unsoundStep(.sourceMissing)) {
    try store.append(Sample.firstTag, at: Sample.time, sources: [:])
  }
  #expect(throws: ReviewStoreError.unsoundStep(.sourceMismatch)) {
    try store.append(Sample.firstTag, at: Sample.time, sources: [Sample.sha256: [1]])
  }
  #expect(try folder.names.isEmpty)
  try store.tag()
  #expect(try store.append(Sample.firstTag, at: Sample.time, sources: [:]).count == 3)
  #expect(try folder.ask("SELECT count(*) FROM source") == 1)
}

@Test func nameWithNULIsStoredWithoutItAndVerifies() throws {
  let folder = try Folder()
  let step = StepDraft(reviewer: "e\u{0}d", actions: [ActionDraft(body: .note("a"))])
  let recorded = try folder.store().append(step, at: Sample.time, sources: [:])
  #expect(recorded[0].reviewer == "ed")
  #expect(try folder.store().all() == recorded)
  #expect(try folder.store().verify() == .intact(folder.store().head()))
}

@Test func pathsThatMeanSomethingElseToSQLiteArePaths() throws {
  #expect(ReviewFile.plain(":memory:") == "./:memory:")
  #expect(ReviewFile.plain("file:a?mode=memory") == "./file:a?mode=memory")
  #expect(ReviewFile.plain("/a") == "/a")
}

extension Review {
  fileprivate init(_ actions: [Action]) {
    self.init()
    for action in actions { apply(action) }
  }
}
