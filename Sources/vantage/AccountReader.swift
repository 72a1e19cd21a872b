import AccountLoader
import AccountModel
import Extraction

/// Loads and reads the files of an opening one by one, in their order.
struct AccountReader {
  /// What became of one file.
  enum Outcome: Sendable {
    /// It was read.
    case read(Account, Reading)
    /// It is no account; only worth a word.
    case passedBy(String)
    /// It is a summary that this program wrote, met in a folder: not worth a word.
    case ownSummary
    /// It failed.
    case failed(String)
  }

  private let loader = AccountLoader()
  private let extractor = Extractor()

  /// Loads and reads one file. What the account asserts goes to `keep`, for whoever compares accounts.
  func outcome(of file: FileList.File, shownAs shown: String, keep: (AccountFacts) -> Void = { _ in }) -> Outcome {
    do {
      let account = try loader.load(file, shownAs: shown)
      let (reading, facts) = extractor.readWithFacts(account)
      keep(facts)
      return .read(account, reading.sharingReasons())
    } catch LoadError.ownSummary {
      return .ownSummary
    } catch {
      return file.isFromFolder && error.isNoticeInFolder ? .passedBy("\(error)") : .failed("\(error)")
    }
  }
}
