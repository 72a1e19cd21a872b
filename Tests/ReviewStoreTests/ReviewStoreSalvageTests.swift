import AccountModel
import Foundation
import GRDB
import Testing

@testable import ReviewStore

@Test func salvageOfASoundFileIsTheWholeLog() throws {
  let folder = try Folder()
  let recorded = try folder.store().tag()
  let salvaged = try folder.store().salvage()
  #expect(salvaged.actions == recorded)
  #expect(salvaged.isComplete && salvaged.unreadableRows == 0)
}

@Test func rowThatMakesNoSenseIsNamedAndTheOthersAreSaved() throws {
  let folder = try Folder()
  for text in ["a", "b", "c"] { try folder.store().note(text) }
  let changes = [
    "body = '{'", "body = '[]'", "writer = 'x'", "number = -1", "step = ''", "lamport = 0", "status = 'rumour'",
    "item = 'x-1'", "version = 0", "writer = writer || char(0)",
  ]
  let sound = try folder.bytes
  for change in changes {
    try folder.write(sound)
    try folder.tamper("UPDATE action SET \(change) WHERE row = 2")
    let salvaged = try folder.store().salvage()
    if change.contains("char(0)") {
      // A text is read up to its NUL; that the row was changed is for the hash to say.
      #expect(salvaged.actions.count == 3)
      continue
    }
    #expect(throws: ReviewStoreError.damaged(path: folder.review, row: 2), "\(change)") { try folder.store().all() }
    #expect(salvaged.actions.compactMap(\.noteText) == ["a", "c"], "\(change)")
    #expect(salvaged.unreadableRows == 1 && salvaged.isComplete)
  }
}

@Test func textThatIsNotUTF8IsReadWithMarksAndFoundByItsHash() throws {
  let folder = try Folder()
  try folder.store().note("a")
  try folder.tamper("UPDATE action SET reviewer = CAST(x'65ff64' AS TEXT)")
  #expect(try folder.store().all()[0].reviewer == "e\u{fffd}d")
  #expect(try folder.store().verify() != .intact(folder.store().head()))
}

@Test func flippedByteIsAnErrorOrFoundOrWithoutEffect() throws {
  let (folder, recorded) = try reviewOfSeveralPages()
  let sound = try folder.bytes
  for offset in stride(from: 0, to: sound.count, by: 61) {
    var flipped = sound
    flipped[offset] ^= 0x41
    try folder.write(flipped)
    #expect(try isToldOrHarmless(folder, recorded), "byte \(offset)")
    #expect(try folder.bytes == flipped, "byte \(offset)")
  }
}

@Test func fileCutShortIsAnErrorOrFound() throws {
  let (folder, recorded) = try reviewOfSeveralPages()
  let sound = try folder.bytes
  let head = try folder.store().head()
  for count in stride(from: 0, to: sound.count, by: 1024) {
    try folder.write(sound.prefix(count))
    let told = try isToldOrHarmless(folder, recorded)
    let verdict = try? folder.store().verify(against: head)
    #expect(told && verdict != .intact(head), "at \(count)")
    #expect(try folder.bytes == sound.prefix(count), "at \(count)")
  }
}

@Test func actionsOnBothSidesOfADamagedPageAreSaved() throws {
  let (folder, recorded) = try reviewOfSeveralPages()
  let leaves: [Int] = try {
    let queue = try DatabaseQueue(path: folder.review)
    return try queue.read {
      try Int.fetchAll($0, sql: "SELECT pageno FROM dbstat WHERE name = 'action' AND pagetype = 'leaf' ORDER BY path")
    }
  }()
  let page = try #require(leaves.dropFirst(leaves.count / 2).first)
  var damaged = try folder.bytes
  for offset in ((page - 1) * 4096)..<(page * 4096) { damaged[offset] = 0xff }
  try folder.write(damaged)
  #expect(throws: ReviewStoreError.damaged(path: folder.review, row: nil)) { try folder.store().all() }
  let salvaged = try folder.store().salvage()
  #expect(!salvaged.isComplete)
  #expect(salvaged.actions.first == recorded.first && salvaged.actions.last == recorded.last)
  #expect(salvaged.actions.count > recorded.count / 2 && salvaged.actions.count < recorded.count)
  #expect(Set(salvaged.actions).isSubset(of: recorded))
}

/// True where reading fails with an error of the store, or verifying finds the damage, or nothing of the log changed.
private func isToldOrHarmless(_ folder: Folder, _ recorded: [Action]) throws -> Bool {
  do {
    _ = try? folder.store().salvage()
    let verdict = try folder.store().verify()
    let actions = try folder.store().all()
    if case .broken = verdict { return true }
    return actions == recorded
  } catch is ReviewStoreError {
    return true
  }
}

private func reviewOfSeveralPages() throws -> (Folder, [Action]) {
  let folder = try Folder()
  let store = folder.store()
  var recorded = try store.tag()
  for number in 0..<60 { recorded += try store.note(String(repeating: "note \(number) ", count: 20)) }
  return (folder, recorded)
}
