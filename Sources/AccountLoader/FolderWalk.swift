import Glibc

/// Gathers files from arguments and the folders among them.
struct FolderWalk {
  /// What was found so far.
  private(set) var list = FileList()
  private var seen: Set<Identity> = []

  /// One file or folder, whatever path leads there.
  private struct Identity: Hashable {
    let device: UInt
    let node: UInt
  }

  /// Takes a file, a folder or `-`.
  mutating func take(_ argument: String) {
    guard argument != "-" else { return takeStandardInput() }
    do throws(LoadError) {
      try enter(argument)
    } catch {
      list.problems.append(error)
    }
  }

  private mutating func takeStandardInput() {
    let input = FileList.File(path: "-", isFromFolder: false)
    if !list.files.contains(input) { list.files.append(input) }
  }

  private mutating func enter(_ argument: String) throws(LoadError) {
    let status = try Self.status(of: argument)
    switch FileKind(status) {
    case .regular: add(argument, status, isFromFolder: false)
    case .special(let kind): throw .special(path: argument, kind: kind)
    case .folder:
      list.folders.append(argument)
      let (files, problems) = (list.files.count, list.problems.count)
      guard isNew(status) else { return }
      walk(argument)
      if (list.files.count, list.problems.count) == (files, problems) { throw .noAccounts(folder: argument) }
    }
  }

  private mutating func walk(_ folder: String) {
    do throws(LoadError) {
      for name in try Self.names(in: folder) where !Self.isPassedBy(name) { meet(name, in: folder) }
    } catch {
      list.problems.append(error)
    }
  }

  private mutating func meet(_ name: [UInt8], in folder: String) {
    let path = FilePaths.join(folder, String(decoding: name, as: UTF8.self))
    do throws(LoadError) {
      guard UTF8Repair.firstDamage(in: name) == nil else { throw .unnameable(path: path) }
      let status = try Self.status(of: path)
      switch FileKind(status) {
      case .regular: add(path, status, isFromFolder: true)
      case .folder: if isNew(status) { walk(path) }
      case .special(let kind): throw .special(path: path, kind: kind)
      }
    } catch {
      if error.isNoticeInFolder { list.notices.append(error) } else { list.problems.append(error) }
    }
  }

  private mutating func add(_ path: String, _ status: stat, isFromFolder: Bool) {
    if isNew(status) { list.files.append(FileList.File(path: path, isFromFolder: isFromFolder)) }
  }

  private mutating func isNew(_ status: stat) -> Bool {
    seen.insert(Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))).inserted
  }

  private static func status(of path: String) throws(LoadError) -> stat {
    var status = stat()
    guard !path.utf8.contains(0) else { throw .missing(path: path) }
    guard stat(path, &status) == 0 else { throw FileReader.openingFailure(errno, path: path, shown: path) }
    return status
  }

  /// Names as bytes, sorted by them: the same order under every locale.
  private static func names(in folder: String) throws(LoadError) -> [[UInt8]] {
    guard let stream = opendir(folder) else {
      throw FileReader.openingFailure(errno, path: folder, shown: folder)
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) { names.append(name(of: entry)) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }

  private static func isPassedBy(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".") || name.starts(with: "README".utf8) || name.starts(with: "review.vantage".utf8)
  }
}
