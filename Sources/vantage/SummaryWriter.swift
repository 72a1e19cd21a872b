import AccountLoader
import Digest
import ReviewStore

/// Writes the summary beside the review, under a name that nobody else's work has.
struct SummaryWriter {
  /// The folder it goes to.
  let folder: String
  /// The name of the case.
  let caseName: String
  /// Where it is remembered what was written; `nil` or without a file, every name that is taken is left alone.
  let store: ReviewStore?

  /// Writes a document to `CASE.summary.md`, or to the next free `CASE.summary-2.md` where that file was edited since
  /// it was written.
  ///
  /// - Returns: the path.
  /// - Throws: ``SummaryFile/Failure``; the former file is untouched then.
  func write(_ document: String) throws(SummaryFile.Failure) -> String {
    let path = freePath()
    try SummaryFile.write(document, to: path)
    // Where this cannot be remembered the next summary takes a further name: nothing is written over.
    _ = try? store?.saveValue(SHA256Digest(of: Array(document.utf8)).hex, forKey: Self.key(path))
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
    guard let written = try? store?.value(forKey: Self.key(path)) else { return false }
    return written == SHA256Digest(of: bytes).hex
  }

  private static func key(_ path: String) -> String {
    "summary " + (path.split(separator: "/").last.map(String.init) ?? path)
  }
}
