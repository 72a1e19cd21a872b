import Testing

/// `vantage recover`: what a damaged review still yields.
struct RecoverCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try Release.copy(into: scratch)
  }

  private func recover() throws -> Program.Outcome {
    try Program.run(["recover", "review.vantage", "--output", "new.vantage"], in: scratch)
  }

  @Test func aFileWithoutItsHeaderComesBackWhole() throws {
    var bytes = try #require(scratch.bytes(of: "review.vantage"))
    for index in 0..<100 { bytes[index] = 0 }
    try scratch.write(bytes, to: "review.vantage")
    #expect(try Program.run(["log", "review.vantage"], in: scratch).status == 1)
    let outcome = try recover()
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(outcome.text == "Recovered 36 actions and the bytes of 2 accounts into 'new.vantage'.\n")
    #expect(scratch.bytes(of: "review.vantage") == bytes)
    let proof = try Program.run(["log", "--verify", "--head", Release.head(of: "0.1.0"), "new.vantage"], in: scratch)
    #expect(proof.status == 0, "\(proof.errors)")
    #expect(try Program.run(["export", "--review", "new.vantage", "."], in: scratch).text.contains("1 verified"))
  }

  @Test func whatIsLostIsSaidAndTheRestIsThere() throws {
    try Tampering.replace("Bo Lind\"}", by: "Al Lund\"}", in: "review.vantage", of: scratch)
    let outcome = try recover()
    #expect(outcome.status == 1)
    #expect(outcome.text == "Recovered 35 actions and the bytes of 2 accounts into 'new.vantage'.\n")
    #expect(
      outcome.complaints == [
        "vantage: At least 1 actions are lost: 'vantage log --verify' will name the first gap for ever."
      ])
    #expect(try Program.run(["log", "new.vantage"], in: scratch).text.split(separator: "\n").count == 35)
  }

  @Test func aFileThatIsNoReviewMakesNone() throws {
    try scratch.write("Minutes of the harbour board.\n", to: "review.vantage")
    let outcome = try recover()
    #expect(outcome.status == 1)
    #expect(
      outcome.complaints == ["vantage: Nothing in 'review.vantage' is an intact record of a review. No file was made."])
    #expect(try !scratch.names().contains("new.vantage"))
  }
}
