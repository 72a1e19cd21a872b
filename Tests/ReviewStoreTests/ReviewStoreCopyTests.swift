import AccountModel
import Foundation
import Testing

@testable import ReviewStore

/// A copy of a review in which a reviewer has typed something into everything that takes words.
private func copied() throws -> (review: Folder, target: Folder) {
  let (review, target) = (try Folder(), try Folder())
  let store = review.store()
  let ids = try store.tag().map(\.id)
  var card = AccountCard()
  card.outlet = "Zebrawire"
  let bodies: [Action.Body] = [
    .note("Zebra note"), .status(restsOn: "Zebra Lind"), .question(.answered, answer: "Zebra yes"),
    .dismissal(reason: "Zebra caption"), .label("Zebra label", isRemoved: false), .settler("Zebra clerk"),
    .basis(.wasTold, toldBy: "Zebra Ann"), .conflictState(.resolved, reason: "Zebra log"), .card(card),
    .grade(Grade("B2")), .saying(.misquoted), .split(into: 2), .undo(ids[0]),
  ]
  let drafts = bodies.map { ActionDraft(account: .known(ids[0]), item: .known(ids[1]), body: $0) }
  _ = try store.append(StepDraft(reviewer: "Ann Å.", actions: drafts), at: Sample.time, sources: [:])
  _ = try store.writeCopyWithoutText(to: target.review)
  return (review, target)
}

extension Folder {
  /// A store that takes a copy for what it is.
  fileprivate var copy: ReviewStore { ReviewStore(path: review, takesCopies: true) }
}

@Test func nothingThatWasTypedStandsInACopyWithoutText() throws {
  let (review, target) = try copied()
  let (copy, bytes) = (target.copy, String(decoding: try target.bytes, as: Unicode.ASCII.self))
  #expect(!bytes.contains("Zebra") && !bytes.contains("fired") && !bytes.contains("a.txt"))
  #expect(try copy.verify() == .intact(review.store().head()))
  #expect(copy.withheldActionCount == 12)
}

@Test func whatACopyKeepsIsReadAsItWas() throws {
  let (review, target) = try copied()
  let copy = target.copy
  let (kept, all) = (try copy.all(), try review.store().all())
  #expect(copy.unknownActionCount == 0)
  #expect(kept.map(\.id) == all.map(\.id) && kept.map(\.body.kind) == all.map(\.body.kind))
  #expect(kept.map(\.status) == all.map(\.status) && kept.map(\.reviewer) == all.map(\.reviewer))
  for (mine, theirs) in zip(kept, all) where [.grade, .saying, .split, .undo].contains(mine.body.kind) {
    #expect(mine.body == theirs.body)
  }
  #expect(kept.contains { $0.body == .basis(.wasTold, toldBy: "") })
}

@Test func aCopyTakesNoActionsAndIsTakenForNoReview() throws {
  let (_, target) = try copied()
  let copy = target.copy
  #expect(throws: ReviewStoreError.withoutText(path: copy.path)) { try copy.note("a") }
  #expect(throws: ReviewStoreError.withoutText(path: copy.path)) { try ReviewStore(path: copy.path).all() }
}
