import AccountLoader
import AccountModel
import Extraction
import ReviewStore

/// Accounts that the review knows and the file system no longer has as they were tagged: read from the bytes that the
/// review keeps.
struct KeptAccounts: Sendable {
  /// An account to look for.
  private struct Wanted: Sendable {
    var path: String
    var sha256: String
    var encoding: TextEncoding
  }

  private let wanted: [Wanted]
  private let reviewPath: String?

  /// Lists what an opening concerns: every account on record where a folder was named, else those of the files named.
  init(_ opening: Opening, _ review: Review) {
    reviewPath = opening.reviewPath
    wanted = review.accounts.values.filter { opening.concerns($0.path) }
      .map { Wanted(path: $0.path, sha256: $0.sha256, encoding: $0.encoding) }
      .sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }
  }

  /// True where nothing is to be looked for.
  var isEmpty: Bool { wanted.isEmpty }

  /// Reads those accounts that were not read from files.
  ///
  /// - Parameters:
  ///   - hashes: the accounts that were read, by hash.
  ///   - paths: the paths under which they were.
  ///   - take: is given each account with its reading, and a line that says why it is shown from the copy.
  func read(without hashes: Set<String>, paths: Set<String>, _ take: (AccountReader.Outcome, _ reason: String) -> Void)
  {
    let missing = wanted.filter { !hashes.contains($0.sha256) }
    guard !missing.isEmpty, let reviewPath else { return }
    // A store is for one thread at a time: this one is only read.
    let store = ReviewStore(path: reviewPath)
    let (loader, extractor) = (AccountLoader(), Extractor())
    for entry in missing {
      guard let bytes = try? store.source(entry.sha256) else { continue }
      let encoding = entry.encoding.ground == .reviewer ? entry.encoding.name : nil
      guard var account = try? loader.load(bytes: bytes, path: entry.path, encoding: encoding) else { continue }
      account.isKept = true
      let reason =
        paths.contains(entry.path)
        ? "'\(entry.path)' has changed since it was tagged: the tags stand in the copy that the review keeps."
        : "'\(entry.path)' is gone or cannot be read: shown from the copy that the review keeps."
      take(.read(account, extractor.read(account)), reason)
    }
  }
}
