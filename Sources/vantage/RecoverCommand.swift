import ArgumentParser
import ReviewStore
import TextCells

/// `vantage recover`: every intact record of a damaged review goes to a new file.
struct RecoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover", abstract: "Bring every intact record of a damaged review into a new file.",
    discussion: """
      A record is intact where its hash is right. The damaged file is only read. Status 1 where something is known to be \
      missing; what was lost at the very end leaves no trace but a head that an export printed.
      """)

  @Option(help: ArgumentHelp("The file to make.", valueName: "file"))
  var output: String

  @Argument(help: ArgumentHelp("The damaged review.", valueName: "file"))
  var damaged: String

  func run() throws {
    do {
      let found = try ReviewStore(path: damaged).recover(to: output)
      try Output.write(
        "Recovered \(found.actions) actions and the bytes of \(found.sources) accounts into '\(visibleText(output))'.\n"
      )
      if found.missing > 0 {
        Console.complain(
          "At least \(found.missing) actions are lost: 'vantage log --verify' will name the first gap for ever.")
      }
      if found.missingSources > 0 {
        Console.complain(
          "The bytes of \(found.missingSources) accounts are lost: keep their files, the review needs them.")
      }
      if !found.isWhole { throw ExitCode(1) }
    } catch let error as ReviewStoreError {
      Console.complain("\(error)")
      throw ExitCode(1)
    }
  }
}
