import AccountModel
import Extraction

/// Word lists, tables and the types they are made of take some milliseconds to set up. They are set up on another
/// thread while the command line is read and the terminal is opened, by reading a line that needs them all.
enum HeadStart {
  /// Begins, where the command line names something to read.
  static func take() {
    guard let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"), !idle.contains(first) else {
      return
    }
    Worker.start { _ = Extractor().read(sample) }
  }

  /// Verbs that read no accounts.
  private static let idle = ["keys", "help"]

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
