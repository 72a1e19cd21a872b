import Glibc
import ReviewScreen
import Synchronization

/// Messages from other threads to the run loop, which waits on a descriptor and not on a lock.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let isStopped = Mutex(false)
  private let readEnd: Int32
  private let writeEnd: Int32

  /// - Returns: `nil` where the system gives no pipe.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Becomes readable when there is a message.
  var descriptor: Int32 { readEnd }

  /// Asks whoever leaves messages to stop with what is under way.
  func askToStop() { isStopped.withLock { $0 = true } }

  /// True once it was asked to stop.
  var wantsStop: Bool { isStopped.withLock { $0 } }

  /// Leaves a message. A full pipe is no loss: it is readable already.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake()
  }

  /// Takes the oldest messages out, at most `limit`. While some are left the descriptor stays readable.
  func take(limit: Int) -> [Message] {
    drain()
    let (taken, isEmpty) = messages.withLock { messages in
      let taken = Array(messages.prefix(limit))
      messages.removeFirst(taken.count)
      return (taken, messages.isEmpty)
    }
    if !isEmpty { wake() }
    return taken
  }

  private func wake() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  private func drain() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }
}
