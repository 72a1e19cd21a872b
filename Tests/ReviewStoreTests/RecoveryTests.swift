import AccountModel
import Foundation
import GRDB
import Testing

@testable import ReviewStore

/// A review whose log, accounts and notes fill many pages, some records more than one.
private func largeReview() throws -> (Folder, [Action]) {
  let folder = try Folder()
  let store = folder.store()
  var recorded = try store.tag()
  for number in 0..<80 {
    recorded += try store.note(String(repeating: "note \(number) ", count: number % 9 == 0 ? 900 : 20))
  }
  return (folder, recorded)
}

private func recovered(_ folder: Folder) throws -> (Recovery, [Action], LogVerdict) {
  let target = try Folder()
  let outcome = try folder.store().recover(to: target.review)
  return (outcome, try target.store().all(), try target.store().verify())
}

@Test func allOfASoundFileIsRecovered() throws {
  let (folder, recorded) = try largeReview()
  let (outcome, actions, verdict) = try recovered(folder)
  #expect(outcome == Recovery(actions: 83, missing: 0, sources: 1, missingSources: 0))
  #expect(outcome.isWhole)
  #expect(actions == recorded)
  #expect(try verdict == .intact(folder.store().head()))
}

@Test func aFlippedByteCostsOneRecordAtMost() throws {
  let (folder, recorded) = try largeReview()
  let sound = try folder.bytes
  var random = SystemRandomNumberGenerator()
  for _ in 0..<60 {
    let offset = Int.random(in: 0..<sound.count, using: &random)
    var damaged = sound
    damaged[offset] ^= 0x41
    try folder.write(damaged)
    let (outcome, actions, _) = try recovered(folder)
    #expect(actions.count >= recorded.count - 1, "byte \(offset)")
    #expect(outcome.sources >= (outcome.missingSources == 1 ? 0 : 1), "byte \(offset)")
    #expect(Set(actions).isSubset(of: recorded), "byte \(offset)")
    #expect(try folder.bytes == damaged, "byte \(offset)")
  }
}

@Test func aZeroedHeaderCostsNothing() throws {
  let (folder, recorded) = try largeReview()
  var damaged = try folder.bytes
  for offset in 0..<100 { damaged[offset] = 0 }
  try folder.write(damaged)
  #expect(throws: ReviewStoreError.notAReview(path: folder.review)) { try folder.store().all() }
  let (outcome, actions, _) = try recovered(folder)
  #expect(outcome.isWhole && outcome.sources == 1)
  #expect(actions == recorded)
}

@Test func ofAFileThatWasCutOffEveryWholeRecordBeforeTheCutIsRecovered() throws {
  let (folder, recorded) = try largeReview()
  let sound = try folder.bytes
  // A short record lies in one piece with its hash at the end: where that is before the cut, all of it is.
  for share in [0.3, 0.5, 0.8, 0.95] {
    let count = Int(Double(sound.count) * share)
    try folder.write(sound.prefix(count))
    let whole = recorded.filter { ($0.noteText?.utf8.count ?? 0) < 1000 }.filter { action in
      guard let hash = hash(of: action, in: sound), let place = sound.range(of: hash) else { return false }
      return place.upperBound <= count
    }
    let (_, actions, _) = try recovered(folder)
    #expect(Set(whole).isSubset(of: actions) && !whole.isEmpty, "at \(count)")
    #expect(Set(actions).isSubset(of: recorded))
  }
}

/// The bytes of an action's hash, as an undamaged file has them.
private func hash(of action: Action, in file: Data) -> Data? {
  let folder = try? Folder()
  try? folder?.write(file)
  return try? folder?.ask(
    "SELECT hash FROM action WHERE writer = '\(action.id.writer)' AND number = \(action.id.number)")
}

@Test func alteredRecordsAreLeftOutAndCounted() throws {
  let (folder, recorded) = try largeReview()
  try folder.tamper("UPDATE action SET reviewer = 'ann' WHERE row = 40")
  let (outcome, actions, verdict) = try recovered(folder)
  // The record as it was may still lie on a page that was given up: then it is as good as ever.
  #expect(outcome.missing == recorded.count - actions.count)
  #expect(actions.allSatisfy { $0.reviewer == "ed" })
  if outcome.missing > 0 { #expect(try verdict != .intact(folder.store().head())) }
}

@Test func whatIsNoReviewGivesNothingAndNothingIsWrittenOver() throws {
  let (folder, target) = (try Folder(), try Folder())
  try folder.write(Data("Minutes of the harbour board.\n".utf8))
  #expect(throws: ReviewStoreError.nothingIntact(path: folder.review)) { try folder.store().recover(to: target.review) }
  #expect(try target.names.isEmpty)
  try target.store().note("mine")
  let before = try target.bytes
  let (sound, _) = try largeReview()
  #expect(throws: ReviewStoreError.taken(path: target.review)) { try sound.store().recover(to: target.review) }
  #expect(try target.bytes == before)
}
