import Testing

/// The review file: when it is made, for whom, and what becomes of one that cannot be read.
struct ReviewFileTests {
  private let scratch: Scratch
  private let file = "review.vantage"

  init() throws {
    scratch = try Scratch()
    try scratch.write(Accounts.wire, to: "wire.txt")
  }

  private func tagOnce() throws { try Session.tagOnce(in: scratch) }

  @Test func lookingMakesNoFile() throws {
    let session = try Session(["wire.txt"], in: scratch)
    try session.wait("the first screen") { $0.decided == 0 }
    try session.press("Space", "j", "k", "4", "G", "g", "3", "Enter", "Enter", "?", "q", "z")
    try session.wait(for: "there is nothing of yours to undo")
    try session.press("q")
    try session.waitForEnd()
    for verb in ["export", "extract"] { #expect(try Program.run([verb, "wire.txt"], in: scratch).status == 0) }
    #expect(try scratch.names() == ["wire.txt"])
  }

  @Test func theReviewIsForItsOwnerAlone() throws {
    try tagOnce()
    #expect(try scratch.mode(of: file) == 0o600)
    #expect(try scratch.names() == [file, "wire.txt"])
  }

  @Test(arguments: [["export", "wire.txt"], ["wire.txt"]])
  func aFileThatIsNoReviewIsRefusedAndLeftAlone(_ arguments: [String]) throws {
    try scratch.write("Minutes of the harbour board.\n", to: file)
    try expectRefusal(
      of: arguments,
      "vantage: '\(scratch.path(file))' is not a review file. Name another with --review, or move it away.")
  }

  @Test(arguments: [["export", "wire.txt"], ["wire.txt"]])
  func aReviewOfANewerFormatIsRefusedAndLeftAlone(_ arguments: [String]) throws {
    try tagOnce()
    var bytes = try #require(scratch.bytes(of: file))
    // SQLite keeps `user_version`, the review's format, in the last of bytes 60 to 63.
    bytes[63] = 9
    try scratch.write(bytes, to: file)
    try expectRefusal(
      of: arguments,
      "vantage: The review file '\(scratch.path(file))' has format 9, and this program knows up to 1. "
        + "Use a newer Vantage; the file was not changed.")
  }

  @Test(arguments: [["export", "wire.txt"], ["wire.txt"]])
  func aReviewThatWasCutOffIsRefusedAndLeftAlone(_ arguments: [String]) throws {
    try tagOnce()
    let bytes = try #require(scratch.bytes(of: file))
    try scratch.write(Array(bytes.prefix(bytes.count / 2)), to: file)
    try expectDamage(of: arguments)
  }

  @Test(arguments: [["export", "wire.txt"], ["wire.txt"]])
  func aReviewWithSpoiltPagesIsRefusedAndLeftAlone(_ arguments: [String]) throws {
    try tagOnce()
    var bytes = try #require(scratch.bytes(of: file))
    for index in stride(from: 4096, to: bytes.count, by: 4096) { bytes[index] = 0xEE }
    try scratch.write(bytes, to: file)
    try expectDamage(of: arguments)
  }

  private func expectDamage(of arguments: [String]) throws {
    try expectRefusal(
      of: arguments,
      "vantage: The review file '\(scratch.path(file))' is damaged. Keep it as it is, "
        + "and go on with a copy made before.")
  }

  /// One line, status 1, and every file as it was.
  private func expectRefusal(of arguments: [String], _ line: String) throws {
    let (before, names) = (scratch.bytes(of: file), try scratch.names())
    let outcome = try Program.run(arguments, in: scratch)
    #expect(outcome.status == 1)
    #expect(outcome.complaints == [line])
    #expect(outcome.output == [])
    #expect(scratch.bytes(of: file) == before)
    #expect(try scratch.names() == names)
  }
}
