import Foundation
import Testing

@testable import AccountLoader

@Suite struct FolderWalkTests {
  private let loader = AccountLoader()

  @Test func filesComeSortedByTheBytesOfTheirNames() throws {
    try withFolder { folder in
      for name in ["b.txt", "a/2.txt", "a/10.txt", "B.txt", "é.txt", "a.txt"] {
        try write("x", to: "\(folder)/\(name)")
      }
      let list = loader.files(for: [folder])
      #expect(
        list.files.map { FilePaths.relative($0.path, to: folder) } == [
          "B.txt", "a/10.txt", "a/2.txt", "a.txt", "b.txt", "é.txt",
        ])
      #expect(list.files.map(\.isFromFolder) == Array(repeating: true, count: 6))
      #expect(list.folders == [folder])
      #expect(list.problems.isEmpty && list.notices.isEmpty)
    }
  }

  @Test func hiddenFilesReadmesAndReviewsArePassedBy() throws {
    try withFolder { folder in
      for name in [".x", ".git/y", "README", "README.md", "review.vantage", "review.vantage-journal", "readme.txt"] {
        try write("x", to: "\(folder)/\(name)")
      }
      let list = loader.files(for: [folder])
      #expect(list.files.map(\.path) == [folder + "/readme.txt"])
      #expect(list.notices.isEmpty)
    }
  }

  @Test func linksInCirclesEnd() throws {
    try withFolder { folder in
      try write("x", to: folder + "/a/t.txt")
      try FileManager.default.createSymbolicLink(atPath: folder + "/a/up", withDestinationPath: "..")
      try FileManager.default.createSymbolicLink(atPath: folder + "/b", withDestinationPath: "a/t.txt")
      let list = loader.files(for: [folder, folder])
      #expect(list.files.map(\.path) == [folder + "/a/t.txt"])
      #expect(list.problems.isEmpty)
    }
  }

  @Test func whatIsNoFileIsANoticeInAFolder() throws {
    try withFolder { folder in
      #expect(mkfifo(folder + "/p", 0o600) == 0)
      try FileManager.default.createSymbolicLink(atPath: folder + "/l", withDestinationPath: "gone")
      try write("x", to: folder + "/t")
      let list = loader.files(for: [folder])
      #expect(list.files.map(\.path) == [folder + "/t"])
      #expect(list.notices == [.danglingLink(path: folder + "/l"), .special(path: folder + "/p", kind: .fifo)])
      #expect(list.problems.isEmpty)
    }
  }

  @Test func argumentsFailOneByOneAndTheRestIsListed() throws {
    try withFolder { folder in
      try write("x", to: folder + "/t")
      try FileManager.default.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: true)
      let list = loader.files(for: [
        folder + "/gone", "/dev/zero", "-", folder + "/t", folder + "/t", folder + "/empty", "-",
      ])
      #expect(
        list.files == [
          FileList.File(path: "-", isFromFolder: false), FileList.File(path: folder + "/t", isFromFolder: false),
        ])
      #expect(
        list.problems == [
          .missing(path: folder + "/gone"), .special(path: "/dev/zero", kind: .device),
          .noAccounts(folder: folder + "/empty"),
        ])
    }
  }

  @Test func namesThatAreNotUTF8AreProblems() throws {
    try withFolder { folder in
      let descriptor = open(Array((folder + "/a").utf8CString.dropLast()) + [-1, 0], O_CREAT | O_WRONLY, 0o600)
      #expect(descriptor >= 0)
      close(descriptor)
      #expect(loader.files(for: [folder]).problems == [.unnameable(path: folder + "/a\u{FFFD}")])
    }
  }
}
