import Glibc

/// Where settings are kept.
public enum SettingsFile {
  /// A settings file is read to this many bytes; a larger one is none.
  static let sizeLimit = 65_536

  /// The path of the file, whether there is one or not: `vantage/config.toml` in `XDG_CONFIG_HOME`, else in `.config`
  /// of the home folder (XDG Base Directory Specification 0.8; a relative `XDG_CONFIG_HOME` does not count).
  ///
  /// - Parameter environment: the value of a variable.
  /// - Returns: the path; `nil` where there is no home folder.
  public static func path(environment: (String) -> String?) -> String? {
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return join(folder, "vantage/config.toml") }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return join(home, ".config/vantage/config.toml")
  }

  /// What stands in the file.
  ///
  /// - Parameter path: the file's path.
  /// - Returns: its bytes; `nil` where there is no file.
  /// - Throws: why it cannot be read. A folder, a pipe or a device in its place is an error, and is not waited for.
  public static func bytes(at path: String) throws(SettingsError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure(path, "cannot be opened: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw failure(path, "not a regular file. Put the settings into a file of that name, or take it away.")
    }
    return try read(descriptor, path)
  }

  private static func read(_ descriptor: Int32, _ path: String) throws(SettingsError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: sizeLimit + 1)
    var count = 0
    while count < bytes.count {
      let taken = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if taken < 0, errno == EINTR { continue }
      guard taken >= 0 else { throw failure(path, "cannot be read: \(String(cString: strerror(errno))).") }
      if taken == 0 { break }
      count += taken
    }
    guard count <= sizeLimit else { throw failure(path, "larger than 64 KiB: no settings file is.") }
    return Array(bytes[..<count])
  }

  private static func failure(_ path: String, _ message: String) -> SettingsError {
    SettingsError(file: path, problems: [SettingsError.Problem(message: message)])
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
