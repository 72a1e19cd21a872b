import Foundation
import Testing

/// `vantage export`: the summary without a screen.
struct ExportCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  @Test func theSummaryGoesToStandardOutputAndIsADraftWhileAnythingIsUndecided() throws {
    let outcome = try Program.run(["export", "wire.txt"], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.text.hasPrefix("<!-- vantage summary -->\n# wire: reviewed summary\n\n**DRAFT: "))
    #expect(outcome.text.contains("Nothing verified by this desk."))
    #expect(outcome.text.contains(" · reviewer ed\n"))
  }

  @Test func aSummaryBesideTheAccountsIsPassedByWithoutAWord() throws {
    let summary = try Program.run(["export", "."], in: scratch).text
    try scratch.write(summary, to: "case.summary.md")
    let outcome = try Program.run(["export", "."], in: scratch)
    #expect(outcome.errors == "")
    #expect(!outcome.text.contains("case.summary.md"))
  }

  @Test func everyClaimLineLeadsToItsWords() throws {
    let text = try Program.run(["export", "wire.txt"], in: scratch).text
    let body = text.split(separator: "## Accounts")[0].split(separator: "\n")
    let claims = body.filter { $0.hasPrefix("- ") || $0.firstMatch(of: #/^[0-9]+\. /#) != nil }
    #expect(claims.count >= 4, "\(text)")
    for claim in claims { #expect(claim.firstMatch(of: /\[A [1-4]:[0-9]+/) != nil, "\(claim)") }
  }

  @Test func theDraftEndsWithTheLastDecision() throws {
    let session = try Session(["wire.txt"], in: scratch)
    let total = try #require(try session.wait("the first screen") { $0.decided == 0 }.total)
    for decided in 1...total {
      try session.press("U")
      try session.wait("\(decided) decided") { $0.decided == decided }
      try session.press("Space")
    }
    try session.wait(for: "everything has been looked at")
    try session.press("q")
    try session.waitForEnd()
    let outcome = try Program.run(["export", "wire.txt"], in: scratch)
    #expect(outcome.text.contains("\n**All reviewed. Nothing verified by this desk.** As of "), "\(outcome.text)")
    #expect(!outcome.text.contains("DRAFT"))
  }

  @Test func outputNamesAFileAndLeavesStandardOutputEmpty() throws {
    let printed = try Program.run(["export", "wire.txt"], in: scratch)
    let outcome = try Program.run(["export", "--output", "out.md", "wire.txt"], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.output == [])
    #expect(outcome.errors == "")
    #expect(withoutTime(scratch.text(of: "out.md")) == withoutTime(printed.text))
    #expect(try scratch.names() == ["out.md", "wire.txt"])
  }

  @Test func outputThatCannotBeWrittenIsSaidInOneLine() throws {
    let outcome = try Program.run(["export", "--output", "missing/out.md", "wire.txt"], in: scratch)
    #expect(outcome.status == 1)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.errors.hasPrefix("vantage: Cannot write 'missing/out.md': No such file or directory. "))
    #expect(try scratch.names() == ["wire.txt"])
  }

  /// An input that fails, and the line that says so.
  enum BadInput: CaseIterable {
    case missing, folder, pipe, binary, program, empty, link

    var name: String { self == .folder ? "nothing" : "\(self).txt" }

    func make(in scratch: Scratch) throws {
      switch self {
      case .missing: break
      case .folder:
        try FileManager.default.createDirectory(atPath: scratch.path(name), withIntermediateDirectories: false)
      case .pipe: mkfifo(scratch.path(name), 0o600)
      case .binary: try scratch.write([0, 1, 2, 3, 0, 0, 7], to: name)
      case .program: try scratch.write([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], to: name)
      case .empty: try scratch.write("", to: name)
      case .link:
        try FileManager.default.createSymbolicLink(atPath: scratch.path(name), withDestinationPath: "gone.txt")
      }
    }

    var line: String {
      switch self {
      case .missing:
        "Cannot find 'missing.txt': there is nothing of that name. Check the spelling, or give the full path."
      case .folder:
        "Cannot find accounts in 'nothing': nothing in it could be text to review. "
          + "Add text files, or name another folder."
      case .pipe: "Cannot open 'pipe.txt': it is a named pipe. Give a regular file, or pipe the text in with '-'."
      case .binary: "Cannot open 'binary.txt': it is not text. Save it as plain text (UTF-8) first."
      case .program: "Cannot open 'program.txt': it looks like a program, not text. Give a text file."
      case .empty: "Cannot open 'empty.txt': it is empty. Check that it was saved."
      case .link:
        "Cannot find 'link.txt': it is a link to a file that does not exist. Restore the file or remove the link."
      }
    }
  }

  @Test(arguments: BadInput.allCases, ["export", "extract"])
  func anInputThatFailsIsOneLineAndTheRestIsStillDone(_ input: BadInput, _ verb: String) throws {
    try input.make(in: scratch)
    let outcome = try Program.run([verb, input.name, "wire.txt"], in: scratch)
    #expect(outcome.status == 1)
    #expect(outcome.complaints == ["vantage: \(input.line)"])
    #expect(outcome.text.contains("wire.txt"))
    #expect(outcome.text.hasSuffix("\n"))
  }

  @Test(arguments: [BadInput.missing, .folder, .pipe, .link])
  func nothingOpensWhereTheOnlyInputIsNoFile(_ input: BadInput) throws {
    try input.make(in: scratch)
    let outcome = try Program.run([input.name], in: scratch)
    #expect(outcome.status == 1)
    #expect(outcome.output == [])
    #expect(outcome.complaints == ["vantage: \(input.line)"])
  }

  @Test(arguments: [BadInput.binary, .program, .empty])
  func theScreenSaysWhatItCouldNotReadAndSaysItAgainAtTheEnd(_ input: BadInput) throws {
    try input.make(in: scratch)
    let session = try Session([input.name], in: scratch)
    try session.wait(for: input.line)
    try session.press("q")
    #expect(try session.waitForEnd() == 1)
    try session.wait(for: "vantage: \(input.line)")
  }

  @Test func theSameReviewGivesTheSameSummaryInAnyLocaleAndZone() throws {
    let first = try Program.run(["export", "wire.txt"], in: scratch).text
    let changes = ["LC_ALL": "C", "TZ": "Asia/Kolkata", "TERM": "dumb"]
    let second = try Program.run(["export", "wire.txt"], in: scratch, changes: changes).text
    #expect(withoutTime(first) == withoutTime(second))
  }

  /// The time of writing stands in one place.
  private func withoutTime(_ text: String) -> String { text.replacing(/As of [^·]+ ·/, with: "As of … ·") }
}
