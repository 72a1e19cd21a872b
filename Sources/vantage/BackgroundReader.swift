import AccountLoader
import AccountModel
import Extraction
import ReviewScreen

/// Reads the files of an opening on a thread of its own, so that the screen is there at once.
enum BackgroundReader {
  /// Begins to read. Each account, and each failure, becomes a message.
  static func start(_ opening: Opening, _ kept: KeptAccounts, into mailbox: Mailbox) {
    let files = opening.files.files.map { (file: $0, shown: opening.shownPath(of: $0)) }
    Worker.start {
      let reader = AccountReader()
      var (hashes, paths): (Set<String>, Set<String>) = ([], [])
      for (done, entry) in files.enumerated() where !mailbox.wantsStop {
        if files.count > 1 { mailbox.post(.progress(done: done, of: files.count)) }
        let outcome =
          HeadStart.outcome(of: entry.file, shownAs: entry.shown)
          ?? reader.outcome(of: entry.file, shownAs: entry.shown)
        if case .read(let account, _) = outcome {
          hashes.insert(account.revision.sha256)
          paths.insert(account.path)
        }
        if let message = message(for: outcome) { mailbox.post(message) }
      }
      // Of files that were not reached nobody knows whether they are gone.
      if !mailbox.wantsStop {
        kept.read(without: hashes, paths: paths) { outcome, reason in
          mailbox.post(.notice(reason, .warning))
          if let message = message(for: outcome) { mailbox.post(message) }
        }
      }
      mailbox.post(.progress(done: files.count, of: files.count))
    }
  }

  private static func message(for outcome: AccountReader.Outcome) -> Message? {
    switch outcome {
    case .read(let account, let reading): .read(account, reading, extractor: Extractor.version)
    case .passedBy(let reason): .unread(reason, .warning)
    case .ownSummary: nil
    case .failed(let reason): .unread(reason, .error)
    }
  }
}
