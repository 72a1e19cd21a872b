import AccountModel
import Digest

/// Makes accounts of files, standard input or bytes.
///
/// Holds no state: one loader may be used by several threads at once.
public struct AccountLoader: Sendable {
  /// The most bytes an account may have, unless the loader was made with another limit: 256 MiB.
  public static let sizeLimit = 256 * 1_048_576

  private let reader: FileReader

  /// A loader that refuses accounts of more than `sizeLimit` bytes.
  public init(sizeLimit: Int = AccountLoader.sizeLimit) { reader = FileReader(limit: max(sizeLimit, 0)) }

  /// Opens a file. Cost: reading it, one hash, and about three passes over its bytes.
  ///
  /// - Parameters:
  ///   - path: where the file is; only regular files are read.
  ///   - shown: the path that the account and any error bear.
  ///   - encoding: the IANA name of the encoding that the reviewer chose; `nil` to conclude it from the bytes.
  /// - Returns: the account, with an empty card but for a day of publication that the text gives.
  /// - Throws: ``LoadError``.
  public func load(path: String, shownAs shown: String, encoding: String? = nil) throws(LoadError) -> Account {
    try load(bytes: reader.read(path: path, shownAs: shown), path: shown, encoding: encoding)
  }

  /// Opens a file of a list: standard input for `-`, and of what a folder walk met nothing that this program wrote.
  ///
  /// - Throws: ``LoadError``; for a file met in a folder see ``LoadError/isNoticeInFolder``.
  public func load(_ file: FileList.File, shownAs shown: String) throws(LoadError) -> Account {
    guard file.path != "-" else { return try loadStandardInput() }
    let bytes = try reader.read(path: file.path, shownAs: shown)
    if file.isFromFolder, Self.isSummary(bytes) { throw .ownSummary(path: shown) }
    return try load(bytes: bytes, path: shown)
  }

  /// Reads standard input to its end, and waits for it; a pipe is fine here. The account's path is `-`.
  ///
  /// - Throws: ``LoadError``.
  public func loadStandardInput(encoding: String? = nil) throws(LoadError) -> Account {
    try load(bytes: reader.readToEnd(0, expected: 0, shown: "-"), path: "-", encoding: encoding)
  }

  /// Makes an account of bytes.
  ///
  /// - Throws: ``LoadError``: `empty`, `notText`, `unknownEncoding`, `encodingUnavailable` or `tooLarge`.
  public func load(bytes: [UInt8], path: String, encoding: String? = nil) throws(LoadError) -> Account {
    guard bytes.count <= reader.limit else { throw .tooLarge(path: path, limit: reader.limit) }
    let decoded = try decode(bytes, path: path, encoding: encoding)
    guard !decoded.utf8.isEmpty else { throw .empty(path: path) }
    let revision = Revision(
      byteCount: bytes.count, sha256: SHA256Digest(of: bytes).hex, encoding: decoded.encoding)
    return Self.account(path: path, source: bytes, revision: revision, text: DecodedText(utf8: decoded.utf8))
  }

  private func decode(_ bytes: [UInt8], path: String, encoding: String?) throws(LoadError) -> TextDecoder {
    let kind = BinaryKind(prefix: Array(bytes.prefix(BinaryKind.prefixLength)))
    guard kind == nil else { throw .notText(path: path, kind: kind) }
    do throws(TextDecoder.Failure) {
      return try TextDecoder.decode(bytes, as: encoding)
    } catch {
      switch error {
      case .notText: throw .notText(path: path, kind: nil)
      case .unknownEncoding(let name): throw .unknownEncoding(path: path, name: name)
      case .encodingUnavailable(let name): throw .encodingUnavailable(path: path, name: name)
      }
    }
  }

  /// A transcript has times and skipped passages, any other text a frame.
  private static func account(path: String, source: [UInt8], revision: Revision, text: DecodedText) -> Account {
    if let transcript = Transcript(text: text, path: path) {
      let words = DecodedText(utf8: text.utf8, skipped: transcript.skipped)
      return Account(path: path, source: source, revision: revision, text: words, timings: transcript.timings)
    }
    let frame = FrameReader(text: text).frame
    var card = AccountCard()
    card.published = frame.date ?? frame.dateWords.map(text.words)
    return Account(path: path, source: source, revision: revision, text: text, frame: frame, card: card)
  }

  private static func isSummary(_ bytes: [UInt8]) -> Bool { bytes.starts(with: summaryMark.utf8) }
}
