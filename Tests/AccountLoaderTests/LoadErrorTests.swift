import Testing

@testable import AccountLoader

@Suite struct LoadErrorTests {
  @Test(arguments: [
    (
      LoadError.missing(path: "a"),
      "Cannot find 'a': there is nothing of that name. Check the spelling, or give the full path."
    ),
    (.folder(path: "a"), "Cannot open 'a': it is a folder. Name a file in it, or open the folder as a whole."),
    (.empty(path: "-"), "Cannot open standard input: it is empty. Check that it was saved."),
    (
      .special(path: "p", kind: .fifo),
      "Cannot open 'p': it is a named pipe. Give a regular file, or pipe the text in with '-'."
    ),
    (
      .tooLarge(path: "a", limit: AccountLoader.sizeLimit),
      "Cannot open 'a': it is larger than 256 MiB. Split it into smaller files."
    ),
    (.notText(path: "a", kind: .pdf), "Cannot open 'a': it looks like a PDF. Export it as plain text first."),
    (.notText(path: "a", kind: nil), "Cannot open 'a': it is not text. Save it as plain text (UTF-8) first."),
    (
      .unreadable(path: "a", code: 5),
      "Cannot open 'a': Input/output error. Check the file and the disk, then try again."
    ),
    (
      .unknownEncoding(path: "a", name: "x"),
      "Cannot open 'a': no encoding is called 'x'. Give an IANA name, for instance UTF-8 or windows-1252."
    ),
    (
      .encodingUnavailable(path: "a", name: "KOI8-R"),
      "Cannot open 'a': this machine lacks the C library's tables for KOI8-R. Install them, or convert the file "
        + "to UTF-8 elsewhere."
    ),
    (
      .noAccounts(folder: "f"),
      "Cannot find accounts in 'f': nothing in it could be text to review. Add text files, or name another folder."
    ),
  ])
  func messagesSayWhatWhereAndWhatToDo(error: LoadError, message: String) {
    #expect("\(error)" == message)
  }

  @Test func onlyWhatIsNoAccountIsANoticeInAFolder() {
    #expect(LoadError.notText(path: "a", kind: nil).isNoticeInFolder)
    #expect(LoadError.empty(path: "a").isNoticeInFolder)
    #expect(LoadError.ownSummary(path: "a").isNoticeInFolder)
    #expect(!LoadError.forbidden(path: "a").isNoticeInFolder)
    #expect(!LoadError.tooLarge(path: "a", limit: 1).isNoticeInFolder)
  }
}
