import Testing

/// The command line: what it says of itself, and how it takes mistakes.
struct UsageTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func versionIsOneLine() throws {
    let outcome = try Program.run(["--version"], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.text.firstMatch(of: /^vantage \d+\.\d+\.\d+\n$/) != nil, "\(outcome.text)")
  }

  @Test(arguments: [["--help"], []]) func helpNamesEveryVerb(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments, in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    for verb in [
      "review", "export", "extract", "update", "changes", "log", "merge", "agreement", "recover", "config", "keys",
    ] {
      #expect(outcome.text.contains("\n  \(verb) "))
    }
    #expect(!outcome.text.contains("crash"))
  }

  @Test(arguments: [
    (["export", "--outptu", "x", "wire.txt"], "Error: Unknown option '--outptu'. Did you mean '--output'?"),
    (["--revew", "x", "wire.txt"], "Error: Unknown option '--revew'. Did you mean '--review'?"),
    (["extract", "--formt", "json", "wire.txt"], "Error: Unknown option '--formt'. Did you mean '--format'?"),
    (
      ["extract", "--format", "xml", "wire.txt"],
      "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'json' and 'text'."
    ),
    (["extract"], "Error: Missing expected argument '<file> ...'"),
    (["export"], "Error: Name the accounts to summarise: files or a folder."),
    (["export", "--output"], "Error: Missing value for '--output <file>'"),
  ])
  func wrongUsageIsStatus64AndNamesWhatWasMeant(_ arguments: [String], _ line: String) throws {
    let outcome = try Program.run(arguments, in: scratch)
    #expect(outcome.status == 64)
    #expect(outcome.output == [])
    #expect(outcome.complaints.first == line)
  }

  @Test func keysPrintsThePageOfTheKeyTable() throws {
    let outcome = try Program.run(["keys"], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("# Keys\n"))
    #expect(outcome.text.contains("unverified"))
  }

  @Test func withoutATerminalTheScreenIsRefusedInOneLine() throws {
    try scratch.write(Accounts.wire, to: "wire.txt")
    // A session of its own has no terminal that could be opened behind the back of standard input.
    let outcome = try Program.run(["wire.txt"], in: scratch, wrapper: ["setsid", "--wait"])
    #expect(outcome.status == 1)
    #expect(
      outcome.complaints == [
        "vantage: Cannot read keys: there is no terminal. Run vantage in one, or use a verb that prints, such as export."
      ])
  }
}
