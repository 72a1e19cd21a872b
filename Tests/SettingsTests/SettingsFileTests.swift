import Foundation
import Testing

@testable import Settings

final class SettingsFileTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "settings-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func message(_ path: String) -> String? {
    do {
      _ = try SettingsFile.bytes(at: path)
      return nil
    } catch { return error.messages.joined(separator: "|") }
  }

  @Test(
    arguments: [
      (["HOME": "/home/ed"], "/home/ed/.config/vantage/config.toml"),
      (["HOME": "/home/ed", "XDG_CONFIG_HOME": "/etc/ed"], "/etc/ed/vantage/config.toml"),
      (["HOME": "/home/ed", "XDG_CONFIG_HOME": ""], "/home/ed/.config/vantage/config.toml"),
      (["HOME": "/home/ed", "XDG_CONFIG_HOME": "conf"], "/home/ed/.config/vantage/config.toml"),
      (["HOME": "/"], "/.config/vantage/config.toml"), (["XDG_CONFIG_HOME": "/c/"], "/c/vantage/config.toml"),
      ([:], nil), (["HOME": ""], nil),
    ] as [([String: String], String?)])
  func thePlaceIsThatOfTheXdgSpecification(environment: [String: String], path: String?) {
    #expect(SettingsFile.path { environment[$0] } == path)
  }

  @Test func aFileIsReadWholeAndWhereThereIsNoneThereIsNothing() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: SettingsFile.sizeLimit)
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/config.toml"))
    #expect(try SettingsFile.bytes(at: folder + "/config.toml") == bytes)
    #expect(try SettingsFile.bytes(at: folder + "/none.toml") == nil)
    #expect(try SettingsFile.bytes(at: folder + "/config.toml/none.toml") == nil)
  }

  @Test func aFileThatIsTooLargeIsRefused() throws {
    try Data(count: 10_000_000).write(to: URL(fileURLWithPath: folder + "/large"))
    #expect(message(folder + "/large") == "Settings in '\(folder)/large': larger than 64 KiB: no settings file is.")
  }

  @Test func aFolderAPipeAndADeviceAreRefusedAtOnce() throws {
    try #require(mkfifo(folder + "/pipe", 0o600) == 0)
    for path in [folder, folder + "/pipe", "/dev/null"] {
      #expect(message(path)?.contains("not a regular file") == true)
    }
  }
}
