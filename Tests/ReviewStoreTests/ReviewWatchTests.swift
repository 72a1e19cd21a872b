import Foundation
import Testing

@testable import ReviewStore

/// True where the watch has something within a second.
private func isReadable(_ watch: ReviewWatch) -> Bool {
  var descriptor = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
  return poll(&descriptor, 1, 1000) == 1
}

@Test func aReviewThatIsMadeOrWrittenToIsTold() throws {
  let folder = try Folder()
  let watch = try #require(ReviewWatch(path: folder.review))
  #expect(!watch.takeChange())
  try folder.store().note("a")
  #expect(isReadable(watch))
  #expect(watch.takeChange())
  #expect(!watch.takeChange())
  try folder.store().note("b")
  #expect(isReadable(watch))
  #expect(watch.takeChange())
}

@Test func otherFilesInTheFolderAreNoChange() throws {
  let folder = try Folder()
  let watch = try #require(ReviewWatch(path: folder.review))
  try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/a.txt"))
  #expect(isReadable(watch))
  #expect(!watch.takeChange())
}

@Test func aReviewReachedByALinkIsWatchedWhereItIs() throws {
  let (folder, elsewhere) = (try Folder(), try Folder())
  try folder.store().note("a")
  try FileManager.default.createSymbolicLink(atPath: elsewhere.review, withDestinationPath: folder.review)
  let watch = try #require(ReviewWatch(path: elsewhere.review))
  try folder.store().note("b")
  #expect(isReadable(watch))
  #expect(watch.takeChange())
}

@Test func aFolderThatIsMissingCannotBeWatched() throws {
  #expect(ReviewWatch(path: try Folder().path + "/none/review.vantage") == nil)
}
