import AccountLoader
import Digest
import ReviewStore

/// Writes the summary beside the review, under a name that nobody else's work has.
final class SummaryWriter {
  /// The folder it goes to.
  let folder: String
  /// The name of the case.
  let caseName: String
  /// Where it is remembered what was written; `nil` or without a file, every name that is taken is left alone.
  let store: ReviewStore?
  /// What this session wrote, by path: its hash.
  private var written: [String: String] = [:]

  init(folder: String, caseName: String, store: ReviewStore?) {
    (self.folder, self.caseName, self.store) = (folder, caseName, store)
  }

  /// Writes a document to `CASE.summary.md`, or to the next free `CASE.summary-2.md` where that file was edited since
  /// it was written.
  ///
  /// - Returns: the path.
  /// - Throws: ``SummaryFile/Failure``; the former file is untouched then.
  func write(_ document: String) throws(SummaryFile.Failure) -> String {
    let path = freePath()
    try SummaryFile.write(document, to: path)
    let hash = SHA256Digest(of: Array(document.utf8)).hex
    written[path] = hash
    // Where this cannot be remembered the next session's summary takes a further name: nothing is written over.
    _ = try? store?.saveValue(hash, forKey: Self.key(path))
    return path
  }

  private func freePath() -> String {
    let stem = FilePaths.join(folder, caseName + ".summary")
    var path = stem + ".md"
    var number = 2
    while let bytes = SummaryFile.bytes(of: path), !isOurs(bytes, path) {
      path = "\(stem)-\(number).md"
      number += 1
    }
    return path
  }

  private func isOurs(_ bytes: [UInt8], _ path: String) -> Bool {
    let known = written[path] ?? (try? store?.value(forKey: Self.key(path)))
    return known == SHA256Digest(of: bytes).hex
  }

  private static func key(_ path: String) -> String {
    "summary " + (path.split(separator: "/").last.map(String.init) ?? path)
  }
}
