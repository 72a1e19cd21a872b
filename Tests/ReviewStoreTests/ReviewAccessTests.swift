import AccountModel
import Foundation
import Testing

@testable import ReviewStore

@Test func fileThatMayBeWrittenIsWritable() throws {
  let folder = try Folder()
  try folder.store().tag()
  #expect(folder.store().access == .writable)
  #expect(folder.store().access.obstacle == nil)
}

@Test func missingFolderIsNamedBeforeTheFirstTag() throws {
  let folder = try Folder()
  let path = folder.path + "/none/review.vantage"
  let store = ReviewStore(path: path)
  let error = ReviewStoreError.cannotCreate(path: path, .folderMissing)
  #expect(store.access == .cannotBeMade(error))
  #expect(try store.actions(since: nil).actions.isEmpty)
  #expect(throws: error) { try store.tag() }
  #expect(
    error.description == """
      Cannot make the review file '\(path)': its folder does not exist; make it, or name another with --review.
      """)
}

@Test func folderInTheFilesPlaceIsNoReview() throws {
  let folder = try Folder()
  let store = ReviewStore(path: folder.path)
  #expect(store.access == .unreadable(.notAReview(path: folder.path)))
  #expect(throws: ReviewStoreError.notAReview(path: folder.path)) { try store.all() }
  #expect(throws: ReviewStoreError.notAReview(path: folder.path)) { try store.tag() }
}

@Test func readOnlyFileIsReadAndRefusesSteps() throws {
  let folder = try Folder()
  let recorded = try folder.store().tag()
  let before = try folder.bytes
  chmod(folder.review, 0o444)
  chmod(folder.path, 0o755)
  let error = ReviewStoreError.readOnly(path: folder.review, .fileNotWritable)
  try withoutPrivileges { () throws in
    let store = folder.store()
    #expect(store.access == .readOnly(error))
    #expect(try store.all() == recorded)
    #expect(throws: error) { try store.note("b") }
    #expect(throws: error) { try store.saveValue("a", forKey: "cursor") }
    #expect(try store.all() == recorded)
  }
  #expect(try folder.bytes == before)
}

@Test func fileInAReadOnlyFolderIsReadAndWrittenAgainOnceTheFolderAllowsIt() throws {
  let folder = try Folder()
  let recorded = try folder.store().tag()
  chmod(folder.review, 0o666)
  chmod(folder.path, 0o555)
  let error = ReviewStoreError.readOnly(path: folder.review, .folderNotWritable)
  let store = folder.store()
  try withoutPrivileges { () throws in
    #expect(store.access == .readOnly(error))
    #expect(try store.all() == recorded)
    #expect(throws: error) { try store.note("b") }
  }
  chmod(folder.path, 0o777)
  try withoutPrivileges { _ = try store.note("b") }
  #expect(try folder.store().all().count == 4)
}

@Test func readOnlyFolderWithoutAReviewSaysSoAndStaysEmpty() throws {
  let folder = try Folder()
  chmod(folder.path, 0o555)
  let error = ReviewStoreError.cannotCreate(path: folder.review, .folderNotWritable)
  try withoutPrivileges { () throws in
    #expect(folder.store().access == .cannotBeMade(error))
    #expect(throws: error) { try folder.store().tag() }
  }
  #expect(try folder.names.isEmpty)
}

@Test func fileThatMayNotBeReadIsAnError() throws {
  let folder = try Folder()
  try folder.store().tag()
  chmod(folder.path, 0o777)
  try withoutPrivileges { () throws in
    #expect(folder.store().access == .unreadable(.cannotOpen(path: folder.review, errno: EACCES)))
    #expect(throws: ReviewStoreError.cannotOpen(path: folder.review, errno: EACCES)) { try folder.store().all() }
  }
}

@Test(arguments: [("a", "."), ("/a", "/"), ("a/b", "a"), ("/a/b/c", "/a/b")])
func folderOfAPathIsTakenFromItsText(path: String, folder: String) {
  #expect(ReviewAccess.folder(of: path) == folder)
}
