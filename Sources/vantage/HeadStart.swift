import AccountLoader
import AccountModel
import Extraction
import Glibc
import Synchronization

/// Reads the account that the command line names while the command line itself is understood and the terminal opened:
/// a screen is full as soon as its first account is read.
///
/// Where the first word names no file, word lists, tables and the types they are made of are set up all the same, by
/// reading a line that needs them all; that takes some milliseconds.
enum HeadStart {
  /// What is being read.
  private struct Reading: Sendable {
    var file: FileList.File
    var shown: String
    var thread: pthread_t?
  }

  private static let reading = Mutex<Reading?>(nil)
  private static let read = Mutex<AccountReader.Outcome?>(nil)

  /// Begins, where the command line names something to read.
  ///
  /// - Parameter word: the command line's first.
  static func take(_ word: String?) {
    guard let word, !word.hasPrefix("-"), !idle.contains(word) else { return }
    guard isFile(word) else { return Worker.start { _ = Extractor().read(sample) } }
    let file = FileList.File(path: word, isFromFolder: false)
    let shown = word.split(separator: "/").last.map(String.init) ?? word
    let thread = Worker.begin {
      let outcome = AccountReader().outcome(of: file, shownAs: shown)
      read.withLock { $0 = outcome }
    }
    reading.withLock { $0 = Reading(file: file, shown: shown, thread: thread) }
  }

  /// What became of the file, where it is the one that was begun with and was read; waits for the end of that. Once: who
  /// asks again reads anew.
  static func outcome(of file: FileList.File, shownAs shown: String) -> AccountReader.Outcome? {
    let begun = reading.withLock { reading in
      defer { reading = nil }
      return reading
    }
    guard let begun, begun.file == file, begun.shown == shown else { return nil }
    if let thread = begun.thread { pthread_join(thread, nil) }
    let outcome = read.withLock { read in
      defer { read = nil }
      return read
    }
    guard case .read = outcome else { return nil }
    return outcome
  }

  /// Verbs that read no accounts.
  private static let idle = ["keys", "help"]

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static var sample: Account {
    let words = """
      ELSMERE — “The gate was open at 6 p.m. and two men ran out,” said Ida Marsh, the harbour master.

      Marsh denied on Tuesday that a van had hit the fence. Police said three people were hurt. It was not clear who \
      had called them: could the driver have seen it?
      """
    let bytes = Array(words.utf8)
    let revision = Revision(byteCount: bytes.count, sha256: "", encoding: TextEncoding(name: "UTF-8", ground: .valid))
    return Account(path: "", source: bytes, revision: revision, text: DecodedText(utf8: bytes))
  }
}
