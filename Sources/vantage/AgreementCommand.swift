import AccountModel
import ArgumentParser
import Report
import ReviewStore

/// `vantage agreement`: how far two reviewers decided alike.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "Say how far two reviews agree: per cent, Cohen's kappa, and where they differ."
  )

  /// The forms of output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text to read, json for other programs.")
  var format = Format.text

  @Argument(help: ArgumentHelp("A review, or a folder that holds one.", valueName: "first"))
  var first: String

  @Argument(help: ArgumentHelp("Another review of the same accounts.", valueName: "second"))
  var second: String

  func run() throws {
    do {
      let paths = [first, second].map { ReviewPath.path(for: $0, review: nil) }
      let logs = try paths.map { path in
        let store = ReviewStore(path: path, takesCopies: true)
        guard store.exists else { throw ReviewStoreError.absent(path: path) }
        return try store.actions(since: nil).actions
      }
      let agreement = Agreement(logs[0], logs[1])
      let names = (first: paths[0], second: paths[1])
      switch format {
      case .text: try Output.write(agreementLines(of: agreement, names: names).map { $0 + "\n" }.joined())
      case .json: try Output.write(String(decoding: agreementJSON(of: agreement, names: names), as: UTF8.self))
      }
    } catch let error as ReviewStoreError {
      Console.complain("\(error)")
      throw ExitCode(1)
    }
  }
}
