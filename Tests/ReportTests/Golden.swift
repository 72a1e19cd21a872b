import Foundation
import Testing

/// Compares with a file in `Golden`. With `VANTAGE_REFRESH_GOLDEN=1` the file is written anew instead: read the
/// difference before you keep it.
func expectGolden(_ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["VANTAGE_REFRESH_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
  }
  let wanted = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  let (lines, wantedLines) = (text.split(separator: "\n"), wanted.split(separator: "\n"))
  let first = zip(lines, wantedLines).first { $0 != $1 }
  #expect(
    text == wanted,
    """
    Golden/\(name) differs. First line that does:
      is:     \(first?.0 ?? "(another number of lines)")
      wanted: \(first?.1 ?? "(another number of lines)")
    If the new text is right: VANTAGE_REFRESH_GOLDEN=1 swift test --filter ReportTests
    """, sourceLocation: location)
}
