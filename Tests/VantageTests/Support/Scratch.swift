import Foundation

/// A temporary folder with the folder of a case in it, removed when the test lets go of it.
final class Scratch: Sendable {
  /// Where the test keeps what is none of the program's business.
  let root: String
  /// The folder of the case, in which the program runs.
  let folder: String

  init(case name: String = "port-ellen") throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    root = temporary.appendingPathComponent("vantage-\(UUID().uuidString.prefix(8))").path
    folder = root + "/" + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? allowWriting(true)
    // What was killed a moment ago may still be writing its last file.
    for _ in 1...20 where FileManager.default.fileExists(atPath: root) {
      try? FileManager.default.removeItem(atPath: root)
      usleep(1000)
    }
  }

  /// The path of a file of the case.
  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file of the case.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// The same for bytes.
  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path(name))) }

  /// Takes a file of the case away.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Makes a folder in the case.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: false)
  }

  /// The bytes of a file of the case; `nil` where there is none.
  func bytes(of name: String) -> [UInt8]? { FileManager.default.contents(atPath: path(name)).map(Array.init) }

  /// A file of the case as text; empty where there is none.
  func text(of name: String) -> String { String(decoding: bytes(of: name) ?? [], as: UTF8.self) }

  /// The names in the folder of the case, hidden ones too, sorted.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  /// The permission bits of a file of the case.
  func mode(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }

  /// Lets the owner write to the folder of the case, or not.
  func allowWriting(_ isAllowed: Bool) throws {
    try FileManager.default.setAttributes([.posixPermissions: isAllowed ? 0o755 : 0o555], ofItemAtPath: folder)
  }
}
