import Glibc

/// Reads a regular file whole. Files are never mapped into memory: one that shrinks while it is read would end the
/// program.
struct FileReader {
  /// The most bytes that are read.
  let limit: Int

  /// Reads the file at `path`, opened so that a named pipe or a device cannot make the program wait.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - shown: the path that an error gives.
  /// - Returns: the bytes up to the file's end, as it was when that was met.
  /// - Throws: ``LoadError`` for what is not a regular file, too large, or known by its first bytes not to be text.
  func read(path: String, shownAs shown: String) throws(LoadError) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .missing(path: shown) }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.openingFailure(errno, path: path, shown: shown) }
    defer { close(descriptor) }
    let size = try sizeOfRegularFile(descriptor, shown: shown)
    try refuseKnownBinary(descriptor, shown: shown)
    return try readToEnd(descriptor, expected: size, shown: shown)
  }

  /// Reads an open descriptor to its end, whatever it is; more than `limit` bytes are refused.
  func readToEnd(_ descriptor: Int32, expected: Int, shown: String) throws(LoadError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end is met without growing the array.
    var room = min(max(expected, 0), limit) + 1
    while true {
      let count = try append(room, to: &bytes, from: descriptor, shown: shown)
      if count == 0 { return bytes }
      guard bytes.count <= limit else { throw .tooLarge(path: shown, limit: limit) }
      room = bytes.count <= expected ? expected + 1 - bytes.count : max(65_536, bytes.count / 2)
    }
  }

  /// One read(2), waited for and repeated where a signal or an empty pipe came between. Returns how many bytes came.
  private func append(
    _ room: Int, to bytes: inout [UInt8], from descriptor: Int32, shown: String
  ) throws(LoadError) -> Int {
    var (count, code) = (0, Int32(0))
    repeat {
      bytes.append(addingCapacity: room) { output in
        output.withUnsafeMutableBufferPointer { free, filled in
          count = Glibc.read(descriptor, free.baseAddress, room)
          code = count < 0 ? errno : 0
          filled += max(count, 0)
        }
      }
      if code == EAGAIN { Self.wait(for: descriptor) }
    } while code == EINTR || code == EAGAIN
    if code == EISDIR { throw .folder(path: shown) }
    guard count >= 0 else { throw .unreadable(path: shown, code: code) }
    return count
  }

  private func sizeOfRegularFile(_ descriptor: Int32, shown: String) throws(LoadError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: shown, code: errno) }
    switch FileKind(status) {
    case .regular: break
    case .folder: throw .folder(path: shown)
    case .special(let kind): throw .special(path: shown, kind: kind)
    }
    guard status.st_size <= limit else { throw .tooLarge(path: shown, limit: limit) }
    return Int(status.st_size)
  }

  /// Spares reading a large film only to find that it is none.
  private func refuseKnownBinary(_ descriptor: Int32, shown: String) throws(LoadError) {
    let prefix = [UInt8](unsafeUninitializedCapacity: BinaryKind.prefixLength) { room, count in
      count = max(pread(descriptor, room.baseAddress, room.count, 0), 0)
    }
    if let kind = BinaryKind(prefix: prefix) { throw .notText(path: shown, kind: kind) }
  }

  private static func wait(for descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, -1)
  }

  /// What the error number means that open(2), stat(2) or opendir(3) left for a path.
  static func openingFailure(_ code: Int32, path: String, shown: String) -> LoadError {
    switch code {
    case ENOENT, ENOTDIR:
      var status = stat()
      return lstat(path, &status) == 0 ? .danglingLink(path: shown) : .missing(path: shown)
    case EACCES, EPERM: return .forbidden(path: shown)
    case ENXIO, ENODEV: return .special(path: shown, kind: .unopenable)
    default: return .unreadable(path: shown, code: code)
    }
  }
}

/// What a path leads to.
enum FileKind: Equatable {
  case regular, folder, special(SpecialFile)

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .special(.fifo)
    case S_IFSOCK: self = .special(.socket)
    default: self = .special(.device)
    }
  }
}
