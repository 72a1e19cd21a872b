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

  /// Loads and reads one file.
  func outcome(of file: FileList.File, shownAs shown: String) -> Outcome {
    do {
      let account = try loader.load(file, shownAs: shown)
      return .read(account, extractor.read(account).sharingReasons())
    } catch LoadError.ownSummary {
      return .ownSummary
    } catch {
      return file.isFromFolder && error.isNoticeInFolder ? .passedBy("\(error)") : .failed("\(error)")
    }
  }
}
