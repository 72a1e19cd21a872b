import Glibc

/// Tells when somebody writes to a review file, or makes it: watches the file's folder, since there may be no file yet.
///
/// Costs nothing while nothing happens in the folder: no timer, no reading. Own writes are told like any other.
public final class ReviewWatch {
  /// Becomes readable when something happened in the folder; to be waited for in poll(2).
  public let descriptor: Int32
  private let name: String

  /// Watches a review's place; `nil` where the system cannot watch the folder: it is missing, or there are too many
  /// watches already.
  ///
  /// - Parameter path: where the review is or shall be.
  public init?(path: String) {
    let path = Self.resolved(path)
    name = path.split(separator: "/").last.map(String.init) ?? path
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let events = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO)
    if inotify_add_watch(descriptor, ReviewAccess.folder(of: path), events) < 0 {
      Glibc.close(descriptor)
      return nil
    }
  }

  deinit { Glibc.close(descriptor) }

  /// Takes in what happened since the last call. Does not wait.
  ///
  /// - Returns: true where the review's file was written to or made, or where so much happened that it may have been.
  public func takeChange() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var isChanged = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return isChanged }
      isChanged = isChanged || concernsReview(buffer[..<count])
    }
  }

  /// Events stand one behind the other: watch, mask, cookie and the length of the name in four bytes each, and the name.
  private func concernsReview(_ events: ArraySlice<UInt8>) -> Bool {
    var rest = events
    while rest.count >= 16 {
      let mask = Self.number(rest.dropFirst(4))
      let length = Int(Self.number(rest.dropFirst(12)))
      let told = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      if mask & UInt32(IN_Q_OVERFLOW) != 0 || told.elementsEqual(name.utf8) { return true }
      rest = rest.dropFirst(16 + length)
    }
    return false
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(4).withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
  }

  /// Where a link leads, as far as there is something yet: changes are told in the folder in which the file itself is.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
