import Foundation

/// Reviews that earlier releases wrote, with the accounts they are of: what a reviewer may still have on her disk.
enum Release {
  /// The releases that are kept.
  static let all = ["0.1.0"]

  /// How many actions a release's review has, and its head, as that release told them.
  static func head(of release: String) -> String {
    switch release {
    case "0.1.0": "36 389bc42301603ab63a084a3681bbb41e5c1b0680d01ae73ec74153b7aade7c1b"
    default: "no such release"
    }
  }

  /// Puts a release's review and accounts into the folder of a case.
  static func copy(_ release: String = "0.1.0", into scratch: Scratch) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Releases/\(release)")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try scratch.write(Array(Data(contentsOf: folder.appendingPathComponent(name))), to: name)
    }
  }
}

/// A review's file in the hands of somebody who has another tool.
enum Tampering {
  /// Replaces bytes by as many others, wherever they stand.
  static func replace(_ former: String, by latter: String, in name: String, of scratch: Scratch) throws {
    var bytes = scratch.bytes(of: name) ?? []
    let (wanted, put) = (Array(former.utf8), Array(latter.utf8))
    for start in bytes.indices.dropLast(wanted.count) where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      bytes.replaceSubrange(start..<start + wanted.count, with: put)
    }
    try scratch.write(bytes, to: name)
  }

  /// Runs SQL past the trigger that refuses it, and puts the trigger back.
  static func run(_ sql: String, past trigger: String, in name: String, of scratch: Scratch) throws {
    let file = scratch.path(name)
    let definition = try sqlite(file, "SELECT sql FROM sqlite_schema WHERE name = '\(trigger)'", scratch)
    _ = try sqlite(file, "BEGIN; DROP TRIGGER \(trigger); \(sql); \(definition); COMMIT", scratch)
  }

  private static func sqlite(_ file: String, _ sql: String, _ scratch: Scratch) throws -> String {
    let outcome = try Program.run(
      ["sqlite3", file, sql], in: scratch, folder: scratch.folder,
      environment: Program.environment(home: scratch.root))
    guard outcome.status == 0 else { throw Session.Failure(description: "sqlite3: \(outcome.errors)") }
    return outcome.text
  }
}
