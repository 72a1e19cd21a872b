import AccountModel
import Foundation
import Testing

@testable import AccountLoader

/// The words in a wide form, without a mark.
func wide(_ text: String, _ form: WideForm) -> [UInt8] {
  switch form {
  case .utf16Little: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  case .utf16Big: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  case .utf32Little: text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> (8 * $0) & 0xFF) } }
  case .utf32Big: text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> (24 - 8 * $0) & 0xFF) } }
  }
}

/// The words in an 8-bit or East Asian encoding, by the system's iconv program.
func encoded(_ text: String, as name: String) throws -> [UInt8] {
  let converter = Process()
  let (input, output) = (Pipe(), Pipe())
  converter.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
  converter.arguments = ["-f", "UTF-8", "-t", name]
  (converter.standardInput, converter.standardOutput) = (input, output)
  try converter.run()
  try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  try input.fileHandleForWriting.close()
  return [UInt8](try #require(try output.fileHandleForReading.readToEnd()))
}

/// A folder that is there while `body` runs.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "accounts-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path())
}

/// Writes a file and the folders above it.
func write(_ bytes: [UInt8], to path: String) throws {
  let url = URL(fileURLWithPath: path)
  try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(bytes).write(to: url)
}

/// Writes a text file and the folders above it.
func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

/// The text without what is skipped: what a reader sees.
func visible(_ text: DecodedText) -> String {
  var (bytes, start) = ([UInt8](), 0)
  for passage in text.skipped {
    bytes += text.utf8[start..<passage.lower]
    start = passage.upper
  }
  return String(decoding: bytes + text.utf8[start...], as: UTF8.self)
}
