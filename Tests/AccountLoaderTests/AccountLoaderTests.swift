import AccountModel
import Foundation
import Testing

@testable import AccountLoader

@Suite struct AccountLoaderTests {
  private let loader = AccountLoader()

  @Test func anAccountKnowsItsBytesAndItsPath() throws {
    try withFolder { folder in
      try write("abc", to: folder + "/a.txt")
      let account = try loader.load(path: folder + "/a.txt", shownAs: "a.txt")
      #expect(account.path == "a.txt")
      #expect(account.source == Array("abc".utf8))
      #expect(account.text.utf8 == account.source)
      #expect(account.revision.byteCount == 3)
      #expect(account.revision.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      #expect(account.card == AccountCard())
    }
  }

  @Test func theHashIsThatOfTheFileNotOfTheText() throws {
    let account = try loader.load(bytes: [0xEF, 0xBB, 0xBF] + Array("abc".utf8), path: "a")
    #expect(account.text.utf8 == Array("abc".utf8))
    #expect(account.source.count == 6)
    #expect(account.revision.sha256 != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func allEndsOfLinesStayInTheText() throws {
    let account = try loader.load(bytes: Array("a\r\nb\rc\n\u{C}d\te".utf8), path: "a")
    #expect(account.text.utf8 == Array("a\r\nb\rc\n\u{C}d\te".utf8))
    #expect(account.text.lineCount == 4)
  }

  @Test func emptyFilesAreNamed() {
    for bytes in [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]] {
      #expect(throws: LoadError.empty(path: "a")) { try loader.load(bytes: bytes, path: "a") }
    }
  }

  @Test func whatCannotBeFoundIsNamed() throws {
    try withFolder { folder in
      #expect(throws: LoadError.missing(path: "x")) { try loader.load(path: folder + "/x", shownAs: "x") }
      #expect(throws: LoadError.missing(path: "")) { try loader.load(path: "", shownAs: "") }
      #expect(throws: LoadError.missing(path: "n")) { try loader.load(path: folder + "\u{0}", shownAs: "n") }
      try FileManager.default.createSymbolicLink(atPath: folder + "/l", withDestinationPath: "gone")
      #expect(throws: LoadError.danglingLink(path: "l")) { try loader.load(path: folder + "/l", shownAs: "l") }
      try FileManager.default.createSymbolicLink(atPath: folder + "/o", withDestinationPath: "o")
      #expect(throws: LoadError.unreadable(path: "o", code: ELOOP)) {
        try loader.load(path: folder + "/o", shownAs: "o")
      }
    }
  }

  @Test func nothingWaitsOnPipesAndDevices() throws {
    try withFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(throws: LoadError.special(path: "p", kind: .fifo)) {
        try loader.load(path: folder + "/pipe", shownAs: "p")
      }
      #expect(throws: LoadError.special(path: "z", kind: .device)) { try loader.load(path: "/dev/zero", shownAs: "z") }
      #expect(throws: LoadError.folder(path: "f")) { try loader.load(path: folder, shownAs: "f") }
      #expect(throws: LoadError.unreadable(path: "m", code: EIO)) {
        try loader.load(path: "/proc/self/mem", shownAs: "m")
      }
    }
  }

  @Test func filesWhoseSizeIsNotToldAreReadToTheEnd() throws {
    let account = try loader.load(path: "/proc/self/status", shownAs: "status")
    #expect(account.source.count > 100)
  }

  @Test(.disabled(if: geteuid() == 0, "the superuser may read everything")) func unreadableFilesAreNamed() throws {
    try withFolder { folder in
      try write("abc", to: folder + "/a")
      #expect(chmod(folder + "/a", 0) == 0)
      #expect(throws: LoadError.forbidden(path: "a")) { try loader.load(path: folder + "/a", shownAs: "a") }
    }
  }

  @Test func sparseFilesOverTheLimitAreRefusedUnread() throws {
    try withFolder { folder in
      try write("", to: folder + "/a")
      #expect(truncate(folder + "/a", 1 << 40) == 0)
      #expect(throws: LoadError.tooLarge(path: "a", limit: AccountLoader.sizeLimit)) {
        try loader.load(path: folder + "/a", shownAs: "a")
      }
    }
  }

  @Test func theLimitItselfIsAllowed() throws {
    let small = AccountLoader(sizeLimit: 4)
    try withFolder { folder in
      try write("abcd", to: folder + "/a")
      #expect(try small.load(path: folder + "/a", shownAs: "a").source.count == 4)
      try write("abcde", to: folder + "/a")
      #expect(throws: LoadError.tooLarge(path: "a", limit: 4)) { try small.load(path: folder + "/a", shownAs: "a") }
    }
    #expect(throws: LoadError.tooLarge(path: "p", limit: 4)) { try small.load(path: "/proc/self/status", shownAs: "p") }
  }

  @Test func knownKindsAreToldByTheirFirstBytes() throws {
    try withFolder { folder in
      for (bytes, kind) in [
        (Array("%PDF-1.7\n".utf8), .pdf), (Array("{\\rtf1 words}".utf8), .richText), ([0x1F, 0x8B, 8, 0], .compressed),
        ([0x50, 0x4B, 3, 4, 20, 0], .archive), ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .image),
      ] as [([UInt8], BinaryKind)] {
        try write(bytes, to: folder + "/a")
        #expect(throws: LoadError.notText(path: "a", kind: kind)) { try loader.load(path: folder + "/a", shownAs: "a") }
        #expect(throws: LoadError.notText(path: "a", kind: kind)) { try loader.load(bytes: bytes, path: "a") }
      }
    }
  }

  @Test func unknownBinariesAreNotText() {
    #expect(throws: LoadError.notText(path: "a", kind: nil)) {
      try loader.load(bytes: [1, 0, 2, 0, 0, 3, 1], path: "a")
    }
  }

  @Test func theReviewersEncodingReachesTheRevision() throws {
    let account = try loader.load(bytes: [0x63, 0x61, 0x66, 0x8E], path: "a", encoding: "MACINTOSH")
    #expect(String(decoding: account.text.utf8, as: UTF8.self) == "café")
    #expect(account.revision.encoding == TextEncoding(name: "MACINTOSH", ground: .reviewer))
    #expect(throws: LoadError.unknownEncoding(path: "a", name: "x")) {
      try loader.load(bytes: [0x61], path: "a", encoding: "x")
    }
  }

  @Test func ourOwnSummaryIsPassedByOnlyInFolders() throws {
    try withFolder { folder in
      let path = folder + "/case.summary.md"
      try write(summaryMark + "\n# Case\n", to: path)
      #expect(throws: LoadError.ownSummary(path: "s")) {
        try loader.load(FileList.File(path: path, isFromFolder: true), shownAs: "s")
      }
      #expect(try loader.load(FileList.File(path: path, isFromFolder: false), shownAs: "s").path == "s")
    }
  }

  @Test func theDayOfPublicationReachesTheCard() throws {
    let text =
      "Harbour fire injures two\n\nBy Jo March\nPublished March 5, 2018\n\nTwo people were hurt, the mayor said.\n"
    #expect(try loader.load(bytes: Array(text.utf8), path: "a").card.published == "2018-03-05")
  }
}
