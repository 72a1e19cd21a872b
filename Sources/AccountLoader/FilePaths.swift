/// Reckoning with paths as text: nothing here asks the file system, so a link stays what it is called.
public enum FilePaths {
  /// Puts a name behind a folder: `join(".", "a")` is `a`, `join("/", "a")` is `/a`.
  public static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." || folder == "./" { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The path without empty and `.` parts, and with `..` taken back where something stands before it. `.` for nothing.
  public static func normalised(_ path: String) -> String {
    let parts = parts(of: path)
    let text = parts.joined(separator: "/")
    return isAbsolute(path) ? "/" + text : parts.isEmpty ? "." : text
  }

  /// The path from the root, for a path that may start from the folder `current` (itself from the root).
  public static func absolute(_ path: String, from current: String) -> String {
    normalised(isAbsolute(path) ? path : join(current, path))
  }

  /// The deepest folder in which all the files lie; for one file the folder around it, `.` for a bare name. `nil` for
  /// no file at all, and where some paths start from the root and some do not.
  public static func deepestCommonFolder(of files: [String]) -> String? {
    guard let first = files.first, files.allSatisfy({ isAbsolute($0) == isAbsolute(first) }) else { return nil }
    let folders = files.map { parts(of: $0).dropLast() }
    let common = folders.dropFirst().reduce(folders.first ?? []) { common, folder in
      common.prefix(zip(common, folder).prefix { $0 == $1 }.count)
    }
    return normalised((isAbsolute(first) ? "/" : "") + common.joined(separator: "/"))
  }

  /// The path as seen from a folder, with `..` where it lies elsewhere. Unchanged where that cannot be told from the
  /// text: one starts from the root and the other does not, or the folder begins with `..`.
  public static func relative(_ path: String, to folder: String) -> String {
    let (target, base) = (parts(of: path), parts(of: folder))
    let shared = zip(target, base).prefix { $0 == $1 }.count
    guard isAbsolute(path) == isAbsolute(folder), !base.dropFirst(shared).contains("..") else { return path }
    let steps = Array(repeating: "..", count: base.count - shared) + target.dropFirst(shared)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  private static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  private static func parts(of path: String) -> [String] {
    let isAbsolute = isAbsolute(path)
    return path.split(separator: "/").reduce(into: []) { parts, part in
      if part == "." { return }
      if part != ".." { return parts.append(String(part)) }
      if let last = parts.last, last != ".." { parts.removeLast() } else if !isAbsolute { parts.append("..") }
    }
  }
}
